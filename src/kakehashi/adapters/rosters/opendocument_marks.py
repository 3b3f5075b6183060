"""The marks of .ods sheets, read from their XML.

Source: OpenDocument 1.3 Part 3, section 9.1 (tables: repeated rows and cells, visibility, spans).
"""

from kakehashi.adapters.files.archives import Archive
from kakehashi.adapters.files.markup import Attributes, MarkupScan, UntrustedMarkupError, elements, scan_markup
from kakehashi.adapters.rosters.sheet_marks import Marks, MergedColumn, SheetMarks
from kakehashi.adapters.rosters.tidy_rows import cell_name

_MANIFEST = "META-INF/manifest.xml"
_CONTENT = "content.xml"
_CELLS = frozenset({"table-cell", "covered-table-cell"})
_HIDING = frozenset({"collapse", "filter"})
_ERROR_TEXTS = frozenset({"#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})


def is_protected(archive: Archive) -> bool:
    """Tell whether the manifest says that a part is encrypted; raises UntrustedMarkupError."""
    manifest = archive.parts.get(_MANIFEST, b"<manifest/>")
    return "encrypted-package" in archive.names or any(name == "encryption-data" for name, _ in elements(manifest))


def scan_opendocument(archive: Archive) -> Marks:
    """Gather the marks of every sheet; raises UntrustedMarkupError for a damaged workbook."""
    if _CONTENT not in archive.parts:
        raise UntrustedMarkupError(f"missing: {_CONTENT}")
    scan = _ContentScan()
    scan_markup(archive.parts[_CONTENT], scan)
    return scan.marks


class _ContentScan(MarkupScan):
    """Rows and cells may be repeated; `_row` and `_column` are the last ones before the present row or cell, from 1."""

    def __init__(self) -> None:
        self.marks: dict[str, SheetMarks] = {}
        self._sheet = SheetMarks()
        self._row = 0
        self._rows = 1
        self._column = 0
        self._columns = 1
        self._cell: Attributes = {}
        self._texts: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        if name in _CELLS:
            self._start_cell(attributes)
        elif name == "table-row":
            self._start_row(attributes)
        elif name == "table":
            self._start_sheet(attributes)

    def text(self, text: str) -> None:
        self._texts.append(text)

    def end(self, name: str) -> None:
        if name in _CELLS:
            self._end_cell()
            self._column += self._columns
        elif name == "table-row":
            self._row += self._rows

    def _start_sheet(self, attributes: Attributes) -> None:
        self._sheet = self.marks.setdefault(attributes.get("table:name", ""), SheetMarks())
        self._row = 0

    def _start_row(self, attributes: Attributes) -> None:
        self._rows = int(attributes.get("table:number-rows-repeated", 1))
        self._column = 0
        if attributes.get("table:visibility") in _HIDING:
            self._hide_rows()

    def _hide_rows(self) -> None:
        # The blank rows that fill a sheet to its end may be hidden by the million: beyond the data nobody asks.
        self._sheet.hidden_rows.update(range(self._row + 1, self._row + 1 + min(self._rows, 1000)))

    def _start_cell(self, attributes: Attributes) -> None:
        self._columns = int(attributes.get("table:number-columns-repeated", 1))
        self._cell = attributes
        self._texts = []

    def _end_cell(self) -> None:
        text = "".join(self._texts).strip()
        if text or "office:value-type" in self._cell:
            self._note_value(text)
        elif "table:formula" in self._cell:
            self._sheet.formulas_without_value.append(self._name())

    def _note_value(self, text: str) -> None:
        self._sheet.rows = max(self._sheet.rows, self._row + self._rows)
        self._sheet.columns = max(self._sheet.columns, self._column + self._columns)
        if "table:formula" in self._cell and text in _ERROR_TEXTS:
            self._sheet.errors.append(self._name())
        span = int(self._cell.get("table:number-rows-spanned", 1))
        if span > 1:
            self._sheet.merged.append(MergedColumn(self._column, self._row + 1, self._row + span))

    def _name(self) -> str:
        return cell_name(self._row + 1, self._column)
