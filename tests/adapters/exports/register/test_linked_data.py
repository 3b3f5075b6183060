from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import ORG, PROV, RDF, XSD

from kakehashi.adapters.exports.register.json_ld import JsonLdExporter, to_json_ld
from kakehashi.adapters.exports.register.linked_data import register_triples
from kakehashi.adapters.exports.register.relations import shown_entries
from kakehashi.adapters.exports.register.triples import PREFIXES
from kakehashi.adapters.exports.register.turtle import TurtleExporter, to_turtle
from kakehashi.domain.entry import Entry
from kakehashi.domain.register_book import RegisterBook
from register_books import PROGRAMME, book
from register_strategies import entries

SCHEMA, OA = Namespace(PREFIXES["schema"]), Namespace(PREFIXES["oa"])


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    path = tmp_path_factory.mktemp("graph") / "register.ttl"
    TurtleExporter().write(path, programme=PROGRAMME, register=book(), language="en")
    return Graph().parse(path)


def own(*parts: str) -> URIRef:
    return URIRef(":".join(("urn:kakehashi", *parts)))


def test_every_entry_shown_leads_to_its_quote_and_its_communique(graph: Graph) -> None:
    shown = {own("entry", f"E-{number:04d}") for number in range(1, 9)}
    assert set(graph.objects(own("register", "Ponte"), PROV.hadMember)) == shown
    quotes = {entry: graph.value(entry, PROV.wasDerivedFrom) for entry in shown}
    assert {graph.value(quote, PROV.wasQuotedFrom) for quote in quotes.values()} == {own("communique", "C-0001")}
    quote = graph.value(own("entry", "E-0001"), PROV.wasDerivedFrom)
    place = graph.value(quote, OA.hasSelector)
    assert str(graph.value(quote, PROV.value)) == "Sentence 1: they said “industrial <cooperation> & chips”."
    assert [str(graph.value(place, each)) for each in (OA.start, OA.end)] == ["100", "157"]


def test_a_membership_an_amount_and_dates_are_said_in_public_terms(graph: Graph) -> None:
    (membership,) = graph.subjects(RDF.type, ORG.Membership)
    (amount,) = graph.objects(own("entry", "E-0002"), SCHEMA.amount)
    assert str(graph.value(graph.value(membership, ORG.organization), SCHEMA.name)) == "Fondazione Silicio"
    assert [str(graph.value(amount, each)) for each in (SCHEMA.value, SCHEMA.currency)] == ["1500000", "EUR"]
    assert [graph.value(own("entry", f"E-000{each}"), SCHEMA.startTime) for each in (1, 2, 3)] == [
        Literal("2026-02-03", datatype=XSD.date),
        Literal("2026-01", datatype=XSD.gYearMonth),
        Literal("2023", datatype=XSD.gYear),
    ]


def test_only_people_in_public_office_are_named_and_no_officer(graph: Graph) -> None:
    people = {str(graph.value(person, SCHEMA.name)) for person in graph.subjects(RDF.type, SCHEMA.Person)}
    assert people == {"Adele Bianchi", "森 明"}
    assert not [each for each in graph.objects() if "Tanaka" in str(each) or "Verdi" in str(each)]


def test_json_ld_says_the_same_as_turtle(graph: Graph, tmp_path: Path) -> None:
    JsonLdExporter().write(tmp_path / "register.jsonld", programme=PROGRAMME, register=book(), language="en")
    assert isomorphic(Graph().parse(tmp_path / "register.jsonld"), graph)


@given(entries(entry_id="E-0001", communique_id="C-0001"), st.sampled_from(["en", "it", "ja"]))
def test_whatever_is_written_the_linked_data_is_valid_and_the_quote_kept(entry: Entry, language: str) -> None:
    register = RegisterBook(entries=(entry,), communiques={}, links={})
    said = list(register_triples(PROGRAMME, register, language))
    graph = Graph().parse(data=to_turtle(said), format="turtle")
    quotes = [each.quote for each in entry.evidence if shown_entries(register)]
    assert sorted(map(str, graph.objects(None, PROV.value))) == sorted(quotes)
    assert len(to_json_ld(said)["@graph"]) == len(set(graph.subjects()))
