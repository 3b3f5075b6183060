"""Scores of cross-border pairs: the policy's features, summed, with popularity taken out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kakehashi.domain.organisation import Organisation
from kakehashi.language.vocabulary import Vocabulary
from kakehashi.matching.calibration import TEMPERATURE, Offsets, fit_offsets, offsets_of
from kakehashi.matching.policy import PAIR_FEATURES, SCORE_MIDDLE, SCORE_SPREAD, TEXT_FEATURES
from kakehashi.matching.portraits import Portraits, Space, Texts
from kakehashi.matching.words import Encode

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class PairPart:
    """One feature's part in one pair's raw score."""

    feature: str
    offering: int | None
    value: float
    contribution: float


@dataclass(frozen=True, slots=True)
class Part:
    """One feature's part in raw scores, shape (rows, columns).

    `offering` is 0 where the row's offers meet the column's requests, 1 for the way back, None for a pair feature.
    `values` are the feature's own, `contributions` what they add to the score: weight times the distance from the
    feature's mean in the reference.
    """

    feature: str
    offering: int | None
    values: Floats
    contributions: Floats

    def of_pair(self, row: int, column: int) -> PairPart:
        """The part in the score of one pair."""
        value, contribution = float(self.values[row, column]), float(self.contributions[row, column])
        return PairPart(self.feature, self.offering, value, contribution)


@dataclass(frozen=True, slots=True)
class Scorer:
    """Scores pairs of a first and a second party, the same for a pair alone as among ten thousand."""

    space: Space
    baselines: dict[tuple[str, int | None], float]
    references: tuple[Portraits, Portraits]
    offsets: Offsets

    @classmethod
    def fit(
        cls,
        first: Sequence[Organisation],
        second: Sequence[Organisation],
        *,
        encode: Encode,
        vocabulary: Vocabulary,
    ) -> "Scorer":
        """Fit rarity, baselines and offsets on reference organisations of both parties."""
        space = Space.fit([*first, *second], encode=encode, vocabulary=vocabulary)
        rows, columns = space.place(first), space.place(second)
        baselines: dict[tuple[str, int | None], float] = {}
        raw = np.zeros((len(rows), len(columns)), dtype=np.float32)
        for feature, offering, weight, values, reliance in _measure(rows, columns):
            baselines[feature, offering] = mean = _mean(values, reliance)
            raw += _contribute(values, mean, weight=weight, reliance=reliance)
        return cls(space, baselines, (rows, columns), fit_offsets(raw))

    def place(self, organisations: Sequence[Organisation], *, side: int) -> Portraits:
        """Read organisations of a side as arrays; the reference itself is there already."""
        reference = self.references[side]
        return reference if tuple(organisations) == reference.organisations else self.space.place(organisations)

    def parts(self, rows: Portraits, columns: Portraits) -> Iterator[Part]:
        """Every feature's part in the raw scores of rows against columns."""
        for feature, offering, weight, values, reliance in _measure(rows, columns):
            mean = self.baselines[feature, offering]
            yield Part(feature, offering, values, _contribute(values, mean, weight=weight, reliance=reliance))

    def raw(self, rows: Portraits, columns: Portraits) -> Floats:
        """Sums of all parts, shape (rows, columns); 0 is an average pair of the reference."""
        total = np.zeros((len(rows), len(columns)), dtype=np.float32)
        for part in self.parts(rows, columns):
            total += part.contributions
        return total

    def comparable(self, rows: Portraits, columns: Portraits) -> NDArray[np.bool_]:
        """Which pairs have an offer on one side and a request on the other at all, shape (rows, columns)."""
        there = np.outer(rows.offers.weights, columns.requests.weights) > 0
        return there | (np.outer(rows.requests.weights, columns.offers.weights) > 0)

    def popularity(self, portraits: Portraits, *, side: int) -> NDArray[np.float64]:
        """What popularity takes from (or, where negative, gives to) each organisation of a side, in units of raw scores."""
        own, known = (self.offsets.rows, self.offsets.columns)[:: 1 - 2 * side]
        if portraits is self.references[side]:
            return -TEMPERATURE * own
        reference = self.references[1 - side]
        raw = self.raw(portraits, reference) if side == 0 else self.raw(reference, portraits).T
        return -TEMPERATURE * offsets_of(raw, known)

    @property
    def usual_popularity(self) -> float:
        """What popularity takes from a pair of two average organisations of the reference."""
        offsets = (self.offsets.rows, self.offsets.columns)
        return -TEMPERATURE * sum(float(side.mean()) for side in offsets if len(side))

    def scores(self, rows: Portraits, columns: Portraits) -> Floats:
        """Scores in 0..1, shape (rows, columns); 0 where there are no texts to compare."""
        taken = self.popularity(rows, side=0)[:, None] + self.popularity(columns, side=1)[None, :]
        return self.score(rows, columns, taken=taken.astype(np.float32))

    def score(self, rows: Portraits, columns: Portraits, *, taken: Floats) -> Floats:
        """Scores where what popularity takes from each pair is known already, shape (rows, columns)."""
        return np.where(self.comparable(rows, columns), to_score(self.raw(rows, columns) - taken), np.float32(0))


def to_score(evened: NDArray[np.floating]) -> Floats:
    """Raw scores without popularity as scores in 0..1."""
    # Beyond 80 the score is nothing, and the exponential would leave float32.
    return np.asarray(1 / (1 + np.exp(np.minimum((SCORE_MIDDLE - evened) / SCORE_SPREAD, 80))), dtype=np.float32)


_Measured = tuple[str, int | None, float, Floats, Floats]


def _measure(rows: Portraits, columns: Portraits) -> Iterator[_Measured]:
    """Feature, direction, weight, values and reliance of everything the policy asks of rows and columns."""
    for feature in TEXT_FEATURES:
        there = feature.measure(rows.offers, columns.requests)
        yield feature.name, 0, feature.weight, there, _reliance(rows.offers, columns.requests)
        back = feature.measure(columns.offers, rows.requests).T
        yield feature.name, 1, feature.weight, back, _reliance(columns.offers, rows.requests).T
    for pair_feature in PAIR_FEATURES:
        values = pair_feature.measure(rows, columns)
        known = np.isfinite(values).astype(np.float32)
        yield pair_feature.name, None, pair_feature.weight, np.nan_to_num(values, nan=0.0), known


def _contribute(values: Floats, mean: float, *, weight: float, reliance: Floats) -> Floats:
    return np.float32(weight) * (values - np.float32(mean)) * reliance


def _reliance(offers: Texts, requests: Texts) -> Floats:
    return np.outer(offers.weights, requests.weights).astype(np.float32)


def _mean(values: Floats, weights: Floats) -> float:
    total = float(weights.sum(dtype=np.float64))
    return float((values * weights).sum(dtype=np.float64)) / total if total else 0.0
