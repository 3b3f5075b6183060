"""Registers of fictional entries, as the exports are given them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from kakehashi.domain.communique import Communique
from kakehashi.domain.entry import (
    Assertion,
    Entry,
    EntryKind,
    EntryStatus,
    Evidence,
    Fact,
    Finder,
    Money,
    Participant,
)
from kakehashi.domain.organisation import Organisation, OrganisationKind
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.domain.register_book import RegisterBook
from kakehashi.domain.sector import Sector

ITALY, JAPAN = Party("IT"), Party("JP")
PROGRAMME = Programme("Ponte", (ITALY, JAPAN), agencies={ITALY: "ICE", JAPAN: "JETRO"})
READ_AT = datetime(2026, 3, 1, 9, tzinfo=UTC)

MINISTER = Participant("Adele Bianchi", "Minister of Enterprises", "Ministry of Enterprises", "Italy", "Bianchi")
COUNTERPART = Participant("森 明", "経済大臣", "経済省", "Japan", "森大臣")
CHIEF = Participant("Kei Tanaka", "Chief Strategy Officer", "Hoshi Semiconductor", "Japan", "Mr Tanaka")
HOSHI = Organisation("JP-0001", JAPAN, "Hoshi Semiconductor", kind=OrganisationKind.COMPANY)

FACTS: dict[EntryStatus, tuple[Fact, ...]] = {
    EntryStatus.CONFIRMED: (
        Fact(
            kind=EntryKind.AGREEMENT,
            date=PartialDate(2026, 2, 3),
            place="Osaka",
            participants=(MINISTER, COUNTERPART),
            target="industrial <cooperation> & chips",
        ),
        Fact(
            kind=EntryKind.INVESTMENT,
            date=PartialDate(2026, 1),
            organisation="Hoshi Semiconductor",
            target="Officine Alfa S.p.A.",
            money=Money(Decimal(1_500_000), "EUR"),
        ),
        Fact(
            kind=EntryKind.ELEVATION,
            date=PartialDate(2023),
            participants=(Participant(country="Italy"), Participant(country="Japan")),
            target="Strategic Partnership",
        ),
    ),
    EntryStatus.CORRECTED: (
        Fact(kind=EntryKind.MEMBERSHIP, organisation="Hoshi Semiconductor", target="Fondazione Silicio"),
    ),
    EntryStatus.PROPOSED: (
        Fact(
            kind=EntryKind.MEETING, date=PartialDate(2026, 2, 3), participants=(MINISTER, CHIEF), target="supply chains"
        ),
        Fact(
            kind=EntryKind.FACILITY,
            announced=True,
            date=PartialDate(2027),
            organisation="Hoshi Semiconductor",
            target="Centro di ricerca Monteverde",
            place="Trento",
        ),
        Fact(kind=EntryKind.AGENCY_ROLE, organisation="Camera Ponte", target="to prepare missions"),
        Fact(kind=EntryKind.SECTOR_SCOPE, sectors=(Sector.QUANTUM, Sector.BIOTECH)),
    ),
    EntryStatus.REJECTED: (Fact(kind=EntryKind.INVESTMENT, organisation="Never S.r.l.", target="Nothing"),),
    EntryStatus.SUPERSEDED: (Fact(kind=EntryKind.MEETING, organisation="Old S.r.l."),),
}


def book() -> RegisterBook:
    """A register with an entry of nearly every kind and status."""
    said = [(status, fact) for status, facts in FACTS.items() for fact in facts]
    return _book([_entry(number, fact, status) for number, (status, fact) in enumerate(said, start=1)])


def empty_book() -> RegisterBook:
    """A register without entries."""
    return _book([])


def crowded_book(count: int) -> RegisterBook:
    """A register of so many entries, among a third as many organisations."""
    return _book([_entry(number, fact, EntryStatus.CONFIRMED) for number, fact in enumerate(_many(count), start=1)])


def _many(count: int) -> Iterator[Fact]:
    kinds = (EntryKind.AGREEMENT, EntryKind.MEETING, EntryKind.INVESTMENT, EntryKind.MEMBERSHIP)
    for number in range(count):
        date = PartialDate(2020 + number % 7, 1 + number % 12, 1 + number % 28)
        italian, japanese = (
            f"Officine Numero {number % (count // 6 + 1)} S.p.A.",
            f"北野電機{number * 7 % (count // 6 + 1)}号",
        )
        participants = (
            Participant(organisation=italian, country="Italy"),
            Participant(organisation=japanese, country="Japan"),
        )
        fact = Fact(
            kind=kinds[number % 4], date=date, participants=participants, target="semiconductors of the next generation"
        )
        joins = fact.kind in {EntryKind.INVESTMENT, EntryKind.MEMBERSHIP}
        yield replace(fact, target=f"Fondazione {number % 9}", participants=participants[:1]) if joins else fact


def _book(entries: list[Entry]) -> RegisterBook:
    texts = [evidence.quote for entry in entries for evidence in entry.evidence]
    communique = Communique(
        id="C-0001",
        file="nota <1>.txt",
        text="\n".join(texts),
        language="en",
        date=PartialDate(2026, 2, 3),
        digest="0" * 64,
        read_at=READ_AT,
    )
    return RegisterBook(entries=tuple(entries), communiques={"C-0001": communique}, links={HOSHI.name: HOSHI})


def _entry(number: int, fact: Fact, status: EntryStatus) -> Entry:
    quote = f"Sentence {number}: {fact.organisation or 'they'} said “{fact.target}”."
    evidence = Evidence(
        communique_id="C-0001",
        quote=quote,
        start=100 * number,
        end=100 * number + len(quote),
        language="en",
        finder=Finder.GRAMMAR,
        confidence=0.9,
    )
    read = Assertion(number=1, fact=fact, status=EntryStatus.PROPOSED, at=READ_AT, evidence=evidence)
    decided = Assertion(number=2, fact=fact, status=status, at=READ_AT, by="Ada Verdi")
    return Entry(id=f"E-{number:04d}", assertions=(read,) if status is EntryStatus.PROPOSED else (read, decided))
