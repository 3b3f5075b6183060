from collections import Counter

from hypothesis import assume, given
from hypothesis import strategies as st

from kakehashi.scheduling.interpreters import assign_interpreters
from kakehashi.scheduling.problem import Pool, Slot

SLOTS = tuple(Slot(day=slot // 8, stretch=slot // 4, start=30 * slot, end=30 * slot + 25) for slot in range(16))


def longest_run(slots: list[int]) -> int:
    """The most slots of one stretch in a row."""
    return max(
        (
            sum(1 for s in slots if first <= s <= last)
            for first in slots
            for last in slots
            if set(range(first, last + 1)) <= set(slots)
            and SLOTS[first].stretch == SLOTS[last].stretch
            and last >= first
        ),
        default=0,
    )


def keeps_windows(needs: dict[int, int], pool: Pool) -> bool:
    demand = Counter(needs.values())
    run = (pool.most_in_a_row or 99) + 1
    return all(demand[slot] <= pool.count for slot in demand) and all(
        sum(demand[slot] for slot in window) <= pool.count * (run - 1)
        for first in range(len(SLOTS) - run + 1)
        for window in [range(first, first + run)]
        if SLOTS[window[0]].stretch == SLOTS[window[-1]].stretch
    )


needs_of_meetings = st.lists(st.integers(0, 15), max_size=24).map(lambda slots: dict(enumerate(slots)))
pools = st.builds(Pool, count=st.integers(1, 3), most_in_a_row=st.none() | st.integers(1, 3))


@given(needs_of_meetings, pools)
def test_nobody_serves_twice_in_a_slot_and_everyone_rests(needs: dict[int, int], pool: Pool) -> None:
    assume(keeps_windows(needs, pool))
    turns = assign_interpreters(needs, pool=pool, slots=SLOTS)
    assert turns.keys() == needs.keys()
    for interpreter in range(pool.count):
        served = [needs[meeting] for meeting, turn in turns.items() if turn == interpreter]
        assert len(served) == len(set(served))
        assert pool.most_in_a_row is None or longest_run(served) <= pool.most_in_a_row


@given(needs_of_meetings, pools)
def test_interpreters_of_before_stay_when_nothing_changes(needs: dict[int, int], pool: Pool) -> None:
    assume(keeps_windows(needs, pool))
    before = assign_interpreters(needs, pool=pool, slots=SLOTS)
    assert assign_interpreters(needs, pool=pool, slots=SLOTS, before=before) == before


def test_a_new_meeting_takes_whoever_is_free_and_nobody_changes() -> None:
    before = {0: 1, 1: 0}
    turns = assign_interpreters({0: 0, 1: 1, 2: 0}, pool=Pool(count=2), slots=SLOTS, before=before)
    assert turns == before | {2: 0}
