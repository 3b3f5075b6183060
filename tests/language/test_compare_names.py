import pytest
from hypothesis import given

from kakehashi.domain.likeness import Likeness
from kakehashi.language.compare_names import compare_names, name_keys
from strategies import written


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoshikage S.p.A.", "HOSHIKAGE"),
        ("Berti", "Carlo Berti"),
        ("Yasuko Kuroda", "Kuroda Yasuko"),
        ("Istituto Lumen (ILU)", "ILU"),
        ("Istituto Lumen (ILU)", "Istituto Lumen"),
        ("Hoshikage", "Hoshikage Precision Works"),
        ("Hoshikage Precision", "Hoshikage Precision Works"),
        ("Alessandra Montelario", "Alessandra Montelaro"),
        ("星影精密株式会社", "星影精密"),
        ("黒田", "黒田靖子"),
        ("カルロ・ベルティ", "Carlo Berti"),
        ("ベルティ", "Carlo Berti"),
        ("トリノ", "Torino"),
        ("アドルフォ・フェッラーリ", "Adolfo Ferrari"),
    ],
)
def test_spellings_of_one_name_are_the_same(one: str, other: str) -> None:
    assert (compare_names(one, other), compare_names(other, one)) == (Likeness.SAME, Likeness.SAME)
    assert name_keys(one) & name_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Carlo Berti", "Carla Neri"),
        ("Hoshikage", "Tsukiura"),
        ("Hoshikage Precision", "Hoshikage Energy"),
        ("黒田靖子", "森彩"),
        ("ホシカゲ", "Fornace Bellarosa"),
        ("Milano", "Roma"),
    ],
)
def test_other_names_are_different(one: str, other: str) -> None:
    assert (compare_names(one, other), compare_names(other, one)) == (Likeness.DIFFERENT, Likeness.DIFFERENT)


@pytest.mark.parametrize(("one", "other"), [("黒田靖子", "Yasuko Kuroda"), ("東京", "Tokyo"), ("…", "Tokyo")])
def test_kanji_and_signs_cannot_be_compared_with_latin_letters(one: str, other: str) -> None:
    assert (compare_names(one, other), compare_names(other, one)) == (Likeness.UNKNOWN, Likeness.UNKNOWN)


@given(written, written)
def test_it_does_not_matter_which_name_comes_first(one: str, other: str) -> None:
    assert compare_names(one, other) == compare_names(other, one)


@given(written.filter(str.strip))
def test_a_name_is_never_different_from_itself(name: str) -> None:
    assert compare_names(name, name) is not Likeness.DIFFERENT
