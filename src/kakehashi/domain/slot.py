"""The slots of a mission: when two organisations can meet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from kakehashi.domain.mission import Mission, Window

AFTERNOON_FROM = time(13)


class Session(StrEnum):
    """The half of a day a meeting is wished in."""

    MORNING = "morning"
    AFTERNOON = "afternoon"


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot: `number` counts from 1 through the mission, `day` and `stretch` from 0.

    Slots of one stretch have no pause between them. `window` is in the mission's time zone.
    """

    number: int
    day: int
    stretch: int
    window: Window

    @property
    def session(self) -> Session:
        """Morning, or afternoon from 13:00."""
        return (
            Session.AFTERNOON if self.window.start.timetz().replace(tzinfo=None) >= AFTERNOON_FROM else Session.MORNING
        )


def mission_slots(mission: Mission) -> tuple[Slot, ...]:
    """Give the slots of all days in order; a slot that would run into a pause begins after it."""
    slots: list[Slot] = []
    stretch = -1
    for day, calendar_day in enumerate(sorted(mission.days)):
        resumed = None
        for start, after_pause in _starts(mission, calendar_day):
            stretch += resumed is None or after_pause
            resumed = start
            slots.append(Slot(len(slots) + 1, day, stretch, Window(start, start + _minutes(mission.slot_minutes))))
    return tuple(slots)


def _starts(mission: Mission, day: date) -> Iterator[tuple[datetime, bool]]:
    """Give the start of each slot of a day, and whether a pause comes right before it."""
    start, closing = _moment(mission, day, mission.opening), _moment(mission, day, mission.closing)
    pauses = [Window(_moment(mission, day, pause.start), _moment(mission, day, pause.end)) for pause in mission.pauses]
    length, gap = _minutes(mission.slot_minutes), _minutes(mission.gap_minutes)
    after_pause = False
    while start + length <= closing:
        pause = next((each for each in pauses if each.overlaps(Window(start, start + length))), None)
        if pause:
            start, after_pause = pause.end, True
            continue
        yield start, after_pause
        start, after_pause = start + length + gap, False


def _moment(mission: Mission, day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, tzinfo=mission.time_zone)


def _minutes(count: int) -> timedelta:
    return timedelta(minutes=count)
