"""The vocabulary as SKOS, the way thesauri travel between institutions (W3C Recommendation of 18 August 2009)."""

from collections.abc import Iterator
from urllib.parse import quote

from kakehashi.language.vocabulary import Concept, Vocabulary

SCHEME = "urn:kakehashi:vocabulary"
"""The IRI of the concept scheme; a concept's IRI is this, a colon, and its id."""

_PREFIXES = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t"})


def to_turtle(vocabulary: Vocabulary) -> str:
    """Write a vocabulary as Turtle: one preferred label a language, then broader and top concepts."""
    scheme = f"<{SCHEME}> a skos:ConceptScheme ;\n    skos:prefLabel {_literal('Kakehashi vocabulary', 'en')} .\n"
    return "\n".join([_PREFIXES, scheme, *(_describe(concept) for concept in vocabulary.concepts.values())])


def _describe(concept: Concept) -> str:
    return f"{_iri(concept.id)} a skos:Concept ;\n    " + " ;\n    ".join(_statements(concept)) + " .\n"


def _statements(concept: Concept) -> Iterator[str]:
    yield f"skos:inScheme <{SCHEME}>"
    if not concept.broader:
        yield f"skos:topConceptOf <{SCHEME}>"
    for broader in concept.broader:
        yield f"skos:broader {_iri(broader)}"
    for language, labels in concept.labels.items():
        # SKOS integrity condition S13: a label is preferred or alternative, never both.
        for place, label in enumerate(dict.fromkeys(labels)):
            yield f"skos:{'altLabel' if place else 'prefLabel'} {_literal(label, language)}"


def _iri(concept: str) -> str:
    return f"<{SCHEME}:{quote(concept, safe='')}>"


def _literal(text: str, language: str) -> str:
    return f'"{text.translate(_ESCAPES)}"@{language}'
