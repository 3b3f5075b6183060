"""The register with all that is said of it on paper: its entries, their communiqués, and who of them is in a roster."""

from collections.abc import Mapping
from dataclasses import dataclass

from kakehashi.domain.communique import Communique
from kakehashi.domain.entry import Entry
from kakehashi.domain.organisation import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterBook:
    """What an export of the register is made of.

    `entries` are in the order of their ids, of every status; `communiques` by id; `links` lead from a name as facts have it
    to the organisation of a roster that goes by it.
    """

    entries: tuple[Entry, ...]
    communiques: Mapping[str, Communique]
    links: Mapping[str, Organisation]
