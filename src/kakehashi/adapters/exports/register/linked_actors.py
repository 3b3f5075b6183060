"""Who acts in the register, as linked data: organisations and people in public office, without any contact."""

from collections.abc import Iterator

from kakehashi.adapters.exports.register.actor_kinds import ActorKind
from kakehashi.adapters.exports.register.actors import Actor
from kakehashi.adapters.exports.register.triples import IS_A, Iri, Literal, Term, Triple, own_iri

_TYPES = {
    ActorKind.PERSON: ("schema:Person", "prov:Person"),
    ActorKind.COUNTRY: ("schema:Country",),
    ActorKind.MINISTRY: ("org:FormalOrganization", "schema:GovernmentOrganization"),
    ActorKind.AGENCY: ("org:FormalOrganization", "schema:GovernmentOrganization"),
    ActorKind.COMPANY: ("org:Organization", "schema:Corporation"),
    ActorKind.RESEARCH: ("org:Organization", "schema:ResearchOrganization"),
    ActorKind.FOUNDATION: ("org:Organization", "schema:Organization"),
}


def actor_iri(actor: Actor) -> Iri:
    """Give what an actor is called in linked data; the same for every spelling of its name."""
    return own_iri("actor", actor.key)


def actor_triples(actor: Actor) -> Iterator[Triple]:
    """Say what an actor is, and which organisation of a roster it is."""
    this = actor_iri(actor)
    yield from ((this, IS_A, Term(each)) for each in _TYPES[actor.kind])
    yield this, Term("schema:name"), Literal(actor.name)
    if actor.country and actor.kind not in {ActorKind.PERSON, ActorKind.COUNTRY}:
        yield this, Term("schema:location"), Literal(actor.country)
    if actor.organisation:
        yield this, Term("schema:identifier"), Literal(actor.organisation.id)
        yield from ((this, Term("skos:altLabel"), Literal(each)) for each in actor.organisation.variants)
