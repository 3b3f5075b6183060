"""Lists of the best so far, as compiled loops fill them."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.compilation import compiled

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
def insert(lists: BestLists, owner: int, index: int, score: float) -> None:
    """Put a counterpart in its place in one list, unless the list is full of better ones."""
    indices, scores = lists.indices[owner], lists.scores[owner]
    place = len(scores)
    while place > 0 and (scores[place - 1] < score or (scores[place - 1] == score and indices[place - 1] > index)):
        place -= 1
        if place + 1 < len(scores):
            scores[place + 1], indices[place + 1] = scores[place], indices[place]
    if place < len(scores):
        scores[place], indices[place] = score, index


@compiled
def merge(lists: BestLists, found: BestLists) -> None:
    """Enter counterparts found elsewhere, in any order of calls; nobody may be found twice."""
    for owner in range(len(found.scores)):
        for place in range(found.scores.shape[1]):
            score = found.scores[owner, place]
            if score == -np.inf or score < lists.scores[owner, -1]:
                break
            insert(lists, owner, found.indices[owner, place], score)
