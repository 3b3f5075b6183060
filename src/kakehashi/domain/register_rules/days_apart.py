"""How far apart two dates are, when the day of either may be unknown."""

from calendar import monthrange
from datetime import date

from kakehashi.domain.partial_date import PartialDate


def days_apart(one: PartialDate, other: PartialDate) -> int:
    """Give the least number of days between two dates: 0 where they can be the same day."""
    first, second = sorted((_span(one), _span(other)))
    return max(0, (second[0] - first[1]).days)


def _span(partial: PartialDate) -> tuple[date, date]:
    month, last_month = partial.month or 1, partial.month or 12
    last_day = partial.day or monthrange(partial.year, last_month)[1]
    return date(partial.year, month, partial.day or 1), date(partial.year, last_month, last_day)
