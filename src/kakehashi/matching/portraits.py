"""Organisations as arrays: everything that scores are computed from."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kakehashi.domain.organisation import Organisation
from kakehashi.language.vocabulary import Vocabulary
from kakehashi.matching.concepts import ConceptSpace
from kakehashi.matching.fields import place_fields
from kakehashi.matching.texts import Side, offered, requested
from kakehashi.matching.words import Encode, PlacedTexts, WordSpace

Floats = NDArray[np.float32]


# How much rarity the words of a text must add up to before it is relied on in full: about three telling words. "Industrial
# partner", which half a roster requests, tells next to nothing.
TELLING = 12.0


@dataclass(frozen=True, slots=True)
class Texts:
    """One side of n profiles: whole-text vectors (n, dimensions), concepts (n, concepts), words, and reliance (n,)."""

    vectors: Floats
    concepts: Floats
    words: PlacedTexts
    weights: Floats

    def take(self, chosen: NDArray[np.intp]) -> "Texts":
        """The chosen profiles, in that order."""
        return Texts(self.vectors[chosen], self.concepts[chosen], self.words.take(chosen), self.weights[chosen])


@dataclass(frozen=True, slots=True)
class Portraits:
    """n organisations of one party, with what they offer, what they request, and their sectors (n, sectors)."""

    organisations: tuple[Organisation, ...]
    offers: Texts
    requests: Texts
    fields: Floats

    def __len__(self) -> int:
        return len(self.organisations)

    def take(self, chosen: NDArray[np.intp]) -> "Portraits":
        """The chosen organisations, in that order."""
        organisations = tuple(self.organisations[i] for i in chosen)
        return Portraits(organisations, self.offers.take(chosen), self.requests.take(chosen), self.fields[chosen])


@dataclass(frozen=True, slots=True)
class Space:
    """Where texts are placed: the encoder, and words and concepts with their rarity in the reference."""

    encode: Encode
    words: WordSpace
    concepts: ConceptSpace

    @classmethod
    def fit(cls, organisations: Sequence[Organisation], *, encode: Encode, vocabulary: Vocabulary) -> "Space":
        """Fit on the reference's organisations of both parties."""
        sides = [side(o) for o in organisations for side in (offered, requested)]
        texts = [side.text for side in sides if side.text]
        return cls(encode, WordSpace.fit(texts, encode), ConceptSpace.fit(texts, vocabulary))

    def place(self, organisations: Sequence[Organisation]) -> Portraits:
        """Read organisations as arrays."""
        return Portraits(
            tuple(organisations),
            self._place_sides([offered(o) for o in organisations]),
            self._place_sides([requested(o) for o in organisations]),
            place_fields(organisations, self.concepts.vocabulary),
        )

    def _place_sides(self, sides: Sequence[Side]) -> Texts:
        texts = [side.text for side in sides]
        words = self.words.place(texts)
        weights = np.array([side.weight for side in sides], dtype=np.float32) * np.minimum(words.told / TELLING, 1)
        return Texts(self.encode(texts), self.concepts.place(texts), words, weights)
