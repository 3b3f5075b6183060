"""The overview of an agenda: slots down, tables across."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kakehashi.adapters.exports.agendas.dates import day_of, format_day, format_hours
from kakehashi.adapters.exports.agendas.sheets import DoorSheet, Line
from kakehashi.adapters.exports.agendas.timetables import Timetables
from kakehashi.domain.mission import Window
from kakehashi.domain.slot import mission_slots


@dataclass(frozen=True, slots=True)
class GridRow:
    """A slot with what is held at each table (None where nothing is), or a group slot, which is the whole row."""

    hours: str
    cells: tuple[Line | None, ...]
    group: Line | None = None


@dataclass(frozen=True, slots=True)
class GridDay:
    """The rows of one day."""

    label: str
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """All tables of a mission across, all its days down."""

    tables: tuple[DoorSheet, ...]
    days: tuple[GridDay, ...]

    @property
    def venues(self) -> tuple[tuple[str, int], ...]:
        """The venues with how many of the tables each has, in order."""
        counts: dict[str, int] = {}
        for table in self.tables:
            counts[table.venue] = counts.get(table.venue, 0) + 1
        return tuple(counts.items())


def draw_grid(timetables: Timetables) -> Grid:
    """Give the overview of an agenda."""
    tables = timetables.door_sheets
    held = _meetings_by_start(timetables)
    windows = {each.window.start: each.window for each in mission_slots(timetables.book.mission)}
    windows |= {start: next(iter(lines.values())).window for start, lines in held.items()}
    rows = [(window, _row(timetables, window, tables, held[window.start])) for window in windows.values()]
    rows += [(line.window, GridRow(line.hours, (), line)) for line in _group_lines(timetables)]
    return Grid(tables, tuple(_days(timetables, rows)))


def _meetings_by_start(timetables: Timetables) -> defaultdict[datetime, dict[int, Line]]:
    held: defaultdict[datetime, dict[int, Line]] = defaultdict(dict)
    for meeting in timetables.book.agenda.meetings:
        held[meeting.window.start][meeting.table] = timetables.meeting_line(meeting)
    return held


def _group_lines(timetables: Timetables) -> Iterator[Line]:
    return (timetables.group_line(each) for each in timetables.book.mission.group_slots)


def _row(timetables: Timetables, window: Window, tables: Sequence[DoorSheet], held: Mapping[int, Line]) -> GridRow:
    hours = format_hours(window, timetables.zone)
    return GridRow(hours, tuple(held.get(each.table) for each in tables))


def _days(timetables: Timetables, rows: list[tuple[Window, GridRow]]) -> Iterator[GridDay]:
    days: dict[date, list[GridRow]] = defaultdict(list)
    for window, row in sorted(rows, key=lambda each: (each[0].start, each[1].group is None)):
        days[day_of(window, timetables.zone)].append(row)
    for day, group in days.items():
        yield GridDay(format_day(day, timetables.translator.language), tuple(group))
