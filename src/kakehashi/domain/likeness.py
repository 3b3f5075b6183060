"""Whether two sayings are the same, as far as can be told."""

from collections.abc import Callable
from enum import StrEnum


class Likeness(StrEnum):
    """The answer to whether two values are one; unknown where one is missing or they cannot be compared."""

    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


CompareNames = Callable[[str, str], Likeness]
"""Tells whether two names, neither of them empty, are of one person, organisation or place."""
