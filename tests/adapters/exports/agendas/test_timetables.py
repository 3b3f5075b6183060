from dataclasses import replace
from datetime import timedelta

from kakehashi.adapters.exports.agendas.sheets import Card, DoorSheet
from kakehashi.adapters.exports.agendas.timetables import Timetables
from kakehashi.domain.mission import ClosedTable
from missions import FIRST_DAY, MISSION, TOKYO, YOKOHAMA, at, book

TIMETABLES = Timetables(book(), "en")


def card(organisation_id: str) -> Card:
    return next(each for each in TIMETABLES.cards if each.participant.id == organisation_id)


def lines(sheet: Card | DoorSheet) -> list[tuple[str, str, str]]:
    return [
        (line.hours, line.title or ", ".join(who.id for who in line.participants), line.place)
        for day in sheet.days
        for line in day.lines
    ]


def test_a_card_names_the_others_and_the_group_slots_in_the_order_of_time() -> None:
    assert lines(card("IT-0001")) == [
        ("09:30–10:00", "Plenary", TOKYO),
        ("10:00–10:25", "JP-0001", f"{TOKYO}, table 1"),
        ("10:30–10:55", "JP-0002", f"{TOKYO}, table 2"),
        ("13:00–13:25", "JP-0003", f"{YOKOHAMA}, table 4"),
        ("10:30–11:00", "Meeting with the minister", TOKYO),
        ("11:00–11:25", "JP-0004", f"{TOKYO}, table 3"),
    ]
    assert [day.label for day in card("IT-0001").days] == ["Tue 10 March 2026", "Wed 11 March 2026"]


def test_an_organisation_without_meetings_has_a_card_with_what_everyone_attends() -> None:
    alone = Timetables(book(meetings=()), "en").cards[1]

    assert (alone.participant.id, alone.meetings, lines(alone)) == (
        "IT-0002",
        0,
        [("09:30–10:00", "Plenary", TOKYO)],
    )


def test_a_door_sheet_names_both_sides() -> None:
    assert lines(TIMETABLES.door_sheets[2]) == [
        ("10:00–10:25", "IT-0003, JP-0004", f"{TOKYO}, table 3"),
        ("11:00–11:25", "IT-0001, JP-0004", f"{TOKYO}, table 3"),
    ]


def test_a_line_tells_of_the_interpreter_and_of_what_is_not_confirmed() -> None:
    notes = [line.note for day in card("IT-0001").days for line in day.lines]

    assert notes == [
        "",
        "interpreter it-ja 1",
        "to be confirmed",
        "interpreter it-ja 1, to be confirmed",
        "",
        "to be confirmed",
    ]


def test_a_closed_table_says_since_when() -> None:
    closed = tuple(ClosedTable(5, at(FIRST_DAY, 11) + timedelta(hours=hours)) for hours in (2, 0))
    sheets = Timetables(book(mission=replace(MISSION, closed_tables=closed)), "it").door_sheets

    assert [each.closed for each in sheets[:4]] == [""] * 4
    assert sheets[4].closed == "Chiuso da mar 10 marzo 2026, ore 11:00"


def test_a_left_out_meeting_says_who_has_as_many_as_it_may() -> None:
    told = [([who.id for who in each.participants], each.reason) for each in TIMETABLES.left_out]

    assert told == [(["IT-0004", "JP-0004"], "月浦バイオ研究所 has as many meetings as it may have.")]
