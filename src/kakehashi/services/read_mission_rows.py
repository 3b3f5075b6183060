"""The rows of a file on a mission, from all its sheets, and what is done with those that are refused or repeated."""

from collections.abc import Callable, Hashable, Sequence
from pathlib import Path

from kakehashi.domain.messages import Message, message
from kakehashi.domain.mission_rows import MissionRow, Said
from kakehashi.domain.roster import RowEnd, Sheet
from kakehashi.services.ports import RefusedRows
from kakehashi.services.read_sheets import read_each


def read_mission_rows(
    sheets: Sequence[Sheet], read: Callable[[Sheet], Sequence[MissionRow[Said]]], *, path: Path
) -> tuple[list[MissionRow[Said]], list[Message]]:
    """Read the rows of every sheet that has a heading row; give notes on the sheets too.

    Raises InvalidInputError when no sheet has one.
    """
    readings, left_out = read_each(sheets, read, path=path)
    notes = [*(note for sheet in sheets for note in sheet.notes), *left_out]
    return [row for rows in readings for row in rows], notes


def skip_repeated(rows: Sequence[MissionRow[Said]], about: Callable[[Said], Hashable]) -> list[MissionRow[Said]]:
    """Leave out each row that says something about the same as a later one, which counts."""
    last = {about(row.said): row for row in rows if row.said is not None}
    return [_skip_for(row, last[about(row.said)]) if row.said is not None else row for row in rows]


def write_refused(rows: Sequence[MissionRow[Said]], *, path: Path, refused_rows: RefusedRows) -> Path | None:
    """Write the refused rows to a workbook beside their file; None when there are none."""
    refused = [row for row in rows if row.end is RowEnd.REFUSED]
    return refused_rows.write(path, refused) if refused else None


def _skip_for(row: MissionRow[Said], last: MissionRow[Said]) -> MissionRow[Said]:
    if row is last:
        return row
    if row.place.sheet != last.place.sheet:
        return row.skip(
            message(
                "Row {row} of the sheet “{sheet}” says it anew; the later row counts.",
                row=last.place.row,
                sheet=last.place.sheet,
            )
        )
    return row.skip(message("Row {row} says it anew; the later row counts.", row=last.place.row))
