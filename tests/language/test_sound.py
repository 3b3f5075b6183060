import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.language.sound import consonants


@pytest.mark.parametrize(
    ("katakana", "latin", "sound"),
    [
        ("アドルフォ", "Adolfo", "drf"),
        ("メローニ", "Meloni", "mrn"),
        ("ヴァレンティ", "Valenti", "brnt"),
        ("クラウス", "Klaus", "krs"),
    ],
)
def test_a_name_and_its_transcription_have_the_same_consonants(katakana: str, latin: str, sound: str) -> None:
    assert (consonants(katakana), consonants(latin)) == (sound, sound)


@given(st.text())
def test_only_consonants_are_left(text: str) -> None:
    assert set(consonants(text)) <= set("bdfgkmnprstvz")
