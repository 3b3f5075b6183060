"""The marks of .xlsx and .xlsm sheets, read from their XML.

Source: ECMA-376 Part 1, sections 18.3.1.4 (c), 18.3.1.55 (mergeCell) and 18.3.1.73 (row).
"""

import re
from functools import lru_cache

from kakehashi.adapters.files.archives import Archive
from kakehashi.adapters.files.markup import Attributes, MarkupScan, UntrustedMarkupError, scan_markup
from kakehashi.adapters.rosters.sheet_marks import Marks, MergedColumn, SheetMarks
from kakehashi.adapters.rosters.spreadsheet_parts import worksheet_parts
from kakehashi.adapters.rosters.tidy_rows import cell_name

_TRUE = frozenset({"1", "true"})
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_VALUES = frozenset({"v", "is"})


def scan_spreadsheet(archive: Archive) -> Marks:
    """Gather the marks of every worksheet; raises UntrustedMarkupError for a damaged workbook."""
    return {name: _scan_sheet(part) for name, part in worksheet_parts(archive)}


def _scan_sheet(part: bytes) -> SheetMarks:
    scan = _SheetScan()
    scan_markup(part, scan)
    return scan.marks


class _SheetScan(MarkupScan):
    def __init__(self) -> None:
        self.marks = SheetMarks()
        self._row = 0
        self._column = 0
        self._kind = ""
        self._is_formula = False
        self._in_value = False
        self._has_value = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._start_cell(attributes)
        elif name in _VALUES:
            self._start_value()
        elif name == "f":
            self._is_formula = True
        elif name == "row":
            self._start_row(attributes)
        elif name == "mergeCell":
            self.marks.merged.append(_merged_column(attributes["ref"]))

    def text(self, text: str) -> None:
        if self._in_value and text.strip():
            self._has_value = True

    def end(self, name: str) -> None:
        if name == "c":
            self._end_cell()
        elif name in _VALUES:
            self._in_value = False

    def _start_row(self, attributes: Attributes) -> None:
        self._row = int(attributes.get("r", self._row + 1))
        self._column = 0
        if attributes.get("hidden") in _TRUE:
            self.marks.hidden_rows.add(self._row)

    def _start_cell(self, attributes: Attributes) -> None:
        self._column += 1
        if "r" in attributes:
            self._row, self._column = _row_and_column(attributes["r"])
        self._kind = attributes.get("t", "n")
        self._is_formula = self._has_value = False

    def _start_value(self) -> None:
        self._in_value = True
        self.marks.rows = max(self.marks.rows, self._row)
        self.marks.columns = max(self.marks.columns, self._column)

    def _end_cell(self) -> None:
        # A formula whose result is an empty text says so with t="str"; any other without a value was never calculated.
        if self._kind == "e" and self._has_value:
            self.marks.errors.append(self._cell())
        elif self._is_formula and not self._has_value and self._kind != "str":
            self.marks.formulas_without_value.append(self._cell())

    def _cell(self) -> str:
        return cell_name(self._row, self._column - 1)


def _merged_column(area: str) -> MergedColumn:
    first, _, last = area.partition(":")
    first_row, column = _row_and_column(first)
    return MergedColumn(column - 1, first_row, _row_and_column(last or first)[0])


def _row_and_column(cell: str) -> tuple[int, int]:
    """Row and column from 1: "$B$7" is (7, 2)."""
    named = _REFERENCE.fullmatch(cell)
    if not named:
        raise UntrustedMarkupError(f"no cell goes by that name: {cell}")
    return int(named[2]), _column(named[1])


@lru_cache(maxsize=2048)
def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
