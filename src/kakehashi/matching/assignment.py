"""Repeated assignment: round r gives every organisation its r-th counterpart, the best for all of them together.

After Tomita, Togashi and Moriwaki, "Matching Theory-based Recommender Systems in Online Dating" (RecSys 2022), with an
assignment solver in place of their linear programs, and the ranks each organisation has reached weighing the next
round, so that whoever went without comes first. The lists are then put in order by alternating best responses.
"""

import itertools
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Mask = NDArray[np.bool_]

LARGE = 256  # organisations on the shorter side from which preparing the solver pays
SOFTNESS = (0.03, 0.01, 0.003)  # shares of the highest weight at which prices blur, coarse to fine
PRICING_STEPS = 20
ORDERING_STEPS = 50
SETTLED = 1e-5  # relative rise below which the lists stay as they are
FAINTEST = np.float32(-60.0)  # as a logarithm: far below it single precision slows down
FAINT = np.float32(1e-30)  # keeps the scaling away from division by zero


class Pairs(NamedTuple):
    """Pairs with their weights: three arrays of one length."""

    rows: Integers
    columns: Integers
    weights: Floats


class Ranks(NamedTuple):
    """Place of each pair in its row's list and in its column's, from 1."""

    in_row: Integers
    in_column: Integers


def soft_prices(weights: Floats) -> tuple[Floats, Floats]:
    """Estimate what each row and column is worth in an assignment, by Sinkhorn's scaling (Cuturi 2013), refined."""
    n, m = weights.shape
    rows, columns = np.zeros(n), np.zeros(m)
    rough = weights.astype(np.float32)  # an estimate needs no more, and half the memory takes half the time
    for softness in np.array(SOFTNESS) * max(float(weights.max()), FAINT):
        kernel = (rough - rows.astype(np.float32)[:, None] - columns.astype(np.float32)) / np.float32(softness)
        highest = kernel.max(axis=1)
        kernel = np.exp(np.maximum(kernel - highest[:, None], FAINTEST))
        column_scale = np.ones(m, dtype=np.float32)
        for _ in range(PRICING_STEPS):
            row_scale = 1.0 / np.maximum(kernel @ column_scale, FAINT)
            column_scale = np.float32(n / m) / np.maximum(row_scale @ kernel, FAINT)
        rows += softness * (highest - np.log(row_scale))
        columns -= softness * np.log(column_scale)
    return rows, columns


def best_assignment(weights: Floats) -> tuple[Integers, Integers]:
    """Choose at most one pair a row and a column with the highest total weight; weight 0 forbids a pair.

    Subtracting any price from a row or column of a square matrix leaves the best assignment as it is; prices near
    the true ones leave the solver little to search (10 times faster at 2,000 a side).
    """
    n, m = weights.shape
    priced = weights
    if min(n, m) >= LARGE:
        priced = np.zeros((max(n, m), max(n, m)))
        priced[:n, :m] = weights
        row_prices, column_prices = soft_prices(priced)
        priced -= row_prices[:, None] + column_prices
    rows, columns = linear_sum_assignment(priced, maximize=True)
    real = (rows < n) & (columns < m)
    rows, columns = rows[real], columns[real]
    met = weights[rows, columns] > 0
    return rows[met], columns[met]


def fill_rounds(
    weights: Floats, *, chosen: Mask, capacity: tuple[Integers, Integers], rounds: int | None = None
) -> Integers:
    """Add to the `chosen` pairs one assignment after another until capacity, or `rounds`, is used up.

    `weights` (n, m) are at least 0, and 0 forbids a pair. Each round maximises weight ÷ (rank in the row's list × rank
    in the column's), the rank being the number of pairs an organisation has so far, plus one. Returns the round (n, m)
    of every pair: 0 where it was chosen before, -1 where it is not chosen.
    """
    given = np.where(chosen, 0, -1)
    left = np.where(chosen, 0.0, weights)
    counts = chosen.sum(axis=1), chosen.sum(axis=0)
    for number in itertools.count(1) if rounds is None else range(1, rounds + 1):
        rows, columns = _next_round(left, counts, capacity)
        if not rows.size:
            break
        given[rows, columns] = number
        left[rows, columns] = 0.0
        counts[0][rows] += 1
        counts[1][columns] += 1
    return given


def _next_round(
    weights: Floats, counts: tuple[Integers, Integers], capacity: tuple[Integers, Integers]
) -> tuple[Integers, Integers]:
    """Assign those who still have room, each pair weighed by the ranks it would take."""
    rows, columns = (np.flatnonzero(count < limit) for count, limit in zip(counts, capacity, strict=True))
    left = weights[np.ix_(rows, columns)]
    live_rows, live_columns = left.any(axis=1), left.any(axis=0)
    rows, columns = rows[live_rows], columns[live_columns]
    left = left[np.ix_(live_rows, live_columns)] / (counts[0][rows] + 1)[:, None] / (counts[1][columns] + 1)
    if not left.size:
        return rows[:0], columns[:0]
    chosen_rows, chosen_columns = best_assignment(left)
    return rows[chosen_rows], columns[chosen_columns]


def rank_within(groups: Integers, values: Floats) -> Integers:
    """Rank the values of each group from 1, highest first; equal values keep their order."""
    by_value = np.argsort(-values, kind="stable")
    # Small integers sort by radix: twice as fast as np.lexsort.
    small = groups.astype(np.min_scalar_type(int(groups.max(initial=0))))
    order = by_value[np.argsort(small[by_value], kind="stable")]
    sizes = np.bincount(groups)
    ranks = np.empty(groups.size, dtype=np.int64)
    ranks[order] = np.arange(1, groups.size + 1) - (np.cumsum(sizes) - sizes)[groups[order]]
    return ranks


def expected_matches(pairs: Pairs, ranks: Ranks) -> float:
    """Expected matches when both sides examine rank r with probability 1/r."""
    return float((pairs.weights / (ranks.in_row * ranks.in_column)).sum())


def order_lists(pairs: Pairs, rounds: Integers) -> Ranks:
    """Put every list in the order that raises the expected matches, beginning with that of `rounds`, to the end.

    Against fixed ranks on the other side the best order is by weight ÷ rank there, so no step lowers the sum. Both
    sides may begin; the better end is kept, and neither side is favoured.
    """
    standing = pairs.weights / (pairs.weights.max(initial=0.0) + 1.0) - rounds
    start = Ranks(rank_within(pairs.rows, standing), rank_within(pairs.columns, standing))
    ends = [_best_responses(pairs, start, rows_begin=begin) for begin in (True, False)]
    return max(ends, key=lambda ranks: expected_matches(pairs, ranks))


def _best_responses(pairs: Pairs, start: Ranks, *, rows_begin: bool) -> Ranks:
    ranks, reached = start, -1.0
    for step in range(ORDERING_STEPS):
        if (step % 2 == 0) == rows_begin:
            ranks = ranks._replace(in_row=rank_within(pairs.rows, pairs.weights / ranks.in_column))
        else:
            ranks = ranks._replace(in_column=rank_within(pairs.columns, pairs.weights / ranks.in_row))
        value = expected_matches(pairs, ranks)
        if step > 1 and value <= reached * (1.0 + SETTLED):
            break
        reached = value
    return ranks
