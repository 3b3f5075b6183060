"""Texts as concepts of the vocabulary, weighted by how much each tells in the reference."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kakehashi.language.vocabulary import Vocabulary

Floats = NDArray[np.float32]

# What a broader concept counts for, a step: two texts on different kinds of battery share "battery" at this weight.
BROADER = 0.6
# Concepts found in one text are few; this keeps a single shared one from looking like a perfect fit.
SMOOTHING = 8.0


@dataclass(frozen=True, slots=True)
class ConceptSpace:
    """The vocabulary with the rarity of each concept, log((texts + 1) / (texts with it or a narrower one + 1))."""

    vocabulary: Vocabulary
    index: dict[str, int]
    rarity: Floats

    @classmethod
    def fit(cls, texts: Sequence[str], vocabulary: Vocabulary) -> "ConceptSpace":
        """Fit on reference texts of both parties."""
        index = {concept: column for column, concept in enumerate(vocabulary.concepts)}
        counts = (_weigh(texts, vocabulary, index) > 0).sum(axis=0)
        return cls(vocabulary, index, np.log((len(texts) + 1) / (counts + 1)).astype(np.float32))

    def place(self, texts: Sequence[str]) -> Floats:
        """Concept weights of texts, shape (texts, concepts), rows shorter than 1."""
        weights = _weigh(texts, self.vocabulary, self.index) * self.rarity
        length = np.sqrt((weights**2).sum(axis=1, keepdims=True) + SMOOTHING**2)
        return np.asarray(weights / length, dtype=np.float32)


def text_concepts(text: str, vocabulary: Vocabulary) -> dict[str, float]:
    """The concepts of a text with the broader ones: weight 1 where named, BROADER a step above."""
    named = dict.fromkeys((term.concept for term in vocabulary.find_terms(text)), 1.0)
    weights = dict(named)
    for concept in named:
        for wider, steps in vocabulary.ancestors(concept).items():
            weights[wider] = max(weights.get(wider, 0.0), BROADER**steps)
    return weights


def _weigh(texts: Sequence[str], vocabulary: Vocabulary, index: dict[str, int]) -> Floats:
    weights = np.zeros((len(texts), len(index)), dtype=np.float32)
    for row, text in enumerate(texts):
        for concept, weight in text_concepts(text, vocabulary).items():
            weights[row, index[concept]] = weight
    return weights
