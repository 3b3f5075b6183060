"""Exact two-sided top k both ways: Kakehashi against numpy with argpartition and against faiss's flat index.

    uv run python benchmarks/top_pairs.py [--rows 10000 --columns 10000 --k 20 --repeat 3]

Every run is a process of its own, so that its peak memory is its own; methods take turns, so that a busy moment of the
machine does not fall on one of them; the first call, which may compile, is left out.
"""

import argparse
import importlib
import statistics
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.top_pairs import top_pairs
from machine import describe_machine, peak_memory

Floats = NDArray[np.float32]
Answer = tuple[Floats, Floats]
"""The k best scores of each row and of each column, best first."""

HALF = 512
"""Dimensions of one text's vector; a row is an offer's beside a request's, a column the other way round."""

NUMPY_BLOCK = 1000
CANDIDATES = 100


def kakehashi(rows: Floats, columns: Floats, k: int) -> Answer:
    found = top_pairs(rows, columns, k=k)
    return found.rows.scores, found.columns.scores


def numpy_argpartition(rows: Floats, columns: Floats, k: int) -> Answer:
    """Products of both directions, their sum, argpartition by row and by column, in blocks of rows that fit memory."""
    row_lists, column_lists = [], np.zeros((len(columns), 0), dtype=np.float32)
    for start in range(0, len(rows), NUMPY_BLOCK):
        block = rows[start : start + NUMPY_BLOCK]
        scores = block[:, :HALF] @ columns[:, :HALF].T
        scores += block[:, HALF:] @ columns[:, HALF:].T
        row_lists.append(_partition(scores, k))
        column_lists = _partition(np.hstack([column_lists, _partition(scores.T, k)]), k)
    return np.vstack(row_lists), column_lists


def _partition(scores: Floats, k: int) -> Floats:
    k = min(k, scores.shape[1])
    best = np.argpartition(-scores, k - 1, axis=1)[:, :k]
    values = np.take_along_axis(scores, best, axis=1)
    return np.take_along_axis(values, np.argsort(-values, axis=1), axis=1)


def faiss_both_ways(rows: Floats, columns: Floats, k: int) -> Answer:
    """One index of each side's vectors of both texts, searched with the other side's: exact."""
    return _search(columns, rows, k)[0], _search(rows, columns, k)[0]


def faiss_rerank(rows: Floats, columns: Floats, k: int) -> Answer:
    """Each direction searched alone, the candidates of both scored on both: not exact."""
    return _rerank(rows, columns, k), _rerank(columns, rows, k)


def _rerank(asking: Floats, asked: Floats, k: int) -> Floats:
    there = _search(asked[:, :HALF], asking[:, :HALF], CANDIDATES)[1]
    back = _search(asked[:, HALF:], asking[:, HALF:], CANDIDATES)[1]
    best = np.empty((len(asking), k), dtype=np.float32)
    for row, candidates in enumerate(np.hstack([there, back])):
        scores = asked[np.unique(candidates)] @ asking[row]
        best[row] = -np.sort(-scores)[:k]
    return best


def _search(indexed: Floats, queries: Floats, k: int) -> tuple[Floats, NDArray[np.int64]]:
    faiss = importlib.import_module("faiss")
    index = faiss.IndexFlatIP(indexed.shape[1])
    index.add(np.ascontiguousarray(indexed))
    scores, indices = index.search(np.ascontiguousarray(queries), min(k, len(indexed)))
    return scores, indices


METHODS: dict[str, Callable[[Floats, Floats, int], Answer]] = {
    "kakehashi": kakehashi,
    "numpy argpartition": numpy_argpartition,
    "faiss flat, both ways": faiss_both_ways,
    "faiss flat, one way and rerank": faiss_rerank,
}


@dataclass(frozen=True, slots=True)
class Run:
    """One run of one method: seconds, peak memory of its process in bytes, and the answer."""

    seconds: float
    peak: int
    answer: Answer


def run(method: str, folder: Path, k: int) -> Run:
    rows, columns = np.load(folder / "rows.npy"), np.load(folder / "columns.npy")
    METHODS[method](rows, columns, k)
    start = time.perf_counter()
    answer = METHODS[method](rows, columns, k)
    seconds = time.perf_counter() - start
    return Run(seconds, peak_memory(), answer)


def topical(rng: np.random.Generator, n: int) -> Floats:
    """Vectors as encoders give them: topics in a hundred directions, noise, a common direction, and a few hubs."""
    basis = rng.standard_normal((100, HALF), dtype=np.float32)
    topics = rng.standard_normal((80, 100), dtype=np.float32)[rng.integers(0, 80, n)]
    spread = 0.6 * rng.standard_normal((n, 100), dtype=np.float32)
    is_hub = rng.random(n) < 0.03
    topics[is_hub] *= 0.2
    noise = 0.5 * rng.standard_normal((n, HALF), dtype=np.float32)
    return _unit((topics + spread) @ basis / 10 + noise + np.float32(0.5))


def gaussian(rng: np.random.Generator, n: int) -> Floats:
    """Vectors without any structure: the hardest for whoever hopes to skip work."""
    return _unit(rng.standard_normal((n, HALF), dtype=np.float32))


def _unit(vectors: Floats) -> Floats:
    lengths: Floats = np.sqrt((vectors**2).sum(axis=1, keepdims=True))
    return vectors / lengths


def compare(folder: Path, args: argparse.Namespace) -> None:
    methods = [name for name in METHODS if find_spec("faiss") or not name.startswith("faiss")]
    runs: dict[str, list[Run]] = {name: [] for name in methods}
    for _ in range(args.repeat):
        for name in methods:
            # A process that has run before keeps its peak.
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
                runs[name].append(pool.submit(run, name, folder, args.k).result())
    ours = runs["kakehashi"]
    for name, theirs in runs.items():
        _print_line(name, ours, theirs)
    if "faiss flat, both ways" not in runs:
        print("  faiss: skipped, it is not installed")


def _print_line(name: str, ours: list[Run], theirs: list[Run]) -> None:
    seconds = statistics.median(run.seconds for run in theirs)
    ratio = seconds / statistics.median(run.seconds for run in ours)
    peak = max(run.peak for run in theirs) / 2**20
    pairs = zip(theirs[0].answer, ours[0].answer, strict=True)
    agreement = np.mean([np.mean(np.abs(their - our) < 1e-5) for their, our in pairs])
    print(f"  {name:32}{seconds:8.2f} s {peak:8.0f} MB   x{ratio:5.2f}   same scores {agreement:8.3%}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option, default in (("--rows", 10_000), ("--columns", 10_000), ("--k", 20), ("--repeat", 3)):
        parser.add_argument(option, type=int, default=default)
    args = parser.parse_args()
    print(describe_machine(["numpy", "numba", *(["faiss-cpu"] if find_spec("faiss") else [])]))
    for make in (topical, gaussian):
        rng = np.random.default_rng(0)
        with tempfile.TemporaryDirectory() as name:
            offers_and_requests = make(rng, 2 * (args.rows + args.columns)).reshape(-1, 2 * HALF)
            np.save(Path(name, "rows.npy"), offers_and_requests[: args.rows])
            np.save(Path(name, "columns.npy"), offers_and_requests[args.rows :])
            print(f"\n{make.__name__}: {args.rows:,} x {args.columns:,}, {2 * HALF} dimensions, top {args.k} both ways")
            compare(Path(name), args)


if __name__ == "__main__":
    main()
