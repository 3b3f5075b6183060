import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from factories import counterparts
from kakehashi.matching.ranking import BLOCK_ROWS, NEAREST, Ranking, find_nearest, rank_all
from spaces import fit_scorer

OUT = -np.inf


def silent(_done: int, _whole: int) -> None:
    """Report nothing."""


def ranking(*rows: list[float]) -> Ranking:
    scores = np.array(rows, dtype=np.float32)
    return Ranking(scores, (np.zeros(scores.shape[0], np.float32), np.zeros(scores.shape[1], np.float32)))


def pairs(chosen: tuple[NDArray[np.intp], NDArray[np.intp]]) -> list[tuple[int, int]]:
    return list(zip(*(each.tolist() for each in chosen), strict=True))


def test_the_best_of_either_side_s_list_are_chosen() -> None:
    assert pairs(ranking([0.9, 0.8, 0.1], [0.7, 0.2, 0.3]).best(1)) == [(0, 0), (0, 1), (1, 0), (1, 2)]


def test_a_pair_that_a_rule_excludes_is_never_among_the_best() -> None:
    assert pairs(ranking([OUT, 0.2], [OUT, OUT]).best(5)) == [(0, 1)]


def test_equals_go_by_their_order_in_the_roster() -> None:
    rows, columns = np.array([0, 0, 1]), np.array([0, 1, 1])
    first, second = ranking([0.5, 0.5], [0.5, 0.5]).places(rows, columns)
    assert (first.tolist(), second.tolist()) == ([1, 2, 2], [1, 1, 2])


@given(
    arrays.arrays(
        np.float32, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=st.sampled_from([0.0, 0.25, 0.5, 1.0])
    )
)
def test_the_places_of_every_list_run_from_1_without_gaps(scores: NDArray[np.float32]) -> None:
    everyone = Ranking(scores, (scores[:, 0], scores[0]))
    rows, columns = np.nonzero(np.ones_like(scores))
    first, second = (places.reshape(scores.shape) for places in everyone.places(rows, columns))
    for places in (first, second.T):
        assert (np.sort(places, axis=1) == np.arange(1, len(places.T) + 1)).all()


def test_every_pair_is_scored_in_blocks_and_told() -> None:
    italy, japan = counterparts(BLOCK_ROWS + 3)
    scorer = fit_scorer(italy[:20], japan[:20])
    rows, columns = scorer.space.place(italy), scorer.space.place(japan)
    excluded = np.zeros((len(rows), len(columns)), dtype=bool)
    excluded[0, 0] = True
    told: list[tuple[int, int]] = []
    ranked = rank_all(scorer, rows, columns, excluded=excluded, progress=lambda *each: told.append(each))
    expected = scorer.scores(rows, columns)
    expected[0, 0] = OUT
    np.testing.assert_allclose(ranked.scores, expected, atol=1e-5)
    assert told == [(BLOCK_ROWS, BLOCK_ROWS + 3), (BLOCK_ROWS + 3, BLOCK_ROWS + 3)]


def test_what_popularity_took_is_told_for_each_pair() -> None:
    italy, japan = counterparts(4)
    scorer = fit_scorer(italy, japan)
    rows, columns = scorer.references
    ranked = rank_all(scorer, rows, columns, excluded=np.zeros((4, 4), dtype=bool), progress=silent)
    taken = scorer.popularity(rows, side=0)[1] + scorer.popularity(columns, side=1)[3]
    assert ranked.taken_from(np.array([1]), np.array([3]))[0] == pytest.approx(taken, abs=1e-6)


@pytest.mark.parametrize("count", [3, NEAREST + 20])
def test_the_nearest_by_whole_texts_hold_everybody_s_counterpart(count: int) -> None:
    italy, japan = counterparts(count)
    space = fit_scorer(italy[:3], japan[:3]).space
    nearest = find_nearest(space.place(italy), space.place(japan))
    assert nearest.diagonal().all()
    assert (nearest.sum(axis=1) >= min(count, NEAREST)).all()
    assert (nearest.sum(axis=0) >= min(count, NEAREST)).all()


def test_of_very_large_rosters_only_the_nearest_are_scored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kakehashi.matching.ranking.LARGEST_FULL", 0)
    monkeypatch.setattr("kakehashi.matching.ranking.NEAREST", 5)
    italy, japan = counterparts(30)
    scorer = fit_scorer(italy, japan)
    rows, columns = scorer.references
    told: list[tuple[int, int]] = []
    none = np.zeros((30, 30), dtype=bool)
    ranked = rank_all(scorer, rows, columns, excluded=none, progress=lambda *each: told.append(each))
    considered = np.isfinite(ranked.scores)
    assert (considered == find_nearest(rows, columns)).all()
    assert 5 * 30 <= considered.sum() <= 10 * 30
    np.testing.assert_allclose(ranked.scores[considered], scorer.scores(rows, columns)[considered], atol=1e-5)
    assert told == [(30, 30)]
