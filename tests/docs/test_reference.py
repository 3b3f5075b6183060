import pytest

from generate_reference import PAGES, REFERENCE, help_pages


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_reference_is_as_the_code_makes_it(name: str) -> None:
    made, committed = PAGES[name](), (REFERENCE / name).read_text(encoding="utf-8")
    assert committed == made, f"Run: uv run python docs/generate_reference.py ({name} is out of date)"


def test_every_command_is_in_the_reference() -> None:
    page = (REFERENCE / "cli.md").read_text(encoding="utf-8")
    headings = [line.strip("# `") for line in page.splitlines() if line.startswith("## ")]
    assert headings == [name for name, _ in help_pages()]


def test_every_command_says_what_it_does() -> None:
    assert [name for name, page in help_pages() if not page.split("\n\n")[1].strip()] == []
