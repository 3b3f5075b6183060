"""What the use cases need of the rim, as protocols; adapters satisfy them and fakes stand in for them in tests."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from kakehashi.domain.agenda import Agenda
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.match import MatchList
from kakehashi.domain.messages import Message
from kakehashi.domain.mission import Mission
from kakehashi.domain.organisation import Contact, Organisation
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.domain.roster import HeadingMap, Problem, RosterRow, Sheet
from kakehashi.domain.wish import Wish, WishOrigin
from kakehashi.services.register_ports import RegisterTransaction

Vectors = NDArray[np.float32]
Progress = Callable[[Message, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""


class Clock(Protocol):
    """Tells the time, timezone-aware UTC."""

    def now(self) -> datetime: ...


class Encoder(Protocol):
    """Turns texts into vectors; `name` says which model, so that vectors of two models are never mixed."""

    @property
    def name(self) -> str: ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), dimensions), rows of Euclidean length 1; a blank text gives a row of zeros."""
        ...


class RosterFiles(Protocol):
    """Reads roster files of any supported format."""

    def read(self, path: Path, *, sheet: str | None = None) -> tuple[Sheet, ...]:
        """The file's sheets; raises InvalidInputError with what is wrong and what to do."""
        ...


class RefusedRow(Protocol):
    """A row of any file that was refused: its cells as written, by column label, and what is wrong."""

    @property
    def cells(self) -> Mapping[str, str]: ...

    @property
    def problems(self) -> Sequence[Problem]: ...


class RefusedRows(Protocol):
    """Writes refused rows, whole, to a workbook beside the input."""

    def write(self, source: Path, rows: Sequence[RefusedRow]) -> Path:
        """Give the path of the workbook written; raises StoreError when the folder cannot be written."""
        ...


@dataclass(frozen=True, slots=True)
class StoredSource:
    """Where an organisation came from: one row of one file; kept, so that a merge can be taken back.

    `cells` are the row's cells without those of the contact; `organisation` is what this row alone says, under the id
    of the organisation it belongs to; `digest` is the row's content digest.
    """

    file: str
    sheet: str
    row: int
    imported_at: datetime
    cells: Mapping[str, str]
    organisation: Organisation
    digest: str


@dataclass(frozen=True, slots=True)
class StoredImport:
    """One sheet of a roster file as it came in."""

    party: Party
    file: str
    sheet: str
    heading_map: HeadingMap
    imported_at: datetime


@dataclass(frozen=True, slots=True)
class AcceptedRow:
    """A row to be kept as a source: `organisation` is what it says, under the id of the organisation it belongs to.

    `replaces` are the digests of that organisation's sources whose place it takes; `contact_headings` name the cells
    that are personal data.
    """

    row: RosterRow
    organisation: Organisation
    digest: str
    replaces: tuple[str, ...] = ()
    contact_headings: frozenset[str] = frozenset()

    @property
    def organisation_id(self) -> str:
        """The id of the organisation it belongs to."""
        return self.organisation.id


@dataclass(frozen=True, slots=True)
class StoredCalibration:
    """The organisations that an encoder's scorer was fitted on, as they were then, by party."""

    encoder: str
    references: Mapping[Party, tuple[Organisation, ...]]


class Transaction(RegisterTransaction, Protocol):
    """One transaction on the store; everything in it happens or nothing does."""

    def organisations(self, party: Party | None = None) -> list[Organisation]:
        """Give the organisations of a party, or of both, in the order of their ids."""
        ...

    def sources(self, organisation_id: str) -> list[StoredSource]:
        """Give the rows an organisation is made of, first come first; rows that a newer one replaced are left out."""
        ...

    def sources_by_organisation(self, party: Party) -> Mapping[str, list[StoredSource]]:
        """Give the sources of all organisations of a party at once, by organisation id, as `sources` does for one."""
        ...

    def save_import(self, stored_import: StoredImport, rows: Sequence[AcceptedRow]) -> None:
        """Record an import with its source rows and contacts; their organisations must be saved before."""
        ...

    def save_organisations(self, organisations: Sequence[Organisation]) -> None:
        """Record organisations as they are now, each in the place of what was stored under its id."""
        ...

    def separate(self, organisation_id: str, *, at: datetime) -> list[Organisation]:
        """Take a merge back: one organisation for each of its sources, the first under the old id.

        They will not be merged again. Raises NotFoundError, and InvalidInputError when there is but one source.
        """
        ...

    def separations(self) -> Mapping[str, frozenset[str]]:
        """Give organisation id → the ids of those it was separated from."""
        ...

    def contacts(self, organisation_id: str) -> list[Contact]:
        """Give the contacts of an organisation, one for each source that names any."""
        ...

    def vectors(self, encoder: str, digests: Sequence[str]) -> dict[str, Vectors]:
        """Give those of the vectors that are stored, each of shape (dimensions,), by content digest."""
        ...

    def save_vectors(self, encoder: str, vectors: Mapping[str, Vectors]) -> None:
        """Record vectors by content digest, in the place of what was stored under the same digest."""
        ...

    def calibration(self, encoder: str) -> StoredCalibration | None:
        """Give the organisations that an encoder's scorer was fitted on, or None before the first fit."""
        ...

    def save_calibration(self, calibration: StoredCalibration) -> None:
        """Record a calibration in the place of the encoder's earlier one."""
        ...

    def missions(self) -> list[Mission]:
        """Give all missions, by first day and name."""
        ...

    def mission(self, name: str) -> Mission:
        """Give a mission by its name; raises NotFoundError, naming those there are."""
        ...

    def save_mission(self, mission: Mission) -> None:
        """Record a mission as it is now, in the place of what was stored under its name."""
        ...

    def delegates(self, mission: str) -> list[Delegate]:
        """Give who comes to a mission, in the order of their organisations' ids."""
        ...

    def save_delegates(self, mission: str, delegates: Sequence[Delegate]) -> None:
        """Record delegates, each in the place of what was stored for its organisation; others stay."""
        ...

    def wishes(self, mission: str) -> list[Wish]:
        """Give the wishes of a mission from every origin, by origin and organisations."""
        ...

    def save_wishes(self, mission: str, wishes: Sequence[Wish]) -> None:
        """Record wishes, each in the place of what the same side wished of the other in the same origin; others stay."""
        ...

    def forget_wishes(self, mission: str, origin: WishOrigin) -> None:
        """Take away all wishes of one origin."""
        ...

    def agenda(self, mission: str, revision: int | None = None) -> Agenda | None:
        """Give a revision of a mission's agenda, the last one if none is named; None where there is none."""
        ...

    def save_agenda(self, agenda: Agenda) -> None:
        """Record a new revision; earlier ones stay. Raises ConflictError when that revision is there already."""
        ...


class Store(Protocol):
    """The store of one programme."""

    def read(self) -> AbstractContextManager[Transaction]:
        """Begin a transaction that sees the store as it is at this moment; raises StoreError when it cannot be read."""
        ...

    def write(self) -> AbstractContextManager[Transaction]:
        """Begin an exclusive transaction: committed on leaving, rolled back on any exception.

        Raises ConflictError when another process is writing, StoreError when the disk or the rights refuse.
        """
        ...


class Programmes(Protocol):
    """Programmes as folders."""

    def create(self, folder: Path, programme: Programme) -> None:
        """Make the folder of a programme; raises ConflictError when it has one, StoreError when it is refused."""
        ...

    def open(self, folder: Path) -> tuple[Programme, Store]:
        """Open a programme; its store is brought to this version's schema.

        Raises NotFoundError when there is no programme, InvalidInputError when its file is wrong, StoreError when its
        store is damaged or of a newer schema.
        """
        ...


class MatchExporter(Protocol):
    """Writes a list of matches to a file, in the reader's language."""

    def write(self, path: Path, *, programme: Programme, matches: MatchList, language: str) -> None: ...


class AgendaExporter(Protocol):
    """Writes an agenda to a folder, in the reader's language."""

    def write(self, folder: Path, book: AgendaBook, *, language: str) -> tuple[Path, ...]:
        """Give the files written; raises StoreError when the folder refuses them."""
        ...


class TimeZones(Protocol):
    """Knows the time zones of the IANA database."""

    def of_country(self, code: str) -> tuple[str, ...]:
        """Give the zones of a country by its ISO 3166 code."""
        ...

    def known(self, zone: str) -> bool: ...
