import pytest
from hypothesis import given

from agenda_books import BROKEN_LINE, RIGHT_TO_LEFT, empty_book
from kakehashi.adapters.exports.agendas.participants import one_line, participants
from missions import ORGANISATIONS, book
from strategies import written


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (BROKEN_LINE, "Prima riga seconda riga"),
        (RIGHT_TO_LEFT, "شركة Test ש"),
        (" 株式会社\u3000量子\ud842 ", "株式会社 量子?"),
    ],
)
def test_a_name_stands_on_one_line_and_keeps_its_letters(text: str, line: str) -> None:
    assert one_line(text) == line


@given(text=written)
def test_a_line_has_no_line_breaks_and_stays_as_it_is(text: str) -> None:
    line = one_line(text)

    assert len(line.splitlines()) <= 1
    assert one_line(line) == line


def test_names_are_told_apart_by_their_language() -> None:
    found = participants(book())

    assert [(each.id, each.language, each.side) for each in found.values()] == [
        *((f"IT-000{n}", "it", 0) for n in range(1, 5)),
        *((f"JP-000{n}", "ja", 1) for n in range(1, 5)),
    ]


def test_who_no_longer_comes_is_named_while_a_meeting_of_theirs_fell_away() -> None:
    leaving = book(delegates={}, meetings=(), left_out=())

    assert list(participants(leaving)) == ["IT-0002", "JP-0004"]
    assert list(participants(empty_book())) == []
    assert set(participants(book())) == set(ORGANISATIONS)
