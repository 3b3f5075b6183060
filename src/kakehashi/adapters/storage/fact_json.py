"""A fact as one JSON object: amounts and dates as text, what is not said left out."""

from decimal import Decimal
from typing import Any

from kakehashi.domain.entry import EntryKind, Fact, Money, Participant
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.sector import Sector

Json = dict[str, Any]

_TEXTS = ("place", "organisation", "target")
_OF_PARTICIPANT = ("name", "role", "organisation", "country", "as_written")


def fact_to_json(fact: Fact) -> Json:
    """Write a fact."""
    json: Json = {
        "announced": fact.announced,
        "date": fact.date and str(fact.date),
        "participants": [_participant_to_json(each) for each in fact.participants],
        "money": fact.money and [str(fact.money.amount), fact.money.currency],
        "sectors": list(fact.sectors),
        **{name: getattr(fact, name) for name in _TEXTS},
    }
    return {"kind": fact.kind, **{name: value for name, value in json.items() if value}}


def fact_from_json(json: Json) -> Fact:
    """Read a fact back."""
    return Fact(
        kind=EntryKind(json["kind"]),
        announced=json.get("announced", False),
        date=PartialDate.parse(json["date"]) if "date" in json else None,
        participants=tuple(Participant(**each) for each in json.get("participants", ())),
        money=_money(*json["money"]) if "money" in json else None,
        sectors=tuple(map(Sector, json.get("sectors", ()))),
        **{name: json[name] for name in _TEXTS if name in json},
    )


def _participant_to_json(participant: Participant) -> Json:
    return {name: value for name in _OF_PARTICIPANT if (value := getattr(participant, name))}


def _money(amount: str, currency: str) -> Money:
    return Money(Decimal(amount), currency)
