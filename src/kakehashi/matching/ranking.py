"""Everybody's list: the organisations of the other party in the order of their scores."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.portraits import Portraits
from kakehashi.matching.scorer import Scorer, to_score

Floats = NDArray[np.float32]
Indices = NDArray[np.intp]
Progress = Callable[[int, int], None]

# Rows scored between two reports of progress.
BLOCK_ROWS = 64


@dataclass(frozen=True, slots=True)
class Ranking:
    """Scores of all pairs, shape (rows, columns); -inf where a rule excludes the pair or it was not considered.

    `taken` is what popularity took from each pair before its score was made, same shape.
    """

    scores: Floats
    taken: Floats

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


def rank_all(
    scorer: Scorer, rows: Portraits, columns: Portraits, *, excluded: NDArray[np.bool_], progress: Progress
) -> Ranking:
    """Score every pair, block by block; `excluded` has shape (rows, columns)."""
    scores = np.empty((len(rows), len(columns)), dtype=np.float32)
    popularity = scorer.popularity(rows, side=0)[:, None] + scorer.popularity(columns, side=1)[None, :]
    taken = popularity.astype(np.float32)
    for first in range(0, len(rows), BLOCK_ROWS):
        last = min(first + BLOCK_ROWS, len(rows))
        scores[first:last] = to_score(scorer.raw(rows.take(np.arange(first, last)), columns) - taken[first:last])
        progress(last, len(rows))
    scores[excluded] = -np.inf
    return Ranking(scores, taken)


def _places(scores: Floats, rows: Indices, columns: Indices) -> Indices:
    places = np.empty(len(rows), dtype=np.intp)
    order = np.arange(scores.shape[1])
    for index, (row, column) in enumerate(zip(rows, columns, strict=True)):
        own = scores[row, column]
        before = (scores[row] > own) | ((scores[row] == own) & (order < column))
        places[index] = 1 + np.count_nonzero(before)
    return places
