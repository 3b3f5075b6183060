from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from half_hours import at, meet, problem
from kakehashi.scheduling.evaluate import broken_rules, costs, values
from kakehashi.scheduling.problem import Criterion, Effort, Level, Meeting, Problem, Status
from kakehashi.scheduling.repair import repair
from kakehashi.scheduling.repair_draft import REPAIR_CRITERIA
from small_problems import best_costs, problems

EFFORT = Effort(0.5, workers=1)


def stays(first: int, second: int, before: int, *slots: int, **values: Any) -> Meeting:
    """A meeting that was held in a slot, need not be, and is worth much."""
    return meet(first, second, *slots, before=before, must=False, utility=200, **values)


def broken(*meetings: Meeting, **values: Any) -> Problem:
    return problem(*meetings, criteria=REPAIR_CRITERIA, **values)


def test_where_nothing_is_left_to_choose_the_answer_is_at_hand() -> None:
    asked = broken(stays(0, 1, 2), stays(0, 2, 5))
    found = repair(asked, EFFORT)
    assert (found.placements, found.status) == (at(2, 5), Status.OPTIMAL)
    assert found.levels[:3] == (
        Level(Criterion.MEETINGS, 400, 400),
        Level(Criterion.MOVED, 0, 0),
        Level(Criterion.BREAKS, 1, 1),
    )


def test_only_what_has_to_moves_even_where_others_could_stand_better() -> None:
    # 0 and 1 can no longer meet at 2; that 0 and 2 meet at 5 leaves a break, but nobody moves for it.
    found = repair(broken(stays(0, 1, 2, 0, 1), stays(0, 2, 5), stays(3, 4, 0)), EFFORT)
    assert (found.placements, found.status) == (at(1, 5, 0), Status.OPTIMAL)


def test_somebody_moves_where_a_meeting_would_fall_away_otherwise() -> None:
    # 0 and 1 have but slot 3 left, in which 0 meets 2.
    found = repair(broken(stays(0, 1, 2, 3), stays(0, 2, 3), stays(3, 4, 0)), EFFORT)
    placements = found.placements
    assert (placements[0], placements[2]) == (at(3)[0], at(0)[0])
    assert placements[1] is not None
    assert found.levels[:2] == (Level(Criterion.MEETINGS, 600, 600), Level(Criterion.MOVED, 2, 2))


def test_a_confirmed_meeting_stays_and_the_other_falls_away() -> None:
    found = repair(broken(stays(0, 1, 2, 3), stays(0, 2, 3, confirmed=True)), EFFORT)
    assert (found.placements, found.status) == (at(None, 3), Status.OPTIMAL)


def test_what_has_to_stay_and_cannot_leaves_no_agenda() -> None:
    both = (replace(stays(0, each, 2, 2), must=True) for each in (1, 2))
    assert repair(broken(*both), EFFORT).status is Status.INFEASIBLE


@pytest.mark.parametrize("workers", [1, 2])
def test_a_problem_in_which_nothing_was_held_is_solved_once(workers: int) -> None:
    asked = broken(meet(0, 1, must=False, utility=3), meet(0, 2, must=False, utility=2))
    found = repair(asked, replace(EFFORT, seconds=2.0, workers=workers))
    assert (found.status, found.levels[0]) == (Status.OPTIMAL, Level(Criterion.MEETINGS, 5, 5))


@settings(max_examples=8)
@given(problems())
def test_no_agenda_is_better_than_the_one_repaired(problem: Problem) -> None:
    asked = replace(problem, apart=None, criteria=REPAIR_CRITERIA)
    expected = best_costs(asked)

    found = repair(asked, EFFORT)

    if expected is None:
        assert found.status is Status.INFEASIBLE
    else:
        assert found.status is Status.OPTIMAL
        assert broken_rules(asked, found.placements) == []
        assert costs(asked, values(asked, found.placements)) == expected
