"""Hours as people write them: 09:30-12:30, dalle 9 alle 12, from 2 pm, 午後2時まで, mattina."""

import re
from datetime import time

from kakehashi.domain.slot import AFTERNOON_FROM
from kakehashi.rosters.time_words import any_word, word_values

NOON = 12 * 60
MIDNIGHT = 24 * 60

Hours = tuple[int, int]
"""The minutes of the day, from its beginning, at which a span of time begins and ends."""

_BEFORE_NOON = r"(?:am|a\.m\.|午前)"
_AFTER_NOON = r"(?:pm|p\.m\.|午後)"


def _clock(name: str) -> str:
    return (
        rf"(?:(?P<{name}_noon>mezzogiorno|noon|midday|正午)"
        rf"|(?P<{name}_early>{_BEFORE_NOON})?(?P<{name}_late>{_AFTER_NOON})?\s*(?P<{name}_hour>\d{{1,2}})(?!\d)"
        rf"(?:\s?(?P<{name}_mark>[:.h時])\s?(?P<{name}_minute>\d{{2}})(?!\d)(?::\d{{2}})?分?"
        rf"|(?P<{name}_whole>時|\s?h(?![a-z]))(?P<{name}_half>半)?)?"
        rf"(?:\s*(?P<{name}_am>a\.?m(?![a-z])\.?))?(?:\s*(?P<{name}_pm>p\.?m(?![a-z])\.?))?)"
    )


_SAID_AS_HOURS = r"(?P<said>dalle ore|dalle|from|between|tra le|fra le|ore|h)?\s*"
_SPAN = re.compile(rf"{_SAID_AS_HOURS}{_clock('a')}\s*(?:-|{any_word('between')})\s*{_clock('b')}(?:まで)?")
_FROM = re.compile(
    rf"(?:{any_word('before', 'start')})\s*{_clock('a')}|{_clock('z')}\s*(?:{any_word('behind', 'start')})"
)
_UNTIL = re.compile(rf"(?:{any_word('before', 'end')})\s*{_clock('a')}|{_clock('z')}\s*(?:{any_word('behind', 'end')})")
_CLOCK = re.compile(_clock("a"))
_SESSION = re.compile(any_word("sessions"))
_SESSION_HOURS = {
    "morning": (0, AFTERNOON_FROM.hour * 60),
    "afternoon": (AFTERNOON_FROM.hour * 60, MIDNIGHT),
    "day": (0, MIDNIGHT),
}


def read_hours(text: str, start: int, *, expected: bool) -> tuple[Hours, int] | None:
    """Read what is written at `start` of a folded text as a span of hours; give it with where it ends, or None.

    Two plain numbers (“9-12”) are hours only where these are `expected`, or a word says so: elsewhere they may be days.
    """
    found = _SPAN.match(text, start)
    if found and (expected or found["said"] or _is_clock(found, "a") or _is_clock(found, "b")):
        span = _span(found)
        return (span, found.end()) if span else None
    for pattern, begins in ((_FROM, True), (_UNTIL, False)):
        found = pattern.match(text, start)
        minute = _minute(found, "a" if found["a_hour"] or found["a_noon"] else "z") if found else None
        if found and minute is not None:
            return ((minute, MIDNIGHT) if begins else (0, minute)), found.end()
    found = _SESSION.match(text, start)
    return (_SESSION_HOURS[word_values("sessions")[found[0]]], found.end()) if found else None


def read_clock(text: str, start: int) -> tuple[time, int] | None:
    """Read what is written at `start` of a folded text as a time of the day; give it with where it ends, or None."""
    found = _CLOCK.match(text, start)
    minute = _minute(found, "a") if found and _is_clock(found, "a") else None
    if not found or minute is None or minute == MIDNIGHT:
        return None
    return time(*divmod(minute, 60)), found.end()


def _span(found: re.Match[str]) -> Hours | None:
    start, end = _minute(found, "a"), _minute(found, "b")
    if start is None or end is None:
        return None
    if start >= end and end < NOON and found["a_late"]:
        end += NOON  # 午後2時〜5時
    if start + NOON < end and found["b_pm"] and not _half_of_day(found, "a"):
        start += NOON  # 2-5 pm
    return (start, end) if start < end else None


def _minute(found: re.Match[str], name: str) -> int | None:
    if found[f"{name}_noon"]:
        return NOON
    hour, minute = int(found[f"{name}_hour"]), int(found[f"{name}_minute"] or 0)
    minute = 30 if found[f"{name}_half"] else minute
    half_of_day = _half_of_day(found, name)
    if half_of_day and hour <= 12:
        hour = hour % 12 + (12 if half_of_day == "pm" else 0)
    total = 60 * hour + minute
    return total if minute < 60 and total <= MIDNIGHT else None


def _half_of_day(found: re.Match[str], name: str) -> str:
    if found[f"{name}_late"] or found[f"{name}_pm"]:
        return "pm"
    return "am" if found[f"{name}_early"] or found[f"{name}_am"] else ""


def _is_clock(found: re.Match[str], name: str) -> bool:
    marks = ("noon", "mark", "whole")
    return any(found[f"{name}_{mark}"] for mark in marks) or bool(_half_of_day(found, name))
