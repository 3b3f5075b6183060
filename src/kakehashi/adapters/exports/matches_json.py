"""Matches as JSON: a contract with other programs (docs/reference/matches-json.md and matches.schema.json)."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kakehashi.adapters.exports.reader import Reader
from kakehashi.adapters.exports.whole_files import write_whole
from kakehashi.domain.match import Gap, Match, MatchList, Quote, Reason, Unmatched
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.programme import Programme
from kakehashi.language.vocabulary import Vocabulary

VERSION = "1.0"
"""Raised in its second part when something is added, in its first when something a reader relies on changes."""

_DIGITS = 6

Json = dict[str, Any]


class JsonExporter:
    """Writes matches as JSON, in UTF-8."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def write(self, path: Path, *, programme: Programme, matches: MatchList, language: str) -> None:
        """Write the file whole; raises StoreError when it is refused."""
        teller = _Teller(Reader(language, self._vocabulary))
        text = json.dumps(teller.tell(programme, matches), ensure_ascii=False, allow_nan=False, indent=2)
        # A half surrogate cannot be written in UTF-8; with a backslash it is JSON's own way to write it.
        write_whole(path, (text + "\n").encode("utf-8", errors="backslashreplace"))


class _Teller:
    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def tell(self, programme: Programme, matches: MatchList) -> Json:
        return {
            "version": VERSION,
            "programme": _programme(programme),
            "generated_at": matches.generated_at,
            "encoder": matches.encoder,
            "language": self._reader.language,
            "notes": [self._reader.tell(note) for note in matches.notes],
            "matches": [self._match(match) for match in matches.matches],
            "unmatched": [self._unmatched(each) for each in matches.unmatched],
        }

    def _match(self, match: Match) -> Json:
        codes = [organisation.party.code for organisation in match.organisations]
        return {
            "organisations": {o.party.code: _organisation(o) for o in match.organisations},
            "score": round(match.score, _DIGITS),
            "rank": dict(zip(codes, match.ranks, strict=True)),
            "shortlisted": match.shortlisted,
            "reasons": [self._reason(reason) for reason in match.reasons],
            "gaps": [self._gap(gap) for gap in match.gaps],
        }

    def _reason(self, reason: Reason) -> Json:
        return {
            "feature": reason.feature,
            "share": round(reason.share, _DIGITS),
            "similarity": round(reason.similarity, _DIGITS),
            "offer": reason.offer and _quote(reason.offer),
            "request": reason.request and _quote(reason.request),
            "words": [{"offer": offered, "request": requested} for offered, requested in reason.words],
            "concepts": [self._concept(concept) for concept in reason.concepts],
        }

    def _concept(self, concept: str) -> Json:
        return {"id": concept, "label": self._reader.concept(concept)}

    def _gap(self, gap: Gap) -> Json:
        return {"kind": gap.kind, "feature": gap.feature, "text": self._reader.tell(gap.message)}

    def _unmatched(self, unmatched: Unmatched) -> Json:
        organisation = unmatched.organisation
        return {
            "organisation": {"party": organisation.party.code, **_organisation(organisation)},
            "reason": self._reader.tell(unmatched.reason),
        }


def _programme(programme: Programme) -> Json:
    return {
        "name": programme.name,
        "parties": [party.code for party in programme.parties],
        "agencies": {party.code: agency for party, agency in programme.agencies.items()},
        "sectors": list(programme.sectors),
        "statement": programme.statement,
    }


def _organisation(organisation: Organisation) -> Mapping[str, str]:
    return {"id": organisation.id, "name": organisation.name}


def _quote(quote: Quote) -> Json:
    return {
        "organisation": quote.organisation_id,
        "text": quote.content,
        "language": quote.language,
        "start": quote.start,
        "end": quote.end,
    }
