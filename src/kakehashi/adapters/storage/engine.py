"""The way to the database: SQLite in a file, or PostgreSQL; one engine to read with and one to write with."""

import sqlite3
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from kakehashi.domain.errors import InvalidInputError, StoreError
from kakehashi.domain.messages import message

WAIT_SECONDS = 5.0
"""How long a writer waits for another one before it gives up; thousands of rows are imported in that time."""

_WRITERS_LOCK = 20_231_218
"""The key of PostgreSQL's advisory lock that one writer at a time holds; any number would do."""


@dataclass(frozen=True, slots=True)
class Database:
    """A database with its two ways in; `place` is what people are told it is: never with a password."""

    reader: Engine
    writer: Engine
    place: str


def sqlite_database(path: Path, *, wait_seconds: float = WAIT_SECONDS) -> Database:
    """Give the way to a SQLite file; readers see one moment of it, and one writer at a time is let in."""
    engine = _create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": wait_seconds})
    event.listen(engine, "connect", _prepare_sqlite)
    reader, writer = engine.execution_options(), engine.execution_options()
    event.listen(reader, "begin", partial(_run, "BEGIN"))
    event.listen(writer, "begin", partial(_run, "BEGIN IMMEDIATE"))
    return Database(reader=reader, writer=writer, place=str(path))


def postgresql_database(url: str, *, wait_seconds: float = WAIT_SECONDS) -> Database:
    """Give the way to a PostgreSQL database, with the same promises as a SQLite file.

    Raises StoreError when the driver is not installed, InvalidInputError when the URL is not one.
    """
    engine = _create_postgresql_engine(url)
    reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    writer = engine.execution_options()
    event.listen(writer, "begin", partial(_run, f"SET LOCAL lock_timeout = {round(wait_seconds * 1000)}"))
    event.listen(writer, "begin", partial(_run, f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})"))
    return Database(reader=reader, writer=writer, place=engine.url.render_as_string(hide_password=True))


def _create_postgresql_engine(url: str) -> Engine:
    try:
        return _create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    except ModuleNotFoundError as error:
        raise StoreError(
            message("PostgreSQL needs a driver that is not installed. Install “{extra}”.", extra="kakehashi[postgres]")
        ) from error
    except (ArgumentError, ValueError) as error:
        raise InvalidInputError(
            message(
                "The address of the database is not of the form {form}. Correct it, and try again.",
                form="postgresql://name:password@host:port/database",
            )
        ) from error


def _create_engine(url: URL, **options: Any) -> Engine:  # noqa: ANN401 - SQLAlchemy's own keywords, passed through
    return create_engine(url, poolclass=NullPool, **options)


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # Without this Python's driver begins transactions itself, late, and never before a CREATE TABLE.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _run(statement: str, connection: Connection) -> None:
    connection.exec_driver_sql(statement)
