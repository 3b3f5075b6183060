"""The loop of every other problem: exchanges, and meetings admitted and left out, all priced by what their meetings cost.

A move is done at once and undone if it is not accepted; the journal knows where its meetings were.
"""

from typing import NamedTuple

import numpy as np

from kakehashi.compilation import compiled_inline
from kakehashi.scheduling.annealing.chains import BLOCKED, walk
from kakehashi.scheduling.annealing.dice import below
from kakehashi.scheduling.annealing.presence import put_in, take_out
from kakehashi.scheduling.annealing.proposals import propose
from kakehashi.scheduling.annealing.swaps import Memory, Pace, account, draw, weigh
from kakehashi.scheduling.annealing.terms import Floats, Numbers, Terms
from kakehashi.scheduling.annealing.timetable import (
    FREE,
    NOWHERE,
    Cost,
    Exchange,
    Spot,
    Timetable,
    change,
    is_free,
    lift,
    place,
)

ANY_NUMBER = 1 << 30
MOST_FAULTS_MENDED = 2
NOTES, FAULTS, IDLE = 0, 1, 2
ADMISSIONS_OF_16 = 4
"""In so many of 16 proposals a meeting is admitted or left out; in the others two slots are exchanged."""


class Journal(NamedTuple):
    """What a move has done: its meetings, and their slots and pools before (4M,); [notes, faults, idle slots] and [price]."""

    meeting: Numbers
    slot: Numbers
    pool: Numbers
    counts: Numbers
    price: Floats


def journal_of(meetings: int) -> Journal:
    """An empty journal with room for the longest move: two chains, a meeting and the two it pushes out."""
    rows = np.zeros((3, 2 * meetings + 2), dtype=np.int64)
    return Journal(rows[0], rows[1], rows[2], np.zeros(3, dtype=np.int64), np.zeros(1))


@compiled_inline
def search_moves(terms: Terms, timetable: Timetable, memory: Memory, journal: Journal, pace: Pace) -> None:
    """Try moves; `pace` is the temperature and how many."""
    for _ in range(pace.proposals):
        threshold = pace.temperature * draw(memory)
        journal.counts[:] = 0
        journal.price[:] = 0.0
        if below(memory.dice, 16) < ADMISSIONS_OF_16:
            done = _try_admission(terms, timetable, memory, journal)
        else:
            done = _try_exchange(terms, timetable, memory, journal, threshold)
        cost = Cost(journal.price[0], journal.counts[FAULTS], journal.counts[IDLE])
        if done and weigh(cost, terms, pace) <= threshold:
            account(cost, timetable, memory)
        else:
            _undo(terms, timetable, journal)


@compiled_inline
def _try_exchange(terms: Terms, timetable: Timetable, memory: Memory, journal: Journal, threshold: float) -> bool:
    exchange = propose(terms, timetable, memory.dice)
    if exchange.leaves == exchange.takes:
        return False
    near = change(exchange, terms, timetable)
    if near.price + terms.prices.fault * (near.faults - MOST_FAULTS_MENDED) > threshold:
        return False
    path = walk(exchange, terms, timetable, ANY_NUMBER, memory.chain)
    if path.length != BLOCKED:
        _exchange(memory.chain[: path.length], terms, timetable, journal, exchange)
    return path.length != BLOCKED


@compiled_inline
def _try_admission(terms: Terms, timetable: Timetable, memory: Memory, journal: Journal) -> bool:
    """Leave a meeting out that may be, or hold one that is left out, making room for it."""
    meeting = below(memory.dice, timetable.slot.size)
    if timetable.slot[meeting] != NOWHERE:
        if not terms.wanted.must[meeting]:
            _take_out(meeting, terms, timetable, journal)
        return not terms.wanted.must[meeting]
    slot = below(memory.dice, timetable.occupant.shape[1])
    if terms.wanted.forbidden[meeting, slot]:
        return False
    for participant in terms.wanted.ends[meeting]:
        _make_room(
            Exchange(participant, slot, below(memory.dice, timetable.occupant.shape[1])),
            terms,
            timetable,
            memory,
            journal,
        )
    free = is_free(meeting, slot, terms, timetable)
    if free:
        _put_in(meeting, slot, terms, timetable, journal)
    return free


@compiled_inline
def _make_room(exchange: Exchange, terms: Terms, timetable: Timetable, memory: Memory, journal: Journal) -> None:
    """Free the slot a participant is to leave: its meeting there goes to the other slot if that is free, or is left out."""
    row = timetable.occupant[exchange.participant]
    if row[exchange.leaves] < 0:
        return
    if row[exchange.takes] != FREE:
        _take_out(row[exchange.leaves], terms, timetable, journal)
        return
    path = walk(exchange, terms, timetable, ANY_NUMBER, memory.chain)
    if path.length != BLOCKED:
        _exchange(memory.chain[: path.length], terms, timetable, journal, exchange)


@compiled_inline
def _exchange(chain: Numbers, terms: Terms, timetable: Timetable, journal: Journal, exchange: Exchange) -> None:
    for meeting in chain:
        _take_out(meeting, terms, timetable, journal)
    slot = exchange.takes
    for meeting in chain:
        _put_in_again(meeting, slot, terms, timetable, journal)
        slot = exchange.leaves + exchange.takes - slot


@compiled_inline
def _put_in(meeting: int, slot: int, terms: Terms, timetable: Timetable, journal: Journal) -> None:
    _note(meeting, Spot(NOWHERE, NOWHERE), journal)
    _put_in_again(meeting, slot, terms, timetable, journal)


@compiled_inline
def _put_in_again(meeting: int, slot: int, terms: Terms, timetable: Timetable, journal: Journal) -> None:
    _enter(put_in(meeting, slot, terms, timetable), journal)


@compiled_inline
def _take_out(meeting: int, terms: Terms, timetable: Timetable, journal: Journal) -> None:
    _note(meeting, Spot(timetable.slot[meeting], timetable.pool[meeting]), journal)
    _enter(take_out(meeting, terms, timetable), journal)


@compiled_inline
def _note(meeting: int, spot: Spot, journal: Journal) -> None:
    length = journal.counts[NOTES]
    journal.meeting[length], journal.slot[length], journal.pool[length] = meeting, spot.slot, spot.pool
    journal.counts[NOTES] = length + 1


@compiled_inline
def _enter(cost: Cost, journal: Journal) -> None:
    journal.price[0] += cost.price
    journal.counts[IDLE] += cost.idle
    journal.counts[FAULTS] += cost.faults


@compiled_inline
def _undo(terms: Terms, timetable: Timetable, journal: Journal) -> None:
    """Put everything back; of a meeting that moved twice the first note counts."""
    length = journal.counts[NOTES]
    for note in range(length):
        if timetable.slot[journal.meeting[note]] != NOWHERE:
            lift(journal.meeting[note], terms, timetable)
    for note in range(length):
        meeting = journal.meeting[note]
        if timetable.slot[meeting] == NOWHERE and journal.slot[note] != NOWHERE:
            place(meeting, Spot(journal.slot[note], journal.pool[note]), terms, timetable)
