import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from kakehashi.matching.calibration import TEMPERATURE, fit_offsets, offsets_of

SCORES = np.random.default_rng(7).normal(0, 0.1, (6, 9)).astype(np.float32)


def evened(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    offsets = fit_offsets(scores)
    return np.asarray(scores + TEMPERATURE * (offsets.rows[:, None] + offsets.columns[None, :]))


def test_offsets_do_not_depend_on_which_party_is_named_first() -> None:
    there, back = fit_offsets(SCORES), fit_offsets(SCORES.T)
    assert there.rows == pytest.approx(back.columns, abs=1e-5)
    assert there.columns == pytest.approx(back.rows, abs=1e-5)


def test_what_is_near_to_everybody_no_longer_tops_every_list() -> None:
    scores = SCORES.copy()
    scores[:, 4] += 0.5
    assert set(scores.argmax(axis=1)) == {4}
    assert len(set(evened(scores).argmax(axis=1))) > 1


def test_a_score_the_same_for_all_changes_no_order() -> None:
    assert (np.argsort(evened(SCORES)) == np.argsort(evened(SCORES + np.float32(0.3)))).all()


def test_the_offsets_of_the_reference_are_those_of_the_same_organisations_scored_alone() -> None:
    offsets = fit_offsets(SCORES)
    assert offsets_of(SCORES, offsets.columns) == pytest.approx(offsets.rows, abs=1e-4)
    assert offsets_of(SCORES.T, offsets.rows) == pytest.approx(offsets.columns, abs=1e-4)


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (3, 0)])
def test_without_a_reference_there_is_nothing_to_take_out(shape: tuple[int, int]) -> None:
    offsets = fit_offsets(np.zeros(shape, dtype=np.float32))
    assert (offsets.rows.tolist(), offsets.columns.tolist()) == ([0.0] * shape[0], [0.0] * shape[1])


@given(arrays.arrays(np.float32, arrays.array_shapes(min_dims=2, max_dims=2), elements=st.floats(-3, 3, width=32)))
def test_offsets_are_finite_whatever_the_scores(scores: NDArray[np.float32]) -> None:
    offsets = fit_offsets(scores)
    assert np.isfinite(offsets.rows).all()
    assert np.isfinite(offsets.columns).all()
