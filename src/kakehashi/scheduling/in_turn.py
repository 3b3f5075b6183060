"""A search on one processor core, counted in steps: the same input gives the same agenda, whatever the machine."""

from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import islice

from kakehashi.scheduling.local_search import can_anneal, improvements, proposals_of_a_slice
from kakehashi.scheduling.problem import Effort
from kakehashi.scheduling.process import Task
from kakehashi.scheduling.searchers import Searchers, provable, provable_by_maxsat
from kakehashi.scheduling.standing import Standing, standings, with_agenda
from kakehashi.scheduling.team import Prover, Team

PROPOSALS_PER_SECOND = 1_000_000
"""A second is so many proposals of the local search."""
SHARE_OF_LOCAL_SEARCH = 0.3
"""How much of the effort goes to the local search if a proof follows."""
SHARE_OF_MAXSAT = 0.5
"""How much of the effort left goes to MaxSAT if the exact search follows."""


def search_in_turn(standing: Standing, effort: Effort, searchers: Searchers) -> Generator[Standing, None, Standing]:
    """Search locally, then prove the breaks where MaxSAT applies, then all."""
    problem, seconds = standing.problem, effort.seconds
    if searchers.local is not None and can_anneal(problem):
        spent = seconds * SHARE_OF_LOCAL_SEARCH if provable(problem) else seconds
        standing = yield from _search_locally(standing, replace(effort, seconds=spent), searchers)
        seconds -= spent
    if provable_by_maxsat(problem):
        spent = seconds * SHARE_OF_MAXSAT
        standing = yield from _prove(standing, replace(effort, seconds=spent), searchers.maxsat)
        seconds -= spent
    if provable(problem):
        standing = yield from _prove(standing, replace(effort, seconds=seconds), searchers.exact)
    return standing


def _search_locally(standing: Standing, effort: Effort, searchers: Searchers) -> Generator[Standing, None, Standing]:
    problem, local = standing.problem, searchers.local
    if local is None:
        return standing
    proposals = proposals_of_a_slice(problem)
    slices = max(1, round(effort.seconds * PROPOSALS_PER_SECOND / proposals))
    start = partial(local, problem, effort.seed, standing.best)
    left = None if provable(problem) else partial(next, iter(1 - each / slices for each in range(slices)))
    for placements in islice(improvements(start, proposals=proposals, left=left), slices):
        if placements is not None:
            standing = with_agenda(standing, placements)
            yield standing
    return standing


def _prove(standing: Standing, effort: Effort, command: tuple[str, ...]) -> Generator[Standing, None, Standing]:
    with closing(Team()) as team:
        team.prove(Prover(Task(standing.problem, effort, standing.best, standing.bounds), command))
        return (yield from standings(standing, team.reports(None)))
