"""Sector scopes: the fields a statement names."""

from kakehashi.domain.entry import EntryKind, Fact
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.sector import Sector
from kakehashi.reading.clauses import Clause
from kakehashi.reading.sectors import find_sectors

_FEWEST = 2


def read_sector_scope(clause: Clause, origin: PartialDate | None, listed: str) -> list[Fact]:
    """Give the fields a clause and the list after it name; fewer than two are no scope."""
    del origin  # the fields are those of a statement, which has its own entry
    sectors = _with_others(find_sectors(f"{clause.content} {listed}"), listed)
    return [Fact(kind=EntryKind.SECTOR_SCOPE, sectors=sectors)] if len(sectors) >= _FEWEST else []


def _with_others(sectors: tuple[Sector, ...], listed: str) -> tuple[Sector, ...]:
    """Add “other” for a listed field that none of the sectors covers."""
    unknown = [item for item in listed.split("\n") if item.strip() and not find_sectors(item)]
    return (*sectors, Sector.OTHER) if unknown and Sector.OTHER not in sectors else sectors
