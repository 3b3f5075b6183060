"""What calamine does not tell of a sheet: hidden rows, merged areas, uncalculated formulas, errors, the used area."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kakehashi.adapters.rosters.limits import refuse_cells, refuse_columns, refuse_rows


@dataclass(frozen=True, slots=True)
class MergedColumn:
    """The first column of a merged area: `column` from 0, rows from 1, both ends included."""

    column: int
    first_row: int
    last_row: int


@dataclass(slots=True)
class SheetMarks:
    """Marks of one sheet, gathered while its XML goes by; rows count from 1, cells are named as in "B7"."""

    rows: int = 0
    columns: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    merged: list[MergedColumn] = field(default_factory=list)
    formulas_without_value: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def refuse_excess(self, *, file: str) -> None:
        """Raise InvalidInputError when the used area is beyond the limits."""
        refuse_columns(self.columns, file=file)
        refuse_rows(self.rows, file=file)
        refuse_cells(self.rows * self.columns, file=file)


Marks = Mapping[str, SheetMarks]
"""The marks of each sheet of a workbook, by its name."""
