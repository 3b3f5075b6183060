import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import repeat
from time import perf_counter

from half_hours import at, meet, problem
from kakehashi.scheduling.local_search import Placements
from kakehashi.scheduling.problem import Criterion, Effort, Status
from kakehashi.scheduling.process import EXACT, Task
from kakehashi.scheduling.reports import Crashed, Ended, Found
from kakehashi.scheduling.team import Prover, Team

ASKED = problem(meet(0, 1), meet(0, 2, 2, 4), criteria=(Criterion.BREAKS,))
TASK = Task(ASKED, Effort(20.0))
CRASH = (sys.executable, "-c", "import os; os.abort()")
TORN = at(0, 4)


def searching(*found: Placements | None) -> Iterator[Placements | None]:
    yield from found


def test_a_team_of_nobody_has_nothing_to_tell() -> None:
    assert list(Team().reports(None)) == []


def test_local_searches_tell_what_they_find_and_that_they_have_ended() -> None:
    with closing(Team()) as team:
        team.search_locally(searching(None, TORN, None))
        assert list(team.reports(None)) == [Found(TORN), Ended(Status.UNKNOWN)]


def test_a_proof_that_crashes_is_started_once_more() -> None:
    with closing(Team()) as team:
        team.prove(Prover(TASK, CRASH))
        assert list(team.reports(None)) == [Crashed(), Crashed()]


def test_one_of_the_reserve_joins_when_a_searcher_has_ended() -> None:
    with closing(Team()) as team:
        team.reserve.append(Prover(TASK, EXACT))
        team.search_locally(searching())
        first, *_, last = team.reports(None)
    assert (first, last) == (Ended(Status.UNKNOWN), Ended(Status.OPTIMAL))


def test_a_proof_that_is_started_again_begins_with_the_best_agenda_told() -> None:
    with closing(Team()) as team:
        prover = Prover(TASK, CRASH)
        team.prove(prover)
        team.search_locally(searching(TORN))
        assert len(list(team.reports(None))) == 4
        assert prover.task.start == TORN


def test_time_that_is_up_ends_the_listening_and_closing_ends_the_searchers() -> None:
    with closing(Team()) as team:
        team.search_locally(repeat(None))
        assert list(team.reports(perf_counter() + 0.1)) == []
    assert [thread.is_alive() for thread in team.threads] == [False]
