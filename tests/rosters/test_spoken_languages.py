import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.rosters.spoken_languages import parse_languages


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("italiano, inglese", "it en"),
        ("Italiano e inglese", "it en"),
        ("Italian (fluent)", "it"),
        ("English (B2) / Japanese: native", "en ja"),
        ("日本語・英語", "ja en"),
        ("日本語と英語（ビジネスレベル）", "ja en"),
        ("日、英", "ja en"),
        ("ja/en", "ja en"),
        ("IT; EN-GB; ja_JP", "it en ja"),
        ("ＥＮ", "en"),
        ("inglese fluente", "en"),
        ("francese\ntedesco", "fr de"),
        ("", ""),
        ("n.d.", ""),
    ],
)
def test_languages_are_read_as_tags(text: str, tags: str) -> None:
    reading = parse_languages(text)
    assert (reading.value, reading.messages) == (frozenset(tags.split()), ())


@pytest.mark.parametrize(
    "text", ["klingon", "no English", "英語不可", "non parla inglese", "serve interprete giapponese"]
)
def test_what_is_no_language_or_is_not_spoken_is_left_out_and_said(text: str) -> None:
    reading = parse_languages(f"italiano, {text}")
    assert reading.value == {"it"}
    assert [str(each) for each in reading.messages] == [
        f"“{text}” is not a language that can be read. Write it such as “italiano” or “it”."
    ]


@given(st.text())
def test_no_text_stops_the_reader(text: str) -> None:
    assert all(2 <= len(tag) <= 3 for tag in parse_languages(text).value)
