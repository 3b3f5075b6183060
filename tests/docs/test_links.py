import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from generate_reference import help_pages

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [
    *sorted(ROOT.glob("*.md")),
    *(page for room in ("docs", "src", "benchmarks") for page in sorted((ROOT / room).rglob("*.md"))),
]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
SHELL = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def links(page: Path) -> Iterator[tuple[Path, str]]:
    """Where each link within the project leads: a file, and the part of it (empty for the whole)."""
    for link in LINK.findall(FENCED.sub("", page.read_text(encoding="utf-8"))):
        if not re.match(r"[a-z]+:", link):
            path, _, part = unquote(link).partition("#")
            yield (page.parent / path).resolve() if path else page, part


def anchors(page: Path) -> set[str]:
    headings = HEADING.findall(FENCED.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def commands(page: Path) -> Iterator[list[str]]:
    for block in SHELL.findall(page.read_text(encoding="utf-8")):
        for line in block.replace("\\\n", " ").splitlines():
            words = shlex.split(line, comments=True)
            if "kakehashi" in words:
                yield words[words.index("kakehashi") :]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    assert [str(target) for target, _ in links(page) if not target.exists()] == []
    parts = [(target, part) for target, part in links(page) if part and target.suffix == ".md"]
    assert [f"{name_of(target)}#{part}" for target, part in parts if part not in anchors(target)] == []


def test_every_page_is_reached_from_the_index() -> None:
    reached, waiting = set[Path](), [DOCS / "index.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            waiting += [target for target, _ in links(page) if target.suffix == ".md" and target.is_file()]
    assert [name_of(page) for page in sorted(DOCS.rglob("*.md")) if page not in reached] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_commands_shown_are_commands_there_are(page: Path) -> None:
    groups = {name for name, page in help_pages() if "COMMAND [ARGS]" in page}
    known = {name for name, _ in help_pages()} - groups
    shown = [words for words in commands(page) if "--help" not in words]
    assert [words for words in shown if known.isdisjoint((" ".join(words[:2]), " ".join(words[:3])))] == []
