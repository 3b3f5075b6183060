from collections.abc import Iterator

import pytest

from commands import kakehashi
from kakehashi.language.messages import LANGUAGES

COMMANDS = (
    (),
    ("demo",),
    ("init",),
    ("match",),
    ("match", "evaluate"),
    ("match", "explain"),
    ("roster",),
    ("roster", "import"),
    ("roster", "list"),
    ("roster", "separate"),
    ("roster", "show"),
)
USAGE = {"en": "Usage: ", "it": "Uso: ", "ja": "使い方: "}


def options(page: str) -> Iterator[str]:
    """The names of the options on a help page."""
    return (word for line in page.splitlines() for word in line.split()[:1] if word.startswith("--"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_a_help_page_in_every_language(command: tuple[str, ...], language: str) -> None:
    page = kakehashi(*command, "--help", language=language)
    assert (page.status, page.errors) == (0, "")
    assert page.lines[0].startswith(f"{USAGE[language]}{' '.join(['kakehashi', *command])} [OPTIONS]")
    assert list(options(page.output)) == list(options(kakehashi(*command, "--help").output))


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_sentence_of_a_help_page_is_left_in_english(command: tuple[str, ...], language: str) -> None:
    english, other = (kakehashi(*command, "--help", language=each).lines for each in ("en", language))
    sentences = {line.strip() for line in english if len(line.split()) > 3 and "[OPTIONS]" not in line}
    assert sentences & {line.strip() for line in other} == set()


def test_the_first_page_names_every_command() -> None:
    page = kakehashi("--help").output
    commands = page[page.index("Commands:") :].splitlines()[1:]
    assert [line.split("  ")[1] for line in commands] == [
        "demo", "init", "match", "match explain", "match evaluate",
        "roster", "mission", "agenda", "communique", "register"
    ]  # fmt: skip


def test_the_page_of_match_shows_its_options_and_names_its_sisters() -> None:
    page = kakehashi("match", "--help")
    assert page.lines[0] == "Usage: kakehashi match [OPTIONS] DIR"
    assert list(options(page.output)) == ["--top", "--meetings", "--export", "--refit", "--help"]
    assert page.lines[-1] == "  See also: kakehashi match explain, kakehashi match evaluate."


@pytest.mark.parametrize("command", [(), ("match",), ("roster",)])
def test_a_command_without_words_shows_its_page_and_counts_as_misused(command: tuple[str, ...]) -> None:
    told = kakehashi(*command)
    assert (told.status, told.output, told.errors) == (2, kakehashi(*command, "--help").output, "")
