"""What a communiqué tells as JSON, for other programs."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kakehashi.domain.communique import Communique
from kakehashi.domain.entry import Evidence, Fact, Participant
from kakehashi.domain.told import Told

if TYPE_CHECKING:
    from kakehashi.services.read_communiques import ReadCommunique

Json = dict[str, Any]

_OF_PARTICIPANT = ("name", "role", "organisation", "country", "as_written")


def communiques_json(read: Sequence["ReadCommunique"]) -> str:
    """Write communiqués with what they tell: one as an object, several as a list of such objects.

    Characters that would steer a terminal are escaped as JSON does it, so that every quote comes out letter by letter.
    """
    told = [_communique(each.communique, each.told) for each in read]
    text = json.dumps(told[0] if len(told) == 1 else told, ensure_ascii=False, indent=2)
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)


def _communique(communique: Communique, told: Sequence[Told]) -> Json:
    return {
        "communique": communique.file,
        "date": communique.date and str(communique.date),
        "language": communique.language,
        "entries": [_entry(each.fact, each.evidence) for each in told],
    }


def _entry(fact: Fact, evidence: Evidence) -> Json:
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
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "confidence": round(evidence.confidence, 3),
    }


def _participant(participant: Participant) -> Json:
    return {name: getattr(participant, name) or None for name in _OF_PARTICIPANT}
