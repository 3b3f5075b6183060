"""Which exchange of two slots is tried next."""

from kakehashi.compilation import compiled_inline
from kakehashi.scheduling.annealing.bits import NONE, count_bits, edges, neighbours, nth_bit
from kakehashi.scheduling.annealing.dice import Dice, below
from kakehashi.scheduling.annealing.terms import Terms
from kakehashi.scheduling.annealing.timetable import BUSY, FREE, NOWHERE, Exchange, Timetable

ANYWHERE_OF_16 = 2
"""In so many of 16 proposals the slots are any; in the others a block of used slots loses an end and another grows.

Of all exchanges of a participant without breaks only two keep it without: its first slot for the one after its last, and the
reverse. Searching among ends of blocks finds them ten times as often.
"""


@compiled_inline
def propose(terms: Terms, timetable: Timetable, dice: Dice) -> Exchange:
    """Choose a participant and two slots of which it has a meeting in the first and is free in the second.

    If there are none, both slots are the same.
    """
    if below(dice, 16) < ANYWHERE_OF_16:
        return _propose_any(terms, timetable, dice)
    return _propose_shift(terms, timetable, dice)


@compiled_inline
def _propose_any(terms: Terms, timetable: Timetable, dice: Dice) -> Exchange:
    meeting = below(dice, timetable.slot.size)
    participant = int(terms.wanted.ends[meeting, below(dice, 2)])
    leaves, takes = int(timetable.slot[meeting]), below(dice, timetable.occupant.shape[1])
    if leaves == NOWHERE or timetable.occupant[participant, takes] != FREE:
        return Exchange(participant, 0, 0)
    return Exchange(participant, leaves, takes)


@compiled_inline
def _propose_shift(terms: Terms, timetable: Timetable, dice: Dice) -> Exchange:
    participant = below(dice, timetable.used.shape[0])
    words, calendar = timetable.used[participant], terms.calendar
    loses, grows = below(dice, words.size), below(dice, words.size)
    last, next_free = edges(words[loses]), neighbours(words[grows]) & calendar.day_bits[grows]
    if NONE in (last, next_free):
        return Exchange(participant, 0, 0)
    leaves = int(calendar.slot_at[loses, nth_bit(last, below(dice, count_bits(last)))])
    takes = int(calendar.slot_at[grows, nth_bit(next_free, below(dice, count_bits(next_free)))])
    if timetable.occupant[participant, leaves] == BUSY:
        return Exchange(participant, 0, 0)
    return Exchange(participant, leaves, takes)
