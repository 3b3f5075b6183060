"""What a match rests on, seen from one of its organisations: sentences that meet, shares, concepts, gaps."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kakehashi.domain.match import Gap, GapKind, Match, Quote, Reason


class Direction(StrEnum):
    """Which way a reason runs, seen from one organisation."""

    GIVES = "gives"
    """It offers what the other requests."""
    GETS = "gets"
    """The other offers what it requests."""
    BOTH = "both"
    """The reason is not about one's offer and the other's request."""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """A sentence of an offer and the sentence of a request it meets.

    `share` is the sum of the shares of the reasons that rest on them; `words` are those of the two that mean the same.
    """

    offer: Quote
    request: Quote
    share: float
    words: tuple[tuple[str, str], ...] = ()


def direction(reason: Reason, organisation_id: str) -> Direction:
    """Which way a reason runs, seen from an organisation of the match."""
    if reason.offer is not None:
        return Direction.GIVES if reason.offer.organisation_id == organisation_id else Direction.GETS
    if reason.request is not None:
        return Direction.GETS if reason.request.organisation_id == organisation_id else Direction.GIVES
    return Direction.BOTH


def correspondences(match: Match, offering_id: str) -> tuple[Correspondence, ...]:
    """The sentences that meet where the organisation `offering_id` offers, greatest share first, each pair once."""
    reasons: dict[tuple[Quote, Quote], list[Reason]] = {}
    for reason in match.reasons:
        if reason.offer and reason.request and reason.offer.organisation_id == offering_id:
            reasons.setdefault((reason.offer, reason.request), []).append(reason)
    found = (_gather(offer, request, group) for (offer, request), group in reasons.items())
    return tuple(sorted(found, key=lambda each: -each.share))


def _gather(offer: Quote, request: Quote, reasons: Sequence[Reason]) -> Correspondence:
    words = dict.fromkeys(pair for reason in reasons for pair in reason.words)
    return Correspondence(offer, request, sum(reason.share for reason in reasons), tuple(words))


def weightiest(match: Match, offering_id: str) -> tuple[str, str]:
    """The offer and the request that carry most where `offering_id` offers, as written; empty where none meet."""
    for correspondence in correspondences(match, offering_id):
        return correspondence.offer.content, correspondence.request.content
    return "", ""


def shared_concepts(match: Match) -> tuple[str, ...]:
    """The concepts that both sides use, each once, those of the weightiest reasons first."""
    reasons = sorted(match.reasons, key=lambda reason: -reason.share)
    return tuple(dict.fromkeys(concept for reason in reasons for concept in reason.concepts))


def gaps_of_kind(match: Match, kind: GapKind) -> tuple[Gap, ...]:
    """What does not fit, or what is not known."""
    return tuple(gap for gap in match.gaps if gap.kind == kind)
