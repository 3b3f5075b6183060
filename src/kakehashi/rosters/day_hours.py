"""Days and hours as they stand together in one cell: which day goes with which hours."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from kakehashi.rosters.time_words import any_word, fold_time, word_values
from kakehashi.rosters.written_days import read_days
from kakehashi.rosters.written_hours import MIDNIGHT, Hours, read_hours

_WEEKDAY = re.compile(rf"\(?({any_word('weekdays')})\.?\)?")
_BREAK = re.compile(r"[;\n]")
_DASH = re.compile("-")
_FILLER = re.compile(rf"{any_word('filler')}|[\s,.:・、。()\[\]&+/○◯〇✓]")


DayHours = tuple[date, Hours]


@dataclass(slots=True)
class _Part:
    """Days and hours that belong together; no days: all of them, no hours: all day."""

    days: list[date] = field(default_factory=list)
    weekdays: list[int] = field(default_factory=list)
    hours: list[Hours] = field(default_factory=list)
    hours_first: bool = False
    ranging: bool = False

    @property
    def has_days(self) -> bool:
        return bool(self.days or self.weekdays)


class UnreadableTimesError(Exception):
    """Something in a text is no day, no hours and no word about either."""


def read_day_hours(text: str, days: Sequence[date]) -> list[DayHours]:
    """Give each day a text names with each of its hours: all of a day, or on all of `days`, where it names none.

    `days` are a mission's, in order; a day beyond them is given too. Raises UnreadableTimesError.
    """
    parts = _read_parts(fold_time(text), days)
    return list(chain.from_iterable(_spread(part, days) for part in parts))


def _read_parts(text: str, days: Sequence[date]) -> list[_Part]:
    parts = [_Part()]
    place, expected = 0, False
    while place < len(text):
        if hours := read_hours(text, place, expected=expected):
            _part_for_hours(parts).hours.append(hours[0])
            place, expected = hours[1], True
        elif written := read_days(text, place, days):
            _add_days(_part_for_days(parts), written[0], days)
            place, expected = written[1], True
        elif weekday := _WEEKDAY.match(text, place):
            _part_for_days(parts).weekdays.append(int(word_values("weekdays")[_bracketed(weekday)]))
            place, expected = weekday.end(), True
        else:
            place, expected = _pass_over(text, place, parts=parts, expected=expected)
    return [part for part in parts if part.has_days or part.hours]


def _part_for_hours(parts: list[_Part]) -> _Part:
    if parts[-1].hours_first and parts[-1].has_days:
        parts.append(_Part())
    parts[-1].hours_first |= not parts[-1].has_days
    return parts[-1]


def _part_for_days(parts: list[_Part]) -> _Part:
    if parts[-1].hours and not parts[-1].hours_first:
        parts.append(_Part())
    return parts[-1]


def _add_days(part: _Part, written: Sequence[date], days: Sequence[date]) -> None:
    if part.ranging and part.days and part.days[-1] < written[0]:
        part.days += [day for day in days if part.days[-1] < day < written[0]]
    part.ranging = False
    part.days += written


def _pass_over(text: str, place: int, *, parts: list[_Part], expected: bool) -> tuple[int, bool]:
    if _BREAK.match(text, place):
        parts.append(_Part())
        return place + 1, False
    if _DASH.match(text, place):
        parts[-1].ranging = True
        return place + 1, False
    filler = _FILLER.match(text, place)
    if not filler:
        raise UnreadableTimesError
    return filler.end(), expected


def _bracketed(weekday: re.Match[str]) -> str:
    whole = weekday[0]
    return whole if whole in word_values("weekdays") else weekday[1]


def _spread(part: _Part, days: Sequence[date]) -> Iterator[DayHours]:
    """Give each day of a part with each of its hours."""
    written = {day.weekday() for day in part.days}
    if part.days and not written.issuperset(part.weekdays):
        raise UnreadableTimesError
    named = part.days or [day for day in days if not part.weekdays or day.weekday() in part.weekdays]
    if not named:
        raise UnreadableTimesError
    for day in named:
        for hours in part.hours or [(0, MIDNIGHT)]:
            yield day, hours
