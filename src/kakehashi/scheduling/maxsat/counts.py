"""How many of a participant's uses are over by the end of each slot."""

from collections.abc import Sequence
from itertools import pairwise

from kakehashi.scheduling.maxsat.formula import FALSE, TRUE, Formula

Counts = list[list[int]]
"""Literals by slot and number: by the end of the slot there were at least so many uses (from 0 to one more than there are)."""


def count_uses(formula: Formula, uses: Sequence[frozenset[int]], used: Sequence[int]) -> Counts:
    """Count the slots in use, each of the uses being in one slot of its own among those it may have.

    What the slots alone exclude (Hall's condition for slots from the first or to the last) is known beforehand.
    """
    least, most = _least(uses, used), _most(uses, used)
    formula.contradictory |= any(low > high for low, high in zip(least, most, strict=True))
    numbers = range(len(uses) + 2)
    counts = [
        [TRUE if number <= low else FALSE if number > high else formula.new() for number in numbers]
        for low, high in zip(least, most, strict=True)
    ]
    before = [TRUE if number == 0 else FALSE for number in numbers]
    for slot, (earlier, now) in enumerate(pairwise([before, *counts])):
        _count_slot(formula, earlier, now, used[slot])
    return counts


def _count_slot(formula: Formula, before: Sequence[int], now: Sequence[int], used: int) -> None:
    for number in range(1, len(now) - 1):
        formula.imply(before[number], then=now[number])
        formula.imply(before[number - 1], used, then=now[number])
        formula.add((-now[number], before[number], before[number - 1]))
        formula.add((-now[number], before[number], used))
        formula.imply(now[number + 1], then=now[number])


def _least(uses: Sequence[frozenset[int]], used: Sequence[int]) -> list[int]:
    """Say how many uses there are at least by the end of each slot: those that may not be later, or have no place later."""
    least: list[int] = []
    for slot in range(len(used)):
        over = sum(max(slots, default=-1) <= slot for slots in uses)
        places_later = sum(literal != FALSE for literal in used[slot + 1 :])
        least.append(max(over, len(uses) - places_later, least[-1] if least else 0))
    for slot in reversed(range(len(used) - 1)):
        least[slot] = max(least[slot], least[slot + 1] - (used[slot + 1] != FALSE))
    return least


def _most(uses: Sequence[frozenset[int]], used: Sequence[int]) -> list[int]:
    """Say how many uses there are at most by the end of each slot: those that may be so early and have a place by then."""
    most: list[int] = []
    for slot in range(len(used)):
        begun = sum(min(slots, default=len(used)) <= slot for slots in uses)
        most.append(min(begun, (most[-1] if most else 0) + (used[slot] != FALSE)))
    for slot in reversed(range(len(used) - 1)):
        most[slot] = min(most[slot], most[slot + 1])
    return most
