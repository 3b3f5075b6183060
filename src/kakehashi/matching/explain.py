"""Why two organisations are a match: each feature's share, and the sentences that meet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from kakehashi.domain.match import Gap, Reason
from kakehashi.matching.gaps import find_gaps
from kakehashi.matching.meeting_texts import MeetingText, MeetingTexts
from kakehashi.matching.portraits import Portraits
from kakehashi.matching.scorer import PairPart, Scorer

Floats = NDArray[np.float32]
Pair = tuple[int, int]

# Rows whose parts are measured together.
BLOCK_ROWS = 64


@dataclass(frozen=True, slots=True)
class Explanation:
    """A pair's reasons, what carries most first, and its gaps."""

    reasons: tuple[Reason, ...]
    gaps: tuple[Gap, ...]


class Explainer:
    """Explains pairs of rows and columns; what is measured of a block of rows is measured once for all its pairs."""

    def __init__(self, scorer: Scorer, rows: Portraits, columns: Portraits) -> None:
        self._scorer, self._rows, self._columns = scorer, rows, columns
        self._texts = MeetingTexts(scorer.space)
        self._usual = scorer.usual_popularity

    def explain(self, pairs: Sequence[Pair], *, taken: Floats) -> Iterator[Explanation]:
        """Explain pairs in the order of their rows; `taken` is what popularity takes from each, shape (pairs,)."""
        told = zip(pairs, taken, strict=True)
        for first, group in groupby(told, key=lambda each: each[0][0] // BLOCK_ROWS * BLOCK_ROWS):
            block = self._rows.take(np.arange(first, min(first + BLOCK_ROWS, len(self._rows))))
            parts = list(self._scorer.parts(block, self._columns))
            likeness = block.offers.vectors @ self._columns.offers.vectors.T
            for (row, column), pair_taken in group:
                own = [part.of_pair(row - first, column) for part in parts]
                yield self._explain(
                    (row, column), own, taken=float(pair_taken), likeness=float(likeness[row - first, column])
                )

    def _explain(self, pair: Pair, parts: Sequence[PairPart], *, taken: float, likeness: float) -> Explanation:
        first, second = self._rows.take(np.array([pair[0]])), self._columns.take(np.array([pair[1]]))
        meetings = self._texts.find(first, second), self._texts.find(second, first)
        reasons = _reasons(parts, taken=taken - self._usual, meetings=meetings)
        gaps = find_gaps(first.organisations[0], second.organisations[0], parts=parts, likeness=likeness)
        return Explanation(tuple(reasons), tuple(gaps))


def _reasons(parts: Sequence[PairPart], *, taken: float, meetings: Sequence[MeetingText]) -> list[Reason]:
    total = sum(abs(part.contribution) for part in parts) + abs(taken)
    reasons = [_reason(part, total, meetings) for part in parts if part.contribution]
    if taken:
        reasons.append(Reason("popularity", -taken / total, -taken))
    return sorted(reasons, key=lambda reason: (-reason.share, reason.feature))


def _reason(part: PairPart, total: float, meetings: Sequence[MeetingText]) -> Reason:
    share = part.contribution / total
    if part.offering is None:
        return Reason(part.feature, share, part.value)
    meeting = meetings[part.offering]
    return Reason(
        part.feature,
        share,
        part.value,
        offer=meeting.offer,
        request=meeting.request,
        words=meeting.words if part.feature == "words" else (),
        concepts=meeting.concepts if part.feature == "vocabulary" else (),
    )
