from time import perf_counter

from half_hours import meet, problem
from kakehashi.scheduling.conflict import Inquiry, minimal_contradiction
from kakehashi.scheduling.problem import Participant
from kakehashi.scheduling.rules import ALL_RULES, Contradiction, Rule

TWICE = problem(meet(0, 1, 2), meet(0, 2, 2), meet(3, 4))


def test_a_question_that_comes_too_late_is_not_answered_and_that_is_remembered() -> None:
    possible = problem(*(meet(one, other) for one in range(4) for other in range(4, 8)))
    in_time, too_late = (Inquiry(possible, perf_counter() + seconds) for seconds in (20, 0))
    assert (in_time.contradict(range(16), ALL_RULES), in_time.all_answered) == (False, True)
    assert (too_late.contradict(range(16), ALL_RULES), too_late.all_answered) == (False, False)


def test_what_could_not_be_made_smaller_for_want_of_time_is_not_called_minimal() -> None:
    crowded = problem(*(meet(0, other) for other in range(1, 8)), meet(1, 2))
    found = minimal_contradiction(crowded, 0.0)
    assert found is None or not found.minimal


def test_only_the_rules_that_are_asked_after_count() -> None:
    inquiry = Inquiry(TWICE, perf_counter() + 20)
    assert not inquiry.contradict([0, 1], ALL_RULES - {Rule.ONE_AT_A_TIME})
    assert not inquiry.contradict([0, 2], ALL_RULES)


def test_meetings_that_need_not_be_held_may_even_out_breaks() -> None:
    # 0 has a break; so has 4, if it meets 5 and 6 as well, and who has none differs by one.
    people = (Participant(), *(Participant(busy=frozenset({0, 2})),) * 3, *(Participant(),) * 4)
    torn = problem(meet(0, 4, 0), meet(0, 5, 2), participants=people, apart=1)
    assert minimal_contradiction(torn, 20) is None


def test_of_two_rules_that_would_do_the_easier_one_is_told() -> None:
    # Too few tables, and each meeting has one slot: that one person is in both is told.
    both = problem(meet(0, 1, 2), meet(0, 2, 2), tables=1)
    assert minimal_contradiction(both, 20) == Contradiction((0, 1), (Rule.SLOTS, Rule.ONE_AT_A_TIME), minimal=True)
