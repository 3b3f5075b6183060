"""Which text speaks for what an organisation offers, and which for what it requests."""

from collections.abc import Sequence
from dataclasses import dataclass

from kakehashi.domain.organisation import Organisation, Text

# A description says what an organisation does, which is what it has to give; of what it looks for it says only the field.
DESCRIPTION_AS_REQUEST = 0.5


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a profile as a single text; `weight` says how far it can be relied on (1 own words, 0 nothing there)."""

    text: str
    weight: float


def offered(organisation: Organisation) -> Side:
    """What the organisation has to give: its offers, else its description."""
    profile = organisation.profile
    return _first((profile.offers, 1.0), (profile.description, 1.0))


def requested(organisation: Organisation) -> Side:
    """What it looks for: its requests, else its description at a discount."""
    profile = organisation.profile
    return _first((profile.requests, 1.0), (profile.description, DESCRIPTION_AS_REQUEST))


def _first(*choices: tuple[Sequence[Text], float]) -> Side:
    for texts, weight in choices:
        joined = "\n".join(text.content for text in texts)
        if joined.strip():
            return Side(joined, weight)
    return Side("", 0.0)
