"""Refused rows as a workbook beside their file: what is wrong and what to do, then the row as it was."""

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path

from xlsxwriter import Workbook

from kakehashi.adapters.exports.safe_cells import sheet_name, write_text
from kakehashi.domain.errors import StoreError
from kakehashi.domain.messages import Message, message
from kakehashi.domain.roster import Problem
from kakehashi.services.ports import RefusedRow

_COLUMN_WIDTH, _PROBLEM_WIDTH = 18, 70


class RefusedRowsWorkbook:
    """Writes refused rows in the reader's language; a row with several problems stands there once for each."""

    def __init__(self, translate: Callable[[Message], str]) -> None:
        self._translate = translate

    def write(self, source: Path, rows: Sequence[RefusedRow]) -> Path:
        """Write the workbook and give its path, a new one each time: the file's name with “-refused”, “-refused-2” ….

        The row's cells stand under their headings, as text. Raises StoreError when the folder cannot be written.
        """
        headings = list(dict.fromkeys(heading for row in rows for heading in row.cells))
        content = self._workbook([self._headings(headings), *self._rows(headings, rows)])
        try:
            return _write_new(source, content)
        except OSError as error:
            raise StoreError(
                message(
                    "The refused rows cannot be written beside “{file}”: {detail}. Nothing was imported. "
                    "Copy the file to a folder you may write in, and import it from there.",
                    file=source,
                    detail=error.strerror or error,
                )
            ) from error

    def _headings(self, headings: Sequence[str]) -> list[str]:
        ours = (message("Sheet"), message("Row"), message("Column"), message("What is wrong and what to do"))
        return [*map(self._translate, ours), *headings]

    def _rows(self, headings: Sequence[str], rows: Sequence[RefusedRow]) -> Iterator[list[str]]:
        for row in rows:
            cells = [row.cells.get(heading, "") for heading in headings]
            for problem in row.problems:
                yield [*self._place(problem), *cells]

    def _place(self, problem: Problem) -> list[str]:
        place = problem.place
        row = "" if place.row is None else str(place.row)
        return [place.sheet, row, place.column, self._translate(problem.message)]

    def _workbook(self, rows: Sequence[Sequence[str]]) -> bytes:
        content = io.BytesIO()
        with Workbook(content, {"in_memory": True}) as workbook:
            bold, wrapped = workbook.add_format({"bold": True}), workbook.add_format({"text_wrap": True})
            sheet = workbook.add_worksheet(sheet_name(self._translate(message("Refused rows"))))
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, len(rows[0]) - 1, _COLUMN_WIDTH)
            sheet.set_column(3, 3, _PROBLEM_WIDTH, wrapped)
            for number, row in enumerate(rows):
                for column, text in enumerate(row):
                    write_text(sheet, (number, column), text, None if number else bold)
        return content.getvalue()


def _write_new(source: Path, content: bytes) -> Path:
    """Write beside the source under the first name that is free; another import may take one at the same moment."""
    endings = chain([""], (f"-{number}" for number in count(2)))
    while True:
        path = source.with_name(f"{source.stem}-refused{next(endings)}.xlsx")
        try:
            file = path.open("xb")
        except FileExistsError:
            continue
        with _removed_on_failure(path), file:
            file.write(content)
        return path


@contextmanager
def _removed_on_failure(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError:
        path.unlink(missing_ok=True)
        raise
