"""Kempe chains: the meetings that have to move if one participant exchanges two slots.

The meetings of two slots form paths and loops, because nobody has more than one in a slot. Exchanging the two slots along a
path leaves everybody at one place at a time, and only for the two ends of the path does it change which slots they use.
Source: Kempe, "On the Geographical Problem of the Four Colours", American Journal of Mathematics 2 (1879).
"""

from typing import NamedTuple

from kakehashi.compilation import compiled_inline
from kakehashi.scheduling.annealing.terms import Numbers, Terms
from kakehashi.scheduling.annealing.timetable import BUSY, Exchange, Timetable, other_end

BLOCKED = -1


class Path(NamedTuple):
    """How many meetings there are on a path, who is at its other end, and how many more forbidden slots it would use."""

    length: int
    end: int
    faults: int


@compiled_inline
def walk(exchange: Exchange, terms: Terms, timetable: Timetable, most_faults: int, chain: Numbers) -> Path:
    """List into `chain` the meetings on the path from its end, a participant that uses the one slot and not the other.

    The path is BLOCKED (its length) by a group slot, or if it would use `most_faults` forbidden slots more than now.
    """
    ends, forbidden = terms.wanted.ends, terms.wanted.forbidden
    participant, here, there = exchange
    length, faults = 0, 0
    meeting = timetable.occupant[participant, here]
    while meeting >= 0:
        chain[length] = meeting
        length += 1
        faults += int(forbidden[meeting, there]) - int(forbidden[meeting, here])
        if faults > most_faults:
            return Path(BLOCKED, participant, faults)
        participant = other_end(meeting, participant, ends)
        meeting = timetable.occupant[participant, there]
        here, there = there, here
    return Path(BLOCKED if meeting == BUSY else length, participant, faults)


@compiled_inline
def exchange_along(chain: Numbers, exchange: Exchange, terms: Terms, timetable: Timetable) -> int:
    """Exchange the two slots along a whole path; returns the participant at its other end."""
    participant, here, there = exchange
    occupant = timetable.occupant
    _exchange_slots(occupant[participant], here, there)
    for meeting in chain:
        timetable.slot[meeting] = there
        timetable.load[terms.wanted.venue[meeting], here] -= 1
        timetable.load[terms.wanted.venue[meeting], there] += 1
        participant = other_end(meeting, participant, terms.wanted.ends)
        _exchange_slots(occupant[participant], exchange.leaves, exchange.takes)
        here, there = there, here
    return participant


@compiled_inline
def _exchange_slots(row: Numbers, one: int, other: int) -> None:
    row[one], row[other] = row[other], row[one]
