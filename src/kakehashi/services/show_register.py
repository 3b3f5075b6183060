"""Show the register: its entries, one entry with all that is known of it, a communiqué with what it tells."""

from collections.abc import Mapping
from dataclasses import dataclass

from kakehashi.domain.communique import Communique
from kakehashi.domain.entry import Entry, EntryKind, EntryStatus, Fact
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.register_book import RegisterBook
from kakehashi.domain.register_rules.contradictions import Contradiction, contradictions
from kakehashi.domain.register_rules.fuller import proposed_fact
from kakehashi.domain.told import Told, told_by
from kakehashi.services.known_names import KnownNames
from kakehashi.services.ports import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRecord:
    """An entry with all that is known of it.

    `communiques` are its sources by id, `links` lead from names in it to organisations of the rosters, `supersedes` are the
    ids of entries whose place it took, `proposed` is what it would say if it took what later sources say more fully.
    """

    entry: Entry
    communiques: Mapping[str, Communique]
    contradictions: tuple[Contradiction, ...]
    proposed: Fact
    links: Mapping[str, Organisation]
    supersedes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CommuniqueRecord:
    """A communiqué and what the register has from it, in the order of its text."""

    communique: Communique
    told: tuple[Told, ...]


def list_entries(store: Store, *, status: EntryStatus | None = None, kind: EntryKind | None = None) -> list[Entry]:
    """Give the entries of a status and a kind, or of any, in the order of their ids."""
    with store.read() as transaction:
        entries = transaction.entries()
    return [each for each in entries if status in {None, each.status} and kind in {None, each.fact.kind}]


def show_entry(entry_id: str, *, store: Store) -> EntryRecord:
    """Look an entry up; raises NotFoundError, naming some of those there are."""
    with store.read() as transaction:
        entry = transaction.entry(entry_id)
        names = KnownNames(transaction.organisations())
        sources = dict.fromkeys(evidence.communique_id for evidence in entry.evidence)
        communiques = {each: transaction.communique(each) for each in sources}
        others = transaction.entries()
    return EntryRecord(
        entry=entry,
        communiques=communiques,
        contradictions=contradictions(entry, names.compare),
        proposed=proposed_fact(entry),
        links=names.links([entry]),
        supersedes=tuple(each.id for each in others if each.assertions[-1].superseded_by == entry.id),
    )


def list_communiques(store: Store) -> list[CommuniqueRecord]:
    """Give all communiqués with what the register has from them, in the order of their ids."""
    with store.read() as transaction:
        entries = transaction.entries()
        return [CommuniqueRecord(each, told_by(each.id, entries)) for each in transaction.communiques()]


def show_communique(communique_id: str, *, store: Store) -> CommuniqueRecord:
    """Look a communiqué up; raises NotFoundError, naming those there are."""
    with store.read() as transaction:
        communique = transaction.communique(communique_id)
        return CommuniqueRecord(communique, told_by(communique.id, transaction.entries()))


def load_register(store: Store) -> RegisterBook:
    """Give the whole register as exports need it."""
    with store.read() as transaction:
        entries = tuple(transaction.entries())
        names = KnownNames(transaction.organisations())
        communiques = {each.id: each for each in transaction.communiques()}
    return RegisterBook(entries=entries, communiques=communiques, links=names.links(entries))
