"""What it costs to hold one meeting in one slot, the others being as they are: every criterion and every rule.

An agenda costs the sum over its meetings, put in one after the other in any order; so any move is priced by taking meetings
out and putting them in.
"""

from kakehashi.compilation import compiled_inline
from kakehashi.scheduling.annealing.terms import Numbers, Terms
from kakehashi.scheduling.annealing.timetable import (
    NOWHERE,
    Cost,
    Spot,
    Timetable,
    growth,
    is_free,
    lift,
    place,
    standing,
)

FAULTS_OF_ABSENCE = 3
"""A must-meeting left out counts as so many broken rules: it is worth pushing others aside for it."""
ANY_NUMBER = 1 << 30


@compiled_inline
def hold_all(slots: Numbers, terms: Terms, timetable: Timetable) -> Cost:
    """Hold meetings in their slots (M,) in an agenda without any, those that are NOWHERE or in the way left out."""
    price, idle, faults = 0.0, 0, FAULTS_OF_ABSENCE * int(terms.wanted.must.sum())
    for participant in range(timetable.held.size):
        alone = standing(participant, timetable.used[participant], terms)
        price += alone.price
        faults += alone.faults
    for meeting in range(slots.size):
        if slots[meeting] != NOWHERE and is_free(meeting, slots[meeting], terms, timetable):
            cost = put_in(meeting, slots[meeting], terms, timetable)
            price += cost.price
            faults += cost.faults
    return Cost(price, faults, idle)


@compiled_inline
def put_in(meeting: int, slot: int, terms: Terms, timetable: Timetable) -> Cost:
    """Hold a meeting in a slot that is free for both, with the interpreters that are best able to serve it."""
    spot = Spot(slot, _best_pool(meeting, slot, terms, timetable))
    cost = _presence(meeting, spot, terms, timetable)
    place(meeting, spot, terms, timetable)
    return cost


@compiled_inline
def take_out(meeting: int, terms: Terms, timetable: Timetable) -> Cost:
    """Leave a held meeting out."""
    spot = lift(meeting, terms, timetable)
    cost = _presence(meeting, spot, terms, timetable)
    return Cost(-cost.price, -cost.faults, -cost.idle)


@compiled_inline
def _presence(meeting: int, spot: Spot, terms: Terms, timetable: Timetable) -> Cost:
    wanted, slot = terms.wanted, spot.slot
    venue = wanted.venue[meeting]
    price, idle = -wanted.omission[meeting], 0
    faults = int(wanted.forbidden[meeting, slot]) - FAULTS_OF_ABSENCE * int(wanted.must[meeting])
    faults += int(timetable.load[venue, slot] >= terms.limits.tables[venue, slot])
    faults += _precedence_faults(meeting, slot, terms, timetable)
    if spot.pool != NOWHERE:
        faults += _pool_faults(spot, terms, timetable)
    if wanted.before[meeting] not in (NOWHERE, slot):
        price += terms.prices.moved
    for participant in wanted.ends[meeting]:
        own = _burden(participant, slot, venue, terms, timetable)
        price += own.price
        idle += own.idle
        faults += own.faults
    return Cost(price, faults, idle)


@compiled_inline
def _burden(participant: int, slot: int, venue: int, terms: Terms, timetable: Timetable) -> Cost:
    """What one more meeting costs one of the two."""
    grown = growth(participant, slot, terms, timetable)
    price, faults = grown.price, grown.faults
    if timetable.held[participant] == 0:
        price -= terms.prices.unserved
    faults += int(timetable.held[participant] >= terms.limits.most[participant])
    if terms.limits.tables.shape[0] > 1:
        price += terms.prices.moves * _more_moves(participant, slot, venue, terms, timetable)
        faults += _travel_faults(participant, slot, venue, terms, timetable)
    return Cost(price, faults, grown.idle)


@compiled_inline
def _precedence_faults(meeting: int, slot: int, terms: Terms, timetable: Timetable) -> int:
    earlier, later, faults = terms.wanted.earlier, terms.wanted.later, 0
    for place_in_list in range(earlier.starts[meeting], earlier.starts[meeting + 1]):
        faults += int(timetable.slot[earlier.items[place_in_list]] >= slot)
    for place_in_list in range(later.starts[meeting], later.starts[meeting + 1]):
        other = timetable.slot[later.items[place_in_list]]
        faults += int(NOWHERE < other <= slot)
    return faults


@compiled_inline
def _best_pool(meeting: int, slot: int, terms: Terms, timetable: Timetable) -> int:
    """The pool that is least overburdened by one more; NOWHERE if the meeting needs no interpreter."""
    pools, best, fewest = terms.wanted.pools, NOWHERE, ANY_NUMBER
    for place_in_list in range(pools.starts[meeting], pools.starts[meeting + 1]):
        pool = pools.items[place_in_list]
        faults = _pool_faults(Spot(slot, pool), terms, timetable)
        if faults < fewest:
            best, fewest = pool, faults
    return best


@compiled_inline
def _pool_faults(spot: Spot, terms: Terms, timetable: Timetable) -> int:
    """How many limits of a pool one more meeting exceeds: its interpreters in the slot, and the windows of their rest."""
    limits, serving = terms.limits, timetable.serving[spot.pool]
    size, window = limits.pool_size[spot.pool], limits.window[spot.pool]
    faults = int(serving[spot.slot] >= size)
    for start in range(max(spot.slot - window + 1, 0), spot.slot + 1):
        if limits.windowed[spot.pool, start]:
            in_window = 0
            for slot in range(start, start + window):
                in_window += serving[slot]
            faults += int(in_window >= (window - 1) * size)
    return faults


@compiled_inline
def _travel_faults(participant: int, slot: int, venue: int, terms: Terms, timetable: Timetable) -> int:
    faults = 0
    for other_slot in range(timetable.load.shape[1]):
        meeting = timetable.occupant[participant, other_slot]
        if meeting >= 0:
            faults += int(terms.limits.too_near[venue, terms.wanted.venue[meeting], slot, other_slot])
    return faults


@compiled_inline
def _more_moves(participant: int, slot: int, venue: int, terms: Terms, timetable: Timetable) -> int:
    """How many more changes of venue there are on the day if the participant is at this one in between."""
    last = _nearest_venue(participant, slot, -1, terms, timetable)
    following = _nearest_venue(participant, slot, 1, terms, timetable)
    between = int(last not in (NOWHERE, venue)) + int(following not in (NOWHERE, venue))
    return between - int(last not in (NOWHERE, following) and following != NOWHERE)


@compiled_inline
def _nearest_venue(participant: int, slot: int, step: int, terms: Terms, timetable: Timetable) -> int:
    """Where a participant's meeting before (step -1) or after (1) a slot is on that day; NOWHERE if there is none."""
    day = terms.calendar.day
    other = slot + step
    while 0 <= other < day.size and day[other] == day[slot]:
        meeting = timetable.occupant[participant, other]
        if meeting >= 0:
            return int(terms.wanted.venue[meeting])
        other += step
    return NOWHERE
