from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kakehashi.scheduling.evaluate import broken_rules, value
from kakehashi.scheduling.maxsat.proof import Proof, prove
from kakehashi.scheduling.maxsat.slots_left import applies
from kakehashi.scheduling.problem import Criterion, Effort, Meeting, Participant, Placement, Problem, Slot, Status
from kakehashi.scheduling.reports import Bounded, Ended, Found, Report
from small_problems import legal_agendas, plain, problems

Placements = Sequence[Placement | None]


def proven(problem: Problem, *, seed: int = 0, start: Placements | None = None) -> list[Report]:
    reports: list[Report] = []
    prove(Proof(problem, Effort(seconds=10, seed=seed, workers=1), reports.append, start))
    return reports


def meetings_of_all(slots: Sequence[int], *, people: int = 2, apart: int | None = 2) -> Problem:
    """Two participants who meet once, and both attend group slots at other times."""
    return Problem(
        slots=tuple(Slot(0, 0, slot, slot + 1) for slot in range(8)),
        participants=(Participant(busy=frozenset({0, 2})),) * people,
        meetings=(Meeting(first=0, second=1, slots=frozenset(slots)),),
        tables=((1,) * 8,),
        apart=apart,
        criteria=(Criterion.BREAKS,),
    )


@settings(max_examples=300)
@given(problems().map(plain), st.integers(0, 3))
def test_the_proven_breaks_are_the_fewest_of_all_agendas(problem: Problem, seed: int) -> None:
    problem = replace(problem, criteria=(Criterion.BREAKS,))
    fewest = min((value(problem, each, Criterion.BREAKS) for each in legal_agendas(problem)), default=None)

    *reports, last = proven(problem, seed=seed)

    bounds = [report.bound for report in reports if isinstance(report, Bounded)]
    agendas = [report.placements for report in reports if isinstance(report, Found)]
    assert applies(problem)
    if last == Ended(Status.INFEASIBLE):
        assert (fewest, agendas) == (None, [])
    elif last == Ended(Status.OPTIMAL):
        assert [broken_rules(problem, each) for each in agendas] == [[]]
        assert value(problem, agendas[0], Criterion.BREAKS) == max(bounds, default=0) == fewest
    else:
        assert max(bounds) >= len(problem.participants)
        assert fewest is None or fewest >= max(bounds)


def test_bounds_rise_and_the_agenda_that_meets_them_comes_last() -> None:
    *reports, found, last = proven(meetings_of_all([4], people=3))

    bounds = [report.bound for report in reports if isinstance(report, Bounded)]
    assert bounds == sorted(bounds) == [*range(1, 6)]
    assert (found, last) == (Found((Placement(4),)), Ended(Status.OPTIMAL))


@pytest.mark.parametrize("seed", [0, 1])
def test_a_known_agenda_that_meets_the_bound_ends_the_proof(seed: int) -> None:
    problem = meetings_of_all([4])

    reports = proven(problem, seed=seed, start=(Placement(4),))

    assert reports[-1] == Ended(Status.OPTIMAL)
    assert not any(isinstance(report, Found) for report in reports)


def test_nothing_is_claimed_of_agendas_in_which_everybody_has_breaks_and_somebody_too_many() -> None:
    problem = meetings_of_all([4], apart=1)

    assert proven(problem) == [Bounded(0, 3), Ended(Status.UNKNOWN)]


def test_a_meeting_without_a_slot_is_impossible() -> None:
    assert proven(meetings_of_all([0, 2])) == [Ended(Status.INFEASIBLE)]


def test_effort_that_is_spent_ends_a_proof_on_one_core() -> None:
    reports: list[Report] = []

    prove(Proof(pigeons(12), Effort(seconds=0.001, workers=1), reports.append))

    assert reports == [Ended(Status.UNKNOWN)]


def pigeons(holes: int) -> Problem:
    """Pairs of participants without any common one: one meeting more than there are tables in all slots, hard to count."""
    meetings = tuple(Meeting(first=2 * n, second=2 * n + 1, slots=frozenset(range(holes))) for n in range(holes + 1))
    return Problem(
        slots=tuple(Slot(0, 0, slot, slot + 1) for slot in range(holes)),
        participants=(Participant(),) * (2 * holes + 2),
        meetings=meetings,
        tables=((1,) * holes,),
        criteria=(Criterion.BREAKS,),
    )
