"""In which sectors an organisation works: as its roster says, else as the vocabulary reads its texts."""

from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from kakehashi.domain.organisation import Organisation
from kakehashi.domain.sector import Sector
from kakehashi.language.vocabulary import Vocabulary

Floats = NDArray[np.float32]

SECTORS = tuple(sector for sector in Sector if sector is not Sector.OTHER)


def place_fields(organisations: Sequence[Organisation], vocabulary: Vocabulary) -> Floats:
    """Weights of sectors, shape (organisations, sectors), rows of length 1; zeros where nothing tells."""
    weights = np.zeros((len(organisations), len(SECTORS)), dtype=np.float32)
    for row, organisation in enumerate(organisations):
        for sector, weight in _weigh(organisation, vocabulary).items():
            weights[row, SECTORS.index(sector)] = weight
    lengths = np.linalg.norm(weights, axis=1, keepdims=True)
    return np.asarray(np.divide(weights, lengths, out=np.zeros_like(weights), where=lengths > 0), dtype=np.float32)


def _weigh(organisation: Organisation, vocabulary: Vocabulary) -> Mapping[Sector, float]:
    stated = organisation.sectors - {Sector.OTHER}
    if stated:
        return dict.fromkeys(stated, 1.0)
    weights: dict[Sector, float] = {}
    for term in vocabulary.find_terms(_all_text(organisation)):
        sectors = sectors_of(term.concept, vocabulary)
        for sector in sectors:
            weights[sector] = weights.get(sector, 0.0) + 1 / len(sectors)
    return weights


@cache
def sectors_of(concept: str, vocabulary: Vocabulary) -> tuple[Sector, ...]:
    """The sectors whose concept is this one or broader than it: the top concepts bear the sectors' names."""
    above = {concept, *vocabulary.ancestors(concept)}
    return tuple(sector for sector in SECTORS if sector in above)


def _all_text(organisation: Organisation) -> str:
    profile = organisation.profile
    texts = (*profile.offers, *profile.requests, *profile.description)
    # A line for each, so that no term is found across two of them.
    return "\n".join([*organisation.fields, *(text.content for text in texts)])
