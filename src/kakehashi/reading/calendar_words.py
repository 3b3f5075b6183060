"""How a date without a year, or told from another date, is placed: against the day of the text and the date before it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kakehashi.domain.partial_date import PartialDate

EARLIEST, LATEST = 1500, 2200
# A month without a year this near ahead is the coming one; announcements tell more of what was than of what will be.
_DAYS_AHEAD = 45
Direction = Literal["last", "next", ""]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at `text[start:end]`; `yearless` when the year is only the likeliest one."""

    start: int
    end: int
    date: PartialDate
    yearless: bool = False


def make_date(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """Give a date, or None where there is no such day, as in 31 June, or no such year."""
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def to_day(partial: PartialDate) -> date:
    """The first day a partial date may mean."""
    return date(partial.year, partial.month or 1, partial.day or 1)


def shift_days(origin: PartialDate | None, days: int) -> PartialDate | None:
    """Move a whole day; a partial one stays what it is for the same day, and is unknown for another."""
    if origin is None or origin.day is None:
        return origin if days == 0 else None
    return PartialDate.of(to_day(origin) + timedelta(days=days))


def shift_months(origin: PartialDate | None, months: int) -> PartialDate | None:
    """Give the month some months from that of a date."""
    if origin is None or origin.month is None:
        return None
    index = origin.year * 12 + origin.month - 1 + months
    return make_date(index // 12, index % 12 + 1)


def place_year(
    month: int, day: int | None, origin: PartialDate | None, direction: Direction = ""
) -> PartialDate | None:
    """Give the likeliest year to a month or day without one: the last or the next when said so, else the nearest past."""
    if origin is None:
        return None
    today = to_day(origin)
    candidate = make_date(today.year, month, day)
    if candidate is None:
        return make_date(today.year - 1, month, day)
    ahead = (to_day(candidate) - today).days
    same = (month, day) == (origin.month, None)
    if direction == "next":
        return make_date(today.year + 1, month, day) if ahead < 0 else candidate
    limit = 0 if direction == "last" else _DAYS_AHEAD
    return make_date(today.year - 1, month, day) if ahead > limit or (same and direction == "last") else candidate


def place_weekday(weekday: int, origin: PartialDate | None, direction: Direction = "") -> PartialDate | None:
    """Give the weekday (0 is Monday) before the day of the text, or after it when said so."""
    if origin is None or origin.day is None:
        return None
    today = to_day(origin)
    back = (today.weekday() - weekday) % 7
    days = (
        (7 - back if direction == "next" else -back)
        if back
        else (7 if direction == "next" else -7 if direction == "last" else 0)
    )
    return PartialDate.of(today + timedelta(days=days))


def without_overlaps(mentions: list[DateMention]) -> list[DateMention]:
    """Keep, of mentions that overlap, the one that starts first and is longest."""
    kept: list[DateMention] = []
    for mention in sorted(mentions, key=lambda each: (each.start, -each.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def number_of(match: re.Match[str], group: str) -> int | None:
    """The number in a named group of a match, if that group took part."""
    return int(match[group]) if match.groupdict().get(group) else None
