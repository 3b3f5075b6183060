import pytest

from kakehashi.domain.organisation import CooperationForm, OrganisationKind
from kakehashi.domain.roster import Field
from kakehashi.domain.sector import Sector
from kakehashi.rosters.read_delegates import DelegateField
from kakehashi.rosters.read_wishes import WishField
from kakehashi.rosters.terms import Reach, Term, TermTable, load_terms, normalise_term


@pytest.mark.parametrize(
    ("text", "normalised"),
    [
        ("  Ragione\nSociale ", "ragione sociale"),
        ("P.IVA", "p iva"),
        ("Città", "citta"),
        ("R&S", "r and s"),
        ("企業・機関名", "企業機関名"),
        ("企 業 名", "企業名"),
        ("ＵＲＬ", "url"),
        ("担当者 E-mail", "担当者e mail"),
    ],
)
def test_a_term_is_compared_without_its_dress(text: str, normalised: str) -> None:
    assert normalise_term(text) == normalised


def test_the_longest_term_at_a_place_is_found_and_whole_latin_words_only() -> None:
    terms = [
        Term(value, normalise_term(text), Reach.ANYWHERE, 0, 0)
        for value, text in (("a", "大学"), ("b", "大学発ベンチャー"), ("c", "cerca"))
    ]
    table = TermTable(terms)
    assert [term.value for term in table.anywhere("大学発ベンチャーと大学")] == ["b", "a"]
    assert [term.value for term in table.anywhere("ricerca")] == []
    assert [term.value for term in table.anywhere("cosa cerca")] == ["c"]


@pytest.mark.parametrize(
    ("file_name", "values"),
    [
        ("headings.toml", {*Field, "ignored"}),
        ("sectors.toml", set(Sector)),
        ("kinds.toml", set(OrganisationKind)),
        ("cooperation.toml", {*CooperationForm, "unnamed"}),
        ("delegates.toml", {*DelegateField, "ignored"}),
        ("wishes.toml", {*WishField, "ignored"}),
    ],
)
def test_every_table_has_terms_for_every_value(file_name: str, values: set[str]) -> None:
    table = load_terms(file_name)
    assert {term.value for phrase in table.phrases for term in table.exact(phrase)} | {"other"} == values | {"other"}


@pytest.mark.parametrize(
    "file_name",
    ["sectors.toml", "kinds.toml", "cooperation.toml", "headings.toml", "delegates.toml", "wishes.toml", "wanting.toml",
     "languages.toml"],
)  # fmt: skip
def test_no_term_means_two_things_equally(file_name: str) -> None:
    table = load_terms(file_name)
    ambiguous = {
        phrase: sorted({term.value for term in table.exact(phrase) if term.reach is not Reach.OTHERWISE})
        for phrase in table.phrases
    }
    assert {phrase: values for phrase, values in ambiguous.items() if len(values) > 1} == {}
