"""What a person says of a match."""

from dataclasses import dataclass
from enum import IntEnum


class Grade(IntEnum):
    """How good a match is in a person's judgement."""

    POINTLESS = 0
    WEAK = 1
    GOOD = 2
    SHOULD_MEET = 3


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's grade for a pair of organisations, named as in their rosters, whichever is named first."""

    first: str
    second: str
    grade: Grade
