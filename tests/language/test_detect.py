import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.language.detect import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Cerchiamo un partner per la sperimentazione di sensori.", "it"),
        ("We are looking for a partner with clean rooms.", "en"),
        ("量子計算の共同研究先を求めています。", "ja"),
        ("ﾌｫﾄﾆｸｽ", "ja"),
        ("医療機器製造", "ja"),
        ("GaN-on-Si パワーデバイス", "ja"),
        ("OCR, NLP, 画像認識", "ja"),
        ("Photonics Tokyo 東京 GmbH", "und"),
        ("MEMS; GaN; LiDAR", "und"),
        ("in", "und"),
        ("420", "und"),
        ("", "und"),
    ],
)
def test_the_language_of_a_text_is_told_by_its_script_and_its_small_words(text: str, language: str) -> None:
    assert detect_language(text) == language


@given(st.text())
def test_no_text_is_without_an_answer(text: str) -> None:
    assert detect_language(text) in {"it", "ja", "en", "und"}
