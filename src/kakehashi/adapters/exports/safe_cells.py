"""Cells that no spreadsheet program runs as a formula, whatever an organisation has written.

In a workbook, text is written as text: it is kept as it is and cannot run. A CSV has no types, so there a text that
could run has an apostrophe put before it, the spreadsheet's own sign for “this is text”: the words stay readable, and
who reads the file with a program takes one leading apostrophe off before one of `= + - @`.
"""

import re

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

LONGEST_CELL = 32_767
LONGEST_SHEET_NAME = 31
"""In UTF-16 units, after Microsoft's “Excel specifications and limits”."""

_CUT = " […]"
_SIGNS = "=+\\-@＝＋－＠"
# The full-width signs run too in a Japanese spreadsheet; blanks before a sign are not always heeded.
_COULD_RUN = re.compile(rf"[\t\r\n]|\s*[{_SIGNS}]")
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_NOT_A_CHARACTER = re.compile("[\ud800-\udfff]")


def csv_text(text: str) -> str:
    """Give the text as it may stand in a CSV: with an apostrophe before it where it could run as a formula."""
    return f"'{text}" if _COULD_RUN.match(text) else text


def write_text(sheet: Worksheet, place: tuple[int, int], text: str, style: Format | None = None) -> None:
    """Write a text into the cell at (row, column), from 0, of a workbook, so that it stays text.

    A text longer than a cell can hold is cut, and says so with “[…]”; half characters, which no file holds, become “?”.
    """
    whole = _NOT_A_CHARACTER.sub("?", text)
    fits = _cut(whole, LONGEST_CELL) == whole
    fitting = whole if fits else _cut(whole, LONGEST_CELL - len(_CUT)) + _CUT
    if fitting:
        sheet.write_string(*place, fitting, style)
    else:
        sheet.write_blank(*place, None, style)


def sheet_name(text: str) -> str:
    """Give a name that a sheet may bear: at most 31 characters, and none that a sheet name cannot have."""
    legal = _NOT_A_CHARACTER.sub("?", _NOT_IN_SHEET_NAMES.sub(" ", text))
    return _cut(legal.strip(" '"), LONGEST_SHEET_NAME).strip(" '") or "-"


def _cut(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")
