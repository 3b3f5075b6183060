from dataclasses import replace
from decimal import Decimal

import pytest

from communiques import AGREEMENT, BERTI, MORI
from kakehashi.domain.entry import EntryKind, Fact, Money, Participant
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.register_rules.same_fact import same_fact
from kakehashi.domain.register_rules.telling import Telling
from kakehashi.domain.sector import Sector
from kakehashi.language.compare_names import compare_names

MEETING = replace(AGREEMENT, kind=EntryKind.MEETING, target="fotonica")
INVESTMENT = Fact(
    kind=EntryKind.INVESTMENT,
    date=PartialDate(2024, 5),
    organisation="Hoshikage",
    target="stabilimento di Novara",
    money=Money(Decimal(5_000_000), "EUR"),
)
MEMBERSHIP = Fact(kind=EntryKind.MEMBERSHIP, organisation="Hoshikage", target="fondazione Lumen")
FACILITY = Fact(kind=EntryKind.FACILITY, organisation="Hoshikage", place="Trento", target="centro di ricerca")
ELEVATION = replace(AGREEMENT, kind=EntryKind.ELEVATION, date=PartialDate(2024, 1), target="partenariato strategico")
SCOPE = Fact(
    kind=EntryKind.SECTOR_SCOPE, date=PartialDate(2024, 5, 14), sectors=(Sector.ENERGY, Sector.QUANTUM, Sector.SPACE)
)
JAPANESE_AGREEMENT = replace(
    AGREEMENT,
    place="東京",
    participants=(Participant(name="ベルティ", role="大臣"), Participant(name="森彩", role="大臣")),
    target="フォトニクスに関する協力覚書",
)


def one(first: Fact, second: Fact, *, languages: tuple[str, str] = ("it", "it")) -> bool:
    there = same_fact(Telling(first, languages[0]), Telling(second, languages[1]), compare_names)
    back = same_fact(Telling(second, languages[1]), Telling(first, languages[0]), compare_names)
    assert there == back
    return there > 0


@pytest.mark.parametrize("fact", [AGREEMENT, MEETING, INVESTMENT, MEMBERSHIP, FACILITY, ELEVATION, SCOPE])
def test_a_fact_told_twice_in_the_same_words_is_one(fact: Fact) -> None:
    assert one(fact, fact)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (AGREEMENT, replace(AGREEMENT, date=PartialDate(2024, 5), place="")),
        (AGREEMENT, replace(AGREEMENT, target="", participants=(Participant(name="Berti"),))),
        (AGREEMENT, replace(AGREEMENT, date=PartialDate(2024, 5, 15))),
        (AGREEMENT, replace(AGREEMENT, place="Kyoto")),
        (MEETING, replace(MEETING, date=PartialDate(2024, 5, 13), target="")),
        (INVESTMENT, replace(INVESTMENT, money=Money(Decimal(5_500_000), "EUR"))),
        (INVESTMENT, replace(INVESTMENT, date=None, target="stabilimento")),
        (MEMBERSHIP, replace(MEMBERSHIP, organisation="Hoshikage S.p.A.", date=PartialDate(2024, 4))),
        (FACILITY, replace(FACILITY, target="centro", date=PartialDate(2023))),
        (ELEVATION, replace(ELEVATION, date=PartialDate(2024, 2))),
        (SCOPE, replace(SCOPE, sectors=(Sector.ENERGY, Sector.QUANTUM))),
        (replace(SCOPE, date=None), SCOPE),
    ],
)
def test_a_fact_told_shorter_or_a_little_otherwise_is_one(first: Fact, second: Fact) -> None:
    assert one(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (AGREEMENT, MEETING),
        (AGREEMENT, replace(AGREEMENT, date=PartialDate(2024, 6, 14))),
        (AGREEMENT, replace(AGREEMENT, target="memorandum su biotecnologie")),
        (AGREEMENT, replace(AGREEMENT, participants=(BERTI, Participant(name="Kim Sol", country="South Korea")))),
        (AGREEMENT, replace(AGREEMENT, place="Kyoto", date=PartialDate(2024, 5, 15))),
        (MEETING, replace(MEETING, date=PartialDate(2024, 5, 20))),
        (MEETING, replace(MEETING, participants=(BERTI, Participant(name="Ugo Neri", organisation="Fornace")))),
        (MEMBERSHIP, replace(MEMBERSHIP, target="consorzio Aurora")),
        (MEMBERSHIP, replace(MEMBERSHIP, organisation="Tsukiura")),
        (FACILITY, replace(FACILITY, place="Pavia")),
        (INVESTMENT, replace(INVESTMENT, organisation="Tsukiura")),
        (ELEVATION, replace(ELEVATION, participants=(), date=PartialDate(2021, 1))),
        (SCOPE, replace(SCOPE, sectors=(Sector.BIOTECH,))),
        (Fact(kind=EntryKind.MEETING), Fact(kind=EntryKind.MEETING)),
    ],
)
def test_facts_that_differ_in_what_makes_them_are_two(first: Fact, second: Fact) -> None:
    assert not one(first, second)


def test_a_fact_is_known_again_across_languages_and_scripts() -> None:
    assert one(AGREEMENT, JAPANESE_AGREEMENT, languages=("it", "ja"))


def test_across_languages_another_day_makes_another_fact() -> None:
    later = replace(JAPANESE_AGREEMENT, date=PartialDate(2024, 7, 1))
    assert not one(AGREEMENT, later, languages=("it", "ja"))


def test_that_nothing_can_be_compared_makes_no_two_facts_one() -> None:
    kanji = replace(
        JAPANESE_AGREEMENT, participants=(Participant(name="森彩"), Participant(name="黒田仁", organisation="星影"))
    )
    assert not one(AGREEMENT, kanji, languages=("it", "ja"))


def test_heads_of_delegations_stand_for_all_of_them() -> None:
    whole = replace(MEETING, participants=(BERTI, MORI, Participant(name="Ugo Neri"), Participant(name="Pia Gallo")))
    assert one(whole, MEETING)
