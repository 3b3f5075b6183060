"""The search for the best agenda of a mission: local search finds, MaxSAT and constraint programming prove."""

from collections.abc import Generator
from contextlib import closing
from time import perf_counter

from kakehashi.scheduling.at_once import search_at_once
from kakehashi.scheduling.in_turn import search_in_turn
from kakehashi.scheduling.local_search import Placements
from kakehashi.scheduling.problem import Effort, Problem, Solution
from kakehashi.scheduling.searchers import Searchers
from kakehashi.scheduling.standing import first_standing, solution

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
    standings = search_in_turn if effort.workers == 1 else search_at_once
    with closing(standings(standing, effort, searchers)) as changes:
        for standing in changes:
            yield solution(standing, started)
            if standing.settled:
                return
    yield solution(standing, started)
