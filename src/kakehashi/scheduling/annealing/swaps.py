"""The loop of plain problems: exchanges along Kempe chains, accepted as Metropolis does.

Source: Kirkpatrick, Gelatt, Vecchi, "Optimization by Simulated Annealing", Science 220 (1983).
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kakehashi.compilation import compiled_inline
from kakehashi.scheduling.annealing.chains import BLOCKED, exchange_along, walk
from kakehashi.scheduling.annealing.dice import Dice, dice_of, throw
from kakehashi.scheduling.annealing.proposals import propose
from kakehashi.scheduling.annealing.terms import Floats, Numbers, Terms
from kakehashi.scheduling.annealing.timetable import Cost, Exchange, Timetable, change, use_other_slot

MOST_GAIN = 2.0
"""What the other end of a chain is expected to gain at most; a worse beginning is not walked to its end."""
THRESHOLDS = 4096
ALL, UNKEPT = 0, 1
ROUNDING = 1e-6


class Pace(NamedTuple):
    """The temperature, what an idle slot costs to guide the search, and how many moves are tried."""

    temperature: float
    guide: float
    proposals: int


class Memory(NamedTuple):
    """What a search remembers: its dice, Metropolis's thresholds (4096,), its cost, and the best legal agenda so far.

    `cost` is [price, best price of a legal agenda], `faults` [rules broken, precedences
    among them (known only to the loop of plain problems)]; `slot` and `pool` (M,) are the best agenda's;
    `chain` (M,) is room for a walk.
    """

    dice: Dice
    thresholds: Floats
    cost: Floats
    faults: NDArray[np.int64]
    slot: Numbers
    pool: Numbers
    chain: Numbers


def memory_of(meetings: int, *, seed: int) -> Memory:
    """Begin to remember, with room for so many meetings."""
    quantiles = (np.random.default_rng(seed).permutation(THRESHOLDS) + 0.5) / THRESHOLDS
    return Memory(
        dice=dice_of(seed),
        thresholds=-np.log(quantiles),
        cost=np.array([0.0, np.inf]),
        faults=np.zeros(2, dtype=np.int64),
        slot=np.zeros(meetings, dtype=np.int64),
        pool=np.zeros(meetings, dtype=np.int64),
        chain=np.zeros(meetings, dtype=np.int64),
    )


@compiled_inline
def exchange_slots(terms: Terms, timetable: Timetable, memory: Memory, pace: Pace) -> None:
    """Try exchanges."""
    memory.faults[UNKEPT] = _unkept_precedences(terms, timetable)
    for _ in range(pace.proposals):
        exchange = propose(terms, timetable, memory.dice)
        if exchange.leaves != exchange.takes:
            _try_exchange(exchange, terms, timetable, memory, pace)


@compiled_inline
def draw(memory: Memory) -> float:
    """A threshold: by how many temperatures an accepted move may make the agenda worse."""
    return float(memory.thresholds[throw(memory.dice) & np.uint64(THRESHOLDS - 1)])


@compiled_inline
def weigh(cost: Cost, terms: Terms, pace: Pace) -> float:
    """What a move costs as the search sees it now."""
    return float(cost.price + terms.prices.fault * cost.faults + pace.guide * cost.idle)


@compiled_inline
def _try_exchange(exchange: Exchange, terms: Terms, timetable: Timetable, memory: Memory, pace: Pace) -> None:
    near = change(exchange, terms, timetable)
    threshold = pace.temperature * draw(memory)
    # An exchange may mend precedences, which are counted only after it: to count them takes longer than the rest.
    most = threshold + terms.prices.fault * memory.faults[UNKEPT]
    spare = most + MOST_GAIN - weigh(near, terms, pace)
    if spare < 0.0:
        return
    path = walk(exchange, terms, timetable, int(spare / terms.prices.fault), memory.chain)
    if path.length == BLOCKED:
        return
    opposite = Exchange(path.end, exchange.leaves, exchange.takes)
    far = change(opposite, terms, timetable)
    tables = _more_tables(exchange, terms, timetable) if path.length % 2 == 1 else 0
    faults = near.faults + far.faults + path.faults + tables
    cost = Cost(near.price + far.price, faults, near.idle + far.idle)
    if weigh(cost, terms, pace) > most:
        return
    exchange_along(memory.chain[: path.length], exchange, terms, timetable)
    unkept = _unkept_precedences(terms, timetable)
    cost = Cost(cost.price, faults + unkept - memory.faults[UNKEPT], cost.idle)
    if weigh(cost, terms, pace) > threshold:
        exchange_along(memory.chain[: path.length], _back(exchange), terms, timetable)
        return
    use_other_slot(exchange, terms, timetable)
    use_other_slot(opposite, terms, timetable)
    memory.faults[UNKEPT] = unkept
    account(cost, timetable, memory)


@compiled_inline
def _back(exchange: Exchange) -> Exchange:
    return Exchange(exchange.participant, exchange.takes, exchange.leaves)


@compiled_inline
def _unkept_precedences(terms: Terms, timetable: Timetable) -> int:
    slot, pairs, unkept = timetable.slot, terms.wanted.precedences, 0
    for pair in range(pairs.shape[0]):
        unkept += int(slot[pairs[pair, 0]] >= slot[pairs[pair, 1]])
    return unkept


@compiled_inline
def _more_tables(exchange: Exchange, terms: Terms, timetable: Timetable) -> int:
    """How many more tables are wanting after one meeting more has moved one way than the other."""
    load, tables = timetable.load[0], terms.limits.tables[0]
    return int(load[exchange.takes] >= tables[exchange.takes]) - int(load[exchange.leaves] > tables[exchange.leaves])


@compiled_inline
def account(cost: Cost, timetable: Timetable, memory: Memory) -> None:
    """Enter what an accepted move has cost, and keep the agenda if it is the best legal one."""
    memory.cost[0] += cost.price
    memory.faults[ALL] += cost.faults
    if memory.faults[ALL] == 0 and memory.cost[0] < memory.cost[1] - ROUNDING:
        memory.cost[1] = memory.cost[0]
        for meeting in range(timetable.slot.size):
            memory.slot[meeting] = timetable.slot[meeting]
            memory.pool[meeting] = timetable.pool[meeting]
