"""The register in JSON-LD 1.1 (W3C Recommendation of 16 July 2020)."""

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kakehashi.adapters.exports.register.linked_data import register_triples
from kakehashi.adapters.exports.register.triples import IS_A, PREFIXES, Iri, Literal, Node, Term, Triple
from kakehashi.adapters.exports.whole_files import write_whole
from kakehashi.domain.programme import Programme
from kakehashi.domain.register_book import RegisterBook


class JsonLdExporter:
    """Writes the register as JSON-LD, in UTF-8; its context is in the file, so that nothing is fetched to read it."""

    def write(self, path: Path, *, programme: Programme, register: RegisterBook, language: str) -> None:
        """Write the file whole; raises StoreError when it is refused."""
        text = json.dumps(to_json_ld(register_triples(programme, register, language)), ensure_ascii=False, indent=2)
        write_whole(path, (text + "\n").encode("utf-8", errors="replace"))


def to_json_ld(triples: Iterable[Triple]) -> dict[str, Any]:
    """Write statements as one graph, those about one thing together, each once."""
    subjects: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for subject, verb, value in dict.fromkeys(triples):
        subjects[subject.iri]["@type" if verb == IS_A else verb.name].append(_value(value, kind=verb == IS_A))
    return {"@context": PREFIXES, "@graph": [{"@id": iri, **said} for iri, said in sorted(subjects.items())]}


def _value(node: Node, *, kind: bool) -> str | dict[str, str]:
    match node:
        case Term():
            return node.name if kind else {"@id": node.name}
        case Iri():
            return {"@id": node.iri}
        case Literal():
            named = {"@language": node.language} if node.language else {"@type": node.datatype} if node.datatype else {}
            return {"@value": node.text} | named
