"""Numbers as rosters write them: employees, technology readiness, capacity for meetings."""

import re
import unicodedata

from kakehashi.domain.messages import message
from kakehashi.rosters.cells import CellReading, is_blank, unreadable

MOST_EMPLOYEES = 10_000_000
MOST_MEETINGS = 200
HIGHEST_READINESS = 9
_ASIDE = re.compile(r"\([^()]*\)")
_NUMBER = re.compile(r"(?P<digits>\d{1,3}(?:[.,'’ ]\d{3})+(?!\d)|\d+)(?P<fraction>[.,]\d+)?\s*(?P<unit>[千万])?")
_SIGNED = re.compile(r"^[-−]\s*\d")
_SCIENTIFIC = re.compile(r"(?<!\d)\d[.,]?\d{0,20}e[+-]?\d", re.IGNORECASE)
_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}(?:[ T]|$)|^\d{1,2}-[a-z]{3}$", re.IGNORECASE)
_UNITS = {None: 1, "千": 1_000, "万": 10_000}


def parse_employees(text: str) -> CellReading[int | None]:
    """Read a number of employees.

    Of a range (“10-49”, “50+”) the lower end counts: it is what is certain, and what is written. Of several figures the
    first outside brackets counts (“420名（連結1,200名）”).
    """
    if is_blank(text):
        return CellReading(None)
    plain = unicodedata.normalize("NFKC", text).strip()
    if _DATE.search(plain):
        return unreadable(
            message(
                "“{value}” is a date, not a number of employees; spreadsheets turn “10-49” into one. Write the number.",
                value=text,
            ),
        )
    numbers = read_numbers(plain)
    if not numbers or numbers[0] > MOST_EMPLOYEES:
        return unreadable(message("“{value}” is not a number of employees. Write a number, such as 40.", value=text))
    return CellReading(numbers[0])


def parse_readiness(text: str) -> CellReading[int | None]:
    """Read a technology readiness level, 1 to 9; of a range (“TRL 5-6”) the lower end counts: it has been reached."""
    if is_blank(text):
        return CellReading(None)
    numbers = read_numbers(unicodedata.normalize("NFKC", text).strip())
    if not numbers or not 1 <= numbers[0] <= HIGHEST_READINESS:
        return unreadable(
            message("“{value}” is not a technology readiness level. Write a number from 1 to 9.", value=text),
        )
    return CellReading(numbers[0])


def parse_capacity(text: str) -> CellReading[int | None]:
    """Read how many meetings an organisation can have; of a range (“4-6”) the upper end counts: it is a limit."""
    if is_blank(text):
        return CellReading(None)
    numbers = read_numbers(unicodedata.normalize("NFKC", text).strip())[:2]
    if not numbers or max(numbers) > MOST_MEETINGS:
        return unreadable(
            message(
                "“{value}” is not a number of meetings. Write a number from 0 to {most}.",
                value=text,
                most=MOST_MEETINGS,
            ),
        )
    return CellReading(max(numbers))


def read_numbers(text: str) -> list[int]:
    """Find the numbers outside brackets, or within when there are none outside; fractions are cut off."""
    if _SIGNED.match(text) or _SCIENTIFIC.search(text):
        return []
    outside = _ASIDE.sub(" ", text)
    found = list(_NUMBER.finditer(outside)) or list(_NUMBER.finditer(text))
    return [_value(number) for number in found]


def _value(number: re.Match[str]) -> int:
    digits = "".join(c for c in number["digits"] if c.isdigit())[:30]
    fraction = number["fraction"]
    value = float(f"{digits}.{fraction[1:]}") if fraction and number["unit"] else int(digits)
    return int(value * _UNITS[number["unit"]])
