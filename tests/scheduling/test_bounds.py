from hypothesis import given, settings

from kakehashi.scheduling.bounds import fewest_breaks
from kakehashi.scheduling.problem import Meeting, Participant, Problem, Slot
from kakehashi.scheduling.uses import breaks_of_participants
from small_problems import legal_agendas, problems


def one_with_many(*, free: set[int], meetings: int, busy: frozenset[int] = frozenset()) -> int:
    problem = Problem(
        slots=(*(Slot(0, 0, n, n + 1) for n in range(8)), *(Slot(1, 1, 1440 + n, 1441 + n) for n in range(4))),
        participants=(Participant(busy=busy), *((Participant(),) * meetings)),
        meetings=tuple(Meeting(first=0, second=n, slots=frozenset(free)) for n in range(1, meetings + 1)),
        tables=((1,) * 12,),
    )
    return fewest_breaks(problem)[0]


@settings(max_examples=200, deadline=None)
@given(problems())
def test_no_agenda_has_fewer_breaks(problem: Problem) -> None:
    fewest = fewest_breaks(problem)

    for agenda in legal_agendas(problem):
        breaks = breaks_of_participants(problem, agenda)
        assert [max(pair) for pair in zip(breaks, fewest, strict=True)] == breaks


def test_slots_that_are_not_free_impose_breaks() -> None:
    assert one_with_many(free={0, 1, 2, 4, 5, 7}, meetings=3) == 0
    assert one_with_many(free={0, 1, 2, 4, 5, 7}, meetings=5) == 1
    assert one_with_many(free={0, 1, 2, 4, 5, 7}, meetings=6) == 2


def test_a_night_is_no_break() -> None:
    assert one_with_many(free={6, 7, 8, 9}, meetings=4) == 0


def test_group_slots_are_used_too() -> None:
    assert one_with_many(free={3}, meetings=1, busy=frozenset({0, 1})) == 1
    assert one_with_many(free={2}, meetings=1, busy=frozenset({0, 1})) == 0
