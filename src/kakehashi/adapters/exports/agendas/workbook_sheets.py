"""The sheets of an agenda's workbook: the overview, cards and door sheets, and tables of two columns or more."""

import math
from collections.abc import Iterable, Iterator, Sequence

from kakehashi.adapters.exports.agendas.grid import Grid, GridRow
from kakehashi.adapters.exports.agendas.sheet_writer import Cell, SheetWriter
from kakehashi.adapters.exports.agendas.sheets import Day, Line
from kakehashi.adapters.exports.agendas.workbook_styles import A3, Style, set_up_print

TABLES_A_PAGE = 10
"""Tables across a sheet of A3 whose names can still be read."""

LINE_WIDTHS = (14, 60, 34, 34)


def grid_widths(grid: Grid) -> tuple[int, ...]:
    """Give the widths of the overview's columns, in characters."""
    return (14, *(22 for _ in grid.tables))


def fill_grid(writer: SheetWriter, grid: Grid, *, title: str, hours: str) -> None:
    """Fill the overview: slots down, tables across, under their numbers and venues."""
    writer.write((title, Style.TITLE))
    _write_venues(writer, grid)
    writer.write((hours, Style.HEADING), *((each.table, Style.HEADING) for each in grid.tables))
    writer.sheet.freeze_panes(writer.row, 1)
    writer.sheet.repeat_rows(1, writer.row - 1)
    writer.sheet.repeat_columns(0)
    days_at = []
    for day in grid.days:
        days_at.append(writer.row)
        writer.write_band(day.label, Style.DAY)
        for row in day.rows:
            _write_grid_row(writer, row)
    writer.sheet.set_h_pagebreaks(days_at[1:])
    set_up_print(writer.sheet, paper=A3, pages_wide=max(math.ceil(len(grid.tables) / TABLES_A_PAGE), 1))


def fill_lines(writer: SheetWriter, days: Iterable[Day], *, heading: Sequence[str], columns: Sequence[str]) -> None:
    """Fill a card or a door sheet: a title and what stands under it, then a line for each meeting and group slot."""
    for text, style in zip(heading, (Style.TITLE, Style.SUBTITLE), strict=True):
        writer.write((text, style))
    writer.write(*((each, Style.HEADING) for each in columns))
    writer.sheet.repeat_rows(0, writer.row - 1)
    writer.sheet.freeze_panes(writer.row, 0)
    for day in days:
        writer.write_band(day.label, Style.DAY)
        for line in day.lines:
            writer.write(*_line_cells(line))
    set_up_print(writer.sheet)


def fill_rows(writer: SheetWriter, rows: Iterable[Sequence[str]], *, columns: Sequence[str]) -> None:
    """Fill a plain table."""
    writer.write(*((each, Style.HEADING) for each in columns))
    writer.sheet.repeat_rows(0)
    writer.sheet.freeze_panes(1, 0)
    for row in rows:
        writer.write(*((each, Style.TEXT) for each in row))
    set_up_print(writer.sheet)


def _write_venues(writer: SheetWriter, grid: Grid) -> None:
    first = 1
    for venue, tables in grid.venues:
        writer.merge(venue, Style.HEADING, first=first, last=first + tables - 1)
        first += tables
    writer.row += 1


def _write_grid_row(writer: SheetWriter, row: GridRow) -> None:
    if row.group:
        place = f"{row.group.title} · {row.group.place}" if row.group.place else row.group.title
        writer.write_band(f"{row.hours}  {place}", Style.GROUP)
    else:
        writer.write((row.hours, Style.HOURS), *(_grid_cell(each) for each in row.cells))


def _grid_cell(line: Line | None) -> Cell:
    if line is None:
        return "", Style.TEXT
    style = Style.INTERPRETED if line.interpreter else Style.MEETING
    return "\n".join([*_names(line), line.note]).strip(), style


def _line_cells(line: Line) -> Iterator[Cell]:
    yield line.hours, Style.HOURS
    yield line.title or "\n".join(_names(line)), Style.GROUP if line.title else Style.TEXT
    yield line.place, Style.TEXT
    yield line.note, Style.TEXT


def _names(line: Line) -> list[str]:
    return [each.name for each in line.participants]
