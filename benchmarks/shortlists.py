"""Repeated assignment against its peers on the market of reciprocal recommendation, and shortlists at full size.

The market is that of Tomita, Togashi and Moriwaki (RecSys 2022), with the details that Tomita and Yokoyama published
for "Fair Reciprocal Recommendation in Matching Markets" (RecSys 2024): an agent's preference for another is
(1 - mixing) × uniform + mixing × popularity, popularity falling evenly from 1 to 0 over the other side; rank r is
examined with probability 1/r. Expected matches are the sum over pairs of preference × examination on both sides.

    uv run python benchmarks/shortlists.py [--rows 100 --columns 75 --mixing 0.5 --seeds 0,1,2,3,4] [--convex] [--large]

Peers: own ranking; product of both preferences; transferable-utility matching by iterative proportional fitting (Tomita
and others, RecSys 2023); repeated assignment as published, one linear program a rank and side, solved by HiGHS (with
--convex by cvxpy and Clarabel, as published; install cvxpy first); and the same with an exact assignment solver.
"""

import argparse
import importlib
import os
import statistics
import time
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import LinearConstraint, linear_sum_assignment, milp
from scipy.sparse import csr_array, eye_array, kron, vstack

from kakehashi.matching.assignment import Pairs, fill_rounds, order_lists
from kakehashi.matching.shortlists import choose_shortlists

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Lists = tuple[
    Integers, Integers
]  # rank from 1 of every column for each row (n, m), of every row for each column (n, m)
Solver = Callable[[Floats], Floats]

OURS = "ours: rounds, then best responses"
PUBLISHED = "repeated assignment, HiGHS"
CONVEX = "repeated assignment, Clarabel"
ROUNDS = 10
USED = -1e5


class Market(NamedTuple):
    """Preferences of rows for columns and of columns for rows, both (n, m)."""

    of_rows: Floats
    of_columns: Floats

    @property
    def product(self) -> Floats:
        return self.of_rows * self.of_columns


def draw_market(n: int, m: int, *, mixing: float, seed: int) -> Market:
    # The old generator, because the published figures rest on its numbers.
    random = np.random.RandomState(seed)
    taste_rows, taste_columns = random.random_sample((n, m)), random.random_sample((m, n)).T
    of_rows = (1 - mixing) * taste_rows + mixing * np.linspace(1, 0, m)
    of_columns = (1 - mixing) * taste_columns + mixing * np.linspace(1, 0, n)[:, None]
    return Market(of_rows, of_columns)


def expected(market: Market, lists: Lists) -> float:
    return float((market.product / lists[0] / lists[1]).sum())


def ranked(for_rows: Floats, for_columns: Floats) -> Lists:
    return _ranks(for_rows), _ranks(for_columns.T).T


def _ranks(values: Floats) -> Integers:
    order = np.argsort(-values, axis=1, kind="stable")
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(1, values.shape[1] + 1)[None], axis=1)
    return ranks


def own_ranking(market: Market) -> Lists:
    return ranked(market.of_rows, market.of_columns)


def product_ranking(market: Market) -> Lists:
    return ranked(market.product, market.product)


def transferable_utility(market: Market) -> Lists:
    """Equilibrium of the market with transfers (Choo and Siow), by iterative proportional fitting, temperature 1."""
    kernel = np.exp((market.of_rows + market.of_columns) / 2.0)
    rows, columns, change = np.ones(len(kernel)), np.ones(kernel.shape[1]), 1.0
    while change > 1e-9:
        before = rows
        half = kernel @ columns / 2.0
        rows = np.sqrt(1.0 + half * half) - half
        half = rows @ kernel / 2.0
        columns = np.sqrt(1.0 + half * half) - half
        change = float(np.abs(rows - before).max())
    flow = kernel * rows[:, None] * columns
    return ranked(flow, flow)


def repeated(solver: Callable[[int, int], Solver]) -> Callable[[Market], Lists]:
    def lists(market: Market) -> Lists:
        n, m = market.product.shape
        solve = solver(n, m), solver(m, n)
        return ranked(_one_side(market.product, solve[0]), _one_side(market.product.T, solve[1]).T)

    return lists


def _one_side(product: Floats, solve: Solver) -> Floats:
    """The published rounds: the r-th best assignment gives rank r; whoever goes without takes its best left over."""
    left, values = product + 1.0, np.zeros_like(product)
    everyone = np.arange(len(product))
    for number in range(product.shape[1]):
        share = solve(left)
        # Vertices share out nothing to those who go without, where an interior point leaves them a trace.
        picked = np.where(share.max(axis=1) > 1e-3, share.argmax(axis=1), left.argmax(axis=1))
        values[everyone, picked] = product.shape[1] - number
        left[everyone, picked] = USED
    return values


def by_highs(n: int, m: int) -> Solver:
    ones = vstack([kron(eye_array(n), np.ones((1, m))), kron(np.ones((1, n)), eye_array(m))])
    limits = LinearConstraint(csr_array(ones), ub=np.ones(n + m))
    return lambda values: np.asarray(milp(-values.ravel(), constraints=limits).x).reshape(n, m)


def by_assignment(n: int, m: int) -> Solver:
    def solve(values: Floats) -> Floats:
        worth = np.maximum(values, 0.0)  # as in the program, nobody is made to take a pair that is used
        share = np.zeros((n, m))
        share[linear_sum_assignment(worth, maximize=True)] = 1.0
        share[worth == 0.0] = 0.0
        return share

    return solve


def by_clarabel(n: int, m: int) -> Solver:
    cvxpy = importlib.import_module("cvxpy")
    share, values = cvxpy.Variable((n, m), nonneg=True), cvxpy.Parameter((n, m))
    limits = [cvxpy.sum(share, axis=1) <= 1, cvxpy.sum(share, axis=0) <= 1]

    def solve(given: Floats) -> Floats:
        values.value = given
        cvxpy.Problem(cvxpy.Maximize(cvxpy.sum(cvxpy.multiply(values, share))), limits).solve(solver="CLARABEL")
        return np.asarray(share.value)

    return solve


def ours(market: Market) -> Lists:
    """The product's engine without limits: some rounds of assignment, the rest by weight, then best responses."""
    weights = market.product
    n, m = weights.shape
    nobody = np.zeros((n, m), dtype=np.bool_)
    rounds = fill_rounds(weights, chosen=nobody, capacity=(np.full(n, m), np.full(m, n)), rounds=ROUNDS)
    rows, columns = (indices.ravel() for indices in np.indices((n, m)))
    when = np.where(rounds < 0, ROUNDS + 1, rounds).ravel()
    ranks = order_lists(Pairs(rows, columns, weights.ravel()), when)
    return ranks.in_row.reshape(n, m), ranks.in_column.reshape(n, m)


class Measured(NamedTuple):
    matches: float
    seconds: float


def measure(method: Callable[[Market], Lists], market: Market) -> Measured:
    started = time.perf_counter()
    lists = method(market)
    return Measured(expected(market, lists), time.perf_counter() - started)


def machine() -> str:
    return f"{os.cpu_count()} cores, load average {os.getloadavg()[0]:.2f}"


def compare(arguments: argparse.Namespace) -> None:
    methods = {
        "own ranking": own_ranking,
        "product of both": product_ranking,
        "transferable utility": transferable_utility,
        "repeated assignment, exact solver": repeated(by_assignment),
        PUBLISHED: repeated(by_highs),
        **({CONVEX: repeated(by_clarabel)} if arguments.convex else {}),
        OURS: ours,
    }
    measured: dict[str, list[Measured]] = {name: [] for name in methods}
    for seed in arguments.seeds:
        market = draw_market(arguments.rows, arguments.columns, mixing=arguments.mixing, seed=seed)
        for name, method in methods.items():
            measured[name].append(measure(method, market))
    show(measured, arguments.seeds)


def show(measured: dict[str, list[Measured]], seeds: list[int]) -> None:
    best = {name: statistics.median(one.matches for one in runs) for name, runs in measured.items()}
    seconds = {name: statistics.median(one.seconds for one in runs) for name, runs in measured.items()}
    first = f"seed {seeds[0]}"
    print(f"{'expected matches':36} {first:>8} {'median':>8} {'ours/it':>8} {'seconds':>9} {'it/ours':>8}")
    for name, runs in measured.items():
        ratios = f"{best[OURS] / best[name]:8.3f} {seconds[name]:9.4f} {seconds[name] / seconds[OURS]:8.1f}"
        print(f"{name:36} {runs[0].matches:8.3f} {best[name]:8.3f} {ratios}")


def run_large(arguments: argparse.Namespace, *, size: int = 2000, capacity: int = 10) -> None:
    print(f"\n{size} x {size}; {machine()}")
    market = draw_market(size, size, mixing=arguments.mixing, seed=arguments.seeds[0])
    for name, method in (("product of both", product_ranking), (OURS, ours)):
        one = measure(method, market)
        print(f"{name:36} {one.matches:10.3f} expected matches {one.seconds:8.2f} s")
    started, limit = time.perf_counter(), np.full(size, capacity)
    scores = np.sqrt(market.product)
    shortlists = choose_shortlists(scores, eligible=scores >= 0, capacity_rows=limit, capacity_columns=limit)
    seconds = time.perf_counter() - started
    left_out = len(shortlists.rows_without) + len(shortlists.columns_without)
    total = scores[shortlists.rows, shortlists.columns].sum()
    print(f"shortlists, capacity {capacity}: {shortlists.rows.size} pairs, total score {total:.1f}, ", end="")
    print(f"{left_out} organisations without a match, {seconds:.2f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description="Expected matches and speed of shortlists against their peers.")
    parser.add_argument("--rows", type=int, default=100)
    parser.add_argument("--columns", type=int, default=75)
    parser.add_argument("--mixing", type=float, default=0.5, help="share of common popularity in preferences")
    parser.add_argument("--seeds", type=lambda text: [int(seed) for seed in text.split(",")], default=[0, 1, 2, 3, 4])
    parser.add_argument("--convex", action="store_true", help="also the convex solver (minutes; needs cvxpy)")
    parser.add_argument("--large", action="store_true", help="also 2,000 a side")
    arguments = parser.parse_args()
    print(f"{arguments.rows} x {arguments.columns}, mixing {arguments.mixing}; {machine()}")
    compare(arguments)
    if arguments.large:
        run_large(arguments)
    print(machine())


if __name__ == "__main__":
    main()
