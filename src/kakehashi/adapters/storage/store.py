"""The store of one programme: transactions on its database."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection

from kakehashi.adapters.storage import calibrations, imports, organisations, separations, sources, vectors
from kakehashi.adapters.storage.engine import Database
from kakehashi.adapters.storage.failures import failures_told
from kakehashi.adapters.storage.revision import bring_up_to_date, stored_revision
from kakehashi.domain.errors import ConflictError
from kakehashi.domain.messages import message
from kakehashi.domain.organisation import Contact, Organisation
from kakehashi.domain.party import Party
from kakehashi.services.ports import AcceptedRow, StoredCalibration, StoredImport, StoredSource, Vectors


class SqlTransaction:
    """One transaction on the store, as the use cases see it; each verb is a function of the noun's own module."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def organisations(self, party: Party | None = None) -> list[Organisation]:
        """Give the organisations of a party, or of both, in the order of their ids."""
        return organisations.load_organisations(self._connection, party)

    def save_organisations(self, saved: Sequence[Organisation]) -> None:
        """Record organisations as they are now, each in the place of what was stored under its id."""
        organisations.save_organisations(self._connection, saved)

    def sources(self, organisation_id: str) -> list[StoredSource]:
        """Give the rows an organisation is made of, first come first."""
        return sources.load_sources(self._connection, organisation_id)

    def sources_by_organisation(self, party: Party) -> Mapping[str, list[StoredSource]]:
        """Give the sources of all organisations of a party at once, by organisation id."""
        return sources.load_sources_by_organisation(self._connection, party)

    def contacts(self, organisation_id: str) -> list[Contact]:
        """Give the contacts of an organisation, one for each source that names any."""
        return sources.load_contacts(self._connection, organisation_id)

    def save_import(self, stored_import: StoredImport, rows: Sequence[AcceptedRow]) -> None:
        """Record an import with its source rows and contacts."""
        imports.save_import(self._connection, stored_import, rows)

    def separate(self, organisation_id: str, *, at: datetime) -> list[Organisation]:
        """Take a merge back: one organisation for each of its sources, the first under the old id."""
        return separations.separate(self._connection, organisation_id, at=at)

    def separations(self) -> Mapping[str, frozenset[str]]:
        """Give organisation id → the ids of those it was separated from."""
        return separations.load_separations(self._connection)

    def vectors(self, encoder: str, digests: Sequence[str]) -> dict[str, Vectors]:
        """Give those of the vectors that are stored, by content digest."""
        return vectors.load_vectors(self._connection, encoder, digests)

    def save_vectors(self, encoder: str, saved: Mapping[str, Vectors]) -> None:
        """Record vectors by content digest."""
        vectors.save_vectors(self._connection, encoder, saved)

    def calibration(self, encoder: str) -> StoredCalibration | None:
        """Give the organisations that an encoder's scorer was fitted on, or None before the first fit."""
        return calibrations.load_calibration(self._connection, encoder)

    def save_calibration(self, calibration: StoredCalibration) -> None:
        """Record a calibration in the place of the encoder's earlier one."""
        calibrations.save_calibration(self._connection, calibration)


class SqlStore:
    """A store on a database whose schema is up to date; it holds no connection between transactions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def read(self) -> Iterator[SqlTransaction]:
        """Begin a transaction that sees the store as it is at this moment."""
        with failures_told(self._database.place), self._database.reader.connect() as connection:
            yield SqlTransaction(connection)

    @contextmanager
    def write(self) -> Iterator[SqlTransaction]:
        """Begin an exclusive transaction: committed on leaving, rolled back on any exception."""
        with failures_told(self._database.place), self._database.writer.begin() as connection:
            yield SqlTransaction(connection)


def open_store(database: Database) -> SqlStore:
    """Open the store in a database, or make it there; raises StoreError, or ConflictError while another one writes."""
    bring_up_to_date(database)
    return SqlStore(database)


def make_store(database: Database) -> SqlStore:
    """Make a store in a database; raises ConflictError when it holds one already, and as `open_store` does."""
    with failures_told(database.place), database.reader.connect() as connection:
        revision = stored_revision(connection)
    if revision is not None:
        raise ConflictError(
            message(
                "The database “{place}” holds a programme already. Use its “programme.toml”, or another database.",
                place=database.place,
            )
        )
    return open_store(database)
