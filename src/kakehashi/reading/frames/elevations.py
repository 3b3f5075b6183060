"""Elevations: relations raised to a rank, by whom and when."""

import re
from functools import cache

from kakehashi.domain.entry import EntryKind, Fact
from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.clauses import Clause
from kakehashi.reading.dating import date_of
from kakehashi.reading.participants import parties_of, people_of
from kakehashi.reading.placing import place_of
from kakehashi.reading.tables import any_of, load_table

_TO = re.compile(
    r"\s+(?:to|al(?:la|lo)? (?:rango|livello|grado) di|a|ad|in)\s+(?:the |an? |una? |rank of |level of |status of )*"
    r"(?P<rank>[A-ZÀ-Þ][^.,;:()]*|(?:[\w-]+ ){0,5}(?:partnership|alliance|dialogue)"
    r"|(?:partenariato|alleanza|dialogo)(?: [\w-]+){1,4}?)(?=$|[.,;:()]| (?:by|in|during|with|nel|lo|a|da|dai|con|il)\b)",
    re.IGNORECASE,
)


def read_elevation(clause: Clause, origin: PartialDate | None) -> list[Fact]:
    """Give the elevation a clause tells of; it must name the rank reached."""
    rank = _rank_japanese(clause) if clause.is_japanese else _rank_latin(clause)
    if not rank:
        return []
    return [
        Fact(
            kind=EntryKind.ELEVATION,
            date=date_of(clause, origin),
            place=place_of(clause),
            participants=tuple(people_of(clause) or parties_of(clause)),
            target=rank,
        )
    ]


def _rank_latin(clause: Clause) -> str:
    """The capitalised phrase that holds a word for a rank."""
    if match := _rank_pattern().search(clause.content):
        return re.sub(r"\s+", " ", match.group())
    match = _TO.search(f" {clause.after}")
    return re.sub(r"\s+", " ", match["rank"]).strip() if match else ""


@cache
def _rank_pattern() -> re.Pattern[str]:
    nouns = any_of(
        noun.capitalize()
        for noun in (*load_table("en.toml")["elevation"]["rank"], *load_table("it.toml")["elevation"]["rank"])
    )
    capital, small = r"[A-ZÀ-Þ][\w-]+", r"[a-zà-ÿ]{4,}[oae]"
    return re.compile(
        rf"(?:{capital} ){{1,5}}(?:{nouns})(?: (?:for|of|per|di) (?:the )?{capital}(?: {capital})*)?"
        rf"|(?:{nouns})(?: {capital}| {small}(?! di\b)){{1,4}}|(?:{nouns})(?: (?:for|of|per|di) {capital}(?: {capital})*)"
    )


def _rank_japanese(clause: Clause) -> str:
    quoted = re.findall(r"[「『]([^」』]{3,40})[」』]", clause.content)
    if quoted:
        return str(quoted[-1])
    match = re.search(
        r"(?:を|の|から|に|は|、)(?P<rank>[一-龠々ァ-ヶー・な的]{2,30}(?:パートナーシップ|関係|同盟|対話|連携))(?:へ|に|への)",
        clause.content,
    )
    return match["rank"] if match else ""
