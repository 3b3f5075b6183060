"""An agenda in arrays, and what each participant's part of it costs.

Between moves nobody is twice in a slot: a slot of a participant has room for one meeting.
"""

from typing import NamedTuple

import numpy as np

from kakehashi.compilation import compiled_inline
from kakehashi.scheduling.annealing.bits import NONE, count_bits, lowest
from kakehashi.scheduling.annealing.terms import UNLIMITED, Numbers, Small, Terms, Words

NOWHERE = -1
"""The slot of a meeting that is left out, the pool of one without interpreter."""
FREE, BUSY = -1, -2
"""No meeting there; a group slot there."""


class Timetable(NamedTuple):
    """Slot and pool of each meeting (M), meeting of each participant and slot (n, S), and what follows from them.

    `used` (n, D) are the words of slots in use, `load` (V, S) the meetings at a venue, `serving` (K, S) those served by a
    pool, `held` (n) each participant's meetings.
    """

    slot: Numbers
    pool: Numbers
    occupant: Small
    used: Words
    load: Numbers
    serving: Numbers
    held: Numbers


class Exchange(NamedTuple):
    """Two slots that a participant exchanges: the meeting it has in the one goes to the other, and back."""

    participant: int
    leaves: int
    takes: int


class Spot(NamedTuple):
    """A slot, and the pool whose interpreter serves there."""

    slot: int
    pool: int


class Cost(NamedTuple):
    """What the criteria cost, how many rules are broken, and how many slots are idle."""

    price: float
    faults: int
    idle: int


def empty_timetable(terms: Terms) -> Timetable:
    """An agenda without meetings; group slots are in use."""
    participants, slots = terms.limits.most.size, terms.calendar.day.size
    occupant = np.full((participants, slots), FREE, dtype=np.int32)
    busy = (terms.limits.busy[:, terms.calendar.day] & terms.calendar.bit) != 0
    occupant[busy] = BUSY
    return Timetable(
        slot=np.full(terms.wanted.venue.size, NOWHERE, dtype=np.int64),
        pool=np.full(terms.wanted.venue.size, NOWHERE, dtype=np.int64),
        occupant=occupant,
        used=terms.limits.busy.copy(),
        load=np.zeros((terms.limits.tables.shape[0], slots), dtype=np.int64),
        serving=np.zeros((terms.limits.pool_size.size, slots), dtype=np.int64),
        held=np.zeros(participants, dtype=np.int64),
    )


@compiled_inline
def standing(participant: int, words: Words, terms: Terms) -> Cost:
    """What a participant's breaks, idle slots and meetings a day cost if it uses these words (D,) of slots."""
    limits, prices = terms.limits, terms.prices
    breaks, idle, faults = 0, 0, 0
    for day in range(words.size):
        word = words[day]
        while word != NONE:
            word >>= np.uint64(lowest(word))
            word >>= np.uint64(lowest(~word))
            if word != NONE:
                gap = lowest(word)
                breaks, idle = breaks + 1, idle + gap
        if limits.most_a_day[participant] < UNLIMITED:
            meetings = count_bits(words[day] & ~limits.busy[participant, day])
            faults += max(meetings - limits.most_a_day[participant], 0)
    price = prices.breaks[breaks] + prices.idle * idle
    return Cost(price, faults + max(breaks - limits.breaks, 0), idle)


@compiled_inline
def growth(participant: int, slot: int, terms: Terms, timetable: Timetable) -> Cost:
    """By how much a participant's standing changes if it uses one slot more."""
    words, day, bit = timetable.used[participant], terms.calendar.day[slot], terms.calendar.bit[slot]
    before = standing(participant, words, terms)
    words[day] |= bit
    after = standing(participant, words, terms)
    words[day] &= ~bit
    return Cost(after.price - before.price, after.faults - before.faults, after.idle - before.idle)


@compiled_inline
def change(exchange: Exchange, terms: Terms, timetable: Timetable) -> Cost:
    """By how much a participant's standing changes if it uses the one of two slots that it does not use, for the other."""
    words = timetable.used[exchange.participant]
    before = standing(exchange.participant, words, terms)
    use_other_slot(exchange, terms, timetable)
    after = standing(exchange.participant, words, terms)
    use_other_slot(exchange, terms, timetable)
    return Cost(after.price - before.price, after.faults - before.faults, after.idle - before.idle)


@compiled_inline
def use_other_slot(exchange: Exchange, terms: Terms, timetable: Timetable) -> None:
    """Note that a participant uses the other one of two slots."""
    calendar, words = terms.calendar, timetable.used[exchange.participant]
    for slot in exchange.leaves, exchange.takes:
        words[calendar.day[slot]] ^= calendar.bit[slot]


@compiled_inline
def place(meeting: int, spot: Spot, terms: Terms, timetable: Timetable) -> None:
    """Hold a meeting that has no slot in one that is free for both."""
    timetable.slot[meeting], timetable.pool[meeting] = spot
    _count(meeting, spot, 1, terms, timetable)
    for participant in terms.wanted.ends[meeting]:
        timetable.occupant[participant, spot.slot] = meeting
        timetable.used[participant, terms.calendar.day[spot.slot]] |= terms.calendar.bit[spot.slot]


@compiled_inline
def lift(meeting: int, terms: Terms, timetable: Timetable) -> Spot:
    """Take a meeting out of its slot; returns where it was."""
    spot = Spot(timetable.slot[meeting], timetable.pool[meeting])
    timetable.slot[meeting], timetable.pool[meeting] = NOWHERE, NOWHERE
    _count(meeting, spot, -1, terms, timetable)
    for participant in terms.wanted.ends[meeting]:
        timetable.occupant[participant, spot.slot] = FREE
        timetable.used[participant, terms.calendar.day[spot.slot]] &= ~terms.calendar.bit[spot.slot]
    return spot


@compiled_inline
def _count(meeting: int, spot: Spot, change: int, terms: Terms, timetable: Timetable) -> None:
    timetable.load[terms.wanted.venue[meeting], spot.slot] += change
    if spot.pool != NOWHERE:
        timetable.serving[spot.pool, spot.slot] += change
    for participant in terms.wanted.ends[meeting]:
        timetable.held[participant] += change


@compiled_inline
def is_free(meeting: int, slot: int, terms: Terms, timetable: Timetable) -> bool:
    """Whether both have nothing in a slot."""
    first, second = terms.wanted.ends[meeting]
    return bool(timetable.occupant[first, slot] == FREE and timetable.occupant[second, slot] == FREE)


@compiled_inline
def other_end(meeting: int, participant: int, ends: Numbers) -> int:
    """With whom a participant has a meeting."""
    return int(ends[meeting, 0] + ends[meeting, 1] - participant)
