"""One fact in the register, with the sentence that says so and the history of what was said of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import reduce

from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.sector import Sector


class EntryKind(StrEnum):
    """What sort of fact it is."""

    AGREEMENT = "agreement"
    """Who signed what with whom."""
    MEETING = "meeting"
    """Who met whom."""
    MEMBERSHIP = "membership"
    """An organisation joins a foundation, a consortium or an association."""
    FACILITY = "facility"
    """A research centre, a plant or an office."""
    INVESTMENT = "investment"
    """Somebody invests an amount."""
    AGENCY_ROLE = "agency_role"
    """An agency is given a task."""
    ELEVATION = "elevation"
    """Relations are raised to a rank."""
    SECTOR_SCOPE = "sector_scope"
    """The fields a statement names."""


class EntryStatus(StrEnum):
    """What officers have decided of an entry; only confirmed and corrected ones count."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"


class Finder(StrEnum):
    """How a quote was found."""

    GRAMMAR = "grammar"
    """By the tables of triggers and roles of this project."""
    MODEL = "model"
    """By a language model."""
    BOTH = "both"
    HAND = "hand"
    """By an officer."""


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part in a fact: a person in public office or at an organisation, or a body alone.

    `name` and `organisation` are in their right form, empty where the text names none; `country` is an English CLDR name;
    `as_written` is what the text has.
    """

    name: str = ""
    role: str = ""
    organisation: str = ""
    country: str = ""
    as_written: str = ""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in units of a currency (ISO 4217)."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What an entry says; what does not apply or is not said is empty.

    `announced` is a firm commitment with a date rather than something done. `organisation` is who joins, opens, invests, or
    is given a task; `target` the body joined, the centre, the rank reached, the object of the investment, the task, the
    subject of an agreement or a meeting.
    """

    kind: EntryKind
    announced: bool = False
    date: PartialDate | None = None
    place: str = ""
    participants: tuple[Participant, ...] = ()
    organisation: str = ""
    target: str = ""
    money: Money | None = None
    sectors: tuple[Sector, ...] = ()

    def filled(self, other: "Fact") -> "Fact":
        """Give this fact with what another telling of it adds: what is empty here, a finer date, that it is done."""
        date = self.date or other.date
        if self.date and other.date and self.date.agrees_with(other.date):
            date = self.date.or_finer(other.date)
        return replace(
            self,
            announced=self.announced and other.announced,
            date=date,
            place=self.place or other.place,
            participants=self.participants or other.participants,
            organisation=self.organisation or other.organisation,
            target=self.target or other.target,
            money=self.money or other.money,
            sectors=self.sectors or other.sectors,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The sentence that says so: `quote` is `text[start:end]` of the communiqué; `confidence` is in 0..1."""

    communique_id: str
    quote: str
    start: int
    end: int
    language: str
    finder: Finder
    confidence: float

    def is_literal(self, text: str) -> bool:
        """Whether the quote stands in the communiqué's text, letter by letter, where it says it does."""
        return 0 <= self.start < self.end <= len(text) and text[self.start : self.end] == self.quote


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an extractor gives: a fact with its evidence."""

    fact: Fact
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """One saying about an entry, never overwritten: what somebody or some text said it is, and when.

    `number` counts from 1 within the entry. A reading brings `evidence`; a decision brings `by` and, where it corrects,
    another fact. `status` is what the entry became by it; `superseded_by` the entry that took its place, if any did.
    Source of the model: followthemoney's Statement.
    """

    number: int
    fact: Fact
    status: EntryStatus
    at: datetime
    evidence: Evidence | None = None
    by: str = ""
    note: str = ""
    superseded_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the register; `id` is its short name, such as E-0001."""

    id: str
    assertions: tuple[Assertion, ...]

    @property
    def fact(self) -> Fact:
        """What it says now: as an officer decided last, before that what its sources say together."""
        if self.decision:
            return self.decision.fact
        return reduce(Fact.filled, (each.fact for each in self.assertions))

    @property
    def decision(self) -> Assertion | None:
        """The last saying of an officer, None as long as nobody has decided."""
        return next((each for each in reversed(self.assertions) if each.by), None)

    @property
    def status(self) -> EntryStatus:
        """What was decided of it last."""
        return self.assertions[-1].status

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every sentence that says so, first found first."""
        return tuple(each.evidence for each in self.assertions if each.evidence)

    @property
    def counts(self) -> bool:
        """Whether reports may use it."""
        return self.status in {EntryStatus.CONFIRMED, EntryStatus.CORRECTED}
