"""A problem as MaxSAT: hard clauses, and one soft literal for each break of each participant.

Source: the MaxSAT encodings (imp12+) of the paper that `problem` cites, with fewer literals where slots decide already.
"""

from dataclasses import dataclass
from enum import StrEnum

from kakehashi.scheduling.maxsat.breaks import break_literals, forbid_gaps
from kakehashi.scheduling.maxsat.counts import Counts, count_uses
from kakehashi.scheduling.maxsat.formula import Formula
from kakehashi.scheduling.maxsat.placing import Placing, place
from kakehashi.scheduling.maxsat.rules import keep_precedences, limit_participants, limit_tables
from kakehashi.scheduling.maxsat.totalizer import totalizer
from kakehashi.scheduling.problem import Problem


class Tables(StrEnum):
    """What is counted so that there are no more meetings than tables."""

    CLUSTERS = "clusters"
    PARTICIPANTS = "participants"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Strategy:
    """How a problem is written down; another way is another search."""

    seed: int = 0
    tables: Tables = Tables.BOTH


@dataclass(frozen=True, slots=True)
class Encoding:
    """A formula that every agenda satisfies in which nobody has more than `apart` breaks.

    `breaks` are literals whose number of true ones is the number of breaks. `exact`: somebody can have no break at all, so
    that there are no other legal agendas; else those others have a break for each participant at least.
    """

    formula: Formula
    placing: Placing
    breaks: list[int]
    exact: bool


def encode(problem: Problem, strategy: Strategy) -> Encoding:
    """Write down a problem to which MaxSAT applies."""
    formula = Formula()
    placing = place(formula, problem, seed=strategy.seed)
    counts = [
        count_uses(formula, placing.uses_of(participant), used) for participant, used in enumerate(placing.used)
    ]
    breaks = [_count_breaks(formula, placing, participant, each) for participant, each in enumerate(counts)]
    if strategy.tables != Tables.PARTICIPANTS:
        limit_tables(formula, placing)
    if strategy.tables != Tables.CLUSTERS:
        limit_participants(formula, placing)
    keep_precedences(formula, placing, counts)
    exact = problem.apart is None or not all(breaks)
    return Encoding(formula, placing, [literal for own in breaks for literal in own[: problem.apart]], exact)


def _count_breaks(formula: Formula, placing: Placing, participant: int, counts: Counts) -> list[int]:
    problem = placing.problem
    ends = break_literals(formula, problem.slots, placing.used[participant], counts)
    if not ends:
        return []
    most = len(ends) if problem.apart is None else problem.apart
    breaks = totalizer(formula, ends, most=most)
    if len(breaks) > most:
        formula.add([-breaks[most]])
    forbid_gaps(formula, breaks[0], problem.slots, placing.used[participant], counts)
    return breaks
