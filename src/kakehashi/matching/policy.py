"""The policy of matching: which features count, and how much.

The weights were set by hand on one judged set and checked on others that nobody tuned on; docs/decisions/0003 has the
table of what was tried. Change a weight only with `uv run python benchmarks/quality.py` before and after.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

from kakehashi.matching import features
from kakehashi.matching.features import PairFeature, TextFeature

F = TypeVar("F", TextFeature, PairFeature)


@dataclass(frozen=True, slots=True)
class Weighted(Generic[F]):
    """A feature with its weight in the score."""

    name: str
    measure: F
    weight: float


TEXT_FEATURES: tuple[Weighted[TextFeature], ...] = (
    Weighted("meaning", features.meaning, 0.5),
    Weighted("words", features.words, 1.0),
    Weighted("vocabulary", features.vocabulary, 0.3),
)
"""Asked in both directions: the first's offers against the second's requests, and back."""

PAIR_FEATURES: tuple[Weighted[PairFeature], ...] = (
    Weighted("field", features.field, 0.05),
    Weighted("kinds", features.kinds, 0.01),
    Weighted("cooperation", features.cooperation, 0.01),
    Weighted("size", features.size, 0.005),
    Weighted("stage", features.stage, 0.005),
)
"""Asked once of a pair; together they decide between matches whose texts are about equally good."""

SCORE_MIDDLE, SCORE_SPREAD = 0.04, 0.07
"""What makes a score of a sum of weighted features without popularity: 0.5 at the middle, 0.73 one spread above it.

Set on the tuning set, where best counterparts lie around 0.17 and average pairs around -0.25; the order of a list does
not depend on it.
"""

FAIR_SCORE = 0.15
"""Below this a match is not proposed to anyone: there is hardly more in it than in any other."""
