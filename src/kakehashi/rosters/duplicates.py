"""The same organisation again: how it is recognised, found among many, and merged."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from kakehashi.domain.messages import Message, message
from kakehashi.domain.organisation import Identifier, IdentifierScheme, Organisation, Profile, Text
from kakehashi.language.names import normalise_name
from kakehashi.rosters.identifiers import SCHEME_NAMES

_Key = tuple[str, str, str]
_ITALIAN = frozenset({IdentifierScheme.PARTITA_IVA, IdentifierScheme.CODICE_FISCALE})


@dataclass(frozen=True, slots=True)
class Duplicate:
    """The organisation that a new one is the same as, and why."""

    organisation: Organisation
    reason: Message


class OrganisationIndex:
    """Organisations (each with its id) by identifier and by normalised name."""

    def __init__(self, organisations: Iterable[Organisation] = ()) -> None:
        self._organisations: dict[str, Organisation] = {}
        self._ids: dict[_Key, dict[str, None]] = {}
        for organisation in organisations:
            self.add(organisation)

    def add(self, organisation: Organisation) -> None:
        """Take an organisation in, in place of an earlier one of the same id."""
        earlier = self._organisations.get(organisation.id)
        for key in _keys(earlier) if earlier else ():
            self._ids[key].pop(organisation.id, None)
        self._organisations[organisation.id] = organisation
        for key in _keys(organisation):
            self._ids.setdefault(key, {})[organisation.id] = None

    def find(self, organisation: Organisation) -> Duplicate | None:
        """Find the organisation that this one is the same as, by identifier first, then by name."""
        candidates = dict.fromkeys(chain.from_iterable(self._ids.get(key, ()) for key in _keys(organisation)))
        for candidate in (self._organisations[id_] for id_ in candidates):
            reason = same_organisation(candidate, organisation)
            if reason:
                return Duplicate(candidate, reason)
        return None


def same_organisation(first: Organisation, second: Organisation) -> Message | None:
    """Say why two organisations are the same, or give None when they are not.

    They are of the same party and share an identifier, or a name or variant after normalisation. Different identifiers
    of one scheme keep them apart, whatever else they share: members of an Italian VAT group have one partita IVA, and a
    name can be borne twice. A different city or different texts do not.
    """
    if first.party != second.party or _identifiers_conflict(first, second):
        return None
    shared = _identifier_values(first) & _identifier_values(second)
    if shared:
        identifier = min(i for i in second.identifiers if _identifier_key(i) in shared)
        return message("the same {scheme} {value}", scheme=SCHEME_NAMES[identifier.scheme], value=identifier.value)
    if not _names(first).keys() & _names(second).keys():
        return None
    return _same_name(first, second)


def merge(first: Organisation, second: Organisation) -> Organisation:
    """Make one organisation of two: what the first says stands, what it leaves open the second fills in.

    Sets are united, texts of the second appended when they are new, its name kept as a variant; the id is the first's.
    """
    return replace(
        first,
        variants=_merge_variants(first, second),
        kind=first.kind or second.kind,
        sectors=first.sectors | second.sectors,
        fields=tuple(dict.fromkeys(first.fields + second.fields)),
        city=first.city or second.city,
        region=first.region or second.region,
        employees=_first_known(first.employees, second.employees),
        founded=_first_known(first.founded, second.founded),
        readiness=_first_known(first.readiness, second.readiness),
        capacity=_first_known(first.capacity, second.capacity),
        cooperation=first.cooperation | second.cooperation,
        website=first.website or second.website,
        identifiers=first.identifiers | second.identifiers,
        profile=_merge_profiles(first.profile, second.profile),
    )


def _keys(organisation: Organisation) -> Iterator[_Key]:
    """Give the keys under which an organisation is found, identifiers first."""
    party = organisation.party.code
    yield from ((party, *_identifier_key(identifier)) for identifier in sorted(organisation.identifiers))
    yield from ((party, "name", name) for name in _names(organisation))


def _names(organisation: Organisation) -> dict[str, str]:
    """Map the normalised spellings of a name to each as written, the name itself first."""
    spellings: dict[str, str] = {}
    for spelling in (organisation.name, *organisation.variants):
        spellings.setdefault(normalise_name(spelling), spelling)
    return {normalised: spelling for normalised, spelling in spellings.items() if normalised}


def _identifier_key(identifier: Identifier) -> tuple[str, str]:
    """Treat the Italian schemes as one: a company's codice fiscale is mostly its partita IVA."""
    return ("it" if identifier.scheme in _ITALIAN else identifier.scheme.value, identifier.value)


def _identifier_values(organisation: Organisation) -> set[tuple[str, str]]:
    return {_identifier_key(identifier) for identifier in organisation.identifiers}


def _identifiers_conflict(first: Organisation, second: Organisation) -> bool:
    schemes = {i.scheme for i in first.identifiers} & {i.scheme for i in second.identifiers}
    return any(
        {i for i in first.identifiers if i.scheme is scheme}.isdisjoint(second.identifiers) for scheme in schemes
    )


def _same_name(first: Organisation, second: Organisation) -> Message:
    ours, theirs = _names(first), _names(second)
    shared = next(name for name in ours if name in theirs)
    if first.city and second.city and normalise_name(first.city) != normalise_name(second.city):
        return message(
            "the same name, written “{first}” and “{second}”; the cities differ ({city} and {other}), but no "
            "identifier says that they are two",
            first=ours[shared],
            second=theirs[shared],
            city=first.city,
            other=second.city,
        )
    return message("the same name, written “{first}” and “{second}”", first=ours[shared], second=theirs[shared])


def _merge_variants(first: Organisation, second: Organisation) -> tuple[str, ...]:
    spellings = dict.fromkeys((*first.variants, second.name, *second.variants))
    return tuple(spelling for spelling in spellings if spelling != first.name)


def _merge_profiles(first: Profile, second: Profile) -> Profile:
    return Profile(
        offers=_merge_texts(first.offers, second.offers),
        requests=_merge_texts(first.requests, second.requests),
        description=_merge_texts(first.description, second.description),
        exclusions=_merge_texts(first.exclusions, second.exclusions),
        excluded_kinds=first.excluded_kinds | second.excluded_kinds,
        excluded_sectors=first.excluded_sectors | second.excluded_sectors,
    )


def _merge_texts(first: tuple[Text, ...], second: tuple[Text, ...]) -> tuple[Text, ...]:
    known = {" ".join(text.content.split()) for text in first}
    return first + tuple(text for text in second if " ".join(text.content.split()) not in known)


def _first_known(first: int | None, second: int | None) -> int | None:
    return second if first is None else first
