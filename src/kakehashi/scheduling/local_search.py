"""Local search in slices, so that others can work with what it has found so far."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from threading import Event, Thread
from time import perf_counter
from typing import Protocol

from kakehashi.scheduling.annealing.annealing import Annealing
from kakehashi.scheduling.problem import Placement, Problem, Status
from kakehashi.scheduling.reports import Ended, Found, Report

PROPOSALS_OF_A_SLICE = 200_000
PROPOSALS_OF_A_MEETING = 100
"""A slice has at least so many proposals for each meeting: what it finds takes time to look at, too."""
PATIENCE = 15
"""How many slices without a better agenda are always allowed, however quickly the last one was found."""
SECONDS_UNTIL_STALE = 2.0
MOST_SLOTS_A_DAY = 63

Placements = tuple[Placement | None, ...]


class LocalSearch(Protocol):
    """A local search that goes on from where it was; its best agenda is legal."""

    @property
    def best(self) -> Sequence[Placement | None] | None:
        """Give the best legal agenda so far, None before the first."""

    def run(self, proposals: int, *, left: float | None = None) -> None:
        """Go on for so many proposals, without the interpreter's lock; `left` of its one cooling, if it is one."""


StartLocalSearch = Callable[[Problem, int, Placements | None], LocalSearch]
"""Starts a local search of a problem from a seed and an agenda, if there is one."""


def start_annealing(problem: Problem, seed: int, start: Placements | None) -> LocalSearch:
    """Start an annealing."""
    return Annealing(problem, seed=seed, start=start)


def can_anneal(problem: Problem) -> bool:
    """Say whether every day's slots fit into a word of the annealing."""
    return max(Counter(slot.day for slot in problem.slots).values(), default=0) <= MOST_SLOTS_A_DAY


def proposals_of_a_slice(problem: Problem) -> int:
    """Say how long local search goes on before it tells what it has found."""
    return max(PROPOSALS_OF_A_SLICE, PROPOSALS_OF_A_MEETING * len(problem.meetings))


def improvements(
    start: Callable[[], LocalSearch], *, proposals: int, left: Callable[[], float] | None = None
) -> Iterator[Placements | None]:
    """Give, slice by slice, the best agenda when it has changed, else None.

    With `left`, how much is left of one cooling, it goes on for ever; without, until slices are in vain: as many as it took
    until the last better agenda. None are in vain before the first.
    """
    local, known = start(), None
    slices = found_at = 0
    while left is not None or known is None or slices < max(2 * found_at, found_at + PATIENCE):
        slices += 1
        local.run(proposals, left=None if left is None else left())
        best = local.best
        if best is None or best == known:
            yield None
        else:
            known, found_at = best, slices
            yield tuple(best)


def until_stale(found: Iterator[Placements | None]) -> Iterator[Placements | None]:
    """Give what a local search finds until there has been nothing better for some seconds."""
    last = perf_counter()
    for placements in found:
        if placements is not None:
            last = perf_counter()
        elif perf_counter() - last > SECONDS_UNTIL_STALE:
            return
        yield placements


def run_in_thread(found: Iterator[Placements | None], tell: Callable[[Report], None], stopped: Event) -> Thread:
    """Tell of agendas from a thread until it is stopped; last, unless it is stopped, that it has ended."""

    def run() -> None:
        for placements in found:
            if stopped.is_set():
                return
            if placements is not None:
                tell(Found(placements))
        tell(Ended(Status.UNKNOWN))

    thread = Thread(target=run, daemon=True)
    thread.start()
    return thread
