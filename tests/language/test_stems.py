import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kakehashi.language.stems import fold_width, split_units, stem_word, stems

ANY = st.text() | st.text(st.sampled_from([*"aZ1 ーｶﾞﾟガㇰ㈱①㍿ﬁⅣ・゛", "\u0301", "\u3099", "\ud800", "０"]))


@given(ANY)
@example("ﾞ")
@example("ｶﾞ㈱")
def test_folded_characters_know_where_they_come_from(text: str) -> None:
    folded, starts, ends = fold_width(text)
    assert len(folded) == len(starts) == len(ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        assert folded[index] in unicodedata.normalize("NFKC", text[start:end])


@given(ANY)
def test_units_stand_in_the_text_in_reading_order(text: str) -> None:
    units = split_units(text)
    assert all(0 <= unit.start < unit.end <= len(text) for unit in units)
    assert [unit.start for unit in units] == sorted(unit.start for unit in units)


@given(ANY)
def test_the_stems_alone_are_those_of_the_units(text: str) -> None:
    assert stems(text) == [unit.stem for unit in split_units(text)]


def test_a_unit_holds_the_marks_that_belong_to_it() -> None:
    text = "ﾚｰｻﾞｰ"
    assert [text[unit.start : unit.end] for unit in split_units(text)] == ["ﾚ", "ｻﾞ"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("batteria", "batterie"),
        ("tecnologica", "tecnologiche"),
        ("lago", "laghi"),
        ("battery", "batteries"),
        ("sensor", "SENSORS"),
        ("Qualità", "qualita"),
        ("ウェーハ", "ウエハ"),
        ("ベンチャー・キャピタル", "ベンチャーキャピタル"),
        ("ﾚｰｻﾞｰ", "レーザー"),
        ("ＭＥＭＳ", "MEMS"),
        ("lock-in", "lock in"),
    ],
)
def test_two_spellings_of_a_word_have_the_same_stems(one: str, other: str) -> None:
    assert stems(one) == stems(other)


@pytest.mark.parametrize(("one", "other"), [("MEMS", "meme"), ("gas", "gita"), ("光", "先")])
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stems(one) != stems(other)


def test_a_short_word_and_an_acronym_keep_their_letters() -> None:
    assert [stem_word(word) for word in ("rete", "ORC", "AI", "due", "2026")] == ["ret", "orc", "ai", "due", "2026"]
