from dataclasses import replace

import pytest

from half_hours import at, meet, problem
from kakehashi.scheduling.problem import Criterion, Level, Placement, Status
from kakehashi.scheduling.reports import Bounded, Crashed, Ended, Found
from kakehashi.scheduling.standing import first_bounds, first_standing, solution, with_agenda, with_bound, with_report

CRITERIA = (Criterion.MEETINGS, Criterion.BREAKS)
ASKED = problem(meet(0, 1, must=False, utility=3), meet(0, 2, must=False, utility=4), criteria=CRITERIA)
NOTHING, ONE, TORN, BEST = at(None, None), at(0, None), at(0, 2), at(0, 1)


def test_before_any_search_nothing_is_known_but_what_no_agenda_can_beat() -> None:
    standing = first_standing(ASKED, None)
    assert (standing.status, standing.bounds, standing.settled) == (Status.UNKNOWN, (7, 0), False)
    told = solution(standing, 0.0)
    assert (told.placements, told.status, told.levels) == (NOTHING, Status.UNKNOWN, ())


def test_an_agenda_to_begin_with_counts() -> None:
    assert first_standing(ASKED, TORN).values == (7, 1)


def test_meetings_without_a_slot_promise_nothing() -> None:
    nowhere = replace(meet(3, 4, must=False, mutual=True, utility=9), slots=frozenset())
    asked = problem(*ASKED.meetings, nowhere, criteria=tuple(Criterion))
    assert first_bounds(asked) == (3, 0, 7, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("first", "then", "best"), [(ONE, TORN, TORN), (TORN, BEST, BEST), (BEST, TORN, BEST), (TORN, ONE, TORN)]
)
def test_the_better_agenda_is_kept(
    first: tuple[Placement | None, ...], then: tuple[Placement | None, ...], best: tuple[Placement | None, ...]
) -> None:
    assert with_agenda(with_agenda(first_standing(ASKED, None), first), then).best == best


def test_an_agenda_at_its_bounds_is_proven() -> None:
    standing = first_standing(ASKED, BEST)
    assert (standing.status, standing.settled) == (Status.OPTIMAL, True)
    assert solution(standing, 0.0).levels == (Level(Criterion.MEETINGS, 7, 7), Level(Criterion.BREAKS, 0, 0))


def test_only_a_bound_that_excludes_more_counts() -> None:
    standing = first_standing(ASKED, TORN)
    assert with_bound(standing, 1, 1).bounds == (7, 1)
    assert with_bound(with_bound(standing, 1, 1), 1, 0).bounds == (7, 1)
    assert with_bound(with_bound(standing, 0, 5), 0, 6).bounds == (5, 0)


def test_reports_are_taken_over() -> None:
    standing = with_report(with_report(first_standing(ASKED, None), Found(TORN)), Bounded(1, 1))
    assert (standing.best, standing.bounds, standing.status) == (TORN, (7, 1), Status.OPTIMAL)
    assert with_report(standing, Crashed()) == standing


def test_what_is_proven_impossible_is_settled() -> None:
    none, unknown = (
        with_report(first_standing(ASKED, None), Ended(each)) for each in (Status.INFEASIBLE, Status.UNKNOWN)
    )
    assert (none.status, none.settled) == (Status.INFEASIBLE, True)
    assert (unknown.status, unknown.settled) == (Status.UNKNOWN, False)
