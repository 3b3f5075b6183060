"""Shortlists under capacity: attention spread so that nobody is left out while a fair match exists.

First as many organisations of both sides as possible get a meeting (`coverage`), then the best further meetings are
added round by round (`assignment`) while both sides have room, and every list is put in order.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kakehashi.matching.assignment import Integers, Mask, Pairs, fill_rounds, order_lists
from kakehashi.matching.coverage import cover

Scores = NDArray[np.float32] | NDArray[np.float64]

NUDGE = 1e-6  # lets a fair pair that scores 0 still fill a free place
TOLERANCE = 1e-6  # how far rounding may carry a score out of 0..1


class Without(StrEnum):
    """Why an organisation has no match in the shortlists; the first that applies, in this order."""

    CAPACITY_ZERO = "capacity_zero"  # it can have no meeting
    NO_ELIGIBLE = "no_eligible"  # a rule excludes every counterpart
    NONE_FAIR = "none_fair"  # no eligible counterpart reaches the floor
    TAKEN = "taken"  # others who depend on them use up the capacity of its fair counterparts


@dataclass(frozen=True, slots=True, eq=False)
class Shortlists:
    """The chosen pairs by row and rank in its list, and everybody who is without; ranks run from 1 without gaps."""

    rows: Integers
    columns: Integers
    ranks_in_row: Integers
    ranks_in_column: Integers
    rows_without: Mapping[int, Without]
    columns_without: Mapping[int, Without]


def choose_shortlists(
    scores: Scores,
    *,
    eligible: Mask,
    capacity_rows: ArrayLike,
    capacity_columns: ArrayLike,
    floor: float = 0.0,
) -> Shortlists:
    """Choose the pairs that meet, leaving out as few organisations as possible, then by score, first choices first.

    `scores` (n, m) in 0..1, one for both sides; `eligible` (n, m), False excludes a pair by rule; a score below `floor`
    is no fair match; capacities (n,), (m,) in meetings. The number of organisations with at least one pair is the
    highest that capacity, rule and floor allow; no capacity is exceeded and no pair is chosen twice. Equal input gives
    equal output. Raises ValueError for scores that are not numbers in 0..1, shapes that differ or negative capacities.
    """
    capacity = _counts(capacity_rows, "capacity_rows"), _counts(capacity_columns, "capacity_columns")
    _check(scores, eligible, capacity)
    fair = eligible & (scores >= scores.dtype.type(floor))
    exact = np.clip(scores.astype(np.float64), 0.0, 1.0)
    first = cover(exact, allowed=fair, capacity=capacity)
    rounds = fill_rounds(np.where(fair, exact + NUDGE, 0.0), chosen=first, capacity=capacity)
    rows, columns = np.nonzero(rounds >= 0)
    ranks = order_lists(Pairs(rows, columns, exact[rows, columns]), rounds[rows, columns])
    order = np.lexsort((ranks.in_row, rows))
    return Shortlists(
        rows=rows[order],
        columns=columns[order],
        ranks_in_row=ranks.in_row[order],
        ranks_in_column=ranks.in_column[order],
        rows_without=_without(rows, capacity[0], eligible, fair),
        columns_without=_without(columns, capacity[1], eligible.T, fair.T),
    )


def find_unmatchable(eligible: Mask, fair: Mask) -> dict[int, Without]:
    """Rows that have no fair match whatever the capacity, and why; both masks have shape (n, m)."""
    return {int(row): _reason(np.int64(1), eligible[row], fair[row]) for row in np.flatnonzero(~fair.any(axis=1))}


def _counts(capacity: ArrayLike, name: str) -> Integers:
    counts = np.asarray(capacity)
    if counts.size and not np.issubdtype(counts.dtype, np.integer):
        raise ValueError(f"{name} must be whole numbers, not {counts.dtype}")
    if (counts < 0).any():
        raise ValueError(f"{name} must not be negative")
    return counts.astype(np.int64)


def _check(scores: Scores, eligible: Mask, capacity: tuple[Integers, Integers]) -> None:
    if scores.ndim != 2 or scores.dtype.type not in (np.float32, np.float64):
        raise ValueError(f"scores must be a float32 or float64 matrix, not {scores.dtype} of shape {scores.shape}")
    if eligible.shape != scores.shape or eligible.dtype != np.bool_:
        raise ValueError(f"eligible must be bool of shape {scores.shape}, not {eligible.dtype} of {eligible.shape}")
    for counts, size, side in zip(capacity, scores.shape, ("rows", "columns"), strict=True):
        if counts.shape != (size,):
            raise ValueError(f"capacity_{side} must have shape ({size},), not {counts.shape}")
    if np.isnan(scores).any():
        raise ValueError("scores contain NaN: a pair without a score must be marked as not eligible and score 0")
    if ((scores < -TOLERANCE) | (scores > 1.0 + TOLERANCE)).any():
        raise ValueError("scores must lie in 0..1")


def _without(placed: Integers, capacity: Integers, eligible: Mask, fair: Mask) -> dict[int, Without]:
    missing = np.setdiff1d(np.arange(capacity.size), placed)
    return {int(index): _reason(capacity[index], eligible[index], fair[index]) for index in missing}


def _reason(capacity: np.int64, eligible: Mask, fair: Mask) -> Without:
    if capacity == 0:
        return Without.CAPACITY_ZERO
    if not eligible.any():
        return Without.NO_ELIGIBLE
    if not fair.any():
        return Without.NONE_FAIR
    return Without.TAKEN
