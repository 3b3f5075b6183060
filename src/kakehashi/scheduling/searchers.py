"""Who searches for a mission's agenda, and which missions are small enough for a proof."""

from dataclasses import dataclass

from kakehashi.scheduling.local_search import StartLocalSearch, start_annealing
from kakehashi.scheduling.maxsat.slots_left import applies
from kakehashi.scheduling.problem import Problem
from kakehashi.scheduling.process import EXACT, MAXSAT

MOST_MEETINGS_TO_PROVE = 1000


@dataclass(frozen=True, slots=True)
class Searchers:
    """How the local search is started, and the commands of the proofs: of the breaks alone, and of all criteria."""

    local: StartLocalSearch | None = start_annealing
    exact: tuple[str, ...] = EXACT
    maxsat: tuple[str, ...] = MAXSAT


def provable(problem: Problem) -> bool:
    """Say whether an exact search of a mission can end in time."""
    return len(problem.meetings) <= MOST_MEETINGS_TO_PROVE


def provable_by_maxsat(problem: Problem) -> bool:
    """Say whether the breaks are better proven by MaxSAT, before the exact search proves all else."""
    return provable(problem) and applies(problem)
