"""Small values for tests, with nothing in them but what the test is about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from kakehashi.domain.communique import Communique
from kakehashi.domain.organisation import Organisation, Profile, Text
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.party import Party
from kakehashi.domain.roster import Row, Sheet

ITALY = Party("IT")
JAPAN = Party("JP")


def organisation(name: str = "Acme S.r.l.", *, party: Party = ITALY, **values: Any) -> Organisation:
    """An organisation that says only what is given; its id is empty."""
    return replace(Organisation(id="", party=party, name=name), **values)


def speaking(name: str = "Acme S.r.l.", *, offers: str = "", requests: str = "", **values: Any) -> Organisation:
    """An organisation that offers and requests this, as single texts; nothing where it is empty."""
    sides = (offers, requests, values.pop("description", ""))
    offered, requested, described = ((Text(content, "und"),) if content else () for content in sides)
    return organisation(name, profile=Profile(offered, requested, described), **values)


def sheet(*rows: Sequence[str], name: str = "") -> Sheet:
    """A sheet of these rows, numbered from 1; blank rows are left out, as from a file."""
    numbered = (Row(number, tuple(cells)) for number, cells in enumerate(rows, start=1))
    return Sheet(name, tuple(row for row in numbered if any(row.cells)))


def counterparts(count: int) -> tuple[list[Organisation], list[Organisation]]:
    """Rosters of both parties in which the organisations of one number are made for each other, and no others."""
    offers, requests = "Offriamo cosa{0} pezzo{0} parte{0}.", "Cerchiamo voce{0} tema{0} punto{0}."
    italy = [
        speaking(f"Prova {n}", id=f"IT-{n:04d}", offers=offers.format(n), requests=requests.format(n))
        for n in range(1, count + 1)
    ]
    japan = [
        speaking(f"試作 {n}", party=JAPAN, id=f"JP-{n:04d}", offers=requests.format(n), requests=offers.format(n))
        for n in range(1, count + 1)
    ]
    return italy, japan


def communique(text: str, language: str = "en", *, day: str = "2024-06-15") -> Communique:
    """A communiqué that nobody has stored yet, of a Saturday in June 2024 unless said otherwise."""
    return Communique(
        file="text.txt",
        text=text,
        language=language,
        date=PartialDate.parse(day) if day else None,
        digest="",
        read_at=datetime(2024, 6, 15, tzinfo=UTC),
    )
