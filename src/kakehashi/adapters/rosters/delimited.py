"""Delimited texts (.csv, .tsv, .txt) as a sheet of cells."""

import csv
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import StringIO
from itertools import chain

from kakehashi.adapters.rosters.delimiters import Dialect, find_dialect
from kakehashi.adapters.rosters.limits import MAX_FILE_BYTES
from kakehashi.adapters.rosters.tidy_rows import name_places, tidy_rows
from kakehashi.domain.messages import Message, message
from kakehashi.domain.roster import Row, Sheet

_DECLARATION = re.compile(r"sep=(\t|[^\w\s\"])", re.IGNORECASE)
_END = "\x00end of text\x00"
"""No text has it, NULs being left out beforehand: when it comes back as part of a cell, that cell was never closed."""


def read_delimited(text: str, *, file: str) -> Sheet:
    """Read a text whose cells are parted by , ; tab | or a rarer character; the delimiter is told from the text.

    A row's number is that of the line on which it begins, so that it is found in an editor: cells may span lines.
    A line that opens a quote which nothing closes is read as it stands, and noted. `text` is without NULs.
    """
    lines = list(StringIO(text, newline=""))
    with _cells_of_any_length():
        declared = _declared_dialect(lines[0] if lines else "")
        rows, unclosed = _read_rows(lines, declared or find_dialect(text), first=1 if declared else 0)
    tidy, notes = tidy_rows(rows, file=file)
    return Sheet("", tidy, (*_note_unclosed(unclosed), *notes))


@contextmanager
def _cells_of_any_length() -> Iterator[None]:
    # The limit of the csv module is the process's; longer cells are cut later, with a note of where.
    usual = csv.field_size_limit(MAX_FILE_BYTES)
    try:
        yield
    finally:
        csv.field_size_limit(usual)


def _declared_dialect(line: str) -> Dialect | None:
    """Spreadsheet programs write and obey a first line such as "sep=;"."""
    declaration = line.strip("\r\n")
    return Dialect(declaration[-1]) if _DECLARATION.fullmatch(declaration) else None


def _read_rows(lines: list[str], dialect: Dialect, *, first: int) -> tuple[list[Row], list[int]]:
    """Give the rows from line `first` (from 0) on, and the numbers of the lines whose quote nothing closes."""
    records = _records(chain(lines[first:], [_END]), dialect)
    rows = [Row(first + start + 1, tuple(cells)) for start, cells in records]
    last = rows.pop()
    if last.cells == (_END,):
        return rows, []
    plain = csv.reader([lines[last.number - 1]], delimiter=dialect.delimiter, quoting=csv.QUOTE_NONE)
    later, unclosed = _read_rows(lines, dialect, first=last.number)
    return [*rows, Row(last.number, tuple(next(plain))), *later], [last.number, *unclosed]


def _records(lines: Iterable[str], dialect: Dialect) -> Iterator[tuple[int, list[str]]]:
    """Give each record with the line (from 0) on which it begins."""
    reader = csv.reader(lines, delimiter=dialect.delimiter, skipinitialspace=dialect.skips_space)
    start = 0
    for cells in reader:
        yield start, cells
        start = reader.line_num


def _note_unclosed(lines: list[int]) -> tuple[Message, ...]:
    if not lines:
        return ()
    return (
        message(
            "Row {places} opens a quote that is never closed; it was read as it stands. "
            "Close the quote, or check that row.",
            places=name_places(lines),
        ),
    )
