from dataclasses import replace

import pytest

from half_hours import HALF_HOURS, TWO_DAYS, at, meet, problem
from kakehashi.scheduling.check import broken_rules
from kakehashi.scheduling.problem import Participant, Placement, Pool, Problem
from kakehashi.scheduling.rules import Broken, Rule

ONE_POOL = (Pool(count=1, most_in_a_row=2),)
SERVED = tuple(meet(2 * n, 2 * n + 1, pools=(0,)) for n in range(3))


def with_first(first: Participant, *meetings: object, **values: object) -> Problem:
    return replace(problem(*meetings, **values), participants=(first, *(Participant(),) * 7))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "agenda", "broken"),
    [
        (problem(meet(0, 1), meet(2, 3)), at(0, None), Broken(rule=Rule.HELD, meetings=(1,))),
        (problem(meet(0, 1, 2, 3)), at(1), Broken(rule=Rule.SLOTS, meetings=(0,), slots=(1,))),
        (
            problem(meet(0, 1, before=2, confirmed=True)),
            at(3),
            Broken(rule=Rule.CONFIRMED, meetings=(0,), slots=(3,)),
        ),
        (
            problem(meet(0, 1), meet(2, 1)),
            at(4, 4),
            Broken(rule=Rule.ONE_AT_A_TIME, meetings=(0, 1), participants=(1,), slots=(4,)),
        ),
        (
            with_first(Participant(busy=frozenset({4})), meet(0, 1)),
            at(4),
            Broken(rule=Rule.ONE_AT_A_TIME, meetings=(0,), participants=(0,), slots=(4,)),
        ),
        (
            problem(meet(0, 1), meet(2, 3), tables=1),
            at(5, 5),
            Broken(rule=Rule.TABLES, meetings=(0, 1), slots=(5,)),
        ),
        (
            problem(meet(0, 1), meet(2, 3), precedences=((0, 1),)),
            at(2, 2),
            Broken(rule=Rule.PRECEDENCE, meetings=(0, 1), slots=(2, 2)),
        ),
        (
            with_first(Participant(ceiling=1), meet(0, 1), meet(0, 2)),
            at(0, 1),
            Broken(rule=Rule.CEILING, meetings=(0, 1), participants=(0,)),
        ),
        (
            with_first(Participant(ceiling_a_day=1), meet(0, 1), meet(0, 2), meet(0, 3, 4, 5, 6, 7), slots=TWO_DAYS),
            at(0, 1, 4),
            Broken(rule=Rule.CEILING, meetings=(0, 1), participants=(0,)),
        ),
        (
            problem(meet(0, 1), meet(0, 2, venue=1), travel=((0, 40), (20, 0))),
            at(0, 2),
            Broken(rule=Rule.TRAVEL, meetings=(0, 1), participants=(0,), slots=(0, 2)),
        ),
        (
            problem(meet(0, 1, pools=(0,)), pools=ONE_POOL),
            at(0),
            Broken(rule=Rule.INTERPRETERS, meetings=(0,), slots=(0,)),
        ),
        (
            problem(*SERVED[:2], pools=ONE_POOL),
            at(1, 1, pool=0),
            Broken(rule=Rule.INTERPRETERS, slots=(1,)),
        ),
        (
            problem(*SERVED, pools=ONE_POOL),
            at(1, 2, 3, pool=0),
            Broken(rule=Rule.INTERPRETERS, slots=(1, 2, 3)),
        ),
        (
            problem(meet(0, 1), meet(0, 2), apart=0),
            at(0, 2),
            Broken(rule=Rule.APART, participants=(0, 1)),
        ),
    ],
)
def test_a_rule_that_is_broken_is_told_with_where(
    asked: Problem, agenda: tuple[Placement | None, ...], broken: Broken
) -> None:
    assert broken_rules(asked, agenda) == [broken]


@pytest.mark.parametrize(
    ("asked", "agenda"),
    [
        (problem(meet(0, 1), meet(0, 2, venue=1), travel=((0, 40), (20, 0))), at(3, 1)),
        (problem(*SERVED, pools=ONE_POOL, slots=(*HALF_HOURS[:2], *(replace(each, stretch=1) for each in HALF_HOURS[2:]))),
         at(1, 2, 3, pool=0)),
        (problem(meet(0, 1, before=2, confirmed=True, must=False)), at(None)),
        (problem(meet(0, 1, must=False), meet(2, 3), precedences=((0, 1),)), at(None, 0)),
    ],
)  # fmt: skip
def test_what_looks_like_a_breach_and_is_none_is_legal(asked: Problem, agenda: tuple[Placement | None, ...]) -> None:
    # The way back takes less time; a pause is a rest; what is not held need not stay nor come first.
    assert broken_rules(asked, agenda) == []


def test_every_breach_is_told() -> None:
    asked = problem(meet(0, 1), meet(0, 2), meet(0, 3), tables=2)
    assert [each.rule for each in broken_rules(asked, at(1, 1, 1))] == [Rule.ONE_AT_A_TIME, Rule.TABLES]
