"""The register as linked data: what each entry says, who acts in it, and the quote and the decisions it rests on."""

from collections.abc import Iterator

from kakehashi.adapters.exports.register.actors import cast
from kakehashi.adapters.exports.register.headlines import headline
from kakehashi.adapters.exports.register.linked_actors import actor_iri, actor_triples
from kakehashi.adapters.exports.register.linked_sources import communique_triples, entry_iri, source_triples
from kakehashi.adapters.exports.register.relations import relations, shown_entries
from kakehashi.adapters.exports.register.triples import IS_A, Literal, Term, Triple, own_iri
from kakehashi.domain.entry import Entry, EntryKind, Money
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.programme import Programme
from kakehashi.domain.register_book import RegisterBook
from kakehashi.language.labels import SECTOR_LABELS
from kakehashi.language.messages import Translator

_ACTIONS = {
    EntryKind.AGREEMENT: Term("schema:AgreeAction"),
    EntryKind.MEETING: Term("schema:InteractAction"),
    EntryKind.MEMBERSHIP: Term("schema:JoinAction"),
    EntryKind.FACILITY: Term("schema:CreateAction"),
    EntryKind.INVESTMENT: Term("schema:TransferAction"),
    EntryKind.AGENCY_ROLE: Term("schema:AssignAction"),
    EntryKind.ELEVATION: Term("schema:UpdateAction"),
    EntryKind.SECTOR_SCOPE: Term("schema:CommunicateAction"),
}


def register_triples(programme: Programme, register: RegisterBook, language: str) -> Iterator[Triple]:
    """Give every statement about the entries that are shown."""
    whole = own_iri("register", programme.name)
    yield whole, IS_A, Term("prov:Collection")
    yield whole, Term("schema:name"), Literal(programme.name)
    for entry in shown_entries(register):
        yield whole, Term("prov:hadMember"), entry_iri(entry)
        yield from _entry(entry, register, Translator(language))
    for actor in relations(register).actors.values():
        yield from actor_triples(actor)
    for communique in register.communiques.values():
        yield from communique_triples(communique)


def _entry(entry: Entry, register: RegisterBook, translator: Translator) -> Iterator[Triple]:
    this, fact = entry_iri(entry), entry.fact
    yield this, IS_A, Term("prov:Entity")
    yield this, IS_A, _ACTIONS[fact.kind]
    yield this, Term("schema:identifier"), Literal(entry.id)
    yield this, Term("schema:additionalType"), own_iri("kind", fact.kind)
    yield this, Term("schema:creativeWorkStatus"), Literal(entry.status)
    yield this, Term("schema:name"), Literal(headline(fact, translator), translator.language)
    if fact.date:
        yield this, Term("schema:startTime"), _date(fact.date)
    if fact.announced:
        yield this, Term("schema:actionStatus"), Term("schema:PotentialActionStatus")
    if fact.place:
        yield this, Term("schema:location"), Literal(fact.place)
    for sector in fact.sectors:
        yield this, Term("schema:about"), Literal(translator.translate(SECTOR_LABELS[sector]), translator.language)
    yield from _acting(entry, register)
    yield from source_triples(entry)


def _acting(entry: Entry, register: RegisterBook) -> Iterator[Triple]:
    this, fact = entry_iri(entry), entry.fact
    acting = cast(fact, register.links)
    for actor in (*acting.participants, *(person for person, _ in acting.bodies)):
        yield this, Term("schema:participant"), actor_iri(actor)
    for person, body in acting.bodies:
        yield actor_iri(person), Term("org:memberOf"), actor_iri(body)
    if acting.target:
        yield this, Term("schema:object"), actor_iri(acting.target)
    elif fact.target:
        yield this, Term("schema:description"), Literal(fact.target)
    if fact.kind is EntryKind.MEMBERSHIP and acting.target:
        membership = own_iri("membership", entry.id)
        yield this, Term("schema:result"), membership
        yield membership, IS_A, Term("org:Membership")
        yield membership, Term("org:organization"), actor_iri(acting.target)
        yield from ((membership, Term("org:member"), actor_iri(each)) for each in acting.participants)
    if fact.money:
        yield from _amount(entry, fact.money)


def _amount(entry: Entry, money: Money) -> Iterator[Triple]:
    amount = own_iri("amount", entry.id)
    yield entry_iri(entry), Term("schema:amount"), amount
    yield amount, IS_A, Term("schema:MonetaryAmount")
    yield amount, Term("schema:value"), Literal(f"{money.amount:f}", datatype="xsd:decimal")
    yield amount, Term("schema:currency"), Literal(money.currency)


def _date(date: PartialDate) -> Literal:
    datatype = "xsd:date" if date.day else "xsd:gYearMonth" if date.month else "xsd:gYear"
    return Literal(str(date), datatype=datatype)
