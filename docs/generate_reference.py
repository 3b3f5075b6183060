"""The pages of docs/reference that are made from the code.

uv run python docs/generate_reference.py
"""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Any

from kakehashi.adapters.files import archives
from kakehashi.adapters.rosters import limits
from kakehashi.cli.main import build
from kakehashi.cli.roster_report import FIELDS
from kakehashi.cli.screen import Screen
from kakehashi.cli.session import Session
from kakehashi.domain.roster import Field
from kakehashi.language.labels import feature_label, labels
from kakehashi.language.messages import Translator
from kakehashi.language.vocabulary import load_vocabulary
from kakehashi.matching.features import KINDS_THAT_GO_TOGETHER
from kakehashi.matching.policy import FAIR_SCORE, PAIR_FEATURES, SCORE_MIDDLE, SCORE_SPREAD, TEXT_FEATURES, Weighted
from kakehashi.rosters.headings import ROWS_SEARCHED
from kakehashi.rosters.quantities import MOST_MEETINGS
from kakehashi.rosters.read_rows import LONGEST_NAME

REFERENCE = Path(__file__).parent / "reference"
HELP_WIDTH = 100
PROGRAM = "kakehashi"
ENGLISH = Translator("en")
LANGUAGES = {"it": "Italian", "en": "English", "ja": "Japanese"}
MADE = "<!-- Made by docs/generate_reference.py; change the code it is made from, then run it again. -->\n"


def main() -> None:
    """Write every page."""
    for name, make in PAGES.items():
        (REFERENCE / name).write_text(make(), encoding="utf-8", newline="\n")


def cli_page() -> str:
    """Every command with its help page."""
    return join_sections(
        "# The commands",
        MADE,
        "Every command takes `--language en`, `it` or `ja`, in any place; without it, the language is that of the locale. "
        "The exit status is 0 when the command did what it says, 1 when it could not (the reason is on standard error), "
        "2 when its words are wrong, 130 when it was interrupted.",
        *(f"## `{name}`\n\n```text\n{page}\n```" for name, page in help_pages()),
    )


def help_pages() -> Iterator[tuple[str, str]]:
    """Each command's name, as it is typed, with its help page in English."""
    screen = Screen(ENGLISH, StringIO(), StringIO())
    return _walk(build(Session(screen)), PROGRAM, None)


def _walk(command: Any, name: str, parent: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - Typer does not export the class
    with command.make_context(name, [], parent=parent, resilient_parsing=True, terminal_width=HELP_WIDTH) as context:
        page = command.get_help(context)
        yield context.command_path, "\n".join(line.rstrip() for line in page.splitlines())
        for child_name, child in getattr(command, "commands", {}).items():
            yield from _walk(child, child_name, context)


def features_page() -> str:
    """The features of a match with their weights, from the policy and the features' docstrings."""
    return join_sections(
        "# The features of a match",
        MADE,
        "A score is the sum of these features, each by its weight, less what popularity accounts for "
        "([how matches are scored](../decisions/0003-how-matches-are-scored.md)). `kakehashi match explain` shows the "
        "share of each. An organisation that does not want to meet another (a rule, not a feature) is never matched "
        "with it.",
        "## Asked in both directions\n\nWhat the first offers against what the second requests, and the way back.",
        _table(("Feature", "Shown as", "Weight", "What it measures"), map(_feature_row, TEXT_FEATURES)),
        "## Asked once of a pair\n\nWhere one of the two says nothing about it, a feature's value is 0.",
        _table(("Feature", "Shown as", "Weight", "What it measures"), map(_feature_row, PAIR_FEATURES)),
        "## Kinds that go together\n\nWhichever is named first; kinds that are not here are indifferent (0).",
        _table(("Kind", "Kind", "Value"), _kind_rows()),
        "## From the sum to the score\n\n"
        f"The score is 0.5 where the sum, less popularity, is {SCORE_MIDDLE}, and 0.73 where it is {SCORE_SPREAD} above "
        f"that (a logistic curve); it does not change the order of a list. A match below {FAIR_SCORE} is not proposed "
        "in a shortlist.",
    )


def _feature_row(feature: Weighted[Any]) -> Sequence[str]:
    said = " ".join((feature.measure.__doc__ or "").split())
    return f"`{feature.name}`", ENGLISH.translate(feature_label(feature.name)), str(feature.weight), said


def _kind_rows() -> Iterator[Sequence[str]]:
    for kinds, value in KINDS_THAT_GO_TOGETHER.items():
        yield *(ENGLISH.translate(label) for kind in kinds for label in labels([kind])), f"{value:+}"


def headings_page() -> str:
    """The headings that are recognised, by the field they stand for."""
    tables = tomllib.loads((files("kakehashi") / "rosters" / "headings.toml").read_text(encoding="utf-8"))
    fields = [field for field in Field if field in tables]
    return join_sections(
        "# The headings of rosters",
        MADE,
        "Width, case, accents, punctuation and line breaks do not matter, and small misspellings are forgiven. A heading "
        "listed under a language is also recognised as a part of a longer one; one listed as *whole* only by itself, or "
        "as one side of a bilingual heading; one listed as *otherwise* only where another column holds its first "
        "meaning. The word in `code` is what `--map` calls the field.",
        *(_heading_section(f"`{field}`: {ENGLISH.translate(FIELDS[field])}", tables[field]) for field in fields),
        _heading_section("Headings that are known and not read", tables["ignored"]),
    )


def _heading_section(title: str, table: Mapping[str, Sequence[str]]) -> str:
    rows = [*LANGUAGES.items(), ("exact", "Whole"), ("otherwise", "Otherwise")]
    lines = [f"- **{said}**: {', '.join(table[key])}" for key, said in rows if table.get(key)]
    return "\n".join([f"## {title}", "", *lines])


def vocabulary_page() -> str:
    """What the technology vocabulary holds, counted."""
    concepts = load_vocabulary().concepts.values()
    counts = Counter(language for concept in concepts for language, each in concept.labels.items() for _ in each)
    return join_sections(
        "# The technology vocabulary",
        MADE,
        "Concepts of the trade, each with its labels in three languages, the preferred one first, and its "
        "broader concepts. It is written in `src/kakehashi/language/vocabulary/`, a file a field. "
        "[Why there is one](../decisions/0006-vocabulary.md).",
        _table(
            ("What", "How many"),
            [
                ("concepts", str(len(concepts))),
                ("concepts without a broader one", str(sum(not concept.broader for concept in concepts))),
                *((f"labels in {said}", str(counts[language])) for language, said in LANGUAGES.items()),
            ],
        ),
        "As SKOS, in Turtle:",
        '```sh\nuv run python -c "from kakehashi.language.vocabulary import load_vocabulary; '
        'from kakehashi.language.vocabulary_skos import to_turtle; print(to_turtle(load_vocabulary()))"\n```',
    )


def limits_page() -> str:
    """How much a roster may hold."""
    megabyte = 1024**2
    return join_sections(
        "# The limits of roster files",
        MADE,
        "A file that goes beyond one of these is refused whole, with a message that says which and what to do, before it "
        "fills the machine. Three are milder: a longer cell is cut and reported, a row with a longer name is refused "
        "alone, a larger number of meetings is left out and reported.",
        _table(
            ("What", "At most"),
            [
                ("size of a file", f"{limits.MAX_FILE_BYTES // megabyte} MB"),
                ("size of a workbook, unpacked", f"{archives.MAX_UNPACKED_BYTES // megabyte} MB"),
                ("parts in a workbook", f"{archives.MAX_PARTS:,}"),
                (
                    f"how many times larger than packed, for a part over {archives.RATIO_COUNTS_FROM_BYTES // megabyte} MB",
                    f"{archives.MAX_PART_RATIO}",
                ),
                ("rows of a sheet", f"{limits.MAX_ROWS:,}"),
                ("columns of a sheet", f"{limits.MAX_COLUMNS:,}"),
                ("cells of a sheet's used area", f"{limits.MAX_CELLS:,}"),
                ("characters of a cell", f"{limits.MAX_CELL_CHARACTERS:,}"),
                ("characters of an organisation's name", f"{LONGEST_NAME:,}"),
                ("rows searched for the headings", f"{ROWS_SEARCHED:,}"),
                ("meetings an organisation can have", f"{MOST_MEETINGS:,}"),
            ],
        ),
    )


def join_sections(*sections: str) -> str:
    """A page of sections, parted by blank lines."""
    return "\n\n".join(section.strip("\n") for section in sections) + "\n"


def _table(headings: Sequence[str], rows: Iterator[Sequence[str]] | Sequence[Sequence[str]]) -> str:
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


PAGES: Mapping[str, Callable[[], str]] = {
    "cli.md": cli_page,
    "features.md": features_page,
    "headings.md": headings_page,
    "limits.md": limits_page,
    "vocabulary.md": vocabulary_page,
}
"""The pages by their file names, each with what makes it."""

if __name__ == "__main__":
    main()
