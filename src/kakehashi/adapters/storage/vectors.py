"""Vectors of texts, kept so that no text is encoded twice."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from sqlalchemy import Connection, bindparam, delete, insert, select

from kakehashi.adapters.storage.schema import vector
from kakehashi.services.ports import Vectors

_CHUNK = 2_000
"""Digests asked for in one statement; databases limit its parameters (SQLite: 32,766)."""

_FLOAT32 = np.dtype("<f4")


def load_vectors(connection: Connection, encoder: str, digests: Sequence[str]) -> dict[str, Vectors]:
    """Read those of the vectors that are stored, each of shape (dimensions,) float32, by content digest."""
    query = select(vector.c.digest, vector.c.components).where(vector.c.encoder == encoder)
    return {
        row.digest: np.frombuffer(row.components, dtype=_FLOAT32)
        for chunk in _chunks(digests)
        for row in connection.execute(query.where(vector.c.digest.in_(chunk)))
    }


def save_vectors(connection: Connection, encoder: str, vectors: Mapping[str, Vectors]) -> None:
    """Write vectors by content digest, in the place of what was stored under the same digest."""
    if not vectors:
        return
    stale = delete(vector).where(vector.c.encoder == encoder, vector.c.digest == bindparam("key"))
    connection.execute(stale, [{"key": digest} for digest in vectors])
    connection.execute(
        insert(vector),
        [
            {"encoder": encoder, "digest": digest, "components": each.astype(_FLOAT32).tobytes()}
            for digest, each in vectors.items()
        ],
    )


def _chunks(digests: Sequence[str]) -> Iterator[Sequence[str]]:
    return (digests[start : start + _CHUNK] for start in range(0, len(digests), _CHUNK))
