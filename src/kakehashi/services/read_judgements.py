"""Read judgements from a table: two organisations and a grade in each row, whatever the headings are called."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.judgement import Grade, Judgement
from kakehashi.domain.messages import Message, message
from kakehashi.domain.roster import Row
from kakehashi.services.ports import RosterFiles


def read_judgements(path: Path, *, files: RosterFiles) -> tuple[list[Judgement], list[Message]]:
    """Give the judgements of a file, and a note on each row that is none; the heading row is passed over.

    Raises InvalidInputError when no row is a judgement.
    """
    rows = [row for sheet in files.read(path) for row in sheet.rows]
    judgements = [judgement for row in rows if (judgement := _read_row(row))]
    if not judgements:
        raise InvalidInputError(
            message(
                "“{file}” has no judgements. Give each row two organisations and a grade from 0 to 3.", file=path.name
            )
        )
    return judgements, list(_notes(rows, path))


def _read_row(row: Row) -> Judgement | None:
    cells = [cell.strip() for cell in row.cells[:3]]
    if len(cells) < 3 or cells[2] not in {str(grade.value) for grade in Grade} or not (cells[0] and cells[1]):
        return None
    return Judgement(cells[0], cells[1], Grade(int(cells[2])))


def _notes(rows: Sequence[Row], path: Path) -> Iterator[Message]:
    for row in rows[1:]:
        if _read_row(row) is None:
            yield message(
                "{file}, row {row}: not a judgement. Give two organisations and a grade from 0 to 3.",
                file=path.name,
                row=row.number,
            )
