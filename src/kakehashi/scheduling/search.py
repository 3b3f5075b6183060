"""The search for the best agenda of a mission: local search finds, constraint programming proves."""

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from time import perf_counter

from kakehashi.scheduling.local_search import (
    StartLocalSearch,
    can_anneal,
    improvements,
    proposals_of_a_slice,
    start_annealing,
)
from kakehashi.scheduling.problem import Effort, Placement, Problem, Solution
from kakehashi.scheduling.process import EXACT, Task
from kakehashi.scheduling.standing import Standing, first_standing, solution, with_agenda, with_report
from kakehashi.scheduling.team import Team

MOST_MEETINGS_TO_PROVE = 1000
PROPOSALS_PER_SECOND = 1_000_000
"""With one worker a second is so many proposals of the local search, whatever the machine."""
SHARE_OF_LOCAL_SEARCH = 0.3
"""How much of the effort of one worker goes to the local search if the exact search follows."""

Placements = tuple[Placement | None, ...]


@dataclass(frozen=True, slots=True)
class Searchers:
    """Who takes part in a search: how the local search is started, and the command of the exact one."""

    local: StartLocalSearch | None = start_annealing
    exact: tuple[str, ...] = EXACT


ALL = Searchers()


def search(
    problem: Problem, effort: Effort, *, start: Placements | None = None, searchers: Searchers = ALL
) -> Generator[Solution, None, None]:
    """Give better and better agendas, or more and more proof; the last is the best, with what is proven of it.

    It can begin with a legal agenda. Closing the iterator ends everything that is at work. With one worker the local and the
    exact search take turns, counted in steps; else they work at once.
    """
    started = perf_counter()
    standing = first_standing(problem, start)
    yield solution(standing, started)
    standings = _in_turn if effort.workers == 1 else _at_once
    with closing(standings(standing, effort, searchers)) as changes:
        for standing in changes:
            yield solution(standing, started)
            if standing.settled:
                return
    yield solution(standing, started)


def _in_turn(standing: Standing, effort: Effort, searchers: Searchers) -> Generator[Standing, None, None]:
    problem, provable = standing.problem, _provable(standing.problem)
    seconds = effort.seconds * (SHARE_OF_LOCAL_SEARCH if provable else 1)
    if searchers.local is not None and can_anneal(problem):
        proposals = proposals_of_a_slice(problem)
        slices = max(1, round(seconds * PROPOSALS_PER_SECOND / proposals))
        start = partial(searchers.local, problem, effort.seed, standing.best)
        left = None if provable else partial(next, iter(1 - each / slices for each in range(slices)))
        for placements in islice(improvements(start, proposals=proposals, left=left), slices):
            if placements is not None:
                standing = with_agenda(standing, placements)
                yield standing
        effort = replace(effort, seconds=effort.seconds - seconds)
    if provable:
        with closing(Team(searchers.exact)) as team:
            team.prove(Task(problem, effort, standing.best))
            yield from _changes(standing, team, deadline=None)


def _at_once(standing: Standing, effort: Effort, searchers: Searchers) -> Generator[Standing, None, None]:
    problem, provable = standing.problem, _provable(standing.problem)
    deadline = perf_counter() + effort.seconds
    with closing(Team(searchers.exact)) as team:
        if provable:
            team.prove(Task(problem, effort, standing.best))
        if searchers.local is not None and can_anneal(problem):
            proposals = proposals_of_a_slice(problem)
            left = None if provable else lambda: max(0.0, (deadline - perf_counter()) / effort.seconds)
            for seed in range(1 if provable else effort.workers):
                start = partial(searchers.local, problem, effort.seed + seed, standing.best)
                team.search_locally(improvements(start, proposals=proposals, left=left))
        yield from _changes(standing, team, deadline=deadline)


def _changes(standing: Standing, team: Team, *, deadline: float | None) -> Iterator[Standing]:
    for report in team.reports(deadline):
        before, standing = standing, with_report(standing, report)
        if standing != before:
            yield standing


def _provable(problem: Problem) -> bool:
    return len(problem.meetings) <= MOST_MEETINGS_TO_PROVE
