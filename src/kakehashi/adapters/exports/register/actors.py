"""Who acts in the entries of a register: people in public office, and bodies of several kinds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kakehashi.adapters.exports.register.actor_kinds import ActorKind, body_kind
from kakehashi.adapters.exports.register.public_offices import holds_public_office
from kakehashi.domain.entry import EntryKind, Fact, Participant
from kakehashi.domain.organisation import Organisation
from kakehashi.language.names import normalise_name

_TARGET_KINDS: Mapping[EntryKind, ActorKind] = {
    EntryKind.MEMBERSHIP: ActorKind.FOUNDATION,
    EntryKind.FACILITY: ActorKind.RESEARCH,
    EntryKind.INVESTMENT: ActorKind.COMPANY,
}
"""Kinds of entries whose object is a body, and what it is unless its name says otherwise."""
_ACTING_KINDS: Mapping[EntryKind, ActorKind] = {EntryKind.AGENCY_ROLE: ActorKind.AGENCY}
"""Kinds of entries that say what acts in them, unless its name says otherwise."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of the register; `key` is the same for every spelling of its name, `country` an English name or empty."""

    key: str
    name: str
    kind: ActorKind
    country: str = ""
    organisation: Organisation | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """Who acts in one fact: those who take part, the bodies that people in office serve, and the object if it is a body."""

    participants: tuple[Actor, ...]
    bodies: tuple[tuple[Actor, Actor], ...]
    target: Actor | None

    @property
    def everybody(self) -> Iterator[Actor]:
        """All of them; some come twice."""
        yield from self.participants
        for pair in self.bodies:
            yield from pair
        if self.target:
            yield self.target


def cast(fact: Fact, links: Mapping[str, Organisation]) -> Cast:
    """Give who acts in a fact; a person who is not in public office is left out, and the body stands for them."""
    actors, bodies = list[Actor](), list[tuple[Actor, Actor]]()
    for participant in fact.participants:
        person, body = _person(participant), _body(participant.organisation, participant.country, links)
        actors.extend(filter(None, [body or person or _country(participant)]))
        if person and body:
            bodies.append((person, body))
    acting = _body(fact.organisation, "", links, _ACTING_KINDS.get(fact.kind))
    return Cast(tuple(_once([*filter(None, [acting]), *actors])), tuple(bodies), _target(fact, links))


def _person(participant: Participant) -> Actor | None:
    if not participant.name or not holds_public_office(participant):
        return None
    return Actor(f"person {normalise_name(participant.name)}", participant.name, ActorKind.PERSON, participant.country)


def _country(participant: Participant) -> Actor | None:
    country = participant.country
    return (
        Actor(f"country {country}", country, ActorKind.COUNTRY, country) if country and not participant.name else None
    )


def _body(
    name: str, country: str, links: Mapping[str, Organisation], otherwise: ActorKind | None = None
) -> Actor | None:
    if not name:
        return None
    linked = links.get(name)
    return Actor(f"body {normalise_name(name)}", name, body_kind(name, linked, otherwise=otherwise), country, linked)


def _target(fact: Fact, links: Mapping[str, Organisation]) -> Actor | None:
    return _body(fact.target, "", links, _TARGET_KINDS[fact.kind]) if fact.kind in _TARGET_KINDS else None


def _once(actors: list[Actor]) -> Iterator[Actor]:
    return iter({actor.key: actor for actor in reversed(actors)}.values())
