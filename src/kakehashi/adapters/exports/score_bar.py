"""A score drawn as a bar: as long as the score, cut into the parts that its reasons carry."""

from collections.abc import Sequence
from dataclasses import dataclass

from kakehashi.adapters.exports.evidence import Direction, direction
from kakehashi.adapters.exports.organisation_lists import Entry
from kakehashi.domain.match import Reason


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the bar; `start` and `width` are in hundredths of the whole bar, which stands for a score of 1."""

    direction: Direction
    feature: str
    start: float
    width: float


def score_bar(entry: Entry) -> tuple[Segment, ...]:
    """Cut the bar of an entry: what its organisation gives first, then what it gets, then the rest.

    Only what speaks for the match can be drawn; what counts against it is in the table of reasons. A score without
    such reasons is one piece.
    """
    reasons = _in_favour(entry)
    total = sum(reason.share for reason in reasons)
    if not total:
        return (Segment(Direction.BOTH, "", 0.0, 100 * entry.match.score),)
    scale = 100 * entry.match.score / total
    segments: list[Segment] = []
    start = 0.0
    for reason in reasons:
        width = scale * reason.share
        segments.append(Segment(direction(reason, entry.organisation.id), reason.feature, start, width))
        start += width
    return tuple(segments)


def _in_favour(entry: Entry) -> Sequence[Reason]:
    order = list(Direction)
    reasons = [reason for reason in entry.match.reasons if reason.share > 0]
    return sorted(reasons, key=lambda reason: order.index(direction(reason, entry.organisation.id)))
