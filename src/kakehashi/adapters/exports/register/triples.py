"""Statements of linked data, before they are written as Turtle or as JSON-LD.

Vocabularies: schema.org; the Organization Ontology (W3C Recommendation of 16 January 2014); PROV-O (30 April 2013); Web
Annotation, for where a quote stands (23 February 2017); SKOS and XML Schema datatypes.
"""

from dataclasses import dataclass
from urllib.parse import quote

PREFIXES = {
    "schema": "https://schema.org/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True, slots=True)
class Term:
    """A term of one of those vocabularies: “schema:name”."""

    name: str


@dataclass(frozen=True, slots=True)
class Iri:
    """What is spoken of: a name of this programme's own, that need not lead anywhere."""

    iri: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A text in a language, or a value of a datatype; of neither, a plain text."""

    text: str
    language: str = ""
    datatype: str = ""


Node = Term | Iri | Literal
Triple = tuple[Iri, Term, Node]
IS_A = Term("rdf:type")


def own_iri(*parts: str) -> Iri:
    """Make a name of this programme's own from parts that may hold any letters."""
    return Iri(":".join(("urn:kakehashi", *(quote(part.encode("utf-8", "replace"), safe="") for part in parts))))
