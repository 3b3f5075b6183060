"""Rows as read from any format become the rows of a sheet: blank ones left out, limits kept, cuts noted."""

import re
from collections.abc import Iterable, Sequence

from kakehashi.adapters.rosters.limits import MAX_CELL_CHARACTERS, refuse_cells, refuse_columns, refuse_rows
from kakehashi.domain.messages import Message, message
from kakehashi.domain.roster import Row

_PLACES_NAMED = 10
_UNREADABLE = "\ufffd"
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
"""A lone surrogate: JSON can spell it, but no file and no store can hold it."""


def tidy_rows(rows: Iterable[Row], *, file: str) -> tuple[tuple[Row, ...], tuple[Message, ...]]:
    r"""Leave blank rows and trailing blank cells out, cut cells that are too long, and note what was done.

    Rows may be of different lengths; line breaks in cells become "\n". Raises InvalidInputError beyond the limits.
    """
    tidy: list[Row] = []
    cut: list[str] = []
    cells = 0
    for row in rows:
        kept = _without_trailing_blanks(row.cells)
        if not kept:
            continue
        refuse_columns(len(kept), file=file, row=row.number)
        refuse_rows(len(tidy) + 1, file=file)
        cells += len(kept)
        refuse_cells(cells, file=file)
        cut += [cell_name(row.number, column) for column, cell in enumerate(kept) if len(cell) > MAX_CELL_CHARACTERS]
        tidy.append(Row(row.number, tuple(map(_tidy_cell, kept)), hidden=row.hidden))
    return tuple(tidy), (*_note_cuts(cut), *_note_unreadable(tidy), *_note_hidden(tidy))


def cell_name(row: int, column: int) -> str:
    """Name a cell as a spreadsheet does: `row` counts from 1, `column` from 0, so (7, 1) is "B7"."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


def name_places(places: Sequence[object]) -> str:
    """Name the first places of a list, for a note; an ellipsis stands for the others."""
    named = ", ".join(map(str, places[:_PLACES_NAMED]))
    return named if len(places) <= _PLACES_NAMED else f"{named}, …"


def _without_trailing_blanks(cells: Sequence[str]) -> Sequence[str]:
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def _tidy_cell(cell: str) -> str:
    cut = _HALF_CHARACTER.sub(_UNREADABLE, cell[:MAX_CELL_CHARACTERS])
    return cut.replace("\r\n", "\n").replace("\r", "\n") if "\r" in cut else cut


def _note_cuts(places: Sequence[str]) -> tuple[Message, ...]:
    if not places:
        return ()
    return (
        message(
            "Cells longer than {limit} characters were cut to that length: {places}. The file still holds them whole.",
            limit=MAX_CELL_CHARACTERS,
            places=name_places(places),
        ),
    )


def _note_unreadable(rows: Sequence[Row]) -> tuple[Message, ...]:
    counts = {row.number: count for row in rows if (count := sum(cell.count(_UNREADABLE) for cell in row.cells))}
    if not counts:
        return ()
    return (
        message(
            "Characters that could not be read: {count}, in rows {places}; they are shown as “\ufffd”. "
            "Mend them in the file, or ask its sender for it again.",
            count=sum(counts.values()),
            places=name_places(list(counts)),
        ),
    )


def _note_hidden(rows: Sequence[Row]) -> tuple[Message, ...]:
    count = sum(row.hidden for row in rows)
    return (message("Hidden rows were read too: {count}.", count=count),) if count else ()
