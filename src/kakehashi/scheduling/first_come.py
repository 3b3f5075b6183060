"""An agenda in one pass, the most useful meetings first: what there is to show when a search had no time for more."""

from collections import Counter

from kakehashi.scheduling.check import broken_rules
from kakehashi.scheduling.problem import Meeting, Placement, Problem

Placements = tuple[Placement | None, ...]


def place_first_come(problem: Problem) -> Placements | None:
    """Place each meeting in the first slot where both sides, a table and an interpreter are free; None if that is not legal.

    Ceilings are kept on the way. Travel, precedences and breaks are not looked at: a meeting that breaks one of these rules
    makes the whole of it useless, and only a search can help.
    """
    placements: list[Placement | None] = [None] * len(problem.meetings)
    taken = _Taken(problem)
    order = sorted(range(len(problem.meetings)), key=lambda each: _rank(problem.meetings[each]))
    for index in order:
        meeting = problem.meetings[index]
        placements[index] = next(
            (found for slot in sorted(meeting.slots) if (found := taken.place(meeting, slot))), None
        )
    placed = tuple(placements)
    return None if broken_rules(problem, placed) else placed


def _rank(meeting: Meeting) -> tuple[bool, bool, int]:
    return not meeting.must, not meeting.mutual, -meeting.utility


class _Taken:
    """What the meetings placed so far take."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._tables: Counter[tuple[int, int]] = Counter()
        self._pools: Counter[tuple[int, int]] = Counter()
        self._uses: set[tuple[int, int]] = set()
        self._meetings: Counter[tuple[int, int | None]] = Counter()

    def place(self, meeting: Meeting, slot: int) -> Placement | None:
        """Place a meeting in a slot if there is room for it."""
        pool = self._free_pool(meeting, slot)
        sides = (meeting.first, meeting.second)
        if (
            self._tables[meeting.venue, slot] >= self._problem.tables[meeting.venue][slot]
            or any((side, slot) in self._uses or self._is_full(side, slot) for side in sides)
            or (meeting.pools and pool is None)
        ):
            return None
        self._tables[meeting.venue, slot] += 1
        if pool is not None:
            self._pools[pool, slot] += 1
        for side in sides:
            self._uses.add((side, slot))
            self._meetings[side, None] += 1
            self._meetings[side, self._problem.slots[slot].day] += 1
        return Placement(slot, pool)

    def _free_pool(self, meeting: Meeting, slot: int) -> int | None:
        return next((pool for pool in meeting.pools if self._pools[pool, slot] < self._problem.pools[pool].count), None)

    def _is_full(self, side: int, slot: int) -> bool:
        participant = self._problem.participants[side]
        limits = ((participant.ceiling, None), (participant.ceiling_a_day, self._problem.slots[slot].day))
        return slot in participant.busy or any(
            most is not None and self._meetings[side, day] >= most for most, day in limits
        )
