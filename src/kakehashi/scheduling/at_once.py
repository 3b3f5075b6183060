"""A search on several processor cores at once."""

from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from functools import partial
from time import perf_counter

from kakehashi.scheduling.local_search import (
    PROPOSALS_OF_A_SLICE,
    can_anneal,
    improvements,
    proposals_of_a_slice,
    until_stale,
)
from kakehashi.scheduling.problem import Effort
from kakehashi.scheduling.process import Task
from kakehashi.scheduling.searchers import Searchers, provable, provable_by_maxsat
from kakehashi.scheduling.standing import Standing, first_is_proven, standings
from kakehashi.scheduling.team import Prover, Team


def search_at_once(standing: Standing, effort: Effort, searchers: Searchers) -> Generator[Standing, None, Standing]:
    """Find and prove at the same time; where MaxSAT applies first the breaks alone, then all else."""
    deadline = perf_counter() + effort.seconds
    if provable_by_maxsat(standing.problem):
        standing = yield from _search_for_breaks(standing, effort, searchers, deadline)
    if perf_counter() < deadline:
        standing = yield from _search_for_all(standing, effort, searchers, deadline)
    return standing


def _search_for_breaks(
    standing: Standing, effort: Effort, searchers: Searchers, deadline: float
) -> Generator[Standing, None, Standing]:
    """Prove by MaxSAT from one seed; proofs from others join when the local search is stuck."""
    problem = standing.problem
    with closing(Team()) as team:
        first, *others = (
            Prover(Task(problem, replace(effort, seed=effort.seed + each), standing.best), searchers.maxsat)
            for each in range(effort.workers)
        )
        team.prove(first)
        team.reserve.extend(others)
        if searchers.local is not None and can_anneal(problem):
            start = partial(searchers.local, problem, effort.seed, standing.best)
            team.search_locally(until_stale(improvements(start, proposals=PROPOSALS_OF_A_SLICE)))
        return (yield from standings(standing, team.reports(deadline), enough=first_is_proven))


def _search_for_all(
    standing: Standing, effort: Effort, searchers: Searchers, deadline: float
) -> Generator[Standing, None, Standing]:
    problem, can_prove = standing.problem, provable(standing.problem)
    with closing(Team()) as team:
        if can_prove:
            team.prove(Prover(Task(problem, effort, standing.best, standing.bounds), searchers.exact))
        if searchers.local is not None and can_anneal(problem):
            proposals = proposals_of_a_slice(problem)
            left = None if can_prove else lambda: max(0.0, (deadline - perf_counter()) / effort.seconds)
            for seed in range(1 if can_prove else effort.workers):
                start = partial(searchers.local, problem, effort.seed + seed, standing.best)
                team.search_locally(improvements(start, proposals=proposals, left=left))
        return (yield from standings(standing, team.reports(deadline)))
