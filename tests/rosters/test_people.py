import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.rosters.people import parse_people


@pytest.mark.parametrize(
    ("text", "people"),
    [("2", 2), ("2名", 2), ("２人", 2), ("due", 2), ("Two people", 2), ("三名", 3), ("una persona", 1), ("2-3", 3),
     ("2 (CEO, CTO)", 2), ("4.0", 4), ("", None), ("未定", None)],
)  # fmt: skip
def test_a_number_of_people_is_read_as_written(text: str, people: int | None) -> None:
    reading = parse_people(text)
    assert (reading.value, reading.messages) == (people, ())


@pytest.mark.parametrize("text", ["0", "-2", "molti", "100", "数名", "1e9"])
def test_what_is_no_number_of_people_is_said(text: str) -> None:
    assert [str(each) for each in parse_people(text).messages] == [
        f"“{text}” is not a number of people. Write a number from 1 to 99."
    ]


@given(st.text())
def test_no_text_stops_the_reader(text: str) -> None:
    assert parse_people(text).value in {None, *range(1, 100)}
