from decimal import Decimal

import pytest

from kakehashi.domain.entry import Money
from kakehashi.reading.money import find_money


@pytest.mark.parametrize(
    ("text", "language", "amount", "currency"),
    [
        ("1,2 miliardi di real", "it", "1200000000", "BRL"),
        ("mezzo miliardo di euro", "it", "500000000", "EUR"),
        ("2,6 mld di euro", "it", "2600000000", "EUR"),
        ("800 mila euro", "it", "800000", "EUR"),
        ("1.250.000 euro", "it", "1250000", "EUR"),
        ("450 crore di rupie", "it", "4500000000", "INR"),
        ("USD 3.5 million", "en", "3500000", "USD"),
        ("£46.5 million", "en", "46500000", "GBP"),
        ("€12.5m", "en", "12500000", "EUR"),
        ("half a billion euros", "en", "500000000", "EUR"),
        ("1.2 trillion won", "en", "1200000000000", "KRW"),
        ("€1,250,000", "en", "1250000", "EUR"),
        ("12億5000万円", "ja", "1250000000", "JPY"),
        ("4億5,000万ルピー", "ja", "450000000", "INR"),
        ("350万米ドル", "ja", "3500000", "USD"),
        ("1兆2,000億円", "ja", "1200000000000", "JPY"),
    ],
)
def test_amounts_are_read_in_units(text: str, language: str, amount: str, currency: str) -> None:
    assert [mention.money for mention in find_money(text, language)] == [Money(Decimal(amount), currency)]


@pytest.mark.parametrize(("text", "language"), [("620 people", "en"), ("35 ricercatori", "it"), ("約8,000人", "ja")])
def test_a_number_without_a_currency_is_no_money(text: str, language: str) -> None:
    assert find_money(text, language) == []
