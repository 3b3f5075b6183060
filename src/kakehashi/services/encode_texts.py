"""Encode texts, each only once: what the store or this process has encoded before is not encoded again."""

import hashlib
from collections.abc import Sequence

import numpy as np

from kakehashi.domain.messages import message
from kakehashi.services.ports import Encoder, Progress, Store, Vectors

# Texts encoded between two reports of progress, and kept in the store together: little is lost when interrupted.
BATCH = 512


class TextEncoder:
    """The encoder with the store as its memory."""

    def __init__(self, encoder: Encoder, store: Store) -> None:
        self._encoder, self._store = encoder, store
        self._known: dict[str, Vectors] = {}

    @property
    def name(self) -> str:
        """Which model the vectors come from."""
        return self._encoder.name

    def prepare(self, texts: Sequence[str], *, progress: Progress) -> None:
        """Load or encode texts that will be asked for."""
        unknown = [text for text in dict.fromkeys(texts) if text not in self._known]
        if not unknown:
            return
        digests = {digest_text(text): text for text in unknown}
        with self._store.read() as transaction:
            stored = transaction.vectors(self.name, list(digests))
        self._known |= {digests[digest]: vector for digest, vector in stored.items()}
        self._encode([text for text in unknown if text not in self._known], progress=progress)

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), dimensions), float32."""
        if not texts:
            # Only a vector tells how many dimensions there are.
            return self([""])[:0]
        self.prepare(texts, progress=_silent)
        return np.stack([self._known[text] for text in texts])

    def _encode(self, texts: Sequence[str], *, progress: Progress) -> None:
        for first in range(0, len(texts), BATCH):
            batch = texts[first : first + BATCH]
            vectors = dict(zip(batch, self._encoder.encode(batch), strict=True))
            self._known |= vectors
            with self._store.write() as transaction:
                transaction.save_vectors(self.name, {digest_text(text): vector for text, vector in vectors.items()})
            progress(message("Encoding texts"), first + len(batch), len(texts))


def digest_text(text: str) -> str:
    """The content digest of a text: SHA-256 of its UTF-8 bytes, in hexadecimal; lone surrogates are let through."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _silent(_what: object, _done: int, _all: int) -> None:
    """Report nothing."""
