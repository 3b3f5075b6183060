import pytest
from rdflib import RDF, SKOS, Graph, Literal, URIRef

from kakehashi.language.vocabulary import Concept, Vocabulary, load_vocabulary
from kakehashi.language.vocabulary_skos import SCHEME, to_turtle


def parse(vocabulary: Vocabulary) -> Graph:
    return Graph().parse(data=to_turtle(vocabulary), format="turtle")


@pytest.fixture(scope="module")
def shipped() -> Graph:
    return parse(load_vocabulary())


def test_every_concept_of_the_shipped_vocabulary_is_there(shipped: Graph) -> None:
    concepts = load_vocabulary().concepts.values()

    assert len(set(shipped.subjects(RDF.type, SKOS.Concept))) == len(concepts)
    assert len(set(shipped.subject_objects(SKOS.broader))) == sum(len(set(c.broader)) for c in concepts)
    assert set(shipped.objects(None, SKOS.inScheme)) == {URIRef(SCHEME)}


def test_concepts_with_nothing_broader_are_top_concepts(shipped: Graph) -> None:
    tops = {URIRef(f"{SCHEME}:{c.id}") for c in load_vocabulary().concepts.values() if not c.broader}

    assert set(shipped.subjects(SKOS.topConceptOf, URIRef(SCHEME))) == tops


def test_every_label_is_there_once_with_its_language(shipped: Graph) -> None:
    labels = [(language, label) for c in load_vocabulary().concepts.values() for language in c.labels
              for label in dict.fromkeys(c.labels[language])]  # fmt: skip

    written = [label for kind in (SKOS.prefLabel, SKOS.altLabel) for label in shipped.objects(None, kind)]

    assert len(written) == len(labels) + 1  # the scheme has a label of its own


def test_a_concept_has_one_preferred_label_a_language_that_is_no_alternative_one() -> None:
    concept = Concept("qubit", {"en": ("qubit", "quantum bit", "qubit"), "ja": ("量子ビット",)}, ("quantum",))
    graph = parse(Vocabulary([concept, Concept("quantum", {"en": ("quantum technology",)})]))
    qubit = URIRef(f"{SCHEME}:qubit")

    assert set(graph.objects(qubit, SKOS.prefLabel)) == {Literal("qubit", "en"), Literal("量子ビット", "ja")}
    assert set(graph.objects(qubit, SKOS.altLabel)) == {Literal("quantum bit", "en")}


def test_signs_that_mean_something_in_turtle_are_only_signs() -> None:
    hostile = Concept("a> b/ü", {"en": ('say "x" \\ \n\r\t .', "'''")})

    graph = parse(Vocabulary([hostile]))

    assert Literal('say "x" \\ \n\r\t .', "en") in set(graph.objects(None, SKOS.prefLabel))
    assert set(graph.subjects(RDF.type, SKOS.Concept)) == {URIRef(f"{SCHEME}:a%3E%20b%2F%C3%BC")}
