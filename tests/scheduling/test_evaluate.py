import pytest
from hypothesis import given, settings

from half_hours import TWO_DAYS, at, meet, problem
from kakehashi.scheduling.evaluate import broken_rules, costs, value, values
from kakehashi.scheduling.problem import Criterion, Participant, Problem
from small_problems import legal_agendas, problems

# 0 meets 1, 2 and 3 in the slots 0, 2 and 3 of the first day, at two venues, and 4 on the second; 5 and 6 do not meet.
DAYS = problem(
    meet(0, 1, mutual=True, utility=5),
    meet(0, 2, venue=1, before=2),
    meet(0, 3, before=1, must=False, utility=7),
    meet(0, 4, must=False, mutual=True, utility=11),
    meet(5, 6, must=False, utility=13),
    slots=TWO_DAYS,
    criteria=tuple(Criterion),
)
AGENDA = at(0, 2, 3, 6, None)


@pytest.mark.parametrize(
    ("criterion", "worth"),
    [
        (Criterion.SERVED, 5),
        (Criterion.MUTUAL, 11),
        (Criterion.MEETINGS, 18),
        (Criterion.MOVED, 1),
        (Criterion.BREAKS, 1),
        (Criterion.FAIRNESS, 1),
        (Criterion.IDLE, 1),
        (Criterion.MOVES, 2),
    ],
)
def test_an_agenda_is_worth_what_the_criterion_says(criterion: Criterion, worth: int) -> None:
    assert value(DAYS, AGENDA, criterion) == worth


def test_of_some_criteria_more_is_better_and_of_others_less() -> None:
    assert values(DAYS, AGENDA) == (5, 11, 18, 1, 1, 1, 1, 2)
    assert costs(DAYS, values(DAYS, AGENDA)) == (-5, -11, -18, 1, 1, 1, 1, 2)


def test_a_break_of_many_slots_is_one_and_a_group_slot_ends_it() -> None:
    people = (Participant(busy=frozenset({3})), *(Participant(),) * 7)
    apart = problem(meet(0, 1), meet(0, 2), criteria=(Criterion.BREAKS, Criterion.IDLE))
    assert values(apart, at(0, 5)) == (1, 4)
    assert values(problem(*apart.meetings, participants=people, criteria=apart.criteria), at(0, 5)) == (2, 3)


def test_an_agenda_of_nothing_is_worth_nothing() -> None:
    assert values(DAYS, (None,) * 5) == (0,) * 8


@settings(max_examples=50)
@given(problems())
def test_whoever_has_a_break_is_idle_at_least_as_long(problem: Problem) -> None:
    for agenda in legal_agendas(problem):
        breaks, most, idle = (
            value(problem, agenda, each) for each in (Criterion.BREAKS, Criterion.FAIRNESS, Criterion.IDLE)
        )
        assert most <= breaks <= idle
        assert broken_rules(problem, agenda) == []
