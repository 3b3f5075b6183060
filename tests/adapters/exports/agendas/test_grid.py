from agenda_books import empty_book
from kakehashi.adapters.exports.agendas.grid import draw_grid
from kakehashi.adapters.exports.agendas.timetables import Timetables
from missions import MEETINGS, MISSION, TOKYO, YOKOHAMA, book

GRID = draw_grid(Timetables(book(), "en"))


def test_tables_stand_across_under_their_venues() -> None:
    assert GRID.venues == ((TOKYO, 3), (YOKOHAMA, 2))
    assert [each.table for each in GRID.tables] == [1, 2, 3, 4, 5]


def test_slots_and_group_slots_stand_down_in_the_order_of_time() -> None:
    first_day = [(row.hours, row.group.title if row.group else "") for row in GRID.days[0].rows]

    assert first_day[:3] == [("09:30–10:00", "Plenary"), ("09:30–09:55", ""), ("10:00–10:25", "")]
    assert [len(day.rows) for day in GRID.days] == [9 + 1, 9 + 1]


def test_every_meeting_stands_once_at_its_slot_and_table() -> None:
    drawn = [
        (line.window, table.table, *(who.id for who in line.participants))
        for day in GRID.days
        for row in day.rows
        for table, line in zip(GRID.tables, row.cells, strict=False)
        if line
    ]

    assert sorted(drawn, key=str) == sorted(((m.window, m.table, *m.organisations) for m in MEETINGS), key=str)


def test_a_mission_without_meetings_has_its_empty_slots() -> None:
    rows = [row for day in draw_grid(Timetables(empty_book(), "ja")).days for row in day.rows if not row.group]

    assert [row.cells for row in rows] == [(None,) * sum(venue.tables for venue in MISSION.venues)] * 18
