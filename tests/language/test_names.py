import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kakehashi.language.legal_forms import JAPANESE_FORMS, SHORT_FORMS
from kakehashi.language.names import mentions_name, normalise_name

PIECES = st.sampled_from(
    [
        *JAPANESE_FORMS.split(),
        *(f"({short})" for short in SHORT_FORMS),
        *("㈱", "㍿", "Srl", "S.p.A.", "K.K.", "Kabushiki", "Kaisha", "NPO法人", "架空", "みらい", "デンシ"),
        *("Verde", "Ao", "c", "-", "－", ".", "& C."),
        *("S. r. l.", "Co., Ltd.", "soc. coop.", "a r.l.", " "),
    ]
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("株式会社架空電子", "㈱架空電子"),
        ("株式会社架空電子", "架空電子（株）"),
        ("架空電子㍿", "架空電子 株式会社"),
        ("ｶｸｳ電子株式会社", "カクウ電子"),
        ("みらい架空合同会社", "ミライ架空"),
        ("髙﨑架空製作所", "高崎架空製作所"),
        ("渡邊國立架空", "渡辺国立架空"),
        ("一般社団法人架空協会", "（一社）架空協会"),
        ("国立大学法人架空大学", "架空大学"),
        ("NPO法人 架空の橋", "特定非営利活動法人架空の橋"),
        ("架空コンピュ－タ", "架空コンピュータ"),
        ("Kaku Denshi Co., Ltd.", "KAKU DENSHI"),
        ("Kaku Denshi K.K.", "Kabushiki Kaisha Kaku Denshi"),
        ("Kaku Denshi Kabu Shiki Gaisha", "Kaku-Denshi"),
        ("Vetri Sottili S.r.l.", "VETRI SOTTILI SRL"),
        ("Vetri Sottili S. r. l.", "Vetri Sottili società a responsabilità limitata"),
        ("Vetri Sottili Societa' a responsabilita' limitata", "Vetri Sottili SRLS"),
        ("Cantiere Blu S.p.A.", "Cantiere Blu spa"),
        ("Rossi & C. S.n.c.", "Rossi"),
        ("Orto Lungo soc. coop. a r.l.", "Orto Lungo"),
        ("Perché No S.a.s.", "Perche' no"),
        ("E.R.M.A.S. S.r.l.", "Ermas"),
        ("ＡＢＣ　Ｌｔｄ", "abc"),
        ("Foo™ Inc.", "Foo, Incorporated"),
    ],
)
def test_two_spellings_of_one_name_are_equal(first: str, second: str) -> None:
    assert normalise_name(first) == normalise_name(second)


@pytest.mark.parametrize(
    ("name", "normalised"),
    [
        ("Corporea", "corporea"),
        ("Incas", "incas"),
        ("Spadafora", "spadafora"),
        ("Spa Verde", "spaverde"),
        ("SRL Diagnostica", "srldiagnostica"),
        ("Vitamin C S.r.l.", "vitaminc"),
        ("キャノン", "キャノン"),
        ("架空株式会社東京支社", "架空株式会社東京支社"),
    ],
)
def test_what_only_looks_like_a_legal_form_stays(name: str, normalised: str) -> None:
    assert normalise_name(name) == normalised


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Institute for Imaginary Studies", "Institute for Imaginary Studies Zaidan Hojin"),
        ("Kokuritsu Daigaku Hojin Kakuu Daigaku", "Kakuu Daigaku"),
        ("Gako Hojin Kakuu Gakuen", "Kakuu Gakuen"),
        ("National University Corporation Kakuu University", "Kakuu University"),
        ("キヤノン架空", "キャノン架空"),
        ("病院架空", "美容院架空"),
    ],
)
def test_two_names_that_differ_in_more_than_spelling_are_not_equal(first: str, second: str) -> None:
    assert normalise_name(first) != normalise_name(second)


@pytest.mark.parametrize(
    ("name", "normalised"),
    [("株式会社", "株式会社"), ("㈱", "株式会社"), ("S.r.l.", "srl"), ("Co., Ltd.", "co"), ("★★", "★★"), ("", "")],
)
def test_a_name_of_nothing_but_legal_forms_or_signs_keeps_itself(name: str, normalised: str) -> None:
    assert normalise_name(name) == normalised


@given(st.one_of(st.text(), st.lists(PIECES, max_size=8).map("".join), st.lists(PIECES, max_size=8).map(" ".join)))
@example("株式 会社架空")
@example("İ ㌀")
def test_normalising_a_normalised_name_changes_nothing(name: str) -> None:
    once = normalise_name(name)
    assert normalise_name(once) == once


@given(st.text(), st.characters(categories=["L", "N"]))
def test_a_name_with_a_letter_never_vanishes(name: str, letter: str) -> None:
    assert normalise_name(name + letter)


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Nessun contatto con Linea Srl e soci", "LINEA S.p.A.", True),
        ("Soluzioni non lineari", "Linea S.r.l.", False),
        ("No Rossi & Figli", "Rossi e Figli", False),
        ("No Rossi & Figli", "Rossi and Figli S.n.c.", True),
        ("㈱赤嶺ピクセルは除く", "株式会社赤嶺ピクセル", True),
        ("concorrenti: Alfa-Beta.", "AlfaBeta", True),
        ("", "Linea", False),
    ],
)
def test_a_text_mentions_a_name_in_any_spelling_but_only_as_whole_words(text: str, name: str, told: object) -> None:
    assert mentions_name(text, name) is told
