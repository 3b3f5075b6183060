from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import sheet
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.mission_rows import MissionRow
from kakehashi.domain.roster import RowEnd
from kakehashi.domain.slot import Session
from kakehashi.domain.wish import Wanting, Wish
from kakehashi.rosters.columns import assign_fields
from kakehashi.rosters.read_wishes import WISHES, WishField, read_wishes
from missions import FIRST_DAY, MISSION, at, wish

ENGLISH = ("Organisation", "With", "Wish", "Utility", "Session", "At", "After")
ITALIAN = ("Organizzazione", "Controparte", "Desiderio", "Utilità", "Sessione", "Data e ora", "Dopo")
JAPANESE = ("企業名", "面談希望先", "面談希望", "重要度", "午前・午後", "希望日時", "先に面談する相手")

NAMELESS = "The row names no organisation. Write its id or its name in the column “Organisation”."


def read(*rows: Sequence[str], headings: Sequence[str] = ENGLISH) -> tuple[MissionRow[Wish], ...]:
    return read_wishes(sheet(headings, *rows), mission=MISSION, file="desideri.csv")


def problems(row: MissionRow[Wish]) -> list[tuple[str, str]]:
    return [(each.place.column, str(each.message)) for each in row.problems]


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        (ENGLISH, ("IT-0001", "JP-0001", "must", "80", "morning", "2026-03-10 10:30", "JP-0002")),
        (ITALIAN, ("IT-0001", "JP-0001", "deve", "80", "mattina", "10 marzo ore 10.30", "JP-0002")),
        (JAPANESE, ("IT-0001", "JP-0001", "必須", "80点", "午前", "3月10日10時半", "JP-0002")),
    ],
)
def test_a_row_is_read_in_three_languages(headings: Sequence[str], cells: Sequence[str]) -> None:
    (row,) = read(cells, headings=headings)
    assert row.problems == ()
    assert row.said == Wish(
        organisation_id="IT-0001",
        other_id="JP-0001",
        wanting=Wanting.MUST,
        utility=80,
        session=Session.MORNING,
        at=at(FIRST_DAY, 10, 30),
        after="JP-0002",
    )


@pytest.mark.parametrize("headings", [ENGLISH, ITALIAN, JAPANESE])
def test_every_column_is_recognised(headings: Sequence[str]) -> None:
    assert list(assign_fields(headings, fields=WISHES.fields, overrides={}).values()) == list(WishField)


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        ((), {}),
        (("no",), {"wanting": Wanting.NO}),
        (("◎",), {"wanting": Wanting.MUST, "utility": 100}),
        (("70",), {"utility": 70}),
        (("○", "90"), {"utility": 90}),
        (("", "", "PM"), {"session": Session.AFTERNOON}),
        (("", "", "どちらでも"), {}),
        (("", "", "終日"), {}),
    ],
)
def test_what_is_not_said_is_as_usual(cells: Sequence[str], values: dict[str, Any]) -> None:
    (row,) = read(("IT-0001", "JP-0001", *cells))
    assert (row.said, row.problems) == (wish("IT-0001", "JP-0001", **values), ())


def test_a_column_of_small_numbers_counts_to_five() -> None:
    rows = read(("IT-0001", "JP-0001", "5", "2"), ("IT-0001", "JP-0002", "must", "9"), ("IT-0001", "JP-0003", "1"))
    assert [row.said and row.said.utility for row in rows] == [2, 9, 20]


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        (("", "JP-0001"), ("Organisation", NAMELESS)),
        (("IT-0001", "n.d.", "must"), ("With", "The row names no organisation. Write its id or its name in the column “With”.")),
        (("IT-0001", "JP-0001", "forse"), ("Wish", "“forse” is no wish. Write must, want or no, or a number from 1 to 100.")),
        (("IT-0001", "JP-0001", "", "0"), ("Utility", "“0” is no utility. Write a number from 1 to 100.")),
        (("IT-0001", "JP-0001", "", "", "sera"), ("Session", "“sera” is no session. Write morning or afternoon.")),
        (
            ("IT-0001", "JP-0001", "", "", "", "10/03 10:10"),
            (
                "At",
                ("No slot starts at “10/03 10:10”. "
                "The nearest start at 2026-03-10 09:30, 2026-03-10 10:00, 2026-03-10 10:30."),
            ),
        ),
        (
            ("IT-0001", "JP-0001", "", "", "pomeriggio", "10/03 10:00"),
            ("At", "The time is not in the session that the row asks for. Keep one of the two."),
        ),
    ],
)  # fmt: skip
def test_a_cell_that_cannot_be_read_refuses_its_row(cells: Sequence[str], problem: tuple[str, str]) -> None:
    (row,) = read(cells)
    assert (row.end, problems(row)) == (RowEnd.REFUSED, [problem])


def test_a_sheet_that_names_one_side_only_is_no_table_of_wishes() -> None:
    with pytest.raises(InvalidInputError) as raised:
        read(("IT-0001", "must"), headings=("Organizzazione", "Desiderio"))
    assert str(raised.value) == (
        "No heading row was found in the first 30 rows of “desideri.csv”. These columns are missing: “With”. "
        "Write a row of headings with them above the rows."
    )


@given(st.lists(st.lists(st.text(max_size=30), max_size=8), max_size=5))
def test_no_cell_stops_the_reader(rows: list[list[str]]) -> None:
    for row in read(*rows):
        assert (row.said is None) == (row.end is RowEnd.REFUSED)
