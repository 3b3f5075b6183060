import itertools
from typing import Any, TypedDict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import ArrayLike
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_flow

from kakehashi.matching.assignment import (
    Integers,
    Mask,
    Pairs,
    Ranks,
    best_assignment,
    expected_matches,
    fill_rounds,
    order_lists,
    rank_within,
)
from kakehashi.matching.coverage import cover
from kakehashi.matching.shortlists import Scores, Shortlists, Without, choose_shortlists

unhurried = settings(deadline=None)  # the first call compiles the kernel


class Programme(TypedDict):
    scores: Scores
    eligible: Mask
    capacity_rows: Integers
    capacity_columns: Integers
    floor: float


def choose(
    scores: ArrayLike,
    *,
    eligible: Mask | None = None,
    rows: int | list[int] = 1,
    columns: int | list[int] = 1,
    floor: float = 0.0,
) -> Shortlists:
    matrix = np.asarray(scores, dtype=np.float64)
    n, m = matrix.shape
    return choose_shortlists(
        matrix,
        eligible=np.ones((n, m), dtype=np.bool_) if eligible is None else eligible,
        capacity_rows=np.broadcast_to(rows, n),
        capacity_columns=np.broadcast_to(columns, m),
        floor=floor,
    )


def pairs_of(shortlists: Shortlists) -> list[tuple[int, int]]:
    return list(zip(shortlists.rows.tolist(), shortlists.columns.tolist(), strict=True))


def coverage_of(shortlists: Shortlists) -> int:
    return len(set(shortlists.rows.tolist())) + len(set(shortlists.columns.tolist()))


def by_brute_force(fair: Mask, capacity_rows: Integers, capacity_columns: Integers) -> int:
    """The highest coverage over every set of fair pairs."""
    edges = np.argwhere(fair)
    sets = np.array(list(itertools.product((0, 1), repeat=len(edges))), dtype=np.int64).reshape(
        2 ** len(edges), len(edges)
    )
    rows = sets @ (edges[:, [0]] == np.arange(fair.shape[0])).astype(np.int64)
    columns = sets @ (edges[:, [1]] == np.arange(fair.shape[1])).astype(np.int64)
    within = (rows <= capacity_rows).all(axis=1) & (columns <= capacity_columns).all(axis=1)
    return int(((rows > 0).sum(axis=1) + (columns > 0).sum(axis=1))[within].max())


def by_maximum_flow(fair: Mask, capacity_rows: Integers, capacity_columns: Integers) -> int:
    """The most rows plus the most columns that can be covered, each on its own: an upper bound on both at once."""

    def most_rows(fair: Mask, rows: Integers, columns: Integers) -> int:
        n, m = fair.shape
        graph = np.zeros((n + m + 2, n + m + 2), dtype=np.int32)
        graph[n + m, :n] = np.minimum(rows, 1)
        graph[:n, n : n + m] = fair
        graph[n : n + m, n + m + 1] = columns
        return int(maximum_flow(csr_array(graph), n + m, n + m + 1).flow_value)

    return most_rows(fair, capacity_rows, capacity_columns) + most_rows(fair.T, capacity_columns, capacity_rows)


@st.composite
def programmes(draw: st.DrawFn, *, largest: int = 4, generic: bool = False) -> Programme:
    n, m = draw(st.integers(0, largest)), draw(st.integers(0, largest))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    scores = random.random((n, m)) if generic else random.integers(0, 4, (n, m)) / 3.0
    return {
        "scores": scores,
        "eligible": random.random((n, m)) < draw(st.sampled_from((0.2, 0.5, 0.8, 1.0))),
        "capacity_rows": random.integers(0 if not generic else 1, 4, n),
        "capacity_columns": random.integers(0 if not generic else 1, 4, m),
        "floor": draw(st.sampled_from((0.0, 1 / 3, 0.5))),
    }


def fair_of(programme: Programme) -> Mask:
    return programme["eligible"] & (programme["scores"] >= programme["floor"])


@unhurried
@given(programmes(largest=3))
def test_no_choice_covers_more_organisations(programme: Programme) -> None:
    best = by_brute_force(fair_of(programme), programme["capacity_rows"], programme["capacity_columns"])
    assert coverage_of(choose_shortlists(**programme)) == best


@unhurried
@given(programmes(largest=25))
def test_coverage_reaches_the_bound_of_each_side_alone(programme: Programme) -> None:
    bound = by_maximum_flow(fair_of(programme), programme["capacity_rows"], programme["capacity_columns"])
    assert coverage_of(choose_shortlists(**programme)) == bound


@unhurried
@given(programmes(largest=12))
def test_rules_hold_and_no_place_is_wasted(programme: Programme) -> None:
    shortlists = choose_shortlists(**programme)
    pairs = pairs_of(shortlists)
    fair = fair_of(programme)
    room_rows = programme["capacity_rows"] - np.bincount(shortlists.rows, minlength=fair.shape[0])
    room_columns = programme["capacity_columns"] - np.bincount(shortlists.columns, minlength=fair.shape[1])
    assert len(set(pairs)) == len(pairs)
    assert all(fair[pair] for pair in pairs)
    assert (room_rows >= 0).all()
    assert (room_columns >= 0).all()
    fair[shortlists.rows, shortlists.columns] = False
    assert not fair[np.ix_(room_rows > 0, room_columns > 0)].any()


@unhurried
@given(programmes(largest=12))
def test_ranks_run_from_one_without_gaps_and_pairs_come_in_their_order(programme: Programme) -> None:
    shortlists = choose_shortlists(**programme)
    for groups, ranks in (
        (shortlists.rows, shortlists.ranks_in_row),
        (shortlists.columns, shortlists.ranks_in_column),
    ):
        for group in set(groups.tolist()):
            listed = sorted(ranks[groups == group].tolist())
            assert listed == list(range(1, len(listed) + 1))
    places = list(zip(shortlists.rows.tolist(), shortlists.ranks_in_row.tolist(), strict=True))
    assert places == sorted(places)


@unhurried
@given(programmes(largest=10))
def test_equal_input_gives_equal_output(programme: Programme) -> None:
    once, again = choose_shortlists(**programme), choose_shortlists(**programme)
    assert pairs_of(once) == pairs_of(again)
    assert once.ranks_in_column.tolist() == again.ranks_in_column.tolist()
    assert (once.rows_without, once.columns_without) == (again.rows_without, again.columns_without)


@unhurried
@given(programmes(largest=10, generic=True))
def test_neither_side_is_favoured(programme: Programme) -> None:
    there = choose_shortlists(**programme)
    back = choose_shortlists(
        programme["scores"].T,
        eligible=programme["eligible"].T,
        capacity_rows=programme["capacity_columns"],
        capacity_columns=programme["capacity_rows"],
        floor=programme["floor"],
    )
    assert sorted(pairs_of(there)) == sorted((row, column) for column, row in pairs_of(back))
    assert (there.rows_without, there.columns_without) == (back.columns_without, back.rows_without)


@unhurried
@given(programmes(largest=12))
def test_everybody_is_listed_or_has_the_right_reason(programme: Programme) -> None:
    shortlists = choose_shortlists(**programme)
    fair = fair_of(programme)
    for placed, without, capacity, allowed, good in (
        (shortlists.rows, shortlists.rows_without, programme["capacity_rows"], programme["eligible"], fair),
        (
            shortlists.columns,
            shortlists.columns_without,
            programme["capacity_columns"],
            programme["eligible"].T,
            fair.T,
        ),
    ):
        assert set(placed.tolist()).isdisjoint(without)
        assert len(set(placed.tolist())) + len(without) == capacity.size
        for index, reason in without.items():
            assert (reason is Without.CAPACITY_ZERO) == (capacity[index] == 0)
            if capacity[index]:
                assert (reason is Without.NO_ELIGIBLE) == (not allowed[index].any())
                assert (reason is Without.TAKEN) == good[index].any()


def test_a_row_gives_up_its_best_so_that_another_is_not_left_out() -> None:
    # Row 1 can only meet column 0, which row 0 prefers.
    shortlists = choose([[0.9, 0.2], [0.3, 0.0]], floor=0.1)
    assert pairs_of(shortlists) == [(0, 1), (1, 0)]


def test_the_greedy_first_round_would_leave_out_a_row_that_capacity_can_serve() -> None:
    # The best first round is (0, 0), (2, 1); then row 1 would find column 0 taken.
    scores = np.array([[0.9, 0.5], [0.4, 0.0], [0.0, 0.9]])
    shortlists = choose(scores, columns=[1, 2], floor=0.1)
    assert pairs_of(shortlists) == [(0, 1), (1, 0), (2, 1)]
    assert not shortlists.rows_without


def test_a_famous_organisation_does_not_fill_its_days_with_one_side_s_favourites() -> None:
    scores = np.full((8, 4), 0.5)
    scores[:, 0] = 0.9
    shortlists = choose(scores, rows=1, columns=8)
    assert np.bincount(shortlists.columns, minlength=4).min() >= 1


def test_first_choices_come_first_in_both_lists() -> None:
    shortlists = choose([[0.9, 0.5], [0.5, 0.8]], rows=2, columns=2)
    assert pairs_of(shortlists) == [(0, 0), (0, 1), (1, 1), (1, 0)]
    assert shortlists.ranks_in_row.tolist() == [1, 2, 1, 2]
    assert shortlists.ranks_in_column.tolist() == [1, 2, 1, 2]


def test_reasons() -> None:
    scores = np.array([[0.9, 0.1], [0.8, 0.1], [0.9, 0.9], [0.1, 0.1], [0.9, 0.9]])
    eligible = np.ones((5, 2), dtype=np.bool_)
    eligible[2] = False
    shortlists = choose(scores, eligible=eligible, rows=[1, 1, 1, 1, 0], floor=0.5)
    assert shortlists.rows_without == {
        1: Without.TAKEN,
        2: Without.NO_ELIGIBLE,
        3: Without.NONE_FAIR,
        4: Without.CAPACITY_ZERO,
    }
    # Column 1 is fair only to row 4, which can have no meeting.
    assert shortlists.columns_without == {1: Without.TAKEN}


def test_a_fair_pair_that_scores_zero_may_meet() -> None:
    assert pairs_of(choose([[0.0]])) == [(0, 0)]


def test_a_float32_score_at_the_floor_is_fair() -> None:
    scores = np.full((1, 1), 0.7, dtype=np.float32)
    chosen = choose_shortlists(scores, eligible=scores > 0, capacity_rows=[1], capacity_columns=[1], floor=0.7)
    assert pairs_of(chosen) == [(0, 0)]


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (3, 0)])
def test_an_empty_side_is_fine(shape: tuple[int, int]) -> None:
    shortlists = choose(np.zeros(shape))
    assert pairs_of(shortlists) == []
    assert shortlists.rows_without == dict.fromkeys(range(shape[0]), Without.NO_ELIGIBLE)
    assert shortlists.columns_without == dict.fromkeys(range(shape[1]), Without.NO_ELIGIBLE)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"scores": np.array([[0.5, np.nan]])}, "NaN"),
        ({"scores": np.array([[0.5, 1.5]])}, "0..1"),
        ({"scores": np.array([[0.5, -np.inf]])}, "0..1"),
        ({"scores": np.array([0.5, 0.5])}, "matrix"),
        ({"scores": np.array([[1, 0]])}, "float32 or float64"),
        ({"eligible": np.ones((2, 1), dtype=np.bool_)}, "eligible must be bool"),
        ({"eligible": np.ones((1, 2))}, "eligible must be bool"),
        ({"capacity_rows": [1, 1]}, "capacity_rows must have shape"),
        ({"capacity_columns": [1, -1]}, "capacity_columns must not be negative"),
        ({"capacity_columns": [1.5, 1.0]}, "whole numbers"),
    ],
)
def test_what_cannot_be_right_is_refused(changed: dict[str, Any], message: str) -> None:
    right: dict[str, Any] = {
        "scores": np.array([[0.5, 0.5]]),
        "eligible": np.ones((1, 2), dtype=np.bool_),
        "capacity_rows": [1],
        "capacity_columns": [1, 1],
    }
    with pytest.raises(ValueError, match=message):
        choose_shortlists(**(right | changed))


def test_cover_is_the_best_assignment_where_every_capacity_is_one() -> None:
    scores = np.random.default_rng(7).random((30, 40))
    capacity = np.ones(30, dtype=np.int64), np.ones(40, dtype=np.int64)
    chosen = cover(scores, allowed=scores >= 0, capacity=capacity)
    best = linear_sum_assignment(scores, maximize=True)
    assert scores[chosen].sum() == pytest.approx(scores[best].sum())


def test_prices_leave_a_large_assignment_as_good_as_it_is() -> None:
    random = np.random.default_rng(11)
    weights = random.random((300, 1)) * random.random((1, 350)) * (random.random((300, 350)) < 0.5)
    ours, plain = best_assignment(weights), linear_sum_assignment(weights, maximize=True)
    assert weights[ours].sum() == pytest.approx(weights[plain].sum())
    assert (weights[ours] > 0).all()


def test_rounds_stop_at_their_number() -> None:
    weights = np.random.default_rng(3).random((5, 4))
    plenty = np.full(5, 9), np.full(4, 9)
    rounds = fill_rounds(weights, chosen=np.zeros((5, 4), dtype=np.bool_), capacity=plenty, rounds=2)
    assert sorted(set(rounds.ravel().tolist())) == [-1, 1, 2]
    assert [(rounds == number).sum() for number in (1, 2)] == [4, 4]


def test_equal_values_keep_their_order_within_a_group() -> None:
    assert rank_within(np.array([1, 0, 1, 0]), np.array([0.5, 0.2, 0.5, 0.9])).tolist() == [1, 2, 2, 1]


@unhurried
@given(st.integers(0, 2**32 - 1))
def test_ordering_never_lowers_the_expected_matches(seed: int) -> None:
    random = np.random.default_rng(seed)
    rows, columns = np.nonzero(random.random((6, 5)) < 0.7)
    pairs = Pairs(rows, columns, random.random(rows.size))
    start = Ranks(rank_within(rows, pairs.weights), rank_within(columns, pairs.weights))
    ordered = order_lists(pairs, np.zeros(rows.size, dtype=np.int64))
    assert expected_matches(pairs, ordered) >= expected_matches(pairs, start) - 1e-12
