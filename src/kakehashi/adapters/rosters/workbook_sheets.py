"""The sheets of an open workbook as sheets of cells."""

from collections.abc import Iterator, Sequence

from python_calamine import CalamineError, CalamineSheet, SheetMetadata, SheetTypeEnum, SheetVisibleEnum

from kakehashi.adapters.rosters.cell_texts import cell_text
from kakehashi.adapters.rosters.refusals import damaged_workbook, empty_file
from kakehashi.adapters.rosters.sheet_marks import MergedColumn, SheetMarks
from kakehashi.adapters.rosters.tidy_rows import name_places, tidy_rows
from kakehashi.adapters.rosters.workbooks import Workbook
from kakehashi.domain.errors import InvalidInputError, NotFoundError
from kakehashi.domain.messages import Message, message
from kakehashi.domain.roster import Row, Sheet

_Grid = list[list[str]]


def read_sheets(workbook: Workbook, *, file: str, wanted: str | None) -> tuple[Sheet, ...]:
    """Give the wanted sheet, or every sheet that is neither hidden nor blank.

    A value merged over several rows stands in each row that has something of its own; merged over columns, it stays in
    the first. Raises NotFoundError for an unknown sheet, InvalidInputError when no row has anything in it.
    """
    listed = [each for each in workbook.book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    if not listed:
        raise damaged_workbook(file)
    chosen = _choose(listed, file=file, wanted=wanted)
    sheets = [_read_sheet(workbook, each.name, file=file) for each in chosen]
    filled = [sheet for sheet in sheets if sheet.rows]
    if not filled:
        raise _blank(listed, file=file, wanted=wanted)
    notes = () if wanted else _note_hidden_sheets(listed)
    return (Sheet(filled[0].name, filled[0].rows, (*notes, *filled[0].notes)), *filled[1:])


def _choose(listed: Sequence[SheetMetadata], *, file: str, wanted: str | None) -> list[SheetMetadata]:
    if wanted is None:
        return [each for each in listed if each.visible == SheetVisibleEnum.Visible]
    chosen = [each for each in listed if each.name == wanted] or [
        each for each in listed if each.name.strip().casefold() == wanted.strip().casefold()
    ]
    if not chosen:
        raise NotFoundError(
            message(
                "“{file}” has no sheet “{wanted}”. Its sheets are: {sheets}. Name one of them with --sheet.",
                file=file,
                wanted=wanted,
                sheets=_quoted(listed),
            )
        )
    return chosen[:1]


def _blank(listed: Sequence[SheetMetadata], *, file: str, wanted: str | None) -> InvalidInputError:
    if wanted is not None:
        return InvalidInputError(
            message(
                "Sheet “{sheet}” of “{file}” is empty. Its sheets are: {sheets}.",
                sheet=wanted,
                file=file,
                sheets=_quoted(listed),
            )
        )
    hidden = _hidden(listed)
    if hidden:
        return InvalidInputError(
            message(
                "The visible sheets of “{file}” are empty. To read a hidden sheet, name it with --sheet: {sheets}.",
                file=file,
                sheets=_quoted(hidden),
            )
        )
    return empty_file(file)


def _read_sheet(workbook: Workbook, name: str, *, file: str) -> Sheet:
    marks = workbook.marks.get(name, SheetMarks())
    marks.refuse_excess(file=file)
    try:
        sheet = workbook.book.get_sheet_by_name(name)
        merged = marks.merged or _merged_columns(sheet)
        grid = [[cell_text(value) for value in values] for values in sheet.to_python(skip_empty_area=False)]
    except CalamineError as error:
        raise damaged_workbook(file) from error
    rows, notes = tidy_rows(_rows(grid, merged, marks), file=file)
    return Sheet(name, rows, (*notes, *_note_marks(marks)))


def _merged_columns(sheet: CalamineSheet) -> list[MergedColumn]:
    areas = sheet.merged_cell_ranges or []
    return [MergedColumn(column, first + 1, last + 1) for (first, column), (last, _) in areas]


def _rows(grid: _Grid, merged: Sequence[MergedColumn], marks: SheetMarks) -> Iterator[Row]:
    _fill_down(grid, merged)
    for number, cells in enumerate(grid, start=1):
        yield Row(number, tuple(cells), hidden=number in marks.hidden_rows)


def _fill_down(grid: _Grid, merged: Sequence[MergedColumn]) -> None:
    # Decided before anything is filled: a row that is blank but for merged areas is a tall cell, not an organisation.
    filled = [any(cells) for cells in grid]
    for area in merged:
        for row in range(area.first_row, min(area.last_row, len(grid))):
            if filled[row] and area.column < len(grid[row]):
                grid[row][area.column] = grid[row][area.column] or grid[area.first_row - 1][area.column]


def _note_marks(marks: SheetMarks) -> Iterator[Message]:
    if marks.formulas_without_value:
        yield message(
            "Formulas that were never calculated were read as empty: {places}. "
            "Open the file in a spreadsheet program and save it, so that their values are stored.",
            places=name_places(marks.formulas_without_value),
        )
    if marks.errors:
        yield message(
            "Cells that show an error (such as #N/A) were read as empty: {places}.", places=name_places(marks.errors)
        )


def _note_hidden_sheets(listed: Sequence[SheetMetadata]) -> tuple[Message, ...]:
    hidden = _hidden(listed)
    if not hidden:
        return ()
    return (
        message("Hidden sheets were not read: {sheets}. To read one, name it with --sheet.", sheets=_quoted(hidden)),
    )


def _hidden(listed: Sequence[SheetMetadata]) -> list[SheetMetadata]:
    return [each for each in listed if each.visible != SheetVisibleEnum.Visible]


def _quoted(sheets: Sequence[SheetMetadata]) -> str:
    return ", ".join(f"“{each.name}”" for each in sheets)
