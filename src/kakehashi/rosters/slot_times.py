"""The time a meeting is wished at: the start of one of the mission's slots."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from kakehashi.domain.messages import Message, message
from kakehashi.domain.slot import Slot
from kakehashi.rosters.cells import CellReading, is_blank
from kakehashi.rosters.time_words import fold_time
from kakehashi.rosters.written_days import read_days
from kakehashi.rosters.written_hours import read_clock

MOST_NEAR = 3
_FILLER = re.compile(r"(?:alle ore|alle|ore|h|at|on|il|di|le)(?![a-z])|\([月火水木金土日]\)|[\s,.の、@-]|から")


def parse_slot_time(text: str, *, slots: Sequence[Slot]) -> CellReading[datetime | None]:
    """Read a date and time, or a time alone where one day only has a slot that starts then.

    The value is None, with the reason, when it cannot be read or no slot starts then; the reason names the nearest.
    """
    if is_blank(text):
        return CellReading(None)
    days = sorted({slot.window.start.date() for slot in slots})
    day, clock = _read_moment(fold_time(text), days)
    if clock is None:
        return CellReading(None, (_unreadable(text, slots),))
    named = [day] if day else days
    starts = [slot.window.start for slot in slots]
    found = [start for start in starts if start.date() in named and start.time() == clock]
    if len(found) == 1:
        return CellReading(found[0])
    wanted = [datetime.combine(each, clock, tzinfo=starts[0].tzinfo) for each in named]
    return CellReading(None, (_ambiguous(text, found) if found else _no_slot(text, _nearest(wanted, starts)),))


def _read_moment(text: str, days: Sequence[date]) -> tuple[date | None, time | None]:
    """Read one day at most and one time; no time when there is more, or anything else."""
    day: date | None = None
    clock: time | None = None
    place = 0
    while place < len(text):
        if not clock and (at := read_clock(text, place)):
            clock, place = at
        elif not day and (written := read_days(text, place, days)) and len(written[0]) == 1:
            (day,), place = written
        elif filler := _FILLER.match(text, place):
            place = filler.end()
        else:
            return None, None
    return day, clock


def _nearest(wanted: Sequence[datetime], starts: Sequence[datetime]) -> list[datetime]:
    near = sorted(starts, key=lambda start: min(abs(start - each) for each in wanted))
    return sorted(near[:MOST_NEAR])


def _unreadable(text: str, slots: Sequence[Slot]) -> Message:
    return message(
        "“{value}” cannot be read as the start of a slot. Write the day and the time, such as {example}.",
        value=text,
        example=_list([slots[0].window.start]),
    )


def _ambiguous(text: str, found: Sequence[datetime]) -> Message:
    return message(
        "“{value}” is the start of several slots: {starts}. Write the day too.", value=text, starts=_list(found)
    )


def _no_slot(text: str, near: Sequence[datetime]) -> Message:
    return message("No slot starts at “{value}”. The nearest start at {starts}.", value=text, starts=_list(near))


def _list(moments: Sequence[datetime]) -> str:
    return ", ".join(f"{moment:%Y-%m-%d %H:%M}" for moment in moments)
