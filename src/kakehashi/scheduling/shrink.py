"""The smallest part of what is contradictory that is contradictory still."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def shrink(items: Sequence[Item], contradicts: Callable[[Sequence[Item]], bool]) -> list[Item]:
    """Leave out items, many at a time and then fewer, as long as the rest contradicts; of what is left none can be left out.

    That no item left can be left out holds if whatever contains a contradiction is one.
    """
    left, size = list(items), max(1, len(items) // 2)
    while True:
        start = 0
        while start < len(left):
            rest = left[:start] + left[start + size :]
            if contradicts(rest):
                left = rest
            else:
                start += size
        if size == 1:
            return left
        size = max(1, min(size, len(left)) // 2)
