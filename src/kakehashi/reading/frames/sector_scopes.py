"""Sector scopes: the fields a statement names."""

import re

from kakehashi.domain.entry import EntryKind, Fact
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.sector import Sector
from kakehashi.reading.clauses import Clause
from kakehashi.reading.sectors import find_sectors

_FEWEST = 2
_BETWEEN = re.compile(r"[,;、・\n]|(?<!\w)(?:and|e|ed|nonché|as well as)(?!\w)|及び|および|並びに|そして")
_FEWEST_ITEMS = 3
# A field that is of no sector is named in a few words; longer stretches say something else.
_LONGEST_FIELD = {True: 10, False: 30}
_FIELD = re.compile(r"[^\W\d_][^\d:()]*[^\W\d_]")


def read_sector_scope(clause: Clause, origin: PartialDate | None, listed: str) -> list[Fact]:
    """Give the fields a clause and the list after it name; a statement's day has its own entry, so `origin` says nothing."""
    del origin
    sectors = find_sectors(f"{clause.content} {listed}")
    named = _BETWEEN.split(f"{clause.after}\n{listed}" if listed else clause.after)
    if len(sectors) < _FEWEST and not (sectors and len(named) >= _FEWEST_ITEMS and _is_field_noun(clause)):
        return []
    return [Fact(kind=EntryKind.SECTOR_SCOPE, sectors=(*sectors, *_others(clause, named, listed)))]


def _is_field_noun(clause: Clause) -> bool:
    """Whether the trigger is a word for fields, rather than one for cooperation."""
    return not clause.nominal


def _others(clause: Clause, named: list[str], listed: str) -> tuple[Sector, ...]:
    """“Other”, for a field of the enumeration that none of the sectors covers."""
    inner = listed.split("\n") if listed else named[1:]
    longest = _LONGEST_FIELD[clause.is_japanese]
    fields = [item.strip(" .。;:、") for item in inner]
    unknown = [item for item in fields if _FIELD.fullmatch(item) and len(item) <= longest and not find_sectors(item)]
    return (Sector.OTHER,) if unknown and len(named) >= _FEWEST_ITEMS else ()
