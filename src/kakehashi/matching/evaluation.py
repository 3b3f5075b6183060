"""How good lists are, held against judgements: hits, reciprocal rank and discounted gain, with a bootstrap interval."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kakehashi.domain.judgement import Grade

DEPTH = 10
RESAMPLES = 2000
CONFIDENCE = 0.95
_SEED = 20231213


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over lists with its interval: the percentile bootstrap over lists, at 95 % confidence."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Quality:
    """The figures of one side's lists; `lists` is how many of them have a judged counterpart worth meeting.

    `hits_at_1` and `hits_at_5` count lists with a counterpart of the best grade given in that list so high; `mrr` is
    the mean reciprocal place of the first of them; `ndcg_at_10` is Järvelin & Kekäläinen's normalised discounted
    cumulative gain (2002) with gains 2^grade - 1.
    """

    lists: int
    hits_at_1: Estimate
    hits_at_5: Estimate
    mrr: Estimate
    ndcg_at_10: Estimate


@dataclass(frozen=True, slots=True)
class JudgedList:
    """One organisation's list as grades: `grades` maps the place (from 1) of each judged counterpart to its grade."""

    grades: Mapping[int, Grade]

    @property
    def first_best(self) -> int:
        """The place of the first counterpart of the best grade in the list."""
        best = max(self.grades.values())
        return min(place for place, grade in self.grades.items() if grade == best)

    def ndcg(self, depth: int = DEPTH) -> float:
        """Discounted gain of the list down to `depth`, divided by that of the best order."""
        gained = sum(_gain(grade, place) for place, grade in self.grades.items() if place <= depth)
        ideal = sorted(self.grades.values(), reverse=True)[:depth]
        return gained / sum(_gain(grade, place) for place, grade in enumerate(ideal, start=1))


def measure(lists: Sequence[JudgedList]) -> Quality:
    """Figures of one side; lists where nothing is worth meeting (no grade above 0) are left out."""
    worthwhile = [judged for judged in lists if any(judged.grades.values())]
    places = np.array([judged.first_best for judged in worthwhile], dtype=float)
    return Quality(
        len(worthwhile),
        hits_at_1=_estimate(places <= 1),
        hits_at_5=_estimate(places <= 5),
        mrr=_estimate(1 / places),
        ndcg_at_10=_estimate(np.array([judged.ndcg() for judged in worthwhile])),
    )


def _gain(grade: Grade, place: int) -> float:
    return (2.0**grade - 1) / float(np.log2(place + 1))


def _estimate(values: NDArray[np.generic]) -> Estimate:
    if not len(values):
        return Estimate(float("nan"), float("nan"), float("nan"))
    random = np.random.default_rng(_SEED)
    means = values[random.integers(0, len(values), size=(RESAMPLES, len(values)))].mean(axis=1)
    tail = (1 - CONFIDENCE) / 2
    low, high = np.quantile(means, [tail, 1 - tail])
    return Estimate(float(values.mean()), float(low), float(high))
