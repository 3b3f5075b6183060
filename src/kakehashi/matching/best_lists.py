"""Lists of the best so far, as compiled loops fill them."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kakehashi.compilation import compiled

Floats = NDArray[np.float32]


class BestLists(NamedTuple):
    """For each of n organisations k of the other side: best first, equals by lower index.

    A place not yet taken has the score -inf.
    """

    indices: NDArray[np.uint32]  # (n, k)
    scores: Floats  # (n, k)


def empty_lists(n: int, k: int) -> BestLists:
    """Lists with every place free."""
    return BestLists(np.zeros((n, k), dtype=np.uint32), np.full((n, k), -np.inf, dtype=np.float32))


@compiled
def insert(indices: NDArray[np.uint32], scores: Floats, index: int, score: np.float32) -> None:
    """Put a counterpart that is better than the last of a list in its place; the last goes."""
    place = len(scores) - 1
    while place > 0 and (score > scores[place - 1] or (score == scores[place - 1] and index < indices[place - 1])):
        scores[place], indices[place] = scores[place - 1], indices[place - 1]
        place -= 1
    scores[place], indices[place] = score, index


@compiled
def offer(indices: NDArray[np.uint32], scores: Floats, index: int, score: np.float32) -> None:
    """Put a counterpart in its place unless the list is full of better ones."""
    if score > scores[-1] or (score == scores[-1] and index < indices[-1]):
        insert(indices, scores, index, score)


@compiled
def merge(lists: BestLists, found: BestLists) -> None:
    """Enter counterparts found elsewhere, in any order of calls; nobody may be found twice."""
    for owner in range(len(found.scores)):
        for place in range(found.scores.shape[1]):
            score = found.scores[owner, place]
            if score == -np.inf or score < lists.scores[owner, -1]:
                break
            offer(lists.indices[owner], lists.scores[owner], found.indices[owner, place], score)
