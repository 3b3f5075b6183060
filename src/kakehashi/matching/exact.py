"""Candidates scored exactly, and a proof for each list that nobody outside it belongs there; who lacks it sees everybody."""

import numpy as np

from kakehashi.compilation import compiled, compiled_reordering
from kakehashi.matching.best_lists import BestLists, Floats, empty_lists, insert, offer
from kakehashi.matching.coarse import Side

RANKED_ROWS = 512


def rank_exactly(first: Side, second: Side, *, start: int, k: int, candidates: BestLists) -> BestLists:
    """The k best of the other side for RANKED_ROWS organisations from `start`, whose candidates are given, by exact score."""
    stop = start + RANKED_ROWS
    some = BestLists(candidates.indices[start:stop], candidates.scores[start:stop])
    best = empty_lists(len(some.scores), k)
    _rank(first, second, start, some, best)
    return best


@compiled
def _rank(first: Side, second: Side, start: int, candidates: BestLists, best: BestLists) -> None:
    known = candidates.scores.shape[1]
    worst = (second.reaches.max(), second.errors.max(), np.abs(second.offsets).max())
    for i in range(len(best.scores)):
        hopeless = candidates.scores[i, best.scores.shape[1] - 1] - 2 * _doubt(first, start + i, worst)
        for place in range(known):
            if candidates.scores[i, place] < hopeless:
                break
            j = candidates.indices[i, place]
            offer(best.indices[i], best.scores[i], j, exact_score(first, second, start + i, j))
        seen = known == len(second.vectors) or candidates.scores[i, -1] < hopeless or first.reaches[start + i] == 0
        if not seen:
            _rank_everybody(first, second, start + i, best, i)


@compiled
def _doubt(side: Side, i: int, worst: tuple[np.float32, np.float32, np.float32]) -> float:
    """How far the coarse score of i with anybody may be from the exact one; `worst` are the other side's greatest values."""
    reach, error, offset = worst
    subtraction = (abs(side.offsets[i]) + offset) * 2.0**-22
    doubt: float = side.reaches[i] * error + side.errors[i] * reach + subtraction
    return doubt


@compiled
def _rank_everybody(first: Side, second: Side, i: int, best: BestLists, owner: int) -> None:
    best.scores[owner] = -np.inf
    for j in range(len(second.vectors)):
        score = exact_score(first, second, i, j)
        if score > best.scores[owner, -1]:
            insert(best.indices[owner], best.scores[owner], j, score)


@compiled
def exact_score(first: Side, second: Side, i: int, j: int) -> np.float32:
    """A pair's score in float32, the same whichever side comes first."""
    taken: np.float32 = first.offsets[i] + second.offsets[j]
    return _product(first.vectors[i], second.vectors[j]) - taken


@compiled_reordering
def _product(first: Floats, second: Floats) -> np.float32:
    total = np.float32(0)
    for k in range(len(first)):
        total += first[k] * second[k]
    return total
