"""Stores for tests, on either database, and what is in them."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, event, make_url, select
from sqlalchemy.schema import CreateSchema, DropSchema

from kakehashi.adapters.storage.engine import Database, postgresql_database, sqlite_database
from kakehashi.adapters.storage.schema import metadata

POSTGRES_URL = "KAKEHASHI_TEST_POSTGRES_URL"

Dump = dict[str, list[tuple[Any, ...]]]


@contextmanager
def fresh_postgresql_url() -> Iterator[str]:
    """Give the URL of an empty schema of the test server, which is dropped in the end; skips without a server."""
    server = os.environ.get(POSTGRES_URL)
    if not server:
        pytest.skip(f"{POSTGRES_URL} names no PostgreSQL server to test on")
    url = make_url(server).set(drivername="postgresql+psycopg")
    schema = f"kakehashi_{uuid.uuid4().hex}"
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(CreateSchema(schema))
    try:
        yield url.update_query_dict({"options": f"-csearch_path={schema}"}).render_as_string(hide_password=False)
    finally:
        with engine.begin() as connection:
            connection.execute(DropSchema(schema, cascade=True))
        engine.dispose()


@contextmanager
def fresh_database(kind: str, folder: Path, *, wait_seconds: float = 0.2) -> Iterator[Database]:
    """Give the way to an empty database of either kind, where a writer waits for another one but a moment."""
    if kind == "sqlite":
        yield sqlite_database(folder / "kakehashi.db", wait_seconds=wait_seconds)
    else:
        with fresh_postgresql_url() as url:
            yield postgresql_database(url, wait_seconds=wait_seconds)


def dump(database: Database) -> Dump:
    """Give every row of every table."""
    with database.reader.connect() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))]
            for table in metadata.sorted_tables
        }


@contextmanager
def counted_statements(database: Database) -> Iterator[list[str]]:
    """Give the SELECT statements that are run by readers in this block, one after another."""
    statements: list[str] = []

    def note(*arguments: object) -> None:
        statement = str(arguments[2])
        if statement.startswith("SELECT"):
            statements.append(statement)

    event.listen(database.reader, "before_cursor_execute", note)
    yield statements
    event.remove(database.reader, "before_cursor_execute", note)
