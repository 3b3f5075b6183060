"""What one party sees of an organisation of the other before both consent."""

from dataclasses import dataclass
from enum import StrEnum

from kakehashi.domain.organisation import OrganisationKind
from kakehashi.domain.redacted import Redacted
from kakehashi.domain.sector import Sector


class SizeBand(StrEnum):
    """A number of employees, coarse enough to tell nobody apart (Recommendation 2003/361/EC)."""

    MICRO = "1-9"
    SMALL = "10-49"
    MEDIUM = "50-249"
    LARGE = "250+"


@dataclass(frozen=True, slots=True)
class AnonymousProfile:
    """An organisation without its identity; `region` is redacted too, for rosters write towns into it."""

    kind: OrganisationKind | None
    sectors: frozenset[Sector]
    size: SizeBand | None
    region: Redacted
    offers: tuple[Redacted, ...]
    requests: tuple[Redacted, ...]


def size_band(employees: int | None) -> SizeBand | None:
    """The band a number of employees falls into; nothing for none."""
    if not employees or employees < 0:
        return None
    if employees < 50:
        return SizeBand.MICRO if employees < 10 else SizeBand.SMALL
    return SizeBand.MEDIUM if employees < 250 else SizeBand.LARGE
