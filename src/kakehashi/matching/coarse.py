"""Vectors in 16-bit whole numbers, and what the rounding can change at most: enough to rule out nearly every pair.

The numbers are as large as they can be while no product of two vectors leaves 32 bits (Cauchy-Schwarz). For unit vectors of
1,024 dimensions a score from them is off by less than 0.0006.
"""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kakehashi.compilation import compiled
from kakehashi.matching.tile_product import LANES, TILE

Floats = NDArray[np.float32]

LONGEST = 46340.0
"""The product of two vectors of this length fits 32 bits."""

LARGEST = 32767.0
FAINTEST = 1.2e-38
"""Below it float32 loses digits: what is shorter than that is all error."""

GREATEST = 1e18
"""The product of two vectors of this length is far from float32's end."""


class Side(NamedTuple):
    """Everybody of one party: exact vectors, and the same in whole numbers.

    For a of one side and b of the other, a.step * b.step * (a.numbers · b.numbers) differs from a.vector · b.vector by at most
    a.reach * b.error + a.error * b.reach, in float32 and in whatever order it adds up: |v·w - v'·w'| is at most
    |v||w - w'| + |v - v'||w'|.
    """

    vectors: Floats  # (n, d)
    offsets: Floats  # (n,): what is taken from each score
    numbers: NDArray[np.int16]  # (n rounded up to TILE, d rounded up to LANES)
    steps: Floats  # (n,)
    reaches: Floats  # (n,): length, and the rounding's error once more
    errors: Floats  # (n,)


def make_side(vectors: Floats, offsets: Floats) -> Side:
    """Round vectors of shape (n, d) to whole numbers.

    Raises ValueError when there is not one offset a vector, or one of either is not finite or reaches GREATEST.
    """
    if vectors.ndim != 2 or offsets.shape != vectors.shape[:1]:
        raise ValueError(
            f"vectors {vectors.shape} must be the rows of a table, and offsets {offsets.shape} one for each"
        )
    n, d = vectors.shape
    numbers = np.zeros((-(-n // TILE) * TILE, max(-(-d // LANES), 1) * LANES), dtype=np.int16)
    steps, reaches, errors = np.zeros((3, n), dtype=np.float32)
    exact, taken = np.ascontiguousarray(vectors, dtype=np.float32), np.ascontiguousarray(offsets, dtype=np.float32)
    side = Side(exact, taken, numbers, steps, reaches, errors)
    _round_vectors(side)
    if not (np.all(reaches < GREATEST) and np.all(np.abs(taken) < GREATEST)):
        raise ValueError(f"every vector must be finite and shorter than {GREATEST:g}, and so must every offset")
    return side


@compiled
def score_coarsely(
    first: Side, second: Side, corner: tuple[int, int], products: NDArray[np.int32], scores: Floats
) -> None:
    """Turn products of whole numbers into scores; the first pair of these is `corner`."""
    row, column = corner
    steps, offsets = second.steps[column:], second.offsets[column:]
    for i in range(scores.shape[0]):
        step, offset = first.steps[row + i], first.offsets[row + i]
        for j in range(scores.shape[1]):
            scores[i, j] = np.float32(products[i, j]) * step * steps[j] - (offset + offsets[j])


@compiled
def _round_vectors(side: Side) -> None:
    n, d = side.vectors.shape
    # Rounding can make a vector longer by half a unit a dimension.
    longest = LONGEST - math.sqrt(d) / 2
    for i in range(n):
        length, largest = _measure(side.vectors[i])
        step = np.float32(max(length / longest, largest / LARGEST))
        if step >= FAINTEST:
            side.steps[i] = step
            for k in range(d):
                side.numbers[i, k] = np.rint(side.vectors[i, k] / np.float64(step))
        error = _distance(side.vectors[i], side.numbers[i], np.float64(side.steps[i]))
        # float32 itself errs by 2**-24 of the lengths in each of the d additions and a few steps more.
        unit = (d + 16) * 2.0**-24
        side.reaches[i] = (length + error) * (1 + 1e-6)
        side.errors[i] = (error + unit * (length + error)) * (1 + 1e-6)


@compiled
def _measure(vector: Floats) -> tuple[float, float]:
    squares, largest = 0.0, 0.0
    for value in vector:
        squares += np.float64(value) ** 2
        largest = max(largest, abs(np.float64(value)))
    return math.sqrt(squares), largest


@compiled
def _distance(vector: Floats, numbers: NDArray[np.int16], step: float) -> float:
    squares = 0.0
    for k in range(len(vector)):
        squares += (vector[k] - step * numbers[k]) ** 2
    return math.sqrt(squares)
