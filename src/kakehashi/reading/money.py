"""Amounts of money as announcements write them: 12億5000万円, mezzo miliardo di euro, Rs 450 crore, £46.5 million."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from kakehashi.domain.entry import Money
from kakehashi.reading.tables import any_of, load_table


@dataclass(frozen=True, slots=True)
class MoneyMention:
    """An amount at `text[start:end]`."""

    start: int
    end: int
    money: Money


_FIGURE = r"\d{1,15}(?:[.,' ]\d{3}){0,5}(?:[.,]\d{1,3})?"
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,' ]\d{3})+")


def find_money(text: str, language: str) -> list[MoneyMention]:
    """Give the amounts of a text that name their currency, in reading order; a bare number is no money."""
    mentions = []
    for match in _pattern().finditer(text):
        currency = _currency(match["before"] or match["after"] or match["ja_currency"])
        amount = _japanese_amount(match["ja_number"]) if match["ja_number"] else _amount(match, language)
        if currency and amount:
            whole = amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount
            mentions.append(MoneyMention(match.start(), match.end(), Money(whole, currency)))
    return mentions


@cache
def _pattern() -> re.Pattern[str]:
    table = load_table("money.toml")
    latin = any_of(pattern for pattern in _flat(table["currencies"]) if not _is_japanese(pattern))
    japanese = any_of(pattern for pattern in _flat(table["currencies"]) if _is_japanese(pattern))
    scales = any_of(pattern for pattern in _flat(table["scales"]) if not _is_japanese(pattern))
    japanese_scales = any_of(pattern for pattern in _flat(table["scales"]) if _is_japanese(pattern))
    spelt = any_of(_flat(table["numbers"]))
    number = rf"(?:(?P<figure>{_FIGURE})|(?P<spelt>{spelt})(?=\s+(?:{scales})(?![^\W_])))"
    scale = rf"(?:[\s-]?(?P<scale>{scales})(?![^\W_]))?"
    second = r"(?:\s(?P<second_scale>di miliardi))?"
    return re.compile(
        rf"(?P<ja_number>(?<![\d,.])\d[\d,.]{{0,18}}(?:{japanese_scales})?(?:\d[\d,.]{{0,18}}(?:{japanese_scales})){{0,4}})余?の?(?P<ja_currency>{japanese})"
        rf"|(?<![^\W_])(?:(?P<before>{latin})\s?)?(?<![\d.,]){number}{scale}{second}"
        rf"(?:\s?(?:(?:di|of)\s)?(?P<after>{latin})(?![^\W_]))?",
        re.IGNORECASE,
    )


def _flat(table: Mapping[str, Iterable[str]]) -> Iterable[str]:
    return (pattern for patterns in table.values() for pattern in patterns)


def _is_japanese(pattern: str) -> bool:
    return re.search("[\u3040-\u30ff\u3400-\u9fff]", pattern) is not None


def _currency(written: str | None) -> str:
    return _lookup("currencies", written) if written else ""


@cache
def _lookup(group: str, written: str) -> str:
    """The key of a table whose patterns match what is written; case tells RM and Rs from other words, so it counts first."""
    table: Mapping[str, list[str]] = load_table("money.toml")[group]
    for flags in (0, re.IGNORECASE):
        for key, patterns in table.items():
            if any(re.fullmatch(pattern, written, flags) for pattern in patterns):
                return key
    return ""


def _amount(match: re.Match[str], language: str) -> Decimal:
    number = parse_figure(match["figure"], language) if match["figure"] else Decimal(_lookup("numbers", match["spelt"]))
    scale = Decimal(_lookup("scales", match["scale"])) if match["scale"] else Decimal(1)
    return number * scale


def _japanese_amount(written: str) -> Decimal:
    pieces = re.findall(r"(\d[\d,.]*)(\D*)", written)
    return sum(
        (
            parse_figure(figure.rstrip(",."), "ja") * Decimal(_lookup("scales", scale) if scale else 1)
            for figure, scale in pieces
            if figure
        ),
        Decimal(0),
    )


def parse_figure(written: str, language: str) -> Decimal:
    """Read a figure as its language writes decimals and thousands: 1,2 and 1.200.000 in Italian, 1.2 and 1,200,000 elsewhere."""
    thousands, decimal = (".", ",") if language == "it" else (",", ".")
    if _THOUSANDS.fullmatch(written) and (decimal not in written or written.count(decimal) > 1 or " " in written):
        return Decimal(re.sub(r"\D", "", written))
    plain = (
        written.replace(" ", "")
        .replace("'", "")
        .replace(thousands, "" if thousands in written and decimal in written else ".")
    )
    return Decimal(plain.replace(decimal, "."))
