"""The breaks of one participant, as literals that may be false only if there are fewer breaks.

Source: the MaxSAT encodings of the paper that `problem` cites; breaks are counted day by day.
"""

from collections.abc import Sequence
from itertools import groupby, pairwise

from kakehashi.scheduling.maxsat.counts import Counts
from kakehashi.scheduling.maxsat.formula import FALSE, TRUE, Formula
from kakehashi.scheduling.problem import Slot


def break_literals(formula: Formula, slots: Sequence[Slot], used: Sequence[int], counts: Counts) -> list[int]:
    """Give a literal for each slot with which a break may end: idle, a use before it and one right after it on its day."""
    breaks = []
    for _, each in groupby(range(len(slots)), key=lambda slot: slots[slot].day):
        day = list(each)
        begun = _begun(formula, day, used, counts)
        for slot, after in pairwise(day[1:]):
            if FALSE not in {begun[slot - 1], -used[slot], used[after]}:
                ends = formula.new()
                formula.imply(begun[slot - 1], -used[slot], used[after], then=ends)
                breaks.append(ends)
    return breaks


def forbid_gaps(formula: Formula, has_break: int, slots: Sequence[Slot], used: Sequence[int], counts: Counts) -> None:
    """Demand of a participant without breaks that its uses, if all may be on one day only, follow one another."""
    uses = len(counts[0]) - 2
    days = {slot.day for slot, literal in zip(slots, used, strict=True) if literal != FALSE}
    if len(days) == 1:
        for begin in range(len(slots) - uses + 1):
            formula.imply(-has_break, counts[begin][1], then=counts[begin + uses - 1][uses])


def _begun(formula: Formula, day: Sequence[int], used: Sequence[int], counts: Counts) -> dict[int, int]:
    """Give for each slot of a day a literal that is true if the participant was in use on the day by its end."""
    if day[0] == 0 or counts[day[0] - 1][1] == FALSE:
        return {slot: counts[slot][1] for slot in day}
    begun: dict[int, int] = {}
    before = FALSE
    for slot in day:
        before = begun[slot] = _either(formula, before, used[slot])
    return begun


def _either(formula: Formula, before: int, used: int) -> int:
    if used == FALSE or before == TRUE:
        return before
    if before == FALSE or used == TRUE:
        return used
    begun = formula.new()
    formula.imply(before, then=begun)
    formula.imply(used, then=begun)
    return begun
