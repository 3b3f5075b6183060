import random
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kakehashi.scheduling.annealing.colouring import colour
from kakehashi.scheduling.annealing.swaps import memory_of
from kakehashi.scheduling.annealing.terms import terms_of
from kakehashi.scheduling.annealing.timetable import Timetable, empty_timetable
from kakehashi.scheduling.problem import Meeting, Participant, Problem, Slot


def coloured(pairs: list[tuple[int, int]], *, people: int, slots: int) -> Timetable:
    problem = Problem(
        slots=tuple(Slot(0, 0, start, end) for start, end in pairwise(range(slots + 1))),
        participants=(Participant(),) * people,
        meetings=tuple(Meeting(first=one, second=other, slots=frozenset(range(slots))) for one, other in pairs),
        tables=((people // 2,) * slots,),
    )
    terms = terms_of(problem, fewest_breaks=0)
    timetable = empty_timetable(terms)
    colour(terms, timetable, memory_of(len(pairs), seed=0))
    return timetable


@settings(max_examples=50, deadline=None)
@given(st.randoms(use_true_random=False))
def test_two_sides_need_no_more_slots_than_the_busiest_has_meetings(dice: random.Random) -> None:
    """König's theorem."""
    pairs = [(dice.randrange(10), 10 + dice.randrange(10)) for _ in range(60)]
    ends = [end for pair in pairs for end in pair]

    timetable = coloured(pairs, people=20, slots=max(map(ends.count, ends)))

    placed = [(end, slot) for pair, slot in zip(pairs, timetable.slot.tolist(), strict=True) for end in pair]
    assert len(set(placed)) == 2 * len(pairs)
    assert min(timetable.slot) >= 0


def test_meetings_are_spread_over_the_slots() -> None:
    timetable = coloured([(n, n + 20) for n in range(20)], people=40, slots=4)

    assert timetable.load.tolist() == [[5, 5, 5, 5]]
