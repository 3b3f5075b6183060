"""Popularity taken out of scores: what an organisation scores against everybody is not a reason to meet anybody.

Some texts lie near to all others, whoever writes them, and would top every list (hubs: Radovanović et al., JMLR 2010). Each
organisation gets an offset that evens out its attention: the log of the mean of exp(score / TEMPERATURE) over the
reference of the other party, with the reference's own offsets inside, solved by Sinkhorn's iteration. It is the inverted
softmax of Smith et al. (ICLR 2017) made symmetric, and the same fixed point that prices a matching market with
transferable utility (Galichon & Salanié, 2022). DAMPING below 1 leaves part of a popularity that is deserved (unbalanced
transport, Chizat et al., 2018).

Offsets depend on the stored reference only, so a new organisation moves nobody else's score, and two organisations can be
scored alone.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

TEMPERATURE = 0.04
DAMPING = 0.9
_ITERATIONS = 200
_TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class Offsets:
    """Offsets of the reference's organisations of both parties, in units of TEMPERATURE."""

    rows: NDArray[np.float64]
    columns: NDArray[np.float64]


def fit_offsets(scores: Floats) -> Offsets:
    """Offsets of a reference, from its raw scores, shape (rows, columns); the order of the parties does not matter."""
    rows, columns = np.zeros(scores.shape[0]), np.zeros(scores.shape[1])
    for _ in range(_ITERATIONS):
        # Both sides move half-way at once: alternating full steps would favour the party that moves last.
        next_rows = (rows + offsets_of(scores, columns)) / 2
        next_columns = (columns + offsets_of(scores.T, rows)) / 2
        change = max(np.abs(next_rows - rows).max(initial=0), np.abs(next_columns - columns).max(initial=0))
        rows, columns = next_rows, next_columns
        if change < _TOLERANCE:
            break
    return Offsets(rows, columns)


def offsets_of(scores: Floats, reference: NDArray[np.float64]) -> NDArray[np.float64]:
    """Offsets of organisations from their raw scores against the other party's reference, shape (n, reference)."""
    if not len(reference):
        return np.zeros(len(scores))
    lifted = scores.astype(np.float64) / TEMPERATURE + reference
    top = lifted.max(axis=1)
    return np.asarray(-DAMPING * (top + np.log(np.exp(lifted - top[:, None]).mean(axis=1))))
