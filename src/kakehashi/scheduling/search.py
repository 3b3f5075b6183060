"""The search for the best agenda of a mission: local search finds, MaxSAT and constraint programming prove."""

from collections.abc import Generator
from contextlib import closing
from time import perf_counter

from kakehashi.scheduling.at_once import search_at_once
from kakehashi.scheduling.first_come import place_first_come
from kakehashi.scheduling.in_turn import search_in_turn
from kakehashi.scheduling.local_search import Placements
from kakehashi.scheduling.problem import Effort, Problem, Solution, Status
from kakehashi.scheduling.searchers import Searchers
from kakehashi.scheduling.standing import Standing, first_standing, solution, with_agenda

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
    yield solution(_with_something(standing), started)


def _with_something(standing: Standing) -> Standing:
    """Give what was found; if nothing was, what a single pass finds."""
    if standing.status is not Status.UNKNOWN:
        return standing
    placements = place_first_come(standing.problem)
    return standing if placements is None else with_agenda(standing, placements)
