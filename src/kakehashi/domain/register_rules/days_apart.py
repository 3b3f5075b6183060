"""How far apart two dates are, when the day of either may be unknown."""

from calendar import monthrange
from datetime import date
from functools import lru_cache

from kakehashi.domain.partial_date import PartialDate


def days_apart(one: PartialDate, other: PartialDate) -> int:
    """Give the least number of days between two dates: 0 where they can be the same day."""
    (start, end), (other_start, other_end) = _span(one), _span(other)
    return max(0, start - other_end, other_start - end)


@lru_cache(maxsize=4096)
def _span(partial: PartialDate) -> tuple[int, int]:
    """The first and the last day it can be, as ordinals."""
    month, last_month = partial.month or 1, partial.month or 12
    last_day = partial.day or monthrange(partial.year, last_month)[1]
    return (
        date(partial.year, month, partial.day or 1).toordinal(),
        date(partial.year, last_month, last_day).toordinal(),
    )
