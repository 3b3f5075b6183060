"""The countries a text names: by their CLDR names, their adjectives, and the signs Japanese uses for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kakehashi.reading.tables import load_table


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country named at `text[start:end]`, by its English CLDR name."""

    start: int
    end: int
    country: str


_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_ASIDE = re.compile(r"\s*[(（].*[)）]")
_OF_COUNTRY = re.compile(r"([一-龠ァ-ヶー]{2,12})の(?:[一-龠]{2,6}企業|[一-龠]{0,4}(?:会社|大手|メーカー))?$")
_LONGEST_NAME = 20
_HAN = "々\u3400-\u9fff"


def is_country_name(word: str) -> bool:
    """Whether a word is the name of a country; an adjective is not."""
    return word in _names() and word not in _adjectives()


def find_countries(text: str) -> list[CountryMention]:
    """Give every country the text names, in reading order."""
    named = [(match.start(), match.end(), _names()[match.group()]) for match in _pattern().finditer(text)]
    pairs = list(_pair_pattern().finditer(text))
    signed = [
        (match.start() + i, match.start() + i + 1, _signs()[sign])
        for match in pairs
        for i, sign in enumerate(match.group())
    ]
    return [CountryMention(*mention) for mention in sorted(named + signed)]


def part_country(run: str) -> tuple[str, str]:
    """Part a country from the beginning of a run: (its English name, the rest); the name is empty when there is none."""
    if match := _pattern().match(run):
        return _names()[match.group()], run[match.end() :].lstrip(" の")
    if len(run) > 1 and run[0] in _signs() and run[0] not in "日中":
        return _signs()[run[0]], run[1:]
    return "", run


def country_of(text: str) -> str:
    """The first country a short text names, by its English name; empty when none."""
    match = _pattern().search(text)
    return _names()[match.group()] if match else ""


def country_before(text: str, at: int) -> str:
    """The country whose something is, named right before it with “の”: 英国の|センター."""
    match = _OF_COUNTRY.search(text, max(0, at - _LONGEST_NAME), at)
    return country_of(match[1]) if match else ""


@cache
def _names() -> dict[str, str]:
    countries = load_table("countries.toml")
    names = {_ASIDE.sub("", name): row["en"] for row in countries.values() for name in row.values()}
    for code, row in load_table("demonyms.toml").items():
        english = countries[code]["en"]
        names |= {
            form: english
            for language in ("it", "en", "ja")
            for word in row.get(language, "").split()
            for form in _forms(word)
        }
    return names | {f"{name[0].upper()}{name[1:]}": country for name, country in names.items()}


@cache
def _adjectives() -> frozenset[str]:
    words = (
        word for row in load_table("demonyms.toml").values() for word in row.get("it", "").split() if word[0].islower()
    )
    forms = {form for word in words for form in _forms(word)}
    english = {form for row in load_table("demonyms.toml").values() for form in _forms(row.get("en", "").split(" ")[0])}
    return frozenset(forms | {form.capitalize() for form in forms} | english)


def _forms(word: str) -> Iterator[str]:
    stem, *endings = word.replace("_", " ").split("/")
    if not endings:
        yield stem
    elif endings == ["s"]:
        yield from (stem, f"{stem}s")
    else:
        yield from (stem + ending for ending in endings)


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_names(), key=len, reverse=True)
    japanese = "|".join(re.escape(name) for name in names if _CJK.search(name))
    latin = "|".join(re.escape(name) for name in names if not _CJK.search(name))
    return re.compile(rf"(?<![^\W_])(?:{latin})(?![^\W_])|(?<![ァ-ヶー・])(?:{japanese})")


@cache
def _signs() -> dict[str, str]:
    countries = load_table("countries.toml")
    return {row["sign"]: countries[code]["en"] for code, row in load_table("demonyms.toml").items() if "sign" in row}


@cache
def _pair_pattern() -> re.Pattern[str]:
    """Japan beside a partner (日仏, 伊日), where no longer word is meant (日本, 毎日)."""
    signs = "".join(sign for sign in _signs() if sign != "日")
    return re.compile(f"(?<![{_HAN}])日[{signs}]|(?<![{_HAN}])[{signs}]日(?![本付時])")
