import pytest
from hypothesis import given

from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.register_rules.days_apart import days_apart
from register_strategies import dates


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2024-02-28", "2024-03-01", 2),
        ("2024-02", "2024-03", 1),
        ("2024-02", "2024-02-29", 0),
        ("2023", "2024-01-15", 15),
        ("2022", "2024", 366),
    ],
)
def test_the_least_number_of_days_is_counted(one: str, other: str, days: int) -> None:
    assert days_apart(PartialDate.parse(one), PartialDate.parse(other)) == days


@given(dates, dates)
def test_dates_are_no_days_apart_exactly_when_they_agree(one: PartialDate, other: PartialDate) -> None:
    assert (days_apart(one, other) == 0) == one.agrees_with(other)
    assert days_apart(one, other) == days_apart(other, one)
