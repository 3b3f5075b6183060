"""A sheet about a mission as a table: the heading row, and below it rows of cells by field."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice, zip_longest
from typing import Generic, TypeVar

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import Message, message
from kakehashi.domain.mission_rows import MissionRow, Said
from kakehashi.domain.roster import Place, Problem, Row, Sheet
from kakehashi.rosters.cells import CellReading, clean_text
from kakehashi.rosters.columns import Fields, assign_fields, label_columns
from kakehashi.rosters.headings import ROWS_SEARCHED

Held = TypeVar("Held", bound=StrEnum)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class TableKind(Generic[Held]):
    """A kind of table: what its columns can hold, and what it has to have, with the heading we would write for each."""

    fields: Fields[Held]
    required: Mapping[Held, str]


@dataclass(slots=True)
class TableRow(Generic[Held]):
    """A row below the headings: its cells, cleaned, by field; reading them gathers its `problems`."""

    place: Place
    written: Mapping[str, str]
    cells: Mapping[Held, Sequence[tuple[str, str]]]
    problems: list[Problem] = field(default_factory=list)

    def text(self, wanted: Held) -> str:
        """Give the first text of a field that is not empty."""
        return next((text for _, text in self.cells.get(wanted, ()) if text), "")

    def read(self, wanted: Held, reading: CellReading[Value], *, fatal: bool) -> Value:
        """Give what was read of a field's cell, and keep what was wrong in it; `fatal` when it refuses the row."""
        self.problems += [
            Problem(replace(self.place, column=self.column(wanted)), reason, fatal=fatal) for reason in reading.messages
        ]
        return reading.value

    def column(self, wanted: Held) -> str:
        """Give the label of the column that a field is read from; empty when there is none."""
        filled = (label for label, text in self.cells.get(wanted, ()) if text)
        return next(filled, next((label for label, _ in self.cells.get(wanted, ())), ""))

    def finish(self, said: Said) -> MissionRow[Said]:
        """Give the row with what it says, or refused when one of its problems is fatal."""
        refused = any(problem.fatal for problem in self.problems)
        columns = {held.value: self.column(held) for held in self.cells}
        return MissionRow(self.place, self.written, columns, None if refused else said, tuple(self.problems))


@dataclass(frozen=True, slots=True)
class _Headings(Generic[Held]):
    row_number: int
    labels: tuple[str, ...]
    fields: Mapping[int, Held]


def read_table(sheet: Sheet, *, kind: TableKind[Held], file: str) -> Iterator[TableRow[Held]]:
    """Give the rows below the heading row, the one with most recognised headings; rows that say nothing are passed over.

    Raises InvalidInputError when no row has all the headings the kind requires.
    """
    headings = _find_headings(sheet, kind, file=file)
    for row in sheet.rows:
        if row.number > headings.row_number:
            cells = _sort(row, headings)
            if any(text for of_field in cells.values() for _, text in of_field):
                written = dict(zip_longest(headings.labels, row.cells[: len(headings.labels)], fillvalue=""))
                yield TableRow(Place(file, sheet.name, row.number), written, cells)


def _find_headings(sheet: Sheet, kind: TableKind[Held], *, file: str) -> _Headings[Held]:
    width = max((len(row.cells) for row in sheet.rows), default=0)
    rows = [_read_headings(row, kind, width=width) for row in islice(sheet.rows, ROWS_SEARCHED)]
    best = max(rows, key=lambda each: (_required_in(each, kind), len(each.fields)), default=None)
    if best is None or _required_in(best, kind) < len(kind.required):
        raise InvalidInputError(_no_headings(best, kind, sheet=sheet.name, file=file))
    return best


def _read_headings(row: Row, kind: TableKind[Held], *, width: int) -> _Headings[Held]:
    labels = label_columns([*row.cells, *[""] * (width - len(row.cells))])
    return _Headings(row.number, labels, assign_fields(labels, fields=kind.fields, overrides={}))


def _required_in(headings: _Headings[Held], kind: TableKind[Held]) -> int:
    return len(set(kind.required) & set(headings.fields.values()))


def _sort(row: Row, headings: _Headings[Held]) -> Mapping[Held, Sequence[tuple[str, str]]]:
    cells: dict[Held, list[tuple[str, str]]] = {}
    for column, held in headings.fields.items():
        text = clean_text(row.cells[column]) if column < len(row.cells) else ""
        cells.setdefault(held, []).append((headings.labels[column], text))
    return cells


def _no_headings(best: _Headings[Held] | None, kind: TableKind[Held], *, sheet: str, file: str) -> Message:
    missing = [name for held, name in kind.required.items() if best is None or held not in best.fields.values()]
    return message(
        "No heading row was found in the first {rows} rows of “{file}”{sheet}. These columns are missing: {missing}. "
        "Write a row of headings with them above the rows.",
        rows=ROWS_SEARCHED,
        file=file,
        sheet=message(", sheet “{sheet}”", sheet=sheet) if sheet else "",
        missing=", ".join(f"“{name}”" for name in missing),
    )
