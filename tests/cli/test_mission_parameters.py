from datetime import date, datetime, time

import pytest

from kakehashi.cli import mission_parameters as parameters
from kakehashi.domain.criterion import Criterion
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.mission import Interpreters, Pause, Travel


def test_words_are_read_as_they_are_typed() -> None:
    assert parameters.parse_days("2026-03-10, 2026-03-11") == [date(2026, 3, 10), date(2026, 3, 11)]
    assert parameters.parse_pause("12:30-13:30") == Pause(time(12, 30), time(13, 30))
    assert parameters.parse_venues(["Tokyo=16", "港・未来"]) == {"Tokyo": 16, "港・未来": None}
    assert parameters.parse_travel(["Tokyo, Yokohama=40"]) == [Travel(("Tokyo", "Yokohama"), 40)]
    assert parameters.parse_interpreters(["ja-it=3@Yokohama"]) == [Interpreters(("it", "ja"), "Yokohama", 3)]
    assert parameters.parse_criteria("breaks, idle") == [Criterion.BREAKS, Criterion.IDLE]
    assert parameters.parse_pair("IT-0001, JP-0004") == ("IT-0001", "JP-0004")
    assert parameters.parse_moment("10:30") == time(10, 30)
    assert parameters.parse_moment("2026-03-11 10:30") == datetime.combine(date(2026, 3, 11), time(10, 30))
    assert parameters.parse_day_and_times("2026-03-10 11:00-11:50") == (
        datetime.combine(date(2026, 3, 10), time(11)),
        datetime.combine(date(2026, 3, 10), time(11, 50)),
    )


@pytest.mark.parametrize(
    ("read", "word", "told"),
    [
        (parameters.parse_days, "10/03/2026", "“10/03/2026” is not a day"),
        (parameters.parse_time, "half past nine", "“half past nine” is not a time of day"),
        (parameters.parse_time, "25:00", "“25:00” is not a time of day"),
        (parameters.parse_pause, "12:30", "“12:30” is not a span of time"),
        (parameters.parse_moment, "2026-02-30 10:30", "“2026-02-30” is not a day"),
        (parameters.parse_criteria, "beauty", "“beauty” is not a criterion"),
        (parameters.parse_criteria, "", "“” is not a criterion"),
        (parameters.parse_pair, "IT-0001", "“IT-0001” does not name two organisations"),
    ],
)
def test_a_word_that_cannot_be_read_is_told_with_one_that_can(read: object, word: str, told: str) -> None:
    with pytest.raises(InvalidInputError, match=told):
        read(word)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("read", "word", "told"),
    [
        (parameters.parse_venues, "Tokyo=many", "“Tokyo=many” lacks a number"),
        (parameters.parse_venues, "=4", "“=4” names no venue"),
        (parameters.parse_travel, "Tokyo=40", "“Tokyo=40” is no journey"),
        (parameters.parse_travel, "Tokyo,Yokohama", "lacks a number|is no journey"),
        (parameters.parse_interpreters, "it=3", "“it=3” names no interpreters"),
        (parameters.parse_interpreters, "it-ja", "“it-ja” names no interpreters"),
    ],
)
def test_of_several_words_the_wrong_one_is_told(read: object, word: str, told: str) -> None:
    with pytest.raises(InvalidInputError, match=told):
        read([word])  # type: ignore[operator]


def test_a_venue_is_named_once() -> None:
    with pytest.raises(InvalidInputError, match="or one that was named before"):
        parameters.parse_venues(["Tokyo=4", "Tokyo=8"])
