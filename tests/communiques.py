"""Communiqués and what they tell, made by hand; every person, organisation and statement in them is fictional."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from kakehashi.domain.communique import Communique
from kakehashi.domain.entry import (
    Assertion,
    Entry,
    EntryKind,
    EntryStatus,
    Evidence,
    Fact,
    Finder,
    Participant,
    Proposal,
)
from kakehashi.domain.partial_date import PartialDate
from kakehashi.services.encode_texts import digest_text

READ_AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
THE_DAY = PartialDate(2024, 5, 14)

SIGNING = "Il ministro Carlo Berti e la ministra Aya Mori hanno firmato oggi a Tokyo un accordo sulla fotonica."
JOINING = "Hoshikage entra nella fondazione Lumen."
TEXT = f"Tokyo, 14 maggio 2024\n\n{SIGNING}\n{JOINING}\n"

BERTI = Participant(name="Carlo Berti", role="ministro", country="Italy", as_written="Carlo Berti")
MORI = Participant(name="Aya Mori", role="ministra", country="Japan", as_written="Aya Mori")
AGREEMENT = Fact(
    kind=EntryKind.AGREEMENT, date=THE_DAY, place="Tokyo", participants=(BERTI, MORI), target="accordo sulla fotonica"
)
MEMBERSHIP = Fact(kind=EntryKind.MEMBERSHIP, organisation="Hoshikage", target="fondazione Lumen")


def communique(text: str = TEXT, **values: Any) -> Communique:
    """A communiqué of a text, the first one unless it says another id."""
    first = Communique(
        id="C-0001",
        file="comunicato.txt",
        text=text,
        language="it",
        date=THE_DAY,
        digest=digest_text(text),
        read_at=READ_AT,
    )
    return replace(first, **values)


def evidence(quote: str = SIGNING, *, text: str = TEXT, **values: Any) -> Evidence:
    """The place of a quote in a text."""
    start = text.index(quote)
    found = Evidence(
        communique_id="C-0001",
        quote=quote,
        start=start,
        end=start + len(quote),
        language="it",
        finder=Finder.GRAMMAR,
        confidence=0.9,
    )
    return replace(found, **values)


def proposal(fact: Fact = AGREEMENT, quote: str = SIGNING, *, text: str = TEXT, **values: Any) -> Proposal:
    """A fact with the place of its quote in a text."""
    return Proposal(fact, evidence(quote, text=text, **values))


def told(*facts: Fact, status: EntryStatus = EntryStatus.PROPOSED, entry_id: str = "E-0001") -> Entry:
    """An entry that communiqués C-0001, C-0002 … tell, one fact each."""
    return Entry(
        id=entry_id,
        assertions=tuple(
            Assertion(
                number=number,
                fact=fact,
                status=status,
                at=READ_AT + timedelta(days=number),
                evidence=evidence(communique_id=f"C-{number:04d}"),
            )
            for number, fact in enumerate(facts, start=1)
        ),
    )
