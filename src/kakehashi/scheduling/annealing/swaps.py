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
ROUNDING = 1e-6


class Memory(NamedTuple):
    """What a search remembers: its dice, Metropolis's thresholds (4096,), its cost, and the best legal agenda so far.

    `cost` is [price, best price of a legal agenda], `faults` [rules broken]; `slot` and `pool` (M,) are the best agenda's;
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
        faults=np.zeros(1, dtype=np.int64),
        slot=np.zeros(meetings, dtype=np.int64),
        pool=np.zeros(meetings, dtype=np.int64),
        chain=np.zeros(meetings, dtype=np.int64),
    )


@compiled_inline
def exchange_slots(terms: Terms, timetable: Timetable, memory: Memory, temperature: float, proposals: int) -> None:
    """Try so many exchanges at a temperature (in breaks)."""
    for _ in range(proposals):
        exchange = propose(terms, timetable, memory.dice)
        if exchange.leaves != exchange.takes:
            _try_exchange(exchange, terms, timetable, memory, temperature * draw(memory))


@compiled_inline
def draw(memory: Memory) -> float:
    """A threshold: by how many temperatures an accepted move may make the agenda worse."""
    return float(memory.thresholds[throw(memory.dice) & np.uint64(THRESHOLDS - 1)])


@compiled_inline
def _try_exchange(exchange: Exchange, terms: Terms, timetable: Timetable, memory: Memory, threshold: float) -> None:
    fault = terms.prices.fault
    near = change(exchange, terms, timetable)
    spare = threshold + MOST_GAIN - near.price - fault * near.faults
    if spare < 0.0:
        return
    path = walk(exchange, terms, timetable, int(spare / fault), memory.chain)
    if path.length == BLOCKED:
        return
    opposite = Exchange(path.end, exchange.leaves, exchange.takes)
    far = change(opposite, terms, timetable)
    faults = near.faults + far.faults + path.faults
    if path.length % 2 == 1:
        faults += _more_tables(exchange, terms, timetable)
    price = near.price + far.price
    if price + fault * faults <= threshold:
        exchange_along(memory.chain[: path.length], exchange, terms, timetable)
        use_other_slot(exchange, terms, timetable)
        use_other_slot(opposite, terms, timetable)
        account(Cost(price, faults), timetable, memory)


@compiled_inline
def _more_tables(exchange: Exchange, terms: Terms, timetable: Timetable) -> int:
    """How many more tables are wanting after one meeting more has moved one way than the other."""
    load, tables = timetable.load[0], terms.limits.tables[0]
    return int(load[exchange.takes] >= tables[exchange.takes]) - int(load[exchange.leaves] > tables[exchange.leaves])


@compiled_inline
def account(cost: Cost, timetable: Timetable, memory: Memory) -> None:
    """Enter what an accepted move has cost, and keep the agenda if it is the best legal one."""
    memory.cost[0] += cost.price
    memory.faults[0] += cost.faults
    if memory.faults[0] == 0 and memory.cost[0] < memory.cost[1] - ROUNDING:
        memory.cost[1] = memory.cost[0]
        for meeting in range(timetable.slot.size):
            memory.slot[meeting] = timetable.slot[meeting]
            memory.pool[meeting] = timetable.pool[meeting]
