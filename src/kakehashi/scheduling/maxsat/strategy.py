"""How MaxSAT is set to work on a problem; its strategies are in this one place."""

from collections.abc import Mapping
from dataclasses import dataclass

from kakehashi.scheduling.maxsat.cores import Cores
from kakehashi.scheduling.maxsat.encoding import Encoding, Tables, encode
from kakehashi.scheduling.problem import Problem


@dataclass(frozen=True, slots=True)
class Strategy:
    """What is counted for the tables, and the options of the solver."""

    tables: Tables
    options: Mapping[str, int]


STRATEGIES = (Strategy(Tables.PARTICIPANTS, {"stabilize": 0}), Strategy(Tables.BOTH, {"stabilizeonly": 1}))
"""The first, which restarts often, raises bounds quickly; the second, which restarts seldom, finds agendas quickly."""


def start(problem: Problem, *, seed: int) -> tuple[Encoding, Cores]:
    """Write a problem down and prepare its solver, from seeds in turn by every strategy."""
    strategy = STRATEGIES[seed % len(STRATEGIES)]
    encoding = encode(problem, tables=strategy.tables, seed=seed)
    return encoding, Cores(encoding.formula, encoding.breaks, {"seed": seed, **strategy.options})
