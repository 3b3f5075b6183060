import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.rosters.founded import parse_founded


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1998", 1998),
        ("1998.0", 1998),
        ("1961年", 1961),
        ("１９６１年４月", 1961),
        ("昭和36年", 1961),
        ("昭和三十六年", 1961),
        ("昭和二十年", 1945),
        ("平成元年", 1989),
        ("平成１２年3月", 2000),
        ("令和2年4月", 2020),
        ("明治30年", 1897),
        ("大正十年", 1921),
        ("S36", 1961),
        ("H.12.4.1", 2000),
        ("R2", 2020),
        ("昭和36年（1961年）", 1961),
        ("1961年（昭和36年）創業", 1961),
        ("dal 1998", 1998),
        ("12/03/2004", 2004),
        ("2004-03-12", 2004),
        ("2004-03-12 00:00:00", 2004),
        ("20040312", 2004),
        ("200403", 2004),
        ("38058", 2004),
        ("fondata nel 1998, S.p.A. dal 2005", 1998),
        ("1088", 1088),
        ("n.d.", None),
        ("", None),
    ],
)
def test_a_year_is_read_in_either_calendar(text: str, year: int | None) -> None:
    reading = parse_founded(text, latest_year=2026)
    assert (reading.value, reading.messages) == (year, ())


@pytest.mark.parametrize("text", ["0098", "2050", "tempo fa", "昭和99年", "12 anni", "98"])
def test_a_year_that_cannot_be_right_is_said(text: str) -> None:
    reading = parse_founded(text, latest_year=2026)
    assert reading.value is None
    assert [str(reason) for reason in reading.messages] == [
        f"“{text}” is not a year of foundation that can be right. Write the year in four digits, such as 1998."
    ]


@given(st.text() | st.from_regex(r"\A(昭和|平成|h|S)?[\d元一二三四五六七八九十]{0,6}年?\Z"))
def test_any_text_at_all_can_be_given(text: str) -> None:
    year = parse_founded(text, latest_year=2026).value
    assert year is None or 1000 <= year <= 2026
