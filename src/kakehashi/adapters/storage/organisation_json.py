"""An organisation as one JSON object: as a single source row has it, or as it was when a scorer was fitted."""

from collections.abc import Sequence
from typing import Any

from kakehashi.domain.organisation import (
    CooperationForm,
    Identifier,
    IdentifierScheme,
    Organisation,
    OrganisationKind,
    Profile,
    Text,
)
from kakehashi.domain.party import Party
from kakehashi.domain.sector import Sector

Json = dict[str, Any]

_AS_THEY_ARE = ("name", "city", "region", "employees", "founded", "readiness", "capacity", "website")


def organisation_to_json(organisation: Organisation) -> Json:
    """Write an organisation without its id: that is the row's business, and changes when a merge is taken back."""
    profile = organisation.profile
    return {name: getattr(organisation, name) for name in _AS_THEY_ARE} | {
        "party": organisation.party.code,
        "variants": list(organisation.variants),
        "kind": organisation.kind,
        "sectors": sorted(organisation.sectors),
        "fields": list(organisation.fields),
        "cooperation": sorted(organisation.cooperation),
        "identifiers": [[each.scheme, each.value] for each in sorted(organisation.identifiers)],
        "offers": _texts_to_json(profile.offers),
        "requests": _texts_to_json(profile.requests),
        "description": _texts_to_json(profile.description),
        "exclusions": _texts_to_json(profile.exclusions),
        "excluded_kinds": sorted(profile.excluded_kinds),
        "excluded_sectors": sorted(profile.excluded_sectors),
    }


def organisation_from_json(json: Json, *, organisation_id: str) -> Organisation:
    """Read an organisation back, under an id."""
    return Organisation(
        id=organisation_id,
        party=Party(json["party"]),
        variants=tuple(json["variants"]),
        kind=None if json["kind"] is None else OrganisationKind(json["kind"]),
        sectors=frozenset(Sector(each) for each in json["sectors"]),
        fields=tuple(json["fields"]),
        cooperation=frozenset(CooperationForm(each) for each in json["cooperation"]),
        identifiers=frozenset(Identifier(IdentifierScheme(scheme), value) for scheme, value in json["identifiers"]),
        profile=Profile(
            offers=_texts_from_json(json["offers"]),
            requests=_texts_from_json(json["requests"]),
            description=_texts_from_json(json["description"]),
            exclusions=_texts_from_json(json["exclusions"]),
            excluded_kinds=frozenset(OrganisationKind(each) for each in json["excluded_kinds"]),
            excluded_sectors=frozenset(Sector(each) for each in json["excluded_sectors"]),
        ),
        **{name: json[name] for name in _AS_THEY_ARE},
    )


def _texts_to_json(texts: Sequence[Text]) -> list[list[str]]:
    return [[text.content, text.language] for text in texts]


def _texts_from_json(pairs: Sequence[Sequence[str]]) -> tuple[Text, ...]:
    return tuple(Text(content, language) for content, language in pairs)
