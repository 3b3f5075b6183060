"""The year an organisation was founded, in the Western calendar or by Japanese era."""

import re
import unicodedata
from datetime import date, timedelta

from kakehashi.domain.messages import message
from kakehashi.rosters.cells import CellReading, is_blank, unreadable

EARLIEST_YEAR = 1000
_ERAS = {
    ("明治", "m"): (1868, 1912),
    ("大正", "t"): (1912, 1926),
    ("昭和", "s"): (1926, 1989),
    ("平成", "h"): (1989, 2019),
    ("令和", "r"): (2019, 2099),
}
_ERA_YEAR = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和|(?<![a-z])[mtshr]\.?)\s*(?P<year>元|\d{1,2}|[一二三四五六七八九十]{1,3})(?!\d)"
)
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_COMPACT_DATE = re.compile(r"^(\d{4})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?$")
_SERIAL_DATE = re.compile(r"^\d{5}(?:\.0)?$")
_SERIAL_DATE_ORIGIN = date(1899, 12, 30)
"""Spreadsheets store a date as the days since then."""

_KANJI_DIGITS = {kanji: digit for digit, kanji in enumerate("一二三四五六七八九", start=1)}


def parse_founded(text: str, *, latest_year: int) -> CellReading[int | None]:
    """Read the year an organisation was founded.

    It may be written “1961年”, “昭和36年”, “S36”, “dal 1998”, “12/03/2004”, as an ISO date or
    a spreadsheet's date number. Of several years the first counts, a Western one before one by era; a year before 1000
    or after `latest_year` is not believed.
    """
    if is_blank(text):
        return CellReading(None)
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    year = _western_year(plain) or _era_year(plain)
    if year is None or not EARLIEST_YEAR <= year <= latest_year:
        return unreadable(
            message(
                "“{value}” is not a year of foundation that can be right. Write the year in four digits, such as 1998.",
                value=text,
            ),
        )
    return CellReading(year)


def _western_year(text: str) -> int | None:
    if _SERIAL_DATE.match(text):
        return (_SERIAL_DATE_ORIGIN + timedelta(days=int(text[:5]))).year
    found = _COMPACT_DATE.match(text) or _YEAR.search(text)
    return int(found[1]) if found else None


def _era_year(text: str) -> int | None:
    found = _ERA_YEAR.search(text)
    if not found:
        return None
    first, last = next(years for names, years in _ERAS.items() if found["era"].rstrip(".") in names)
    year = first + _count(found["year"]) - 1
    return year if year <= last else None


def _count(text: str) -> int:
    """Read a year of an era: 元 is the first, kanji numerals go up to 九十九."""
    if text == "元":
        return 1
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (_KANJI_DIGITS.get(tens[-1:], 1) * 10 if ten else 0) + _KANJI_DIGITS.get(ones[-1:], 0)
