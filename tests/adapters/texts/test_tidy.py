from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.adapters.texts.tidy import tidy


@pytest.mark.parametrize(
    ("written", "tidied"),
    [
        ("uno\r\ndue\rtre\u2028quattro\x0ccinque", "uno\ndue\ntre\nquattro\ncinque"),
        ("  un\u00a0ministro,\u3000東京\t e  Roma ", "un ministro, 東京 e Roma"),
        ("titolo \n \n\n\n testo\n", "titolo\n\ntesto"),
        ("e\u0300 vero", "è vero"),
        ("coope\u00adrazione\u200b\ufeff\x00\x07", "cooperazione"),
        ("\ud83d", ""),
    ],
)
def test_white_space_is_written_in_one_way(written: str, tidied: str) -> None:
    assert tidy(written) == tidied


@given(st.text(st.characters()))
def test_tidying_what_is_tidy_changes_nothing(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once


@given(st.text(st.characters()))
def test_a_tidy_text_is_composed_and_can_be_written_as_utf_8(text: str) -> None:
    assert is_normalized("NFC", tidy(text))
    assert tidy(text).encode().decode() == tidy(text)
