"""A first agenda: the meetings are the edges of a graph, the slots colours that no two edges of one participant share.

Where two participants share no free slot, exchanging two slots along the path that begins at one of them frees a slot for
both; in a graph of two sides it always does. Source: König, "Über Graphen und ihre Anwendung auf Determinantentheorie und
Mengenlehre", Mathematische Annalen 77 (1916).
"""

import numpy as np

from kakehashi.compilation import compiled_inline
from kakehashi.scheduling.annealing.chains import BLOCKED, exchange_along, walk
from kakehashi.scheduling.annealing.dice import Dice, below
from kakehashi.scheduling.annealing.swaps import Memory
from kakehashi.scheduling.annealing.terms import Numbers, Terms
from kakehashi.scheduling.annealing.timetable import (
    FREE,
    NOWHERE,
    Exchange,
    Spot,
    Timetable,
    is_free,
    place,
    use_other_slot,
)

ATTEMPTS = 400
"""How many paths are tried for one meeting; outside two-sided graphs a path may lead to the other participant."""
FORBIDDEN_COST = 1 << 20
ANY_NUMBER = 1 << 30


def colour(terms: Terms, timetable: Timetable, memory: Memory) -> None:
    """Give a slot to every meeting that must be held and has none, the busiest participants first.

    One for which no slot is found stays without.
    """
    ends = terms.wanted.ends
    waiting = np.flatnonzero(terms.wanted.must & (timetable.slot == NOWHERE))
    degrees = np.bincount(ends[waiting].ravel(), minlength=timetable.held.size)
    order = np.argsort(-degrees[ends[waiting]].max(axis=1), kind="stable")
    _colour(waiting[order].astype(np.int64), terms, timetable, memory.dice, memory.chain)


@compiled_inline
def _colour(order: Numbers, terms: Terms, timetable: Timetable, dice: Dice, chain: Numbers) -> None:
    for meeting in order:
        slot = _common_slot(meeting, terms, timetable)
        attempts = 0
        while slot == NOWHERE and attempts < ATTEMPTS:
            attempts += 1
            slot = _free_a_slot(meeting, terms, timetable, dice, chain)
        if slot != NOWHERE:
            place(meeting, Spot(slot, NOWHERE), terms, timetable)


@compiled_inline
def _common_slot(meeting: int, terms: Terms, timetable: Timetable) -> int:
    """The slot, free for both, with the most tables left; one that the meeting may not have only if there is no other."""
    venue = terms.wanted.venue[meeting]
    best, lowest = NOWHERE, ANY_NUMBER
    for slot in range(timetable.load.shape[1]):
        if is_free(meeting, slot, terms, timetable):
            cost = int(timetable.load[venue, slot]) - int(terms.limits.tables[venue, slot])
            if terms.wanted.forbidden[meeting, slot]:
                cost += FORBIDDEN_COST
            if cost < lowest:
                best, lowest = slot, cost
    return best


@compiled_inline
def _free_a_slot(meeting: int, terms: Terms, timetable: Timetable, dice: Dice, chain: Numbers) -> int:
    """Exchange two slots, of which either is free for one of the two, along the path from the second; the slot it frees."""
    first, second = int(terms.wanted.ends[meeting, 0]), int(terms.wanted.ends[meeting, 1])
    slots = timetable.load.shape[1]
    wanted, other = below(dice, slots), below(dice, slots)
    if timetable.occupant[first, wanted] != FREE or timetable.occupant[second, other] != FREE:
        return NOWHERE
    exchange = Exchange(second, wanted, other)
    path = walk(exchange, terms, timetable, ANY_NUMBER, chain)
    if path.length == BLOCKED or path.end == first:
        return NOWHERE
    exchange_along(chain[: path.length], exchange, terms, timetable)
    use_other_slot(exchange, terms, timetable)
    use_other_slot(Exchange(path.end, wanted, other), terms, timetable)
    return wanted
