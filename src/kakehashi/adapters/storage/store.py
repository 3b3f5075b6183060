"""The store of one programme: transactions on its database."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection

from kakehashi.adapters.storage import (
    agendas,
    calibrations,
    communiques,
    delegates,
    entries,
    imports,
    missions,
    organisations,
    separations,
    sources,
    vectors,
    wishes,
)
from kakehashi.adapters.storage.engine import Database
from kakehashi.adapters.storage.failures import failures_told
from kakehashi.adapters.storage.revision import bring_up_to_date, stored_revision
from kakehashi.domain.agenda import Agenda
from kakehashi.domain.communique import Communique
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.entry import Entry
from kakehashi.domain.errors import ConflictError
from kakehashi.domain.messages import message
from kakehashi.domain.mission import Mission
from kakehashi.domain.organisation import Contact, Organisation
from kakehashi.domain.party import Party
from kakehashi.domain.wish import Wish, WishOrigin
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

    def missions(self) -> list[Mission]:
        """Give all missions, by first day and name."""
        return missions.load_missions(self._connection)

    def mission(self, name: str) -> Mission:
        """Give a mission by its name."""
        return missions.load_mission(self._connection, name)

    def save_mission(self, mission: Mission) -> None:
        """Record a mission as it is now, in the place of what was stored under its name."""
        missions.save_mission(self._connection, mission)

    def delegates(self, mission: str) -> list[Delegate]:
        """Give who comes to a mission, in the order of their organisations' ids."""
        return delegates.load_delegates(self._connection, mission)

    def save_delegates(self, mission: str, saved: Sequence[Delegate]) -> None:
        """Record delegates, each in the place of what was stored for its organisation."""
        delegates.save_delegates(self._connection, mission, saved)

    def wishes(self, mission: str) -> list[Wish]:
        """Give the wishes of a mission from every origin, by origin and organisations."""
        return wishes.load_wishes(self._connection, mission)

    def save_wishes(self, mission: str, saved: Sequence[Wish]) -> None:
        """Record wishes, each in the place of what the same side wished of the other in the same origin."""
        wishes.save_wishes(self._connection, mission, saved)

    def forget_wishes(self, mission: str, origin: WishOrigin) -> None:
        """Take away all wishes of one origin."""
        wishes.forget_wishes(self._connection, mission, origin)

    def agenda(self, mission: str, revision: int | None = None) -> Agenda | None:
        """Give a revision of a mission's agenda, the last one if none is named."""
        return agendas.load_agenda(self._connection, mission, revision)

    def save_agenda(self, agenda: Agenda) -> None:
        """Record a new revision; earlier ones stay."""
        agendas.save_agenda(self._connection, agenda)

    def communiques(self) -> list[Communique]:
        """Give all communiqués, in the order of their ids."""
        return communiques.load_communiques(self._connection)

    def communique(self, communique_id: str) -> Communique:
        """Give a communiqué by its id."""
        return communiques.load_communique(self._connection, communique_id)

    def communique_of_digest(self, digest: str) -> Communique | None:
        """Give the communiqué of which the text has this content digest."""
        return communiques.load_communique_of_digest(self._connection, digest)

    def save_communique(self, communique: Communique) -> None:
        """Record a new communiqué."""
        communiques.save_communique(self._connection, communique)

    def entries(self) -> list[Entry]:
        """Give the entries of the register, in the order of their ids."""
        return entries.load_entries(self._connection)

    def entry(self, entry_id: str) -> Entry:
        """Give an entry by its id."""
        return entries.load_entry(self._connection, entry_id)

    def save_entries(self, saved: Sequence[Entry]) -> None:
        """Record the assertions that are new; stored ones never change."""
        entries.save_entries(self._connection, saved)


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
