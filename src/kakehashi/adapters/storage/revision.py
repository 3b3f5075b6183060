"""The revision of a store's schema: which one it is of, and how it is brought to this version's."""

from sqlalchemy import Column, Connection, MetaData, Table, Text, inspect, select

from kakehashi.adapters.storage.engine import Database
from kakehashi.adapters.storage.failures import failures_told
from kakehashi.domain.errors import StoreError
from kakehashi.domain.messages import message

HEAD = "0003"
"""The newest of the migrations; revisions are numbered, so that a newer one sorts after."""

_alembic_version = Table("alembic_version", MetaData(), Column("version_num", Text))


def bring_up_to_date(database: Database) -> None:
    """Bring a store forward to this version's schema, in one transaction; an empty database gets the whole of it.

    Raises StoreError when the store is of a newer schema.
    """
    with failures_told(database.place), database.reader.connect() as connection:
        if _is_current(connection, database.place):
            return
    # Alembic takes longer to import than most commands take to run, and a store that is up to date never needs it.
    from kakehashi.adapters.storage.upgrade import upgrade  # noqa: PLC0415

    with failures_told(database.place), database.writer.begin() as connection:
        # Another process may have done it while this one waited for its turn.
        if not _is_current(connection, database.place):
            upgrade(connection, HEAD)


def stored_revision(connection: Connection) -> str | None:
    """Give the revision a database is of, or None when it holds no store."""
    if not inspect(connection).has_table(_alembic_version.name):
        return None
    return connection.scalar(select(_alembic_version.c.version_num))


def _is_current(connection: Connection, place: str) -> bool:
    revision = stored_revision(connection)
    if revision is not None and revision > HEAD:
        raise StoreError(
            message(
                "The store “{place}” is of schema {revision}, newer than {head}, which this version knows. "
                "Please update kakehashi.",
                place=place,
                revision=revision,
                head=HEAD,
            )
        )
    return revision == HEAD
