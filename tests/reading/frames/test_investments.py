from decimal import Decimal

import pytest

from kakehashi.domain.entry import EntryKind, Money
from kakehashi.domain.partial_date import PartialDate
from reading_facts import only, read


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Alder Devices has invested £46.5 million in a battery plant.",
            "en",
            ("Alder Devices", "battery plant", "46500000", "GBP"),
        ),
        (
            "Alder Devices ha investito 7,5 milioni di euro nelle camere criogeniche.",
            "it",
            ("Alder Devices", "camere criogeniche", "7500000", "EUR"),
        ),
        (
            "青葉自動車はサンダーランドの電池工場に1億2,000万ポンドを投資した。",
            "ja",
            ("青葉自動車", "サンダーランドの電池工場", "120000000", "GBP"),
        ),
    ],
)
def test_an_organisation_invests_an_amount(text: str, language: str, expected: tuple[str, str, str, str]) -> None:
    fact = only(EntryKind.INVESTMENT, text, language)
    organisation, target, amount, currency = expected
    assert (fact.organisation, fact.target, fact.money) == (organisation, target, Money(Decimal(amount), currency))


def test_the_same_amount_in_brackets_is_no_second_investment() -> None:
    fact = only(
        EntryKind.INVESTMENT, "Alder Devices ha investito 450 crore di rupie (circa 49 milioni di euro) a Sanand.", "it"
    )
    assert fact.money == Money(Decimal(4500000000), "INR")


def test_each_amount_has_its_own_investor() -> None:
    facts = read("同ラボの整備には、ニラヤ社が4億5,000万ルピー、カワセミ製薬が350万米ドルを拠出しました。", "ja")
    assert [(fact.organisation, fact.money) for fact in facts] == [
        ("ニラヤ", Money(Decimal(450000000), "INR")),
        ("カワセミ製薬", Money(Decimal(3500000), "USD")),
    ]


def test_in_it_means_the_facility_told_before() -> None:
    facility, investment = read(
        "Alder Devices set up an antenna plant at Lima in February 2024, and has invested Rs 450 crore in it."
    )
    assert (facility.kind, investment.kind) == (EntryKind.FACILITY, EntryKind.INVESTMENT)
    assert (investment.target, investment.place, investment.organisation) == ("antenna plant", "Lima", "Alder Devices")


def test_a_deadline_makes_an_investment_announced() -> None:
    fact = only(EntryKind.INVESTMENT, "Alder Devices investirà altri 30 milioni di euro entro il 2026.", "it")
    assert (fact.announced, fact.date) == (True, PartialDate(2026))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Global sales of batteries reached $90 billion in 2023.", "en"),
        ("A proposal of Alder Devices to invest €100 million has been shelved.", "en"),
        ("Alder Devices ha registrato ricavi per 640 milioni di euro.", "it"),
        ("È ancora allo studio un fondo comune da 200 milioni di euro di Alder Devices.", "it"),
        ("2023年の電池の世界売上高は90億ドルに達した。", "ja"),
        ("青葉自動車はさらに100億円を投資する用意がある。", "ja"),
    ],
)
def test_turnover_markets_and_plans_are_no_investment(text: str, language: str) -> None:
    assert read(text, language) == []
