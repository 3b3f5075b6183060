import re

from hypothesis import given
from hypothesis import strategies as st

from kakehashi.reading.repaired_text import RepairedText

TEXTS = st.text(alphabet="ab -\n", max_size=40)


def test_a_span_leads_back_to_what_was_replaced() -> None:
    repaired = RepairedText("Bel-\nlandi firma").rewrite(re.compile("-\n"), lambda _: "")
    assert repaired.text == "Bellandi firma"
    assert repaired.original_span(0, 8) == (0, 10)
    assert repaired.original_span(9, 14) == (11, 16)


def test_two_passes_lead_back_through_each_other() -> None:
    repaired = (
        RepairedText("a  b-\nc").rewrite(re.compile("  "), lambda _: " ").rewrite(re.compile("-\n"), lambda _: "")
    )
    assert repaired.text == "a bc"
    assert repaired.original_span(2, 4) == (3, 7)


def test_what_is_put_in_stands_nowhere_in_the_original() -> None:
    repaired = RepairedText("ab").rewrite(re.compile("(?<=a)"), lambda _: " ")
    assert repaired.text == "a b"
    assert repaired.original_span(0, 1) == (0, 1)
    assert repaired.original_span(2, 3) == (1, 2)


@given(TEXTS)
def test_every_span_of_a_repaired_text_is_one_of_the_original(text: str) -> None:
    repaired = (
        RepairedText(text).rewrite(re.compile("-\n| {2,}"), lambda _: "").rewrite(re.compile("ab"), lambda _: "a b")
    )
    spans = [repaired.original_span(at, at + 1) for at in range(len(repaired.text))]
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


@given(TEXTS)
def test_characters_that_no_edit_touched_are_the_same_in_both(text: str) -> None:
    repaired = RepairedText(text).rewrite(re.compile("-\n"), lambda _: "")
    for at, sign in enumerate(repaired.text):
        start, end = repaired.original_span(at, at + 1)
        assert text[start:end] == sign
