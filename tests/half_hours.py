"""Problems of half-hour slots, six on one day unless said otherwise, in which nothing matters but what is given."""

from dataclasses import replace
from typing import Any

from kakehashi.scheduling.problem import Meeting, Participant, Placement, Problem, Slot

DAY = 24 * 60
HALF_HOURS = tuple(Slot(0, 0, 30 * n, 30 * n + 30) for n in range(6))
TWO_DAYS = (*HALF_HOURS[:4], *(Slot(1, 1, DAY + 30 * n, DAY + 30 * n + 30) for n in range(4)))
EVERY = frozenset(range(6))


def meet(first: int, second: int, *slots: int, **values: Any) -> Meeting:
    """A meeting that may have these slots, or the first six if none is named."""
    return replace(Meeting(first=first, second=second, slots=frozenset(slots) or EVERY), **values)


def problem(*meetings: Meeting, tables: int = 6, **values: Any) -> Problem:
    """A problem of eight participants with as many tables in every slot of two venues."""
    slots = values.get("slots", HALF_HOURS)
    plain = Problem(
        slots=slots,
        participants=(Participant(),) * 8,
        meetings=meetings,
        tables=((tables,) * len(slots),) * 2,
        travel=((0, 0), (0, 0)),
        apart=None,
    )
    return replace(plain, **values)


def at(*slots: int | None, pool: int | None = None) -> tuple[Placement | None, ...]:
    """An agenda: the slot of each meeting, None where it is left out."""
    return tuple(None if slot is None else Placement(slot, pool) for slot in slots)
