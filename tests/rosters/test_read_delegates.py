from collections.abc import Sequence
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import sheet
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.mission import Window
from kakehashi.domain.mission_rows import MissionRow
from kakehashi.domain.roster import RowEnd
from kakehashi.rosters.columns import assign_fields
from kakehashi.rosters.read_delegates import DELEGATES, DelegateField, read_delegates
from missions import FIRST_DAY, MISSION, TOKYO, YOKOHAMA, at

ENGLISH = ("Organisation", "People", "Languages", "Availability", "Venue", "Most meetings")
ITALIAN = (
    "Organizzazione",
    "Numero di persone",
    "Lingue parlate",
    "Disponibilità",
    "Sede",
    "Numero massimo di incontri",
)
JAPANESE = ("企業・機関名", "参加人数", "使用言語", "参加可能日時", "会場", "面談希望数")

NAMELESS = "The row names no organisation. Write its id or its name in the column “Organisation”."


def read(*rows: Sequence[str], headings: Sequence[str] = ENGLISH) -> tuple[MissionRow[Delegate], ...]:
    return read_delegates(sheet(headings, *rows, name="Foglio1"), mission=MISSION, file="delegati.xlsx")


def problems(row: MissionRow[Delegate]) -> list[tuple[str, str]]:
    return [(each.place.column, str(each.message)) for each in row.problems]


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        (ENGLISH, ("IT-0001", "2", "Italian, English", "March 10, morning", TOKYO, "6")),
        (ITALIAN, ("IT-0001", "due", "italiano e inglese", "10/03 mattina", "星見ホール(東京)", "4-6")),
        (JAPANESE, ("IT-0001", "2名", "イタリア語・英語", "3月10日午前", " 星見ホール（東京） ", "6件")),
    ],
)
def test_a_row_is_read_in_three_languages(headings: Sequence[str], cells: Sequence[str]) -> None:
    (row,) = read(cells, headings=headings)
    assert row.problems == ()
    assert row.said == Delegate(
        organisation_id="IT-0001",
        people=2,
        languages=frozenset({"it", "en"}),
        available=(Window(at(FIRST_DAY, 9, 30), at(FIRST_DAY, 13)),),
        venue=TOKYO,
        most_meetings=6,
    )


@pytest.mark.parametrize("headings", [ENGLISH, ITALIAN, JAPANESE])
def test_every_column_is_recognised(headings: Sequence[str]) -> None:
    assert list(assign_fields(headings, fields=DELEGATES.fields, overrides={}).values()) == list(DelegateField)


def test_a_name_alone_is_a_delegate_who_is_always_there() -> None:
    (row,) = read(("Officine Bellarosa",))
    assert row.said == Delegate(organisation_id="Officine Bellarosa")


def test_an_id_goes_before_a_name_and_a_running_number_is_neither() -> None:
    rows = read(("1", "Bellarosa"), ("it-0002", "Cantiere"), headings=("ID", "Nome"))
    assert [row.said and row.said.organisation_id for row in rows] == ["Bellarosa", "it-0002"]


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        (("", "2"), ("Organisation", NAMELESS)),
        (("IT-0001", "molti"), ("People", "“molti” is not a number of people. Write a number from 1 to 99.")),
        (
            ("IT-0001", "", "", "2026-03-12"),
            (
                "Availability",
                ("“2026-03-12” is not within the mission. "
                "The mission's days are 2026-03-10, 2026-03-11, from 09:30 to 15:00."),
            ),
        ),
        (
            ("IT-0001", "", "", "", "Osaka"),
            ("Venue", f"“Osaka” is no venue of the mission. Its venues are “{TOKYO}”, “{YOKOHAMA}”."),
        ),
        (
            ("IT-0001", "", "", "", "", "tanti"),
            ("Most meetings", "“tanti” is not a number of meetings. Write a number from 0 to 200."),
        ),
    ],
)  # fmt: skip
def test_a_cell_that_cannot_be_read_refuses_its_row(cells: Sequence[str], problem: tuple[str, str]) -> None:
    (row,) = read(cells)
    assert (row.end, problems(row)) == (RowEnd.REFUSED, [problem])
    assert (row.place.file, row.place.sheet, row.place.row) == ("delegati.xlsx", "Foglio1", 2)
    assert str(row.reason) == problem[1]


def test_all_that_is_wrong_in_a_row_is_said_at_once() -> None:
    (row,) = read(("", "0", "klingon", "mai", "Osaka", "x"))
    assert [column for column, _ in problems(row)] == ["Organisation", "Availability", "People", "Languages", "Venue",
                                                      "Most meetings"]  # fmt: skip


def test_a_note_leaves_the_row_as_it_is() -> None:
    (row,) = read(("IT-0001", "", "italiano, klingon", "10 marzo 8:00-11:00"))
    assert row.end is RowEnd.IMPORTED
    assert [column for column, _ in problems(row)] == ["Availability", "Languages"]


def test_rows_that_say_nothing_are_passed_over() -> None:
    rows = read((" ", "", "", ""), ("IT-0001",), ("", "", "", "", "", "", "a note beside the table"))
    assert [row.place.row for row in rows] == [3]


def test_the_heading_row_may_stand_below_a_title() -> None:
    title = sheet(("Missione a Tokyo",), (), ENGLISH, ("IT-0001",))
    (row,) = read_delegates(title, mission=MISSION, file="delegati.xlsx")
    assert row.place.row == 4


def test_a_sheet_without_organisations_is_no_table_of_delegates() -> None:
    with pytest.raises(InvalidInputError) as raised:
        read(("2",), headings=("Persone", "Lingue"))
    assert str(raised.value) == (
        "No heading row was found in the first 30 rows of “delegati.xlsx”, sheet “Foglio1”. These columns are missing: "
        "“Organisation”. Write a row of headings with them above the rows."
    )


@given(st.lists(st.lists(st.text(max_size=30), max_size=7), max_size=5))
def test_no_cell_stops_the_reader(rows: list[list[str]]) -> None:
    for row in read(*rows):
        assert (row.said is None) == (row.end is RowEnd.REFUSED)


@given(st.lists(st.lists(st.text(max_size=30), max_size=7), max_size=5))
def test_no_heading_stops_the_reader(rows: list[list[str]]) -> None:
    with suppress(InvalidInputError):
        read_delegates(sheet(*rows), mission=MISSION, file="delegati.xlsx")
