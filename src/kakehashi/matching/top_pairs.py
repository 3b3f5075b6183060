"""Everybody's best counterparts among ten thousand and more, exactly: each row's best columns and each column's best rows.

The score of a pair is rows[i] · columns[j] - row_offsets[i] - column_offsets[j]. A two-sided score is one such product: a
row is its offers' vector beside its requests' vector, a column its requests' beside its offers'.

Products of whole numbers find candidates, several times faster than a float32 product can be had; only candidates are scored
exactly, and whoever could be missing from them is looked for. Work is cut into blocks of rows. What matters of a block's result
depends on its rows alone (floors only save work), so blocks may be done anywhere, in any order and again before they are
merged.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

import numba
import numpy as np

from kakehashi.matching.best_lists import BestLists, Floats, empty_lists, merge
from kakehashi.matching.candidates import BLOCK_ROWS, Block, find_candidates
from kakehashi.matching.coarse import Side, make_side
from kakehashi.matching.exact import RANKED_ROWS, rank_exactly

Progress = Callable[[int, int], None]
"""Told how many rows are done, and how many there are."""

Piece = TypeVar("Piece")
Part = TypeVar("Part")

SPARE = 12
"""Candidates beyond k, or a quarter of k if that is more: those so near to the k-th best that coarse scores cannot tell."""


@dataclass(frozen=True, slots=True)
class TopPairs:
    """The best counterparts of each row and of each column: k of them, or the whole other side if it is smaller."""

    rows: BestLists
    columns: BestLists


def top_pairs(
    rows: Floats,
    columns: Floats,
    *,
    k: int,
    offsets: tuple[Floats, Floats] | None = None,
    progress: Progress | None = None,
) -> TopPairs:
    """Rank rows (n, d) and columns (m, d) for each other; `offsets` are those of the rows, (n,), and of the columns, (m,).

    Exact: a score is the float32 sum of its products, in an order that is the same for every pair, and equal scores go by
    lower index. Raises ValueError when shapes do not fit, k is below 1, or a number is not finite.
    """
    if rows.shape[1:] != columns.shape[1:] or k < 1:
        raise ValueError(f"rows {rows.shape} and columns {columns.shape} must be as wide, and k = {k} at least 1")
    n, m = len(rows), len(columns)
    row_offsets, column_offsets = offsets or (np.zeros(n, np.float32), np.zeros(m, np.float32))
    sides = [(rows, row_offsets), (columns, column_offsets)]
    first, second = _on_all_cores(lambda side: make_side(*side), sides)
    if not (n and m):
        return TopPairs(empty_lists(n, min(k, m)), empty_lists(m, min(k, n)))
    more = k + max(SPARE, k // 4)
    candidates = _all_candidates(first, second, k=(min(more, m), min(more, n)), progress=progress)
    return TopPairs(
        _rank_all(first, second, k=min(k, m), candidates=candidates.rows),
        _rank_all(second, first, k=min(k, n), candidates=candidates.columns),
    )


def _all_candidates(first: Side, second: Side, *, k: tuple[int, int], progress: Progress | None) -> TopPairs:
    n, m = len(first.vectors), len(second.vectors)
    rows, columns = empty_lists(n, k[0]), empty_lists(m, k[1])

    def find(start: int) -> Block:
        # Another block may be merged meanwhile: floors only rise, and an earlier one is a floor as well.
        return find_candidates(first, second, start=start, k=k, floors=columns.scores[:, -1])

    for block in _on_all_cores(find, range(0, n, BLOCK_ROWS)):
        done = block.start + len(block.rows.scores)
        rows.indices[block.start : done], rows.scores[block.start : done] = block.rows
        merge(columns, block.columns)
        if progress:
            progress(done, n)
    return TopPairs(rows, columns)


def _rank_all(first: Side, second: Side, *, k: int, candidates: BestLists) -> BestLists:
    def rank(start: int) -> BestLists:
        return rank_exactly(first, second, start=start, k=k, candidates=candidates)

    parts = list(_on_all_cores(rank, range(0, len(first.vectors), RANKED_ROWS)))
    return BestLists(np.concatenate([p.indices for p in parts]), np.concatenate([p.scores for p in parts]))


def _on_all_cores(work: Callable[[Piece], Part], pieces: Iterable[Piece]) -> Iterator[Part]:
    """The parts of the work in order, a few at a time, so that an interruption is heeded at once."""
    cores: int = numba.config.NUMBA_NUM_THREADS  # type: ignore[attr-defined]  # filled in when numba is loaded
    waiting: deque[Future[Part]] = deque()
    with ThreadPoolExecutor(cores) as pool:
        for piece in pieces:
            waiting.append(pool.submit(work, piece))
            if len(waiting) > cores:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
