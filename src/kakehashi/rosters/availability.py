"""When a delegate can meet, in any way people write it, within the days and hours of a mission."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from kakehashi.domain.messages import Message, message
from kakehashi.domain.mission import Mission, Window
from kakehashi.rosters.cells import CellReading, is_blank
from kakehashi.rosters.day_hours import DayHours, UnreadableTimesError, read_day_hours
from kakehashi.rosters.written_hours import MIDNIGHT

# Elsewhere these say that a cell has nothing to say; here they may say that there is no time at all.
_NEVER = re.compile(r"[×✕✖╳]|nessun|none|nil|[な無]し|ナシ", re.IGNORECASE)


def parse_availability(text: str, *, mission: Mission) -> CellReading[tuple[Window, ...] | None]:
    """Read when a delegate can meet, in the mission's time zone; nothing written, or all of the mission: no windows.

    The value is None, with the reason, when it cannot be read or lies outside the mission altogether; a part that lies
    outside is cut, and named.
    """
    if is_blank(text) and not _NEVER.search(text):
        return CellReading(())
    try:
        wanted = read_day_hours(text, sorted(mission.days))
    except UnreadableTimesError:
        return CellReading(None, (_unreadable(text, mission),))
    return _cut(text, wanted, mission)


def describe_hours(mission: Mission) -> Message:
    """Say which days and hours a mission has."""
    return message(
        "The mission's days are {days}, from {opening} to {closing}.",
        days=", ".join(day.isoformat() for day in sorted(mission.days)),
        opening=f"{mission.opening:%H:%M}",
        closing=f"{mission.closing:%H:%M}",
    )


def _cut(text: str, wanted: Sequence[DayHours], mission: Mission) -> CellReading[tuple[Window, ...] | None]:
    opening, closing = _minutes(mission.opening), _minutes(mission.closing)
    within = [
        (day, max(start, opening), min(end, closing))
        for day, (start, end) in wanted
        if day in mission.days and start < closing and opening < end
    ]
    if not within:
        return CellReading(None, (_outside(text, mission),))
    joined = _join(sorted(within))
    everything = joined == [(day, opening, closing) for day in sorted(set(mission.days))]
    windows = () if everything else tuple(_window(each, mission) for each in joined)
    return CellReading(windows, (_partly_outside(text, mission),) if _sticks_out(wanted, mission) else ())


def _join(spans: Sequence[tuple[date, int, int]]) -> list[tuple[date, int, int]]:
    joined: list[tuple[date, int, int]] = []
    for day, start, end in spans:
        if joined and joined[-1][0] == day and start <= joined[-1][2]:
            joined[-1] = (day, joined[-1][1], max(end, joined[-1][2]))
        else:
            joined.append((day, start, end))
    return joined


def _sticks_out(wanted: Sequence[DayHours], mission: Mission) -> bool:
    """Whether a day, or an hour that somebody wrote down, is not the mission's."""
    opening, closing = _minutes(mission.opening), _minutes(mission.closing)
    return any(
        day not in mission.days or 0 < start < opening or closing < end < MIDNIGHT or end <= opening or closing <= start
        for day, (start, end) in wanted
    )


def _window(span: tuple[date, int, int], mission: Mission) -> Window:
    day, start, end = span
    return Window(*(datetime.combine(day, _time(minute), tzinfo=mission.time_zone) for minute in (start, end)))


def _minutes(hour: time) -> int:
    return 60 * hour.hour + hour.minute


def _time(minutes: int) -> time:
    return time(*divmod(minutes, 60))


def _unreadable(text: str, mission: Mission) -> Message:
    return message(
        "“{value}” cannot be read as days and hours. Write them such as “{day} 09:30-12:30; {day} 15:00-16:00”, or leave "
        "the cell empty for all of the mission. {hours}",
        value=text,
        day=min(mission.days).isoformat(),
        hours=describe_hours(mission),
    )


def _outside(text: str, mission: Mission) -> Message:
    return message("“{value}” is not within the mission. {hours}", value=text, hours=describe_hours(mission))


def _partly_outside(text: str, mission: Mission) -> Message:
    return message(
        "Of “{value}” only what is within the mission counts. {hours}", value=text, hours=describe_hours(mission)
    )
