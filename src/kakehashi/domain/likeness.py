"""Whether two sayings are the same, as far as can be told."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol


class Likeness(StrEnum):
    """The answer to whether two values are one; unknown where one is missing or they cannot be compared."""

    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


CompareNames = Callable[[str, str], Likeness]
"""Tells whether two names, neither of them empty, are of one person, organisation or place."""


class Names(Protocol):
    """Knows when two names are one."""

    def compare(self, one: str, other: str) -> Likeness:
        """Compare two names, neither of them empty."""
        ...

    def keys(self, name: str) -> frozenset[str]:
        """Give keys of a name: of two names that are the same, all but some misspelt ones share one."""
        ...
