"""The stored organisation that a row belongs to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kakehashi.domain.messages import Message, message
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.party import Party
from kakehashi.rosters.duplicates import OrganisationIndex, same_organisation
from kakehashi.services.ports import StoredSource, Transaction


@dataclass(frozen=True, slots=True)
class Known:
    """What the store knows of a party before an import; see `Transaction` for each."""

    party: Party
    organisations: Sequence[Organisation]
    sources: Mapping[str, Sequence[StoredSource]]
    separations: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Owner:
    """The organisation a row belongs to, or None when it is a new one, and why."""

    organisation: Organisation | None = None
    reason: Message | None = None


def load_known(transaction: Transaction, party: Party) -> Known:
    """Read what the store knows of a party."""
    return Known(
        party=party,
        organisations=transaction.organisations(party),
        sources=transaction.sources_by_organisation(party),
        separations=transaction.separations(),
    )


class OwnerFinder:
    """Finds owners among the organisations of a party; `outdated` are sources that a new row may replace, by owner."""

    def __init__(self, known: Known, *, outdated: Mapping[str, Sequence[StoredSource]]) -> None:
        self._index = OrganisationIndex(known.organisations)
        self._organisations = {each.id: each for each in known.organisations}
        self._separations = known.separations
        self._outdated = outdated

    def add(self, organisation: Organisation) -> None:
        """Take an organisation in, in the place of what was known under its id."""
        self._index.add(organisation)
        self._organisations[organisation.id] = organisation

    def find(self, organisation: Organisation) -> Owner:
        """Find the owner of a row that says this."""
        found = self._index.find(organisation)
        if found is None:
            return Owner()
        others = self._separations.get(found.organisation.id)
        if others is None:
            return Owner(found.organisation, found.reason)
        return self._find_among_separated(organisation, sorted({found.organisation.id, *others}))

    def _find_among_separated(self, organisation: Organisation, ids: Sequence[str]) -> Owner:
        """Choose among organisations that a person took apart, or none: a name they share must not merge them again."""
        group = [self._organisations[each] for each in ids]
        candidates = [each for each in group if same_organisation(each, organisation)]
        updated = [each for each in candidates if self._outdated.get(each.id)]
        alike = [each for each in updated or candidates if _is_alike(each, organisation)]
        chosen = (alike or updated)[:1] if updated or len(alike) == 1 else []
        if chosen:
            return Owner(chosen[0], same_organisation(chosen[0], organisation))
        names = ", ".join(each.id for each in candidates)
        return Owner(
            reason=message(
                "It may be one of {organisations}, which were separated; so it stands by itself.", organisations=names
            )
        )


def _is_alike(first: Organisation, second: Organisation) -> bool:
    return bool(first.identifiers & second.identifiers) or (first.name, first.city) == (second.name, second.city)


def find_outdated(
    known: Known, *, file: str, sheets: frozenset[str], digests: frozenset[str]
) -> dict[str, list[StoredSource]]:
    """Find, by owner, the sources from these sheets of a file that are no longer in it; `digests` are its rows' now."""
    outdated: dict[str, list[StoredSource]] = {}
    for owner, sources in known.sources.items():
        for source in sources:
            if source.file == file and source.sheet in sheets and source.digest not in digests:
                outdated.setdefault(owner, []).append(source)
    return outdated
