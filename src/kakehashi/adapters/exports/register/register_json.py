"""The register as JSON: every entry with what it says, its sources, its decisions and all its history."""

import json
from pathlib import Path
from typing import Any

from kakehashi.adapters.exports.whole_files import write_whole
from kakehashi.domain.communique import Communique
from kakehashi.domain.entry import Assertion, Entry, Evidence, Fact, Participant
from kakehashi.domain.programme import Programme
from kakehashi.domain.register_book import RegisterBook

VERSION = "1.0"
"""Raised in its second part when something is added, in its first when something a reader relies on changes."""

_OF_PARTICIPANT = ("name", "role", "organisation", "country", "as_written")

Json = dict[str, Any]


class JsonExporter:
    """Writes the register as JSON, in UTF-8."""

    def write(self, path: Path, *, programme: Programme, register: RegisterBook, language: str) -> None:
        """Write the file whole; raises StoreError when it is refused."""
        content = {
            "version": VERSION,
            "programme": {"name": programme.name, "parties": [party.code for party in programme.parties]},
            "language": language,
            "communiques": [_communique(each) for each in register.communiques.values()],
            "organisations": {
                name: {"id": each.id, "party": each.party.code, "name": each.name}
                for name, each in register.links.items()
            },
            "entries": [_entry(each) for each in register.entries],
        }
        text = json.dumps(content, ensure_ascii=False, allow_nan=False, indent=2)
        # A half surrogate cannot be written in UTF-8; with a backslash it is JSON's own way to write it.
        write_whole(path, (text + "\n").encode("utf-8", errors="backslashreplace"))


def _communique(communique: Communique) -> Json:
    return {
        "id": communique.id,
        "file": communique.file,
        "date": communique.date and str(communique.date),
        "language": communique.language,
        "digest": communique.digest,
        "read_at": communique.read_at.isoformat(),
    }


def _entry(entry: Entry) -> Json:
    return {
        "id": entry.id,
        "status": entry.status,
        "counts": entry.counts,
        **_fact(entry.fact),
        "evidence": [_evidence(each) for each in entry.evidence],
        "history": [_assertion(each) for each in entry.assertions],
    }


def _assertion(assertion: Assertion) -> Json:
    return {
        "number": assertion.number,
        "status": assertion.status,
        "at": assertion.at.isoformat(),
        "by": assertion.by or None,
        "note": assertion.note or None,
        "superseded_by": assertion.superseded_by or None,
        "evidence": assertion.evidence and _evidence(assertion.evidence),
        "fact": _fact(assertion.fact),
    }


def _fact(fact: Fact) -> Json:
    return {
        "kind": fact.kind,
        "announced": fact.announced,
        "date": fact.date and str(fact.date),
        "place": fact.place or None,
        "participants": [_participant(each) for each in fact.participants],
        "organisation": fact.organisation or None,
        "target": fact.target or None,
        "amount": fact.money and f"{fact.money.amount:f}",
        "currency": fact.money and fact.money.currency,
        "sectors": list(fact.sectors),
    }


def _participant(participant: Participant) -> Json:
    return {name: getattr(participant, name) or None for name in _OF_PARTICIPANT}


def _evidence(evidence: Evidence) -> Json:
    return {
        "communique": evidence.communique_id,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "language": evidence.language,
        "found_by": evidence.finder,
        "confidence": evidence.confidence,
    }
