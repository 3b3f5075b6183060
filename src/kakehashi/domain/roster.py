"""A roster as it is read: sheets of cells, the mapping of headings to fields, and how each row ends."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kakehashi.domain.messages import Message
from kakehashi.domain.organisation import Contact, Organisation


class Field(StrEnum):
    """What a column of a roster can hold."""

    NAME = "name"
    NAME_VARIANT = "name-variant"
    KIND = "kind"
    SECTORS = "sectors"
    CITY = "city"
    REGION = "region"
    EMPLOYEES = "employees"
    FOUNDED = "founded"
    OFFERS = "offers"
    REQUESTS = "requests"
    DESCRIPTION = "description"
    EXCLUSIONS = "exclusions"
    COOPERATION = "cooperation"
    READINESS = "readiness"
    CAPACITY = "capacity"
    WEBSITE = "website"
    IDENTIFIER = "identifier"
    CONTACT_PERSON = "contact-person"
    CONTACT_EMAIL = "contact-email"
    CONTACT_PHONE = "contact-phone"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells; `number` counts from 1 as a spreadsheet shows it; cells are as written, never None."""

    number: int
    cells: tuple[str, ...]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook, or a whole file that has no sheets (then `name` is empty); blank rows are left out."""

    name: str
    rows: tuple[Row, ...]
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadingMap:
    """Which column (from 0) holds which field, with the heading as written; columns that fit nothing are left out.

    `fields` maps a column index to its field; several columns may hold one field. `headings` are all headings as written.
    """

    row_number: int
    headings: tuple[str, ...]
    fields: Mapping[int, Field]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a roster something is: file, sheet, row (from 1) and column heading, as far as known."""

    file: str
    sheet: str = ""
    row: int | None = None
    column: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at one place, and what to do; `fatal` problems refuse the row, others only leave the cell out."""

    place: Place
    message: Message
    fatal: bool = False


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A row read as an organisation (without id yet: `organisation.id` is empty) with its contact and its problems."""

    place: Place
    cells: Mapping[str, str]
    organisation: Organisation | None
    contact: Contact = field(default_factory=Contact)
    problems: tuple[Problem, ...] = ()


class RowEnd(StrEnum):
    """How a row of an import ends."""

    IMPORTED = "imported"
    MERGED = "merged"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class RowResult:
    """How one row ended, at which organisation, and why."""

    row: RosterRow
    end: RowEnd
    organisation_id: str = ""
    organisation_name: str = ""
    reason: Message | None = None
