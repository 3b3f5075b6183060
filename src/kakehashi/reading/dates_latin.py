"""Dates in Italian and English texts."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.calendar_words import (
    DateMention,
    Direction,
    make_date,
    number_of,
    place_weekday,
    place_year,
    shift_days,
    shift_months,
)
from kakehashi.reading.tables import any_of, load_table, words

_NUMERIC = re.compile(r"(?<![\d/.-])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.](\d{1,2})[/.](\d{4}))(?![\d/-])")
_YEAR = re.compile(
    r"(?<![^\W_])(?:in|nel|nell'anno|del|dal|al|entro(?: il)?|by|since|during|of|from|until|anno|year|fine|inizio|early"
    r"|late|mid)\s+"
    r"(?P<year>(?:1[5-9]|20|21)\d\d)(?![\w/%-]|[.,]\d)",
    re.IGNORECASE,
)


def find_latin_dates(text: str, origin: PartialDate | None, language: str) -> list[DateMention]:
    """Give the dates of a text in Italian or English, told from the day of the text where they need one."""
    table = load_table("dates.toml")[language]
    mentions = [*_numeric(text), *_months(text, origin, language), *_weekdays(text, origin, language)]
    mentions += [
        DateMention(match.start("year"), match.end(), PartialDate(int(match["year"]))) for match in _YEAR.finditer(text)
    ]
    for words_of, shift in (("days", shift_days), ("month_words", shift_months)):
        for match in _relative_pattern(language, words_of).finditer(text):
            if found := shift(origin, _distance(match.group(), table[words_of])):
                mentions.append(DateMention(match.start(), match.end(), found))
    for match in _relative_pattern(language, "years").finditer(text):
        if origin and (found := make_date(origin.year + _distance(match.group(), table["years"]))):
            mentions.append(DateMention(match.start(), match.end(), found))
    return mentions


def find_back_references(text: str, language: str) -> list[tuple[int, int, bool]]:
    """Where a text says “the same day” or “nello stesso mese”: (start, end, whether the month is meant)."""
    table = load_table("dates.toml")[language]
    return [
        (match.start(), match.end(), group == "same_month")
        for group in ("same_day", "same_month")
        for match in words(table[group]).finditer(text)
    ]


def _numeric(text: str) -> Iterator[DateMention]:
    for match in _NUMERIC.finditer(text):
        year, month, day = (match[i] or match[7 - i] for i in (1, 2, 3)) if match[1] else (match[6], match[5], match[4])
        if found := make_date(int(year), int(month), int(day)):
            yield DateMention(match.start(), match.end(), found)


def _months(text: str, origin: PartialDate | None, language: str) -> Iterator[DateMention]:
    for match in _month_pattern(language).finditer(text):
        if not _is_month(match):
            continue
        month = _month_number(match["month"], language)
        day, year = number_of(match, "day") or number_of(match, "later_day"), number_of(match, "year")
        direction = _direction(f"{match['before'] or ''} {match['after'] or ''}", language)
        found = make_date(year, month, day) if year else place_year(month, day, origin, direction)
        if found:
            yield DateMention(match.start(), match.end(), found, yearless=not year and not direction)


def _is_month(match: re.Match[str]) -> bool:
    """Whether “May”, “march” and the like are a month here: a number or a word of time stands beside it."""
    if match["month"].casefold().rstrip(".") not in {"may", "march", "mar", "dec", "marzo", "maggio"}:
        return True
    return any(match[group] for group in ("day", "later_day", "year", "before", "after", "lead"))


@cache
def _month_pattern(language: str) -> re.Pattern[str]:
    table = load_table("dates.toml")[language]
    months = any_of(
        (
            *table["months"],
            *(month.lower() for month in table["months"]),
            *(f"{short}\\." for short in table.get("short_months", ())),
        )
    )
    capital = any_of(month.capitalize() for month in table["months"])
    short = any_of(table.get("short_months", ()) or ("(?!)",))
    beside = any_of((*table["last"], *table["next"], *table.get("this", ())))
    return re.compile(
        rf"(?<![^\W_])(?:(?P<lead>(?i:in|by|since|until|from|a|ad|nel|entro|da|di|mese di|of))\s+)?"
        rf"(?:(?P<before>{beside})\s+(?:month\s+of\s+)?)?"
        rf"(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th|°|º|o)?(?:\s+of)?\s+)?"
        rf"(?P<month>{months}|{capital}|(?:{short})(?=\s+\d))"
        rf"(?:\s+(?P<later_day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d.,]*\d))?"
        rf"(?:,?\s+(?:of\s+|del\s+)?(?P<year>(?:1[5-9]|20|21)\d\d)(?!\d))?"
        rf"(?:\s+(?P<after>{beside}))?(?![^\W_])"
    )


def _month_number(name: str, language: str) -> int:
    beginnings = [month[:3].casefold() for month in load_table("dates.toml")[language]["months"]]
    return beginnings.index(name[:3].casefold()) + 1


def _weekdays(text: str, origin: PartialDate | None, language: str) -> Iterator[DateMention]:
    names: list[str] = load_table("dates.toml")[language]["weekdays"]
    for match in _weekday_pattern(language).finditer(text):
        direction = _direction(f"{match['before'] or ''} {match['after'] or ''}", language)
        weekday = [name.casefold() for name in names].index(match["weekday"].casefold())
        if found := place_weekday(weekday, origin, direction):
            yield DateMention(match.start(), match.end(), found)


@cache
def _weekday_pattern(language: str) -> re.Pattern[str]:
    table = load_table("dates.toml")[language]
    beside = any_of((*table["last"], *table["next"]))
    return re.compile(
        rf"(?<![^\W_])(?:(?P<before>{beside})\s+)?(?P<weekday>{any_of(table['weekdays'])})(?![^\W_])"
        rf"(?:\s+(?P<after>{beside})(?![^\W_]))?(?!,?\s+\d)",
        re.IGNORECASE,
    )


def _direction(beside: str, language: str) -> Direction:
    table = load_table("dates.toml")[language]
    said = beside.split()
    if any(word in table["last"] for word in said):
        return "last"
    return "next" if any(word in table["next"] for word in said) else ""


@cache
def _relative_pattern(language: str, words_of: str) -> re.Pattern[str]:
    return words(load_table("dates.toml")[language][words_of])


def _distance(written: str, table: Mapping[str, Any]) -> int:
    return next(int(distance) for pattern, distance in table.items() if re.fullmatch(pattern, written, re.IGNORECASE))
