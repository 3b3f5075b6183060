import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.rosters.quantities import parse_capacity, parse_employees, parse_readiness


@pytest.mark.parametrize(
    ("text", "employees"),
    [
        ("40", 40),
        ("40.0", 40),
        ("ca. 40", 40),
        ("circa 1.200", 1200),
        ("1,234人", 1234),
        ("1 234 dipendenti", 1234),
        ("1’234", 1234),
        ("４２０名", 420),
        ("約30名", 30),
        ("420名（連結1,200名）", 420),
        ("(2024年) 85名", 85),
        ("（15名）", 15),
        ("10-49", 10),
        ("da 10 a 49", 10),
        ("10〜49名", 10),
        ("50+", 50),
        ("oltre 250", 250),
        ("1.2万人", 12_000),
        ("3千人", 3000),
        ("12,5", 12),
        ("12.5 FTE", 12),
        ("0", 0),
        ("n.d.", None),
        ("", None),
    ],
)
def test_employees_are_read_as_written(text: str, employees: int | None) -> None:
    reading = parse_employees(text)
    assert (reading.value, reading.messages) == (employees, ())


def test_a_range_that_a_spreadsheet_made_a_date_is_told_apart() -> None:
    reading = parse_employees("2049-10-01")
    assert reading.value is None
    assert [str(reason) for reason in reading.messages] == [
        "“2049-10-01” is a date, not a number of employees; spreadsheets turn “10-49” into one. Write the number."
    ]


@pytest.mark.parametrize("text", ["molti", "PMI", "-5", "1,5E+12", "99999999999"])
def test_what_is_no_number_of_employees_is_said(text: str) -> None:
    reading = parse_employees(text)
    assert reading.value is None
    assert [str(reason) for reason in reading.messages] == [
        f"“{text}” is not a number of employees. Write a number, such as 40."
    ]


@pytest.mark.parametrize(
    ("text", "level"), [("6", 6), ("TRL 6", 6), ("TRL5-6", 5), ("９", 9), ("4/5", 4), ("6.0", 6), ("n.d.", None)]
)
def test_readiness_is_a_level_that_has_been_reached(text: str, level: int | None) -> None:
    reading = parse_readiness(text)
    assert (reading.value, reading.messages) == (level, ())


@pytest.mark.parametrize("text", ["0", "10", "alto", "2019"])
def test_a_level_that_there_is_not_is_said(text: str) -> None:
    reading = parse_readiness(text)
    assert reading.value is None
    assert [str(reason) for reason in reading.messages] == [
        f"“{text}” is not a technology readiness level. Write a number from 1 to 9."
    ]


@pytest.mark.parametrize(
    ("text", "meetings"),
    [("8", 8), ("max 6 incontri", 6), ("4-6", 6), ("8件", 8), ("5 (dal 3 al 12 giugno)", 5), ("", None)],
)
def test_capacity_is_the_upper_end(text: str, meetings: int | None) -> None:
    reading = parse_capacity(text)
    assert (reading.value, reading.messages) == (meetings, ())


def test_a_capacity_that_cannot_be_is_said() -> None:
    reading = parse_capacity("1000")
    assert [str(reason) for reason in reading.messages] == [
        "“1000” is not a number of meetings. Write a number from 0 to 200."
    ]


@given(st.text() | st.from_regex(r"\A[\d.,'千万 ()-]{1,40}\Z"))
def test_any_text_at_all_can_be_given(text: str) -> None:
    for parse in (parse_employees, parse_readiness, parse_capacity):
        reading = parse(text)
        assert reading.value is None or reading.value >= 0
