import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from kakehashi.matching.best_lists import BestLists
from kakehashi.matching.candidates import BLOCK_ROWS
from kakehashi.matching.top_pairs import TopPairs, top_pairs

Floats = NDArray[np.float32]


def reference(scores: Floats, k: int) -> BestLists:
    indices = np.argsort(-scores, axis=1, kind="stable")[:, :k]
    return BestLists(indices.astype(np.uint32), np.take_along_axis(scores, indices, axis=1))


def assert_same(found: TopPairs, scores: Floats, k: int) -> None:
    for lists, expected in ((found.rows, reference(scores, k)), (found.columns, reference(scores.T, k))):
        np.testing.assert_array_equal(lists.scores, expected.scores)
        np.testing.assert_array_equal(lists.indices, expected.indices)


def whole_numbers(seed: int, *shape: int) -> Floats:
    """Few different values: scores are exact in float32, and many are equal."""
    values: Floats = np.random.default_rng(seed).integers(-2, 3, shape).astype(np.float32)
    return values


def unit_vectors(seed: int, n: int, d: int) -> Floats:
    vectors: Floats = np.random.default_rng(seed).standard_normal((n, d), dtype=np.float32)
    lengths: Floats = np.sqrt((vectors**2).sum(axis=1, keepdims=True))
    return vectors / lengths


@settings(deadline=None)  # the first call compiles
@given(
    seed=st.integers(0, 2**32 - 1),
    n=st.integers(0, 40),
    m=st.integers(0, 40),
    d=st.integers(0, 70),
    k=st.integers(1, 50),
)
def test_lists_are_those_of_sorting_every_score_and_ties_go_by_lower_index(
    seed: int, n: int, m: int, d: int, k: int
) -> None:
    rows, columns = whole_numbers(seed, n, d), whole_numbers(seed + 1, m, d)
    row_offsets, column_offsets = whole_numbers(seed + 2, n), whole_numbers(seed + 3, m)
    found = top_pairs(rows, columns, k=k, offsets=(row_offsets, column_offsets))
    assert_same(found, rows @ columns.T - (row_offsets[:, None] + column_offsets), k)


@pytest.mark.parametrize("d", [1, 3, 40])
def test_ties_go_by_lower_index_across_blocks(d: int) -> None:
    rows, columns = whole_numbers(1, 3 * BLOCK_ROWS + 7, d), whole_numbers(2, 611, d)
    assert_same(top_pairs(rows, columns, k=20), rows @ columns.T, 20)


def test_among_organisations_that_say_the_same_the_first_are_listed() -> None:
    same = np.ones((700, 16), dtype=np.float32)
    assert_same(top_pairs(same, same, k=5), same @ same.T, 5)


def test_organisations_that_say_nothing_get_the_counterparts_with_the_lowest_offsets() -> None:
    rows, columns = np.zeros((600, 8), dtype=np.float32), unit_vectors(1, 90, 8)
    offsets = (np.zeros(600, dtype=np.float32), whole_numbers(2, 90))
    assert_same(top_pairs(rows, columns, k=7, offsets=offsets), -np.tile(offsets[1], (600, 1)), 7)


def test_differences_far_below_the_coarse_rounding_decide_the_order() -> None:
    columns = np.ones((300, 64), dtype=np.float32)
    columns[:, 0] = 0.5 + np.random.default_rng(1).permutation(300) * 2.0**-20
    rows = np.zeros((3, 64), dtype=np.float32)
    rows[:, 0] = [1, -1, 0.5]
    assert_same(top_pairs(rows, columns, k=10), rows @ columns.T, 10)


def test_a_roster_sorted_from_worst_to_best_is_ranked_like_any_other() -> None:
    rows, columns = unit_vectors(1, 5, 32), unit_vectors(2, 900, 32)
    columns = columns[np.argsort(rows[0] @ columns.T)]
    found = top_pairs(rows, columns, k=4)
    assert found.rows.indices[0].tolist() == [899, 898, 897, 896]


def test_realistic_scores_agree_with_double_precision() -> None:
    rows, columns = unit_vectors(1, 1100, 96), unit_vectors(2, 700, 96)
    offsets = (unit_vectors(3, 1, 1100)[0], unit_vectors(4, 1, 700)[0])
    exact = rows.astype(np.float64) @ columns.T - offsets[0][:, None] - offsets[1]
    found = top_pairs(rows, columns, k=20, offsets=offsets)
    for lists, scores in ((found.rows, exact), (found.columns, exact.T)):
        listed = np.take_along_axis(scores, lists.indices.astype(np.intp), axis=1)
        np.testing.assert_allclose(lists.scores, listed, atol=1e-6)
        np.testing.assert_allclose(listed, -np.sort(-scores, axis=1)[:, :20], atol=1e-6)


def test_scores_are_the_same_whichever_side_is_named_first() -> None:
    rows, columns = unit_vectors(1, 80, 33), unit_vectors(2, 50, 33)
    there, back = top_pairs(rows, columns, k=6), top_pairs(columns, rows, k=6)
    for lists, same in ((there.rows, back.columns), (there.columns, back.rows)):
        np.testing.assert_array_equal(lists.scores, same.scores)
        np.testing.assert_array_equal(lists.indices, same.indices)


@pytest.mark.parametrize("scale", [1e-30, 1e-18, 1e-9, 1e9, 1e15])
def test_length_of_vectors_does_not_change_the_lists(scale: float) -> None:
    rows, columns = unit_vectors(1, 30, 33), unit_vectors(2, 300, 33)
    longer = top_pairs((rows * scale).astype(np.float32), columns, k=6)
    np.testing.assert_array_equal(longer.rows.indices, top_pairs(rows, columns, k=6).rows.indices)


def test_arrays_of_any_layout_and_precision_are_taken() -> None:
    rows, columns = unit_vectors(1, 30, 33), unit_vectors(2, 40, 33)
    found = top_pairs(np.asfortranarray(rows), columns.astype(np.float64), k=3)
    np.testing.assert_array_equal(found.rows.indices, top_pairs(rows, columns, k=3).rows.indices)


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e30])
@pytest.mark.parametrize("place", range(4))
def test_a_value_that_is_no_number_or_out_of_bounds_is_refused(place: int, value: float) -> None:
    arrays = [np.ones((3, 4), np.float32), np.ones((2, 4), np.float32), np.ones(3, np.float32), np.ones(2, np.float32)]
    arrays[place][-1] = value
    with pytest.raises(ValueError, match="must be finite"):
        top_pairs(arrays[0], arrays[1], k=1, offsets=(arrays[2], arrays[3]))


@pytest.mark.parametrize(("width", "offsets", "k"), [(5, 3, 1), (4, 3, 0), (4, 2, 1)])
def test_shapes_that_do_not_fit_are_refused(width: int, offsets: int, k: int) -> None:
    rows, columns = np.ones((3, 4), np.float32), np.ones((2, width), np.float32)
    with pytest.raises(ValueError, match="must"):
        top_pairs(rows, columns, k=k, offsets=(np.ones(offsets, np.float32), np.ones(2, np.float32)))


def test_progress_is_told_after_every_block_up_to_the_last_row() -> None:
    told: list[tuple[int, int]] = []
    rows = unit_vectors(1, 2 * BLOCK_ROWS + 1, 3)
    top_pairs(rows, rows, k=1, progress=lambda done, total: told.append((done, total)))
    assert told == [(done, len(rows)) for done in (BLOCK_ROWS, 2 * BLOCK_ROWS, len(rows))]
