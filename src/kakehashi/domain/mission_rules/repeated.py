"""What a mission names more than once."""

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def repeated(things: Iterable[T]) -> list[T]:
    """Give what comes more than once, in the order of its first coming."""
    return [thing for thing, count in Counter(things).items() if count > 1]
