import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.language.words import content_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Offriamo laser a fibra per la chirurgia", ["laser", "fibra", "chirurgia"]),
        ("We provide GaN-on-Si wafers and GaN-on-Si devices", ["GaN-on-Si", "wafers", "devices"]),
        ("量子計算の共同研究", ["量子", "計算", "共同", "研究"]),
        ("半導体", ["半導体"]),
        ("レーザー加工とレーザー溶接", ["レーザー", "加工", "溶接"]),
        ("AI技術とLiDARセンサー", ["AI", "技術", "LiDAR", "センサー"]),
        ("ﾚｰｻﾞｰ ＡＩ", ["レーザー", "AI"]),
        ("Tōkyō Kōgyō", ["Tōkyō", "Kōgyō"]),
        ("3,5 µm – 420 %", []),
        ("", []),
    ],
)
def test_the_words_that_say_what_a_text_is_about(text: str, words: list[str]) -> None:
    assert content_words(text) == words


@given(st.text())
def test_any_text_gives_distinct_words_of_at_least_two_characters(text: str) -> None:
    words = content_words(text)
    assert len(set(words)) == len(words)
    assert all(len(word) > 1 for word in words)
