"""A fact as the text tells it, before it becomes a proposal."""

from dataclasses import dataclass

from kakehashi.domain.entry import Fact
from kakehashi.reading.clauses import Clause


@dataclass(frozen=True, slots=True)
class Told:
    """A fact with the stretch `text[start:end]` of the repaired text that tells it, and its clause."""

    fact: Fact
    start: int
    end: int
    clause: Clause
