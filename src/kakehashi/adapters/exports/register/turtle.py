"""The register in Turtle (W3C Recommendation of 25 February 2014)."""

import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from kakehashi.adapters.exports.register.linked_data import register_triples
from kakehashi.adapters.exports.register.triples import IS_A, PREFIXES, Iri, Literal, Node, Term, Triple
from kakehashi.adapters.exports.whole_files import write_whole
from kakehashi.domain.programme import Programme
from kakehashi.domain.register_book import RegisterBook

_ESCAPES = {"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
_ESCAPED = re.compile('[\\\\"\x00-\x1f\x7f]')
_NO_CHARACTER = re.compile("[\x00\ud800-\udfff]")


class TurtleExporter:
    """Writes the register as Turtle, in UTF-8."""

    def write(self, path: Path, *, programme: Programme, register: RegisterBook, language: str) -> None:
        """Write the file whole; raises StoreError when it is refused."""
        write_whole(path, to_turtle(register_triples(programme, register, language)).encode("utf-8"))


def to_turtle(triples: Iterable[Triple]) -> str:
    """Write statements, those about one thing together, each once, in a fixed order."""
    prefixes = [f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items()]
    ordered = sorted(dict.fromkeys(triples), key=lambda triple: triple[0].iri)
    subjects = groupby(ordered, key=lambda triple: triple[0])
    return "\n".join([*prefixes, "", *(_about(subject, said) for subject, said in subjects)]) + "\n"


def _about(subject: Iri, said: Iterable[Triple]) -> str:
    statements = " ;\n    ".join(f"{_node(verb)} {_node(value)}" for _, verb, value in said)
    return f"<{subject.iri}>\n    {statements} ."


def _node(node: Node) -> str:
    match node:
        case Term():
            return "a" if node == IS_A else node.name
        case Iri():
            return f"<{node.iri}>"
        case Literal():
            return _literal(node)


def _literal(literal: Literal) -> str:
    text = _ESCAPED.sub(_escape, _NO_CHARACTER.sub("\ufffd", literal.text))
    datatype = f"^^{literal.datatype}" if literal.datatype else ""
    return f'"{text}"' + (f"@{literal.language}" if literal.language else datatype)


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found.group(), f"\\u{ord(found.group()):04X}")
