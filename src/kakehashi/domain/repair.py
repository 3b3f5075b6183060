"""What happened on the day of a mission, and what it changes in the agenda."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from kakehashi.domain.agenda import Agenda, Meeting
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.mission import ClosedTable, Mission, Window
from kakehashi.domain.slot import Slot, mission_slots


class ChangeReason(StrEnum):
    """Why a meeting is not as it was."""

    CAUSE = "cause"
    """What happened touches it."""
    MAKES_ROOM = "makes-room"
    """It makes room for one that is touched."""
    ADDED = "added"
    """It was asked for."""
    FILLS = "fills"
    """It was left out before, and there is room for it now."""


@dataclass(frozen=True, slots=True)
class Change:
    """One meeting as it was and as it is: None before it was held, None after it fell away."""

    organisations: tuple[str, str]
    before: Meeting | None
    after: Meeting | None
    reason: ChangeReason

    @property
    def moved(self) -> bool:
        """Whether it is held at another time."""
        return bool(self.before and self.after and self.before.window != self.after.window)


def withdraw(delegate: Delegate, mission: Mission, *, now: datetime) -> Delegate:
    """Let an organisation go: from the next slot that has not begun it meets nobody; raises InvalidInputError after the last."""
    slots = mission_slots(mission)
    gone = Window(_next_slot(mission, slots, now=now).window.start, slots[-1].window.end)
    return replace(delegate, absent=(*delegate.absent, gone))


def delay(delegate: Delegate, mission: Mission, *, until: datetime, now: datetime) -> Delegate:
    """Let an organisation come later on one day; raises InvalidInputError for a time that is over, or of no day."""
    today = [slot for slot in mission_slots(mission) if slot.window.start.date() == until.date()]
    if not today:
        raise InvalidInputError(
            message(
                "{day} is no day of the mission. Its days are {days}.",
                day=until.date(),
                days=", ".join(map(str, mission.days)),
            )
        )
    if until <= now:
        raise InvalidInputError(
            message("{time} is over. Say a time that is still to come.", time=f"{until:%Y-%m-%d %H:%M}")
        )
    start = max([today[0].window.start, *(slot.window.end for slot in today if slot.window.start <= now)])
    if start >= until:
        return delegate
    return replace(delegate, absent=(*delegate.absent, Window(start, until)))


def close_table(mission: Mission, table: int, *, now: datetime) -> Mission:
    """Close a table from the next slot that has not begun; raises InvalidInputError when there is no such table."""
    last = sum(each.tables for each in mission.venues)
    if not 1 <= table <= last:
        raise InvalidInputError(
            message("There is no table {table}. The mission's tables are 1 to {last}.", table=table, last=last)
        )
    since = _next_slot(mission, mission_slots(mission), now=now).window.start
    return replace(mission, closed_tables=(*mission.closed_tables, ClosedTable(table, since)))


def _next_slot(mission: Mission, slots: tuple[Slot, ...], *, now: datetime) -> Slot:
    for slot in slots:
        if slot.window.start > now:
            return slot
    raise InvalidInputError(
        message("The last slot of “{mission}” has begun; nothing can be repaired any more.", mission=mission.name)
    )


def compare_agendas(before: Agenda, after: Agenda, *, touched: frozenset[tuple[str, str]]) -> Iterator[Change]:
    """Give every change of a meeting's time, place or interpreter, in the order of the organisations' ids.

    `touched` are the meetings that what happened concerns directly.
    """
    old = {each.organisations: each for each in before.meetings}
    new = {each.organisations: each for each in after.meetings}
    for pair in sorted(old.keys() | new.keys()):
        was, now = old.get(pair), new.get(pair)
        if was and now and was.told == now.told:
            continue
        yield Change(pair, was, now, _reason(was, touched=pair in touched))


def _reason(was: Meeting | None, *, touched: bool) -> ChangeReason:
    if was is None:
        return ChangeReason.ADDED if touched else ChangeReason.FILLS
    return ChangeReason.CAUSE if touched else ChangeReason.MAKES_ROOM
