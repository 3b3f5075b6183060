import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.rosters.slot_times import parse_slot_time
from missions import FIRST_DAY, SLOTS, at

ONE_DAY = tuple(slot for slot in SLOTS if slot.day == 0)


@pytest.mark.parametrize(
    "text",
    ["2026-03-10 10:30", "2026-03-10 10:30:00", "10/03 ore 10.30", "10 marzo alle 10:30", "3月10日 10時半", "3月10日（火）10:30",
     "March 10, 10:30am", "10:30 10/03"],
)  # fmt: skip
def test_a_date_and_time_is_the_start_of_a_slot(text: str) -> None:
    reading = parse_slot_time(text, slots=SLOTS)
    assert (reading.value, reading.messages) == (at(FIRST_DAY, 10, 30), ())


@pytest.mark.parametrize(("text", "hour"), [("午後2時", 14), ("14:00", 14), ("1 pm", 13), ("10時", 10)])
def test_a_time_alone_is_enough_where_one_day_has_it(text: str, hour: int) -> None:
    assert parse_slot_time(text, slots=ONE_DAY).value == at(FIRST_DAY, hour)


def test_a_time_that_several_days_have_needs_its_day() -> None:
    reading = parse_slot_time("10:00", slots=SLOTS)
    assert reading.value is None
    assert [str(each) for each in reading.messages] == [
        "“10:00” is the start of several slots: 2026-03-10 10:00, 2026-03-11 10:00. Write the day too."
    ]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("10/03 10:10", "2026-03-10 09:30, 2026-03-10 10:00, 2026-03-10 10:30"),
        ("12/03 10:00", "2026-03-11 13:30, 2026-03-11 14:00, 2026-03-11 14:30"),
    ],
)
def test_a_time_at_which_no_slot_starts_is_told_with_the_nearest(text: str, near: str) -> None:
    reading = parse_slot_time(text, slots=SLOTS)
    assert reading.value is None
    assert [str(each) for each in reading.messages] == [f"No slot starts at “{text}”. The nearest start at {near}."]


@pytest.mark.parametrize("text", ["boh", "10/03", "10:00-10:30 o 11:00", "25:00"])
def test_what_is_no_time_is_told_with_an_example(text: str) -> None:
    assert [str(each) for each in parse_slot_time(text, slots=SLOTS).messages] == [
        f"“{text}” cannot be read as the start of a slot. Write the day and the time, such as 2026-03-10 09:30."
    ]


def test_an_empty_cell_wishes_for_no_time() -> None:
    assert parse_slot_time("", slots=SLOTS).value is None


@given(st.text())
def test_no_text_gives_a_time_at_which_no_slot_starts(text: str) -> None:
    starts = {slot.window.start for slot in SLOTS}
    assert parse_slot_time(text, slots=SLOTS).value in {None, *starts}
