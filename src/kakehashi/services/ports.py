"""What the use cases need of the rim, as protocols; adapters satisfy them and fakes stand in for them in tests."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from kakehashi.domain.match import MatchList
from kakehashi.domain.organisation import Contact, Organisation
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.domain.roster import HeadingMap, Problem, RosterRow, RowResult, Sheet

Vectors = NDArray[np.float32]
Progress = Callable[[str, int, int], None]
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


class RefusedRows(Protocol):
    """Writes refused rows, whole, to a workbook beside the input."""

    def write(self, source: Path, *, headings: Sequence[str], results: Sequence[RowResult]) -> Path:
        """Give the path of the workbook written; raises StoreError when the folder cannot be written."""
        ...


@dataclass(frozen=True, slots=True)
class StoredSource:
    """Where an organisation came from: one row of one file; kept, so that a merge can be taken back."""

    file: str
    sheet: str
    row: int
    imported_at: datetime
    cells: Mapping[str, str]
    organisation: Organisation


@dataclass(frozen=True, slots=True)
class StoredCalibration:
    """The texts that centring was fitted on, by party and side of the profile ("offers", "requests"), as content digests."""

    encoder: str
    digests: Mapping[tuple[Party, str], tuple[str, ...]]


class Transaction(Protocol):
    """One transaction on the store; everything in it happens or nothing does."""

    def organisations(self, party: Party | None = None) -> list[Organisation]: ...

    def sources(self, organisation_id: str) -> list[StoredSource]: ...

    def row_digests(self, party: Party) -> Mapping[str, str]:
        """Content digest of every row ever accepted → the id of its organisation."""
        ...

    def save_import(
        self,
        *,
        party: Party,
        file: str,
        file_digest: str,
        heading_map: HeadingMap,
        imported_at: datetime,
        results: Sequence[RowResult],
    ) -> None:
        """Record an import: every result that is imported or merged, with its source row, contact and organisation."""
        ...

    def replace_organisation(self, organisation: Organisation) -> None: ...

    def separate(self, organisation_id: str, *, at: datetime) -> list[Organisation]:
        """Take a merge back: one organisation for each of its source rows; they will not be merged again."""
        ...

    def contacts(self, organisation_id: str) -> list[Contact]: ...

    def vectors(self, encoder: str, digests: Sequence[str]) -> dict[str, Vectors]: ...

    def save_vectors(self, encoder: str, vectors: Mapping[str, Vectors]) -> None: ...

    def calibration(self, encoder: str) -> StoredCalibration | None: ...

    def save_calibration(self, calibration: StoredCalibration) -> None: ...


class Store(Protocol):
    """The store of one programme."""

    def read(self) -> AbstractContextManager[Transaction]: ...

    def write(self) -> AbstractContextManager[Transaction]:
        """Begin an exclusive transaction: committed on leaving, rolled back on any exception.

        Raises ConflictError when another process is writing, StoreError when the disk or the rights refuse.
        """
        ...


class Programmes(Protocol):
    """Programmes as folders."""

    def create(self, folder: Path, programme: Programme) -> None: ...

    def open(self, folder: Path) -> tuple[Programme, Store]:
        """Raises NotFoundError when there is no programme, StoreError when its store is of a newer schema."""
        ...


class MatchExporter(Protocol):
    """Writes a list of matches to a file, in the reader's language."""

    def write(self, path: Path, *, programme: Programme, matches: MatchList, language: str) -> None: ...


class RosterReading(Protocol):
    """A sheet read as a roster: its heading map, its rows, and the cells that could not be read."""

    @property
    def heading_map(self) -> HeadingMap: ...

    @property
    def rows(self) -> Sequence[RosterRow]: ...

    @property
    def problems(self) -> Sequence[Problem]: ...
