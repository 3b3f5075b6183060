import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import communique
from kakehashi.domain.entry import EntryKind, Fact
from kakehashi.domain.sector import FOUNDING_SECTORS
from kakehashi.reading.extract import AnnouncementGrammar

FOUNDING = Path(__file__).parents[3] / "shared" / "data" / "communiques" / "2023-12-13-tokyo.txt"
ROMA = """Comunicato

Il Ministro dei Porti, Marco Berti, e il Ministro giapponese del Mare, Yuki Hamada, hanno firmato ieri a Kobe un accordo.

L'Agenzia Ligure per i Porti (ALP) avrà il compito di gestire i bandi. I due ministri sperano di rivedersi presto.
"""
# Words that the grammar knows, put together as no writer would: what hypothesis finds in them is worse than real damage.
WORDS = st.sampled_from(
    [
        *"Minister Ministro of di Ann Lund signed ha firmato an agreement un accordo in Lima today oggi".split(),
        *"joined opened plant".split(),
        *"the company will 2024 3 May raised relations to a Strategic Partnership areas semiconductors energy AI".split(),
        *"大臣 社長 山田 署名しました 協定 東京で 昨日 5億円 加盟 機構 は が の と 開設 工場 同社 に を ました。".split(),
        *"Consortium Foundation €5 million ALDERMary Takedasigned , . ( ) 「 」 “ ” - 1 O â€™ \n \ud7ff".split(" "),
        "\n\n",
        "\u2009",
    ]
)


def check_quotes(text: str, language: str) -> None:
    for proposal in AnnouncementGrammar().extract(communique(text, language)):
        evidence = proposal.evidence
        assert text[evidence.start : evidence.end] == evidence.quote != ""
        assert 0 <= evidence.confidence <= 1


@given(st.text(max_size=300), st.sampled_from(["it", "ja", "en", "und"]))
def test_every_quote_of_any_text_stands_in_it(text: str, language: str) -> None:
    check_quotes(text, language)


@given(st.lists(WORDS, max_size=60), st.sampled_from(["", " "]), st.sampled_from(["it", "ja", "en"]))
def test_every_quote_of_a_jumble_of_known_words_stands_in_it(words: list[str], blank: str, language: str) -> None:
    check_quotes(blank.join(words), language)


def test_facts_come_in_reading_order_with_the_sentence_that_tells_them() -> None:
    proposals = AnnouncementGrammar().extract(communique(ROMA, "it"))
    assert [(each.fact.kind, each.evidence.quote[:14]) for each in proposals] == [
        (EntryKind.AGREEMENT, "Il Ministro de"),
        (EntryKind.AGENCY_ROLE, "L'Agenzia Ligu"),
    ]


def test_reading_twice_tells_the_same() -> None:
    grammar = AnnouncementGrammar()
    assert grammar.extract(communique(ROMA, "it")) == grammar.extract(communique(ROMA, "it"))


def test_a_text_in_another_language_or_without_any_tells_nothing() -> None:
    assert AnnouncementGrammar().extract(communique("", "und")) == ()
    assert (
        AnnouncementGrammar().extract(communique("Der Minister unterzeichnete gestern in Köln ein Abkommen.", "de"))
        == ()
    )


def test_the_language_is_told_where_it_is_not_given() -> None:
    assert [each.fact.kind for each in AnnouncementGrammar().extract(communique(ROMA, "und"))] == [
        EntryKind.AGREEMENT,
        EntryKind.AGENCY_ROLE,
    ]


@pytest.mark.parametrize(
    "piece", ["Ann Lund and ", "(", "1,", "“a ", "社の", "S.p.A. ", "signed an agreement ", " \n", "the Minister of "]
)
def test_time_grows_with_length_alone(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    start = time.process_time()
    AnnouncementGrammar().extract(communique(text))
    assert time.process_time() - start < 15


def test_an_ordinary_text_takes_a_moment() -> None:
    grammar = AnnouncementGrammar()
    grammar.extract(communique(ROMA, "it"))
    start = time.process_time()
    for _ in range(20):
        grammar.extract(communique(ROMA * 8, "it"))
    assert (time.process_time() - start) / 20 < 0.2


@pytest.fixture(scope="module")
def founding() -> list[Fact]:
    if not FOUNDING.exists():
        pytest.skip("the founding communiqué is not beside the checkout")
    text = FOUNDING.read_text(encoding="utf-8")
    return [each.fact for each in AnnouncementGrammar().extract(communique(text, "en", day=""))]


def of_kind(facts: list[Fact], kind: EntryKind) -> list[Fact]:
    return [fact for fact in facts if fact.kind is kind]


@pytest.mark.realdata
def test_the_founding_statement_was_signed_by_both_ministers(founding: list[Fact]) -> None:
    (fact,) = of_kind(founding, EntryKind.AGREEMENT)
    assert (str(fact.date), fact.place) == ("2023-12-13", "Tokyo")
    assert [(each.name, each.role, each.country) for each in fact.participants] == [
        ("Adolfo Urso", "Minister of Business and Made in Italy", "Italy"),
        ("Yasutoshi Nishimura", "Minister of Economy, Trade and Industry", "Japan"),
    ]


@pytest.mark.realdata
def test_the_minister_met_three_executives_of_one_group(founding: list[Fact]) -> None:
    (fact,) = of_kind(founding, EntryKind.MEETING)
    assert [(each.name, each.role, each.organisation) for each in fact.participants] == [
        ("Adolfo Urso", "Minister of Business and Made in Italy", ""),
        ("Toshimoto Mitomo", "Vice President and Chief Strategy Officer", "SONY"),
        ("Kaz Hadano", "Deputy CEO", "SONY Venture Capital"),
        ("Terushi Shimizu", "President and CEO", "SONY Semiconductor Solutions"),
    ]


@pytest.mark.realdata
def test_the_group_joined_a_foundation_and_has_a_centre(founding: list[Fact]) -> None:
    (membership,) = of_kind(founding, EntryKind.MEMBERSHIP)
    (facility,) = of_kind(founding, EntryKind.FACILITY)
    assert (membership.organisation, membership.target, membership.place) == ("SONY", "Chips.IT Foundation", "Pavia")
    assert (facility.organisation, facility.place) == ("SONY", "Trento")
    assert facility.target == "research center dedicated to chip design"


@pytest.mark.realdata
def test_relations_were_raised_agencies_named_and_fields_listed(founding: list[Fact]) -> None:
    (elevation,) = of_kind(founding, EntryKind.ELEVATION)
    (scope,) = of_kind(founding, EntryKind.SECTOR_SCOPE)
    assert (elevation.target, str(elevation.date)) == ("Strategic Partnership", "2023-01")
    assert [(each.name, each.country) for each in elevation.participants] == [
        ("Giorgia Meloni", "Italy"),
        ("Fumio Kishida", "Japan"),
    ]
    assert {*scope.sectors} == {*FOUNDING_SECTORS}
    assert [fact.organisation for fact in of_kind(founding, EntryKind.AGENCY_ROLE)] == [
        "Istituto Commercio Estero",
        "Japan External Trade Organization",
    ]
    assert of_kind(founding, EntryKind.INVESTMENT) == []
