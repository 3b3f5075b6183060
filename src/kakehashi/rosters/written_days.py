"""Days as people write them: 2026-03-10, 10/03, 10 marzo, March 10th, 3月10日, day 1."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from kakehashi.rosters.time_words import any_word, word_values

Days = Sequence[date]

_MONTH = f"(?:{any_word('months')})"
_ORDINAL = r"(?:st|nd|rd|th|°|º)?(?![\d:])"
_YEAR = r"(?:\s*,?\s*(?P<year>\d{4})(?!\d))?"
# “mar” is March and Tuesday (martedì); before a day and its month it is Tuesday.
_WEEKDAY_MAR = r"(?:mar\.?,?\s+)?"
_FULL = (
    r"(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})(?!\d)日?"
    # A spreadsheet writes a day as its first moment.
    r"(?:[t ]00:00(?::00)?(?!\s*[-\d]))?t?"
)
_NEXT = r"\s*(?:-|,|/|&|\+|e|and|to|al)\s*"


def read_days(text: str, start: int, mission_days: Days) -> tuple[tuple[date, ...], int] | None:
    """Read what is written at `start` of a folded text as a day; give it with where it ends, or None.

    A day without a year or a month is that of the mission it fits; one that fits none is given all the same.
    """
    for pattern, read in _WAYS:
        found = pattern.match(text, start)
        days = tuple(read(found, mission_days)) if found else ()
        if found and days:
            return days, found.end()
    return None


def _full(found: re.Match[str], _: Days) -> Iterator[date]:
    yield from _date(int(found["year"]), int(found["month"]), int(found["day"]))


def _with_slash(found: re.Match[str], mission_days: Days) -> Iterator[date]:
    """Italians write the day first, Japanese and Americans the month: the mission's days tell which was meant."""
    first, second = int(found["first"]), int(found["second"])
    year = found.groupdict().get("year")
    ways = [*_fit(first, second, year, mission_days), *_fit(second, first, year, mission_days)]
    yield from sorted(ways, key=lambda day: day not in mission_days)[:1]


def _with_dot(found: re.Match[str], mission_days: Days) -> Iterator[date]:
    """A day such as 10.03 only where the mission has it; otherwise it is an hour."""
    yield from (day for day in _with_slash(found, mission_days) if day in mission_days)


def _named(found: re.Match[str], mission_days: Days) -> Iterator[date]:
    month = int(word_values("months")[found["month"]])
    yield from _fit(int(found["day"]), month, found.groupdict().get("year"), mission_days)


def _numbered(found: re.Match[str], mission_days: Days) -> Iterator[date]:
    yield from _fit(int(found["day"]), int(found["month"]), None, mission_days)


def _day_of_month(found: re.Match[str], mission_days: Days) -> Iterator[date]:
    day = int(found["day"])
    within = [each for each in mission_days if each.day == day]
    yield from within[:1] if len(within) == 1 else _date(mission_days[0].year, mission_days[0].month, day)


def _bare_number(found: re.Match[str], mission_days: Days) -> Iterator[date]:
    """A number alone is a day only where just one day of the mission has it."""
    yield from (day for day in _day_of_month(found, mission_days) if day in mission_days)


def _by_place(found: re.Match[str], mission_days: Days) -> Iterator[date]:
    place = int(found.groupdict().get("place") or word_values("places")[found["word"]])
    if place <= len(mission_days):
        yield mission_days[place - 1]


def _every(_: re.Match[str], mission_days: Days) -> Iterator[date]:
    yield from mission_days


def _fit(day: int, month: int, year: str | None, mission_days: Days) -> Iterator[date]:
    years = [int(year)] if year else sorted({each.year for each in mission_days})
    ways = [each for wanted in years for each in _date(wanted, month, day)]
    yield from sorted(ways, key=lambda each: each not in mission_days)[:1]


def _date(year: int, month: int, day: int) -> list[date]:
    try:
        return [date(year, month, day)]
    except ValueError:
        return []


_Read = Callable[[re.Match[str], Days], Iterator[date]]
_WAYS: tuple[tuple[re.Pattern[str], _Read], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (
            _FULL,
            _full,
        ),
        (r"(?P<first>\d{1,2})[-/.](?P<second>\d{1,2})[-/.](?P<year>\d{4})(?!\d)", _with_slash),
        (
            rf"{_WEEKDAY_MAR}(?P<day>\d{{1,2}})(?:st|nd|rd|th|°|º)?\s*(?:of\s+|di\s+)?(?P<month>{_MONTH})\.?{_YEAR}",
            _named,
        ),
        (rf"(?P<month>{_MONTH})\.?\s*(?P<day>\d{{1,2}}){_ORDINAL}(?!\s*[h時]|\.\d){_YEAR}", _named),
        (rf"{_WEEKDAY_MAR}(?P<day>\d{{1,2}})(?={_NEXT}\d{{1,2}}\s*(?P<month>{_MONTH}))", _named),
        (r"(?P<day>\d{1,2})(?=-\d{1,2}/(?P<month>\d{1,2})(?!\d))", _numbered),
        (r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日?", _numbered),
        (rf"(?:(?:day|giorno)\s*|第)(?P<place>[1-9])(?!\d)日?目?(?!\s*{_MONTH}|[月/])", _by_place),
        (r"(?P<place>[1-9])日目", _by_place),
        (rf"(?P<word>{any_word('places')})", _by_place),
        (r"(?P<day>\d{1,2})日(?![目間])", _day_of_month),
        (any_word("every"), _every),
        (r"(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![\d/])", _with_slash),
        (r"(?P<first>\d{1,2})\.(?P<second>\d{1,2})(?![\d.:])", _with_dot),
        (r"(?P<day>\d{1,2})(?!\d|\s*[:.h時]\s*\d|\s*(?:am|pm|a\.m|p\.m)|時)", _bare_number),
    )
)
