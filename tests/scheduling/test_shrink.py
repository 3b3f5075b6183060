from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from kakehashi.scheduling.shrink import shrink

items = st.lists(st.integers(0, 40), unique=True, min_size=1)


@given(items, st.data())
def test_what_is_left_is_the_contradiction_in_the_same_order(items: list[int], data: st.DataObject) -> None:
    core = data.draw(st.sets(st.sampled_from(items)))
    assert shrink(items, lambda rest: core <= set(rest)) == [each for each in items if each in core]


@given(items, st.data())
def test_of_several_contradictions_one_is_left_whole(items: list[int], data: st.DataObject) -> None:
    cores = data.draw(st.lists(st.frozensets(st.sampled_from(items), min_size=1), min_size=1))
    assert set(shrink(items, lambda rest: any(core <= set(rest) for core in cores))) in cores


def test_a_small_contradiction_among_many_is_found_with_few_questions() -> None:
    asked: list[int] = []

    def contradicts(rest: Sequence[int]) -> bool:
        asked.append(len(rest))
        return {17, 500, 901} <= set(rest)

    assert shrink(range(1000), contradicts) == [17, 500, 901]
    assert len(asked) < 100
