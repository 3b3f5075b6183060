"""A sheet of a workbook, written from the top down."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from kakehashi.adapters.exports.agendas.workbook_styles import Style, Styles
from kakehashi.adapters.exports.safe_cells import write_text

Cell = tuple[str | int, Style]


class SheetWriter:
    """Writes row by row; `row` is the next one, from 0. Every text is a text cell, so that none runs as a formula."""

    def __init__(self, sheet: Worksheet, styles: Styles, *, widths: Sequence[int]) -> None:
        self.sheet = sheet
        self.row = 0
        self._styles = styles
        self._columns = len(widths)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)

    def write(self, *cells: Cell) -> None:
        """Write the next row from its first column on."""
        self._put(cells, first=0)
        self.row += 1

    def write_band(self, text: str, style: Style, *, first: int = 0, last: int | None = None) -> None:
        """Write one text over several columns of the next row, all of them if not told which; `last` belongs to it."""
        self.merge(text, style, first=first, last=self._columns - 1 if last is None else last)
        self.row += 1

    def merge(self, text: str, style: Style, *, first: int, last: int) -> None:
        """Write one text over several columns of the row that is being written."""
        if last > first:
            self.sheet.merge_range(self.row, first, self.row, last, "", self._styles[style])
        write_text(self.sheet, (self.row, first), text, self._styles[style])

    def write_link(self, target: str, text: str, *cells: Cell) -> None:
        """Write the next row, its first cell leading to another sheet."""
        place = "'" + target.replace("'", "''") + "'!A1"
        self.sheet.write_url(self.row, 0, f"internal:{place}", self._styles[Style.LINK], text)
        self._put(cells, first=1)
        self.row += 1

    def _put(self, cells: Sequence[Cell], *, first: int) -> None:
        for column, (value, style) in enumerate(cells, start=first):
            if isinstance(value, int):
                self.sheet.write_number(self.row, column, value, self._styles[style])
            else:
                write_text(self.sheet, (self.row, column), value, self._styles[style])
