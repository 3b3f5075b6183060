"""How much a roster file may hold, so that a broken or hostile file is refused before it fills the machine."""

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message

MAX_FILE_BYTES = 200 * 1024**2
MAX_COLUMNS = 1_000
MAX_ROWS = 1_000_000
MAX_CELLS = 20_000_000
"""Rows times columns of a sheet: calamine keeps the whole rectangle, about 32 bytes a cell."""
MAX_CELL_CHARACTERS = 100_000


def refuse_columns(columns: int, *, file: str, row: int | None = None) -> None:
    """Raise InvalidInputError when a sheet is wider than any roster; `row` says where, when one row is to blame."""
    if columns <= MAX_COLUMNS:
        return
    where = message("“{file}”, row {row}", file=file, row=row) if row else message("“{file}”", file=file)
    raise InvalidInputError(
        message(
            "{where}: there are {columns} columns; a roster has at most {limit}. "
            "Check that it is the right file, and delete the columns that are not of the roster.",
            where=where,
            columns=columns,
            limit=MAX_COLUMNS,
        )
    )


def refuse_rows(rows: int, *, file: str) -> None:
    """Raise InvalidInputError when a sheet is longer than any roster."""
    if rows > MAX_ROWS:
        raise InvalidInputError(
            message(
                "“{file}”: there are more than {limit} rows. Split the roster into several files.",
                file=file,
                limit=MAX_ROWS,
            )
        )


def refuse_cells(cells: int, *, file: str) -> None:
    """Raise InvalidInputError when the rectangle of used cells is too large to hold."""
    if cells > MAX_CELLS:
        raise InvalidInputError(
            message(
                "“{file}”: its used area has more than {limit} cells. "
                "Delete the stray cells far from the roster, or split it into several files.",
                file=file,
                limit=MAX_CELLS,
            )
        )
