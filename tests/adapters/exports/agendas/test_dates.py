from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.adapters.exports.agendas.dates import day_of, format_day, format_hours
from kakehashi.domain.mission import Window

PATTERNS = {"en": "EEE d MMMM y", "it": "EEE d MMMM y", "ja": "y年M月d日(EEE)"}
LATE = Window(datetime(2026, 3, 10, 23, 30, tzinfo=UTC), datetime(2026, 3, 10, 23, 55, tzinfo=UTC))


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "Tue 10 March 2026"), ("it", "mar 10 marzo 2026"), ("ja", "2026年3月10日(火)")],
)
def test_a_day_is_written_as_the_reader_writes_it(language: str, written: str) -> None:
    assert format_day(date(2026, 3, 10), language) == written


@given(day=st.dates(), language=st.sampled_from(sorted(PATTERNS)))
def test_names_are_those_of_the_locale_repository(day: date, language: str) -> None:
    assert format_day(day, language) == format_date(day, PATTERNS[language], locale=language)


def test_hours_and_days_are_those_of_the_venues() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")

    assert (day_of(LATE, tokyo), format_hours(LATE, tokyo)) == (date(2026, 3, 11), "08:30–08:55")
