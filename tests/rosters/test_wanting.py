import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.domain.wish import Wanting
from kakehashi.rosters.wanting import Wanted, parse_utility, parse_wanting, read_scale

MUST, WANT, NO = Wanting


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("must", Wanted(MUST)),
        ("Deve", Wanted(MUST)),
        ("必須", Wanted(MUST)),
        ("◎", Wanted(MUST, 100)),
        ("want", Wanted(WANT)),
        ("vuole", Wanted(WANT)),
        ("希望", Wanted(WANT)),
        ("sì", Wanted(WANT)),
        ("○", Wanted(WANT, 50)),
        ("〇", Wanted(WANT, 50)),
        ("△", Wanted(WANT, 25)),
        ("NO", Wanted(NO)),
        ("non vuole", Wanted(NO)),
        ("不可", Wanted(NO)),
        ("×", Wanted(NO, 50)),
        ("", Wanted(WANT)),
        ("-", Wanted(WANT)),
        ("80", Wanted(WANT, 80)),
        ("８０点", Wanted(WANT, 80)),
        ("100.0", Wanted(WANT, 100)),
    ],
)
def test_a_wish_is_read_from_words_signs_and_numbers(text: str, wanted: Wanted) -> None:
    reading = parse_wanting(text, scale=100)
    assert (reading.value, reading.messages) == (wanted, ())


@pytest.mark.parametrize("text", ["forse", "not required", "必須ではない", "なし", "x", "0", "101", "-5", "?!"])
def test_what_is_no_wish_is_said(text: str) -> None:
    assert [str(each) for each in parse_wanting(text, scale=100).messages] == [
        f"“{text}” is no wish. Write must, want or no, or a number from 1 to 100."
    ]


@pytest.mark.parametrize(
    ("texts", "scale"), [(["1", "5", "must"], 5), (["5", "6"], 100), (["must"], 100), ([], 100), (["３", ""], 5)]
)
def test_a_column_without_a_number_above_five_counts_to_five(texts: list[str], scale: int) -> None:
    assert read_scale(texts) == scale


@pytest.mark.parametrize(("text", "scale", "utility"), [("5", 5, 100), ("1", 5, 20), ("1", 100, 1), ("60%", 100, 60)])
def test_a_utility_counts_from_1_to_100(text: str, scale: int, utility: int) -> None:
    assert parse_utility(text, scale=scale).value == utility


@given(st.text(), st.sampled_from([5, 100]))
def test_no_text_gives_a_utility_out_of_range(text: str, scale: int) -> None:
    assert parse_utility(text, scale=scale).value in {None, *range(1, 101)}
    assert parse_wanting(text, scale=scale).value.utility in {None, *range(1, 101)}
