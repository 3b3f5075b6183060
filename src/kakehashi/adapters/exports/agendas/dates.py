"""Days and hours as the reader's language writes them, in the time zone of the venues.

Source of patterns and names: Unicode CLDR, short weekday and full month in the forms used within a date.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, tzinfo

from kakehashi.domain.mission import Window


@dataclass(frozen=True, slots=True)
class _Calendar:
    pattern: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]


_CALENDARS: Mapping[str, _Calendar] = {
    "en": _Calendar(
        "{weekday} {day} {month} {year}",
        tuple("Mon Tue Wed Thu Fri Sat Sun".split()),
        tuple("January February March April May June July August September October November December".split()),
    ),
    "it": _Calendar(
        "{weekday} {day} {month} {year}",
        tuple("lun mar mer gio ven sab dom".split()),
        tuple("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()),
    ),
    "ja": _Calendar(
        "{year}年{month}{day}日({weekday})",
        tuple("月火水木金土日"),
        tuple(f"{month}月" for month in range(1, 13)),
    ),
}


def format_day(day: date, language: str) -> str:
    """Write a day in one of the languages every message exists in: “mar 10 marzo 2026”, “2026年3月10日(火)”."""
    calendar = _CALENDARS[language]
    return calendar.pattern.format(
        weekday=calendar.weekdays[day.weekday()], day=day.day, month=calendar.months[day.month - 1], year=day.year
    )


def format_hours(window: Window, zone: tzinfo) -> str:
    """Write from when to when, on the clocks of the venues: “09:30–09:55”."""
    start, end = (moment.astimezone(zone) for moment in (window.start, window.end))
    return f"{start:%H:%M}–{end:%H:%M}"


def day_of(window: Window, zone: tzinfo) -> date:
    """Give the day on which a span of time begins at the venues."""
    return window.start.astimezone(zone).date()
