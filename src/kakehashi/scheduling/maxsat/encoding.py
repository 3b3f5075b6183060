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
class Encoding:
    """A formula that every agenda satisfies in which nobody has more than `apart` breaks.

    `breaks` are literals of which as many are true as there are breaks. `otherwise` is how many breaks any other legal agenda
    has at least: one of everybody and `apart` more of somebody; None: there is no other, for somebody can have no break.
    """

    formula: Formula
    placing: Placing
    breaks: list[int]
    otherwise: int | None


def encode(problem: Problem, *, tables: Tables = Tables.BOTH, seed: int = 0) -> Encoding:
    """Write down a problem to which MaxSAT applies."""
    formula = Formula()
    placing = place(formula, problem, seed=seed)
    counts = [count_uses(formula, placing.uses_of(participant), used) for participant, used in enumerate(placing.used)]
    breaks = [_count_breaks(formula, placing, participant, each) for participant, each in enumerate(counts)]
    if tables != Tables.PARTICIPANTS:
        limit_tables(formula, placing)
    if tables != Tables.CLUSTERS:
        limit_participants(formula, placing)
    keep_precedences(formula, placing, counts)
    return Encoding(
        formula,
        placing,
        [literal for own in breaks for literal in own[: problem.apart]],
        None if problem.apart is None or formula.contradictory or not all(breaks) else len(breaks) + problem.apart,
    )


def _count_breaks(formula: Formula, placing: Placing, participant: int, counts: Counts) -> list[int]:
    """Give literals of which the one at j is true if the participant has more than j breaks, up to `apart`."""
    problem, used = placing.problem, placing.used[participant]
    if len(placing.uses_of(participant)) < 2:
        return []
    ends = break_literals(formula, problem.slots, used, counts)
    most = len(ends) if problem.apart is None else problem.apart
    breaks = totalizer(formula, ends, most=most)
    if breaks:
        if len(breaks) > most:
            formula.add([-breaks[most]])
        forbid_gaps(formula, breaks[0], problem.slots, used, counts)
    return breaks
