"""A computed cross-border pair with its score and reasons, and what a person says of it."""

from dataclasses import dataclass, field
from enum import StrEnum

from kakehashi.domain.messages import Message
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.party import Party


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence as its organisation wrote it: `content` is `text[start:end]` of all it wrote on that side of its profile.

    An organisation that wrote several texts on one side has them joined by a line break.
    """

    organisation_id: str
    content: str
    language: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature's part in a score.

    `feature` is its name in the policy. `share` is its part of all that speaks for or against the match: absolute shares
    sum to 1, a negative share counts against. `similarity` is the feature's own value. `offer` and `request` are the
    sentences that meet, where the feature rests on text; `words` are the words of the two that mean the same, the rarest
    first; `concepts` are the concepts of the vocabulary that both name, by id.
    """

    feature: str
    share: float
    similarity: float
    offer: Quote | None = None
    request: Quote | None = None
    words: tuple[tuple[str, str], ...] = ()
    concepts: tuple[str, ...] = ()


class GapKind(StrEnum):
    """Whether something speaks against a match or is simply not known."""

    MISFIT = "misfit"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Gap:
    """What does not fit, or is not known, about a match."""

    kind: GapKind
    feature: str
    message: Message


@dataclass(frozen=True, slots=True)
class Match:
    """A cross-border pair: `organisations` in the order of the programme's parties, `score` in 0..1.

    `ranks[k]` is the place (from 1) of the other organisation in the list of `organisations[k]`.
    """

    organisations: tuple[Organisation, Organisation]
    score: float
    ranks: tuple[int, int]
    shortlisted: bool = False
    reasons: tuple[Reason, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Unmatched:
    """An organisation that was left without a match, and why."""

    organisation: Organisation
    reason: Message


@dataclass(frozen=True, slots=True)
class MatchList:
    """All matches of a programme at one moment, best first, with those left without any."""

    parties: tuple[Party, Party]
    encoder: str
    generated_at: str
    matches: tuple[Match, ...]
    unmatched: tuple[Unmatched, ...] = ()
    notes: tuple[Message, ...] = field(default=())
