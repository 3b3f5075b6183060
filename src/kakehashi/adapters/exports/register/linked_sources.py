"""What an entry rests on, as linked data: its quotes, where they stand, its communiqués, and its decisions.

Officers are not named: who decided is for the programme's own record, which the export as JSON gives whole.
"""

from collections.abc import Iterator

from kakehashi.adapters.exports.register.triples import IS_A, Iri, Literal, Term, Triple, own_iri
from kakehashi.domain.communique import Communique
from kakehashi.domain.entry import Assertion, Entry, Evidence


def entry_iri(entry: Entry) -> Iri:
    """Give what an entry is called in linked data."""
    return own_iri("entry", entry.id)


def communique_triples(communique: Communique) -> Iterator[Triple]:
    """Say what a communiqué is; its text is not repeated."""
    this = own_iri("communique", communique.id)
    yield this, IS_A, Term("prov:Entity")
    yield this, IS_A, Term("schema:CreativeWork")
    yield this, Term("schema:name"), Literal(communique.file)
    yield this, Term("schema:identifier"), Literal(communique.digest)
    yield this, Term("schema:inLanguage"), Literal(communique.language)
    if communique.date:
        yield this, Term("schema:temporalCoverage"), Literal(str(communique.date))


def source_triples(entry: Entry) -> Iterator[Triple]:
    """Say from which quotes an entry was derived, and when it was decided on."""
    for assertion in entry.assertions:
        if assertion.evidence:
            yield from _quote(entry, assertion.number, assertion.evidence)
        else:
            yield from _decision(entry, assertion)


def _quote(entry: Entry, number: int, evidence: Evidence) -> Iterator[Triple]:
    this, place = own_iri("quote", entry.id, str(number)), own_iri("place", entry.id, str(number))
    yield entry_iri(entry), Term("prov:wasDerivedFrom"), this
    yield this, IS_A, Term("prov:Entity")
    yield this, IS_A, Term("schema:Quotation")
    yield this, Term("prov:value"), Literal(evidence.quote, evidence.language)
    yield this, Term("prov:wasQuotedFrom"), own_iri("communique", evidence.communique_id)
    yield this, Term("oa:hasSelector"), place
    yield place, IS_A, Term("oa:TextPositionSelector")
    yield place, Term("oa:start"), Literal(str(evidence.start), datatype="xsd:nonNegativeInteger")
    yield place, Term("oa:end"), Literal(str(evidence.end), datatype="xsd:nonNegativeInteger")


def _decision(entry: Entry, assertion: Assertion) -> Iterator[Triple]:
    this = own_iri("decision", entry.id, str(assertion.number))
    yield entry_iri(entry), Term("prov:wasGeneratedBy"), this
    yield this, IS_A, Term("prov:Activity")
    yield this, Term("schema:name"), Literal(assertion.status)
    yield this, Term("prov:endedAtTime"), Literal(assertion.at.isoformat(), datatype="xsd:dateTime")
