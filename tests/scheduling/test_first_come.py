from dataclasses import replace

from kakehashi.scheduling.check import broken_rules
from kakehashi.scheduling.first_come import place_first_come
from kakehashi.scheduling.problem import Meeting, Participant, Placement, Pool, Problem, Slot

SLOTS = tuple(Slot(0, 0, 30 * slot, 30 * slot + 25) for slot in range(2))
ALL = frozenset(range(2))


def wanted(first: int, second: int, **values: object) -> Meeting:
    return replace(Meeting(first=first, second=second, slots=ALL, must=False), **values)  # type: ignore[arg-type]


def problem(*meetings: Meeting, **values: object) -> Problem:
    made = Problem(slots=SLOTS, participants=(Participant(),) * 4, meetings=meetings, tables=((1, 1),))
    return replace(made, **values)  # type: ignore[arg-type]


def test_the_most_useful_meetings_come_first() -> None:
    made = problem(wanted(0, 1, utility=1), wanted(0, 2, utility=9), wanted(0, 3, utility=5))
    assert place_first_come(made) == (None, Placement(0), Placement(1))


def test_ceilings_group_slots_and_interpreters_are_kept() -> None:
    participants = (Participant(ceiling=1), Participant(busy=frozenset({0})), Participant(), Participant())
    made = problem(
        wanted(0, 1, pools=(0,)), wanted(0, 2), participants=participants, pools=(Pool(count=1),), tables=((2, 2),)
    )
    placed = place_first_come(made)
    assert placed == (Placement(1, 0), None)
    assert broken_rules(made, placed) == []


def test_what_breaks_a_rule_it_does_not_look_at_is_nothing() -> None:
    made = problem(wanted(0, 1, utility=1), wanted(2, 3, utility=9), precedences=((0, 1),))
    assert place_first_come(made) is None


def test_a_must_that_finds_no_place_is_nothing() -> None:
    made = problem(wanted(0, 1, must=True), wanted(0, 2, must=True), wanted(0, 3, must=True))
    assert place_first_come(made) is None
