"""Everybody's list: the organisations of the other party in the order of their scores."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.portraits import Portraits
from kakehashi.matching.scorer import Scorer
from kakehashi.matching.top_pairs import top_pairs

Floats = NDArray[np.float32]
Indices = NDArray[np.intp]
Mask = NDArray[np.bool_]
Progress = Callable[[int, int], None]

# Rows scored between two reports of progress.
BLOCK_ROWS = 64
# Up to so many pairs every one is scored; beyond, only pairs whose whole texts are among the nearest of either side.
LARGEST_FULL = 1_000_000
NEAREST = 100


@dataclass(frozen=True, slots=True)
class Ranking:
    """Scores of all pairs, shape (rows, columns); -inf where a rule excludes the pair or it was not considered.

    `taken` is what popularity took from the raw scores of each row, shape (rows,), and of each column, (columns,).
    """

    scores: Floats
    taken: tuple[Floats, Floats]

    def best(self, k: int) -> tuple[Indices, Indices]:
        """The pairs among the first k of either side's list, as rows and columns, in row-major order."""
        chosen = np.zeros(self.scores.shape, dtype=bool)
        for scores, mask in ((self.scores, chosen), (self.scores.T, chosen.T)):
            if scores.size:
                first = np.argsort(-scores, axis=1, kind="stable")[:, :k]
                np.put_along_axis(mask, first, values=True, axis=1)
        rows, columns = np.nonzero(chosen & np.isfinite(self.scores))
        return rows, columns

    def places(self, rows: Indices, columns: Indices) -> tuple[Indices, Indices]:
        """The place, from 1, of each pair in its row's list and in its column's; equals go by order in the roster."""
        return _places(self.scores, rows, columns), _places(self.scores.T, columns, rows)

    def taken_from(self, rows: Indices, columns: Indices) -> Floats:
        """What popularity took from pairs, shape (pairs,)."""
        return np.asarray(self.taken[0][rows] + self.taken[1][columns])


def rank_all(scorer: Scorer, rows: Portraits, columns: Portraits, *, excluded: Mask, progress: Progress) -> Ranking:
    """Score rows against columns, block by block; `excluded` has shape (rows, columns)."""
    taken = tuple(scorer.popularity(each, side=side).astype(np.float32) for side, each in enumerate((rows, columns)))
    scores = np.full((len(rows), len(columns)), -np.inf, dtype=np.float32)
    ranking = Ranking(scores, (taken[0], taken[1]))
    if scores.size <= LARGEST_FULL:
        _score_blocks(ranking, scorer, rows, columns, progress=progress)
    else:
        _score_nearest(ranking, scorer, rows, columns, progress=progress)
    scores[excluded] = -np.inf
    return ranking


def _score_blocks(ranking: Ranking, scorer: Scorer, rows: Portraits, columns: Portraits, *, progress: Progress) -> None:
    for first in range(0, len(rows), BLOCK_ROWS):
        block = slice(first, min(first + BLOCK_ROWS, len(rows)))
        taken = ranking.taken[0][block, None] + ranking.taken[1]
        ranking.scores[block] = scorer.score(rows.take(np.arange(block.start, block.stop)), columns, taken=taken)
        progress(block.stop, len(rows))


def _score_nearest(
    ranking: Ranking, scorer: Scorer, rows: Portraits, columns: Portraits, *, progress: Progress
) -> None:
    nearest = find_nearest(rows, columns)
    for row in range(len(rows)):
        chosen = np.flatnonzero(nearest[row])
        taken = (ranking.taken[0][row] + ranking.taken[1][chosen])[None]
        ranking.scores[row, chosen] = scorer.score(rows.take(np.array([row])), columns.take(chosen), taken=taken)[0]
        if (row + 1) % BLOCK_ROWS == 0 or row + 1 == len(rows):
            progress(row + 1, len(rows))


def find_nearest(rows: Portraits, columns: Portraits) -> Mask:
    """The pairs among the NEAREST of either side by the meaning of their whole texts, shape (rows, columns)."""
    first = np.hstack([rows.offers.vectors, rows.requests.vectors])
    second = np.hstack([columns.requests.vectors, columns.offers.vectors])
    found = top_pairs(first, second, k=NEAREST)
    nearest = np.zeros((len(rows), len(columns)), dtype=bool)
    np.put_along_axis(nearest, found.rows.indices.astype(np.intp), values=True, axis=1)
    np.put_along_axis(nearest.T, found.columns.indices.astype(np.intp), values=True, axis=1)
    return nearest


def _places(scores: Floats, rows: Indices, columns: Indices) -> Indices:
    places = np.empty(len(rows), dtype=np.intp)
    order = np.arange(scores.shape[1])
    for index, (row, column) in enumerate(zip(rows, columns, strict=True)):
        own = scores[row, column]
        before = (scores[row] > own) | ((scores[row] == own) & (order < column))
        places[index] = 1 + np.count_nonzero(before)
    return places
