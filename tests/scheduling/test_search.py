import os
import sys
from collections.abc import Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from time import sleep

from hypothesis import given, settings
from hypothesis import strategies as st

from kakehashi.scheduling.evaluate import broken_rules, costs, values
from kakehashi.scheduling.problem import (
    Criterion,
    Effort,
    Level,
    Meeting,
    Participant,
    Placement,
    Problem,
    Slot,
    Status,
)
from kakehashi.scheduling.search import search
from kakehashi.scheduling.searchers import Searchers
from small_problems import best_costs, plain, problems

CRASH = (sys.executable, "-c", "import os; os.abort()")
SLOTS = tuple(Slot(0, 0, 30 * n, 30 * n + 30) for n in range(5))
BREAK, NONE = (Placement(0), Placement(2)), (Placement(0), Placement(1))


class Scripted:
    """A local search that finds these agendas, one a slice, and then nothing."""

    def __init__(self, *agendas: Sequence[Placement | None]) -> None:
        self.agendas = list(agendas)
        self.best: Sequence[Placement | None] | None = None

    def run(self, proposals: int, *, left: float | None = None) -> None:
        if self.agendas:
            self.best = self.agendas.pop(0)


def two_meetings_of_one(*slots: int) -> Problem:
    meetings = tuple(Meeting(first=0, second=other, slots=frozenset(slots)) for other in (1, 2))
    return Problem(
        slots=SLOTS,
        participants=(Participant(),) * 3,
        meetings=meetings,
        tables=((1,) * 5,),
        criteria=(Criterion.BREAKS,),
    )


def searchers(*agendas: Sequence[Placement | None], exact: tuple[str, ...] = CRASH) -> Searchers:
    return Searchers(lambda problem, seed, start: Scripted(*agendas), exact, exact)


def test_agendas_become_better_and_the_last_is_proven() -> None:
    found = list(search(two_meetings_of_one(0, 2, 4), Effort(30.0)))

    assert all(later.levels <= earlier.levels for earlier, later in pairwise(found) if earlier.levels)
    assert (found[-1].status, found[-1].levels) == (Status.OPTIMAL, (Level(Criterion.BREAKS, 1, 1),))


def test_a_perfect_agenda_needs_no_other_proof() -> None:
    *_, last = search(two_meetings_of_one(0, 1, 2), Effort(30.0), searchers=searchers(BREAK, NONE))

    assert (last.placements, last.status) == (NONE, Status.OPTIMAL)


def test_a_solver_that_crashes_twice_leaves_the_local_search_its_agenda() -> None:
    *_, last = search(two_meetings_of_one(0, 1, 2), Effort(30.0), searchers=searchers(BREAK))

    assert (last.placements, last.status) == (BREAK, Status.FEASIBLE)


def test_a_solver_that_crashes_once_is_started_again(tmp_path: Path) -> None:
    first = tmp_path / "first"
    start = (
        "import os, pathlib, runpy\n"
        f"first = pathlib.Path({str(first)!r})\n"
        "if not first.exists():\n    first.touch(); os.abort()\n"
        "runpy.run_module('kakehashi.scheduling.exact_process', run_name='__main__')"
    )

    *_, last = search(
        two_meetings_of_one(0, 2, 4),
        Effort(30.0),
        searchers=Searchers(None, (command := (sys.executable, "-c", start)), command),
    )

    assert (last.status, last.levels) == (Status.OPTIMAL, (Level(Criterion.BREAKS, 1, 1),))


def test_what_cannot_be_is_proven_impossible() -> None:
    *_, last = search(two_meetings_of_one(3), Effort(30.0))

    assert (last.placements, last.status, last.levels) == ((None, None), Status.INFEASIBLE, ())


def test_closing_the_search_ends_its_process(tmp_path: Path) -> None:
    number = tmp_path / "number"
    write = f"import os, pathlib, time\npathlib.Path({str(number)!r}).write_text(str(os.getpid()))\ntime.sleep(600)"
    wait = (sys.executable, "-c", write)

    class UntilBegun(Scripted):
        def run(self, proposals: int, *, left: float | None = None) -> None:
            while not number.exists() or not number.read_text():
                sleep(0.01)
            self.best = BREAK

    begun = Searchers(lambda problem, seed, start: UntilBegun(), wait, wait)
    with closing(search(two_meetings_of_one(0, 1, 2), Effort(600.0), searchers=begun)) as solutions:
        assert [next(solutions).status, next(solutions).status] == [Status.UNKNOWN, Status.FEASIBLE]

    assert not process_exists(int(number.read_text()))


def test_time_that_is_up_ends_the_search_with_what_one_pass_finds() -> None:
    wait = (sys.executable, "-c", "import time; time.sleep(600)")

    *_, last = search(two_meetings_of_one(0, 2, 4), Effort(0.5), searchers=Searchers(None, wait, wait))

    assert (last.status, last.placements) == (Status.OPTIMAL, (Placement(0), Placement(2)))


@settings(max_examples=4)
@given(problems())
def test_one_worker_gives_the_same_agenda_again(problem: Problem) -> None:
    expected = best_costs(problem)

    agendas = [list(search(problem, Effort(1.0, workers=1)))[-1].placements for _ in range(2)]

    assert agendas[0] == agendas[1]
    if expected is not None:
        assert (broken_rules(problem, agendas[0]), costs(problem, values(problem, agendas[0]))) == ([], expected)


@settings(max_examples=10)
@given(problems().map(plain), st.integers(1, 2))
def test_breaks_proven_first_leave_the_best_by_all_criteria(problem: Problem, workers: int) -> None:
    expected = best_costs(problem)

    *_, last = search(problem, Effort(10.0, workers=workers))

    if expected is None:
        assert last.status == Status.INFEASIBLE
    else:
        assert broken_rules(problem, last.placements) == []
        assert (last.status, tuple(level.value for level in last.levels)) == (Status.OPTIMAL, expected)


def process_exists(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True
