import sys
from collections.abc import Collection
from dataclasses import replace

from hypothesis import given, settings

from kakehashi.scheduling.conflict import minimal_contradiction
from kakehashi.scheduling.contradiction import find_contradiction
from kakehashi.scheduling.problem import Meeting, Participant, Pool, Problem, Slot
from kakehashi.scheduling.rules import ALL_RULES, Contradiction, Rule
from small_problems import legal_agendas, problems

HALF_HOURS = tuple(Slot(0, 0, 30 * n, 30 * n + 30) for n in range(6))
EVERY = frozenset(range(6))


def problem(*meetings: Meeting, tables: int = 3, **rest: object) -> Problem:
    people = (Participant(),) * 12
    plain = Problem(slots=HALF_HOURS, participants=people, meetings=meetings, tables=((tables,) * 6,) * 2, apart=None)
    return replace(plain, **rest)  # type: ignore[arg-type]


def meet(first: int, second: int, *slots: int) -> Meeting:
    return Meeting(first=first, second=second, slots=frozenset(slots) or EVERY)


OTHERS = (meet(8, 9), meet(9, 10), meet(10, 11, 2, 3))


def test_meetings_that_can_all_be_held_do_not_contradict() -> None:
    assert find_contradiction(problem(*OTHERS)) is None


def test_one_who_is_wanted_twice_in_its_only_slot_is_found_among_others() -> None:
    found = find_contradiction(problem(*OTHERS, meet(0, 1, 2), meet(2, 3), meet(0, 2, 2)))

    assert found == Contradiction((3, 5), (Rule.SLOTS, Rule.ONE_AT_A_TIME), minimal=True)


def test_more_meetings_than_slots_need_no_other_rule() -> None:
    found = minimal_contradiction(problem(*OTHERS, *(meet(0, other) for other in range(1, 8))), 20)

    assert found == Contradiction((3, 4, 5, 6, 7, 8, 9), (Rule.ONE_AT_A_TIME,), minimal=True)


def test_a_meeting_without_any_slot_contradicts_by_itself() -> None:
    found = minimal_contradiction(problem(*OTHERS, replace(meet(0, 1), slots=frozenset())), 20)

    assert found == Contradiction((3,), (Rule.SLOTS,), minimal=True)


def test_too_few_tables_are_named() -> None:
    found = minimal_contradiction(problem(meet(0, 1, 4), meet(2, 3, 4), meet(4, 5, 4), *OTHERS, tables=2), 20)

    assert found == Contradiction((0, 1, 2), (Rule.SLOTS, Rule.TABLES), minimal=True)


def test_a_circle_of_precedences_is_named() -> None:
    found = minimal_contradiction(problem(*OTHERS, precedences=((0, 1), (1, 2), (2, 0))), 20)

    assert found == Contradiction((0, 1, 2), (Rule.PRECEDENCE,), minimal=True)


def test_a_ceiling_is_named() -> None:
    people = (Participant(ceiling=2), *(Participant(),) * 11)

    found = minimal_contradiction(problem(*OTHERS, meet(0, 1), meet(0, 2), meet(0, 3), participants=people), 20)

    assert found == Contradiction((3, 4, 5), (Rule.CEILING,), minimal=True)


def test_venues_too_far_apart_are_named() -> None:
    there = replace(meet(0, 2, 3), venue=1)

    found = minimal_contradiction(problem(*OTHERS, meet(0, 1, 2), there, travel=((0, 40), (40, 0))), 20)

    assert found == Contradiction((3, 4), (Rule.SLOTS, Rule.TRAVEL), minimal=True)


def test_interpreters_who_need_their_rest_are_named() -> None:
    served = tuple(replace(meet(2 * n, 2 * n + 1, n), pools=(0,)) for n in range(3))

    found = minimal_contradiction(problem(*served, pools=(Pool(count=1, most_in_a_row=2),)), 20)

    assert found == Contradiction((0, 1, 2), (Rule.SLOTS, Rule.INTERPRETERS), minimal=True)


def test_breaks_that_differ_too_much_are_named() -> None:
    torn = (meet(0, 1, 0), meet(0, 2, 2), meet(0, 3, 4), meet(4, 5))

    found = minimal_contradiction(problem(*torn, apart=1), 20)

    assert found == Contradiction((0, 1, 2), (Rule.SLOTS, Rule.APART), minimal=True)


def test_a_solver_that_crashes_finds_nothing() -> None:
    crash = (sys.executable, "-c", "import os; os.abort()")

    assert find_contradiction(problem(meet(0, 1, 2), meet(0, 2, 2)), command=crash) is None


@settings(max_examples=60)
@given(problems())
def test_what_is_found_contradicts_and_cannot_be_smaller(problem: Problem) -> None:
    found = minimal_contradiction(problem, 20)

    assert (found is None) == possible(problem, ALL_RULES)
    if found is not None:
        rules = frozenset(found.rules)
        assert not possible(holding(problem, found.meetings), rules)
        assert all(possible(holding(problem, {*found.meetings} - {one}), rules) for one in found.meetings)
        assert all(possible(holding(problem, found.meetings), rules - {rule}) for rule in rules)


def possible(problem: Problem, rules: frozenset[Rule]) -> bool:
    return next(legal_agendas(problem, rules=rules | {Rule.HELD}), None) is not None


def holding(problem: Problem, must: Collection[int]) -> Problem:
    return replace(
        problem, meetings=tuple(replace(meeting, must=index in must) for index, meeting in enumerate(problem.meetings))
    )
