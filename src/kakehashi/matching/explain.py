"""Why two organisations are a match: each feature's share, and the sentences that meet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kakehashi.domain.match import Gap, Reason
from kakehashi.matching.gaps import find_gaps
from kakehashi.matching.meeting_texts import MeetingText, MeetingTexts
from kakehashi.matching.portraits import Portraits
from kakehashi.matching.scorer import PairPart, Scorer


@dataclass(frozen=True, slots=True)
class Explanation:
    """A pair's reasons, what carries most first, and its gaps."""

    reasons: tuple[Reason, ...]
    gaps: tuple[Gap, ...]


class Explainer:
    """Explains pairs of one scorer; sentences are cut and compared once however many pairs they are shown in."""

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer
        self._texts = MeetingTexts(scorer.space)
        self._usual = scorer.usual_popularity

    def explain(self, first: Portraits, seconds: Portraits, *, taken: NDArray[np.floating]) -> Iterator[Explanation]:
        """Explain one organisation with each of several; `taken` is what popularity takes from each pair, (seconds,)."""
        parts = list(self._scorer.parts(first, seconds))
        likeness = (first.offers.vectors @ seconds.offers.vectors.T)[0]
        for column in range(len(seconds)):
            second = seconds.take(np.array([column]))
            own = [part.of_pair(0, column) for part in parts]
            meetings = self._texts.find(first, second), self._texts.find(second, first)
            reasons = _reasons(own, taken=float(taken[column]) - self._usual, meetings=meetings)
            gaps = find_gaps(
                first.organisations[0], second.organisations[0], parts=own, likeness=float(likeness[column])
            )
            yield Explanation(tuple(reasons), tuple(gaps))


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
