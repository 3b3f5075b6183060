import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from kakehashi.adapters.storage.engine import Database, sqlite_database
from kakehashi.adapters.storage.revision import HEAD, bring_up_to_date
from kakehashi.adapters.storage.schema import metadata
from kakehashi.adapters.storage.store import make_store, open_store
from kakehashi.adapters.storage.upgrade import alembic_config
from kakehashi.domain.errors import ConflictError, StoreError
from stores import dump


def test_the_migrations_make_the_tables_of_the_schema(database: Database) -> None:
    bring_up_to_date(database)
    with database.reader.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_the_newest_migration_is_the_one_the_store_asks_for() -> None:
    assert ScriptDirectory.from_config(alembic_config()).get_heads() == [HEAD]


def test_the_migrations_can_be_taken_back_to_an_empty_database(database: Database) -> None:
    bring_up_to_date(database)
    config = alembic_config()
    with database.writer.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]


def test_a_newer_store_is_refused_with_both_revisions(database: Database) -> None:
    bring_up_to_date(database)
    with database.writer.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    before = dump(database)
    with pytest.raises(StoreError) as raised:
        open_store(database)
    assert str(raised.value) == (
        f"The store “{database.place}” is of schema 0999, newer than {HEAD}, which this version knows. "
        "Please update kakehashi."
    )
    assert dump(database) == before


def test_opening_a_store_that_is_up_to_date_does_not_load_alembic(tmp_path: Path) -> None:
    path = tmp_path / "kakehashi.db"
    bring_up_to_date(sqlite_database(path))
    program = (
        "import sys; from pathlib import Path\n"
        "from kakehashi.adapters.storage.engine import sqlite_database\n"
        "from kakehashi.adapters.storage.store import open_store\n"
        f"open_store(sqlite_database(Path({str(path)!r})))\n"
        "print('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_migration_that_fails_leaves_the_database_as_it_was(database: Database) -> None:
    with database.writer.begin() as connection:
        connection.execute(text("CREATE TABLE vector (note TEXT)"))
    with pytest.raises(DBAPIError):
        bring_up_to_date(database)
    with database.reader.connect() as connection:
        assert inspect(connection).get_table_names() == ["vector"]


def test_a_store_is_not_made_where_there_is_one(database: Database) -> None:
    make_store(database)
    with pytest.raises(ConflictError) as raised:
        make_store(database)
    assert str(raised.value) == (
        f"The database “{database.place}” holds a programme already. Use its “programme.toml”, or another database."
    )
