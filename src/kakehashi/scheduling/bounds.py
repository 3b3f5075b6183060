"""How many breaks every agenda has at least: each participant alone, in the slots its meetings may have.

A cheap bound for missions that are too large to prove: it knows availability and group slots, and nothing of how participants
depend on each other.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from kakehashi.scheduling.problem import Problem

Counts = NDArray[np.float64]
IMPOSSIBLE = float("inf")


def fewest_breaks(problem: Problem) -> list[int]:
    """Give for each participant a number of breaks that no agenda goes below; 0 if it can have no agenda at all.

    It has its must-meetings and any number of its optional ones, in different slots of those that any of them may have.
    """
    must = [0] * len(problem.participants)
    wanted = [0] * len(problem.participants)
    slots: list[set[int]] = [set() for _ in problem.participants]
    for meeting in problem.meetings:
        for side in (meeting.first, meeting.second):
            must[side] += meeting.must
            wanted[side] += 1
            slots[side] |= meeting.slots
    days = tuple(slot.day for slot in problem.slots)
    fewest = cache(_fewest)
    return [
        fewest(days, frozenset(free), participant.busy, (least, most))
        for participant, free, least, most in zip(problem.participants, slots, must, wanted, strict=True)
    ]


def _fewest(days: Sequence[int], free: frozenset[int], busy: frozenset[int], meetings: tuple[int, int]) -> int:
    """Go through the slots, knowing the fewest breaks for each number of meetings so far.

    `before`: no use yet on this day; `within`: the slot was used; `after`: it was not, but an earlier one was.
    """
    least, most = meetings
    never = np.full(most + 1, IMPOSSIBLE)
    before, within, after = np.where(np.arange(most + 1) == 0, 0.0, IMPOSSIBLE), never, never
    for slot, day in enumerate(days):
        if slot and day != days[slot - 1]:
            before, within, after = _best(before, within, after), never, never
        used, idle = _best(before, within, after + 1), _best(within, after)
        if slot in busy:
            before, within, after = never, used, never
        else:
            within, after = _one_more(used) if slot in free else never, idle
    fewest = _best(before, within, after)[least:].min()
    return 0 if fewest == IMPOSSIBLE else int(fewest)


def _best(first: Counts, *others: Counts) -> Counts:
    best = first
    for other in others:
        best = np.minimum(best, other)
    return best


def _one_more(counts: Counts) -> Counts:
    return np.concatenate([[IMPOSSIBLE], counts[:-1]])
