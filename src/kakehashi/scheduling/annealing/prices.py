"""What the annealing pays: criteria in order become prices, one far above the next.

No single move may gain so much in the lower criteria that it is worth a unit of a higher one; strictly lexicographic prices would
leave no temperature at which more than one criterion is searched.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kakehashi.scheduling.problem import Criterion, Problem

REACH = {
    Criterion.SERVED: 2,
    Criterion.MOVED: 2,
    Criterion.BREAKS: 2,
    Criterion.FAIRNESS: 2,
    Criterion.IDLE: 6,
    Criterion.MOVES: 2,
}
"""By how many units a move is usually able to change a criterion; that of utilities is the highest of one meeting."""
FAULT_IN_BREAKS = 5.0
"""A broken rule costs a few breaks: at 1 rules stay broken, far above they cannot be climbed over."""


class Prices(NamedTuple):
    """The cost of a unit of each criterion, and of a broken rule; `breaks` (65,) is the cost of so many breaks of one."""

    breaks: NDArray[np.float64]
    idle: float
    moved: float
    moves: float
    unserved: float
    fault: float


def prices_of(problem: Problem) -> Prices:
    """Derive prices from the order of the criteria; a break costs 1."""
    units = unit_prices(problem)
    counts = np.arange(65.0)
    unfair = units.get(Criterion.FAIRNESS, 0.0)
    utilities = [
        units[each] * highest_utility(problem) for each in (Criterion.MUTUAL, Criterion.MEETINGS) if each in units
    ]
    gains = [*utilities, 2 * units.get(Criterion.SERVED, 0.0), FAULT_IN_BREAKS * units.get(Criterion.BREAKS, 0.0)]
    return Prices(
        breaks=units.get(Criterion.BREAKS, 0.0) * counts + unfair * counts * (counts - 1) / 2,
        idle=units.get(Criterion.IDLE, 0.0),
        moved=units.get(Criterion.MOVED, 0.0),
        moves=units.get(Criterion.MOVES, 0.0),
        unserved=units.get(Criterion.SERVED, 0.0),
        fault=max(sum(gains), FAULT_IN_BREAKS),
    )


def unit_prices(problem: Problem) -> dict[Criterion, float]:
    """Price a unit of each criterion so that it outweighs what one move can change in those after it."""
    prices: dict[Criterion, float] = {}
    price = 1.0
    for criterion in reversed(counting_criteria(problem)):
        prices[criterion] = price
        price *= 1 + reach(problem, criterion)
    unit = prices.get(Criterion.BREAKS, 1.0)
    return {criterion: price / unit for criterion, price in prices.items()}


def counting_criteria(problem: Problem) -> tuple[Criterion, ...]:
    """The criteria by which two legal agendas of the problem can differ."""
    optional = any(not meeting.must for meeting in problem.meetings)
    repaired = any(meeting.before is not None for meeting in problem.meetings)
    constant = {
        Criterion.SERVED: not optional,
        Criterion.MUTUAL: not any(meeting.mutual and not meeting.must for meeting in problem.meetings),
        Criterion.MEETINGS: not optional,
        Criterion.MOVED: not repaired,
        Criterion.MOVES: len(problem.tables) < 2,
    }
    return tuple(criterion for criterion in problem.criteria if not constant.get(criterion, False))


def reach(problem: Problem, criterion: Criterion) -> float:
    """By how many units one move is able to change a criterion."""
    return REACH.get(criterion, highest_utility(problem))


def highest_utility(problem: Problem) -> int:
    """The highest utility of an optional meeting."""
    return max((meeting.utility for meeting in problem.meetings if not meeting.must), default=1)


def price_range(problem: Problem) -> tuple[float, float]:
    """The lowest and the highest price of a unit of any criterion."""
    units = unit_prices(problem).values()
    return min(units, default=1.0), max(units, default=1.0)
