"""The register as a workbook: a sheet for the entries, their sources, those who act, and the figures."""

import io
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from kakehashi.adapters.exports.register.workbook_tables import Cell, Table, tables
from kakehashi.adapters.exports.safe_cells import sheet_name, write_text
from kakehashi.adapters.exports.whole_files import write_whole
from kakehashi.domain.programme import Programme
from kakehashi.domain.register_book import RegisterBook
from kakehashi.language.messages import Translator

_TEXT = {"text_wrap": True, "valign": "top", "font_size": 10}
_HEADING = _TEXT | {"bold": True, "font_color": "#FFFFFF", "bg_color": "#1D3557", "valign": "vcenter"}
_NUMBER = _TEXT | {"num_format": "#,##0.##;-#,##0.##;0"}
_A4 = 9


class WorkbookExporter:
    """Writes the register as an .xlsx; every text is a text cell, so that none runs as a formula."""

    def write(self, path: Path, *, programme: Programme, register: RegisterBook, language: str) -> None:
        """Write the file whole; raises StoreError when it is refused."""
        content = io.BytesIO()
        with Workbook(content, {"in_memory": True}) as workbook:
            workbook.set_properties({"title": programme.name})
            sheets = _Sheets(workbook, Translator(language))
            for table in tables(register, sheets.translator):
                sheets.fill(table)
        write_whole(path, content.getvalue())


class _Sheets:
    def __init__(self, workbook: Workbook, translator: Translator) -> None:
        self.translator = translator
        self._workbook = workbook
        self._heading, self._text, self._number = map(workbook.add_format, (_HEADING, _TEXT, _NUMBER))

    def fill(self, table: Table) -> None:
        """Make the sheet of a table."""
        sheet = self._workbook.add_worksheet(sheet_name(self.translator.translate(table.name)))
        for column, (heading, width) in enumerate(table.columns):
            sheet.set_column(column, column, width)
            write_text(sheet, (0, column), self.translator.translate(heading), self._heading)
        rows = list(table.rows)
        for row, cells in enumerate(rows, start=1):
            for column, cell in enumerate(cells):
                self._write(sheet, (row, column), cell)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(rows), len(table.columns) - 1)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)

    def _write(self, sheet: Worksheet, place: tuple[int, int], cell: Cell) -> None:
        if isinstance(cell, str):
            write_text(sheet, place, cell, self._text)
        else:
            sheet.write_number(*place, cell, self._number)
