"""Texts as the words they name, and how well the words of one text are found again in another.

A text is compared word by word in the encoder's space: each word takes its nearest word of the other text, and rare words
count for more. This is BERTScore's recall and precision (Zhang et al., ICLR 2020) with one change: rarity is soft, so that
a word counts as frequent where texts say the same thing in other words or another language.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from kakehashi.language.words import content_words

Floats = NDArray[np.float32]
Encode = Callable[[Sequence[str]], Floats]

# Cells of the word-by-word similarity held at once (float32): 64 MB.
BLOCK_CELLS = 1 << 24


@dataclass(frozen=True, slots=True)
class WordTexts:
    """Texts as runs of occurrences: text t has the words `words[occurrences[starts[t] : starts[t + 1]]]`.

    A text without content words has one occurrence of the empty word, whose vector is zero and whose rarity is zero.
    """

    words: tuple[str, ...]
    occurrences: NDArray[np.intp]
    starts: NDArray[np.intp]

    @classmethod
    def read(cls, texts: Sequence[str]) -> "WordTexts":
        """Cut texts into their content words."""
        lists = [content_words(text) or [""] for text in texts]
        index: dict[str, int] = {}
        occurrences = [index.setdefault(word, len(index)) for words in lists for word in words]
        starts = np.cumsum([0, *map(len, lists)])
        return cls(tuple(index), np.array(occurrences, dtype=np.intp), starts.astype(np.intp))

    def __len__(self) -> int:
        return len(self.starts) - 1


@dataclass(frozen=True, slots=True)
class WordSpace:
    """Where words lie: the encoder's space around the mean word of a reference, and how rare a word is in it."""

    encode: Encode
    mean: Floats
    reference: WordTexts
    reference_vectors: Floats

    @classmethod
    def fit(cls, texts: Sequence[str], encode: Encode) -> "WordSpace":
        """Fit on reference texts of both parties."""
        reference = WordTexts.read(texts)
        raw = encode(reference.words)
        mean = raw.mean(axis=0) if len(raw) else np.zeros(1, dtype=np.float32)
        return cls(encode, mean, reference, _around(raw, mean))

    def place(self, texts: Sequence[str]) -> "PlacedTexts":
        """Give texts their place: unit vectors of their words, shape (words, dimensions), and the words' rarity."""
        read = WordTexts.read(texts)
        vectors = _around(self.encode(read.words), self.mean)
        return PlacedTexts(read, vectors, self.rarity(vectors))

    def rarity(self, vectors: Floats) -> Floats:
        """log(texts / soft number of texts with the word), at least 0, shape (words,)."""
        count = len(self.reference)
        if not count:
            return np.ones(len(vectors), dtype=np.float32)
        rarity = np.empty(len(vectors), dtype=np.float32)
        step = max(1, BLOCK_CELLS // len(self.reference.occurrences))
        for first in range(0, len(vectors), step):
            similar = np.clip(vectors[first : first + step] @ self.reference_vectors.T, 0, 1)
            best = np.maximum.reduceat(similar[:, self.reference.occurrences], self.reference.starts[:-1], axis=1)
            soft_count = (best**3).sum(axis=1)
            rarity[first : first + step] = np.log(count / np.clip(soft_count, 1e-3, count))
        return np.where(vectors.any(axis=1), np.minimum(rarity, np.log(count) + 1), 0).astype(np.float32)


@dataclass(frozen=True, slots=True)
class PlacedTexts:
    """Texts whose words have a place in a word space."""

    texts: WordTexts
    vectors: Floats
    rarity: Floats

    def __len__(self) -> int:
        return len(self.texts)

    @property
    def told(self) -> Floats:
        """How much rarity the words of each text add up to, shape (texts,)."""
        if not len(self):
            return np.zeros(0, dtype=np.float32)
        return np.asarray(np.add.reduceat(self.rarity[self.texts.occurrences], self.texts.starts[:-1]))

    def take(self, chosen: NDArray[np.intp]) -> "PlacedTexts":
        """The chosen texts in that order, with only the words they use."""
        starts = self.texts.starts
        runs = [self.texts.occurrences[starts[text] : starts[text + 1]] for text in chosen]
        joined = np.concatenate(runs) if runs else np.zeros(0, dtype=np.intp)
        used, occurrences = np.unique(joined, return_inverse=True)
        words = tuple(self.texts.words[word] for word in used)
        texts = WordTexts(words, occurrences, np.cumsum([0, *map(len, runs)]).astype(np.intp))
        return PlacedTexts(texts, self.vectors[used], self.rarity[used])


def align(rows: PlacedTexts, columns: PlacedTexts) -> Floats:
    """How far the words of two texts find each other: mean of both directions, 0 to 1, shape (rows, columns)."""
    blocks = [np.zeros((0, len(columns)), dtype=np.float32)]
    per_block = max(1, BLOCK_CELLS // max(1, len(columns.texts.occurrences) * 16))
    for first in range(0, len(rows), per_block):
        chosen = np.arange(first, min(first + per_block, len(rows)))
        blocks.append(_align_block(rows.take(chosen), columns))
    return np.concatenate(blocks)


def _align_block(rows: PlacedTexts, columns: PlacedTexts) -> Floats:
    if not len(columns):
        return np.zeros((len(rows), 0), dtype=np.float32)
    similar = np.clip(rows.vectors @ columns.vectors.T, 0, 1)[:, columns.texts.occurrences]
    column_starts = columns.texts.starts[:-1]
    column_rarity = columns.rarity[columns.texts.occurrences]
    column_total = np.add.reduceat(column_rarity, column_starts)
    best_in_column = np.maximum.reduceat(similar, column_starts, axis=1)
    result = np.empty((len(rows), len(columns)), dtype=np.float32)
    for row in range(len(rows)):
        words = rows.texts.occurrences[rows.texts.starts[row] : rows.texts.starts[row + 1]]
        found = _share(rows.rarity[words] @ best_in_column[words], rows.rarity[words].sum())
        covered = reduce(np.maximum, similar[words])
        result[row] = (found + _share(np.add.reduceat(covered * column_rarity, column_starts), column_total)) / 2
    return result


def _share(part: Floats, whole: Floats | np.floating) -> Floats:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


def _around(vectors: Floats, mean: Floats) -> Floats:
    """Unit vectors from the mean; a zero vector (a word the encoder does not know) stays zero."""
    centred = np.where(vectors.any(axis=1, keepdims=True), vectors - mean, np.float32(0))
    norms = np.linalg.norm(centred, axis=1, keepdims=True)
    return np.asarray(np.divide(centred, norms, out=np.zeros_like(centred), where=norms > 0), dtype=np.float32)
