"""Whoever may be among the best: a block of rows against all columns, by coarse scores.

A block's products stay in the processor's cache, and all but a few hundredths of them are ruled out by one comparison with
what their row and their column have already.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kakehashi.compilation import compiled
from kakehashi.matching.best_lists import BestLists, Floats, empty_lists, insert
from kakehashi.matching.coarse import Side, score_coarsely
from kakehashi.matching.tile_product import TILE, multiply_tile

STRIP = 240
"""Columns that stay in the cache while the rows of a block pass by: a multiple of any TILE, as is BLOCK_ROWS."""

BLOCK_ROWS = 480


class Block(NamedTuple):
    """Candidates among the rows start, start + 1, ... and all columns; only scores above its bar matter to a column."""

    start: int
    rows: BestLists  # (rows of the block, k)
    columns: BestLists  # (m, k): indices are of all rows
    bars: Floats  # (m,)


def find_candidates(first: Side, second: Side, *, start: int, k: tuple[int, int], floors: Floats) -> Block:
    """The k[0] best columns of each of BLOCK_ROWS rows from `start`, a multiple of TILE, and each column's k[1] best of these.

    What does not reach a column's floor, shape (m,), is left out: it saves work when other blocks have found better.
    """
    rows, columns = min(BLOCK_ROWS, len(first.vectors) - start), len(second.vectors)
    # What equals the floor may have the lower index.
    bars = np.nextafter(floors, np.float32(-np.inf))
    block = Block(start, empty_lists(rows, k[0]), empty_lists(columns, k[1]), bars)
    _fill(first, second, block)
    return block


@compiled
def _fill(first: Side, second: Side, block: Block) -> None:
    n, m = len(block.rows.scores), len(second.vectors)
    products, scores = np.empty((TILE, STRIP), dtype=np.int32), np.empty((TILE, STRIP), dtype=np.float32)
    places = np.empty(STRIP, dtype=np.intp)
    for strip in range(0, m, STRIP):
        width = min(STRIP, m - strip)
        for tile in range(0, n, TILE):
            height = min(TILE, n - tile)
            numbers = first.numbers[block.start + tile : block.start + tile + TILE]
            for j in range(0, width, TILE):
                multiply_tile(numbers, second.numbers[strip + j : strip + j + TILE], products[:, j : j + TILE])
            score_coarsely(first, second, (block.start + tile, strip), products, scores[:height, :width])
            for i in range(height):
                _sift(block, tile + i, strip, scores[i, :width], places)


@compiled
def _sift(block: Block, i: int, strip: int, scores: Floats, places: NDArray[np.intp]) -> None:
    """Enter those of a row's scores with the columns from `strip` on that are good for the row or the column."""
    indices, best, bars = block.rows.indices[i], block.rows.scores[i], block.bars[strip:]
    bar, count = best[-1], 0
    # Nearly no score passes: counting without a branch is what the processor does fastest.
    for place in range(len(scores)):
        places[count] = place
        count += scores[place] > min(bar, bars[place])
    for place in places[:count]:
        score, column = scores[place], strip + place
        if score > best[-1]:
            insert(indices, best, column, score)
        if score > bars[place]:
            insert(block.columns.indices[column], block.columns.scores[column], block.start + i, score)
            bars[place] = max(bars[place], block.columns.scores[column, -1])
