from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.cli.screen import Screen, pad, shorten, width
from kakehashi.domain.messages import Message, message
from kakehashi.language.messages import Translator


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def screen(errors: StringIO | None = None) -> Screen:
    return Screen(Translator("en"), StringIO(), errors or StringIO())


def written(stream: object) -> str:
    assert isinstance(stream, StringIO)
    return stream.getvalue()


def test_nothing_that_would_steer_the_terminal_is_written() -> None:
    shown = screen()
    shown.write("a\x1b[31mb\x07\rc\u202e")
    shown.fail(message("“{file}” is wrong.", file="x\x1b[2J\ny"))
    assert written(shown.output) == "a [31mb  c\n"
    assert written(shown.errors) == "“x [2J y” is wrong.\n"


def test_messages_are_indented_and_nothing_is_an_empty_line() -> None:
    shown = screen()
    shown.say(Message("Prova"), indent=2)
    shown.say()
    assert written(shown.output) == "  Prova\n\n"


def test_columns_line_up_in_every_script() -> None:
    shown = screen()
    shown.table([Message("id"), Message("name")], [["IT-0001", "Alfa"], ["株式会社", "ベータ"]])
    assert written(shown.output) == "id        name\nIT-0001   Alfa\n株式会社  ベータ\n"


def test_progress_is_shown_on_a_terminal_only_and_cleared_at_its_end() -> None:
    terminal, file = Terminal(), StringIO()
    for errors in (terminal, file):
        screen(errors).progress(Message("Scoring"), 1, 2)
        screen(errors).progress(Message("Scoring"), 2, 2)
    assert written(terminal) == "\r\x1b[KScoring… 1/2\r\x1b[K"
    assert written(file) == ""


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("株式会社", 8), ("ｱｲ", 2), ("e\u0301", 1), ("", 0)])
def test_east_asian_characters_are_two_columns_wide(text: str, columns: int) -> None:
    assert width(text) == columns
    assert width(pad(text, 10)) == 10


@given(st.text(), st.integers(1, 40))
def test_a_shortened_text_fits_on_one_line(text: str, size: int) -> None:
    short = shorten(text, size)
    assert width(short) <= size
    assert short == " ".join(text.split()) or short.endswith("…")
