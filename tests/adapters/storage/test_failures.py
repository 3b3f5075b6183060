import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from kakehashi.adapters.storage.engine import Database, sqlite_database
from kakehashi.adapters.storage.store import SqlStore, open_store
from kakehashi.domain.errors import StoreError
from stored import accepted_row, italian, stored_import
from stores import dump


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kakehashi.db"


@pytest.fixture
def small_disk(path: Path) -> Iterator[Database]:
    """A store that SQLite may not make larger than it is, which it reports as it reports a full disk."""
    open_store(sqlite_database(path))
    database = sqlite_database(path)

    def limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")

    event.listen(database.writer, "connect", limit)
    yield database
    event.remove(database.writer, "connect", limit)


def fill(store: SqlStore) -> None:
    organisations = [italian(number, name="Fotonica Lombarda S.r.l. " * 100) for number in range(1, 200)]
    with store.write() as transaction:
        transaction.save_organisations(organisations)
        rows = [accepted_row(each, digest=each.id) for each in organisations]
        transaction.save_import(stored_import(), rows)


def test_a_full_disk_is_told_and_leaves_the_store_untouched(small_disk: Database) -> None:
    before = dump(small_disk)
    with pytest.raises(StoreError) as raised:
        fill(SqlStore(small_disk))
    assert str(raised.value) == (
        f"The disk of “{small_disk.place}” is full. Nothing was changed; make room, and try again."
    )
    assert dump(small_disk) == before


def test_a_store_that_may_not_be_written_says_so(path: Path) -> None:
    database = sqlite_database(path)
    open_store(database)

    def forbid(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA query_only = ON")

    event.listen(database.writer, "connect", forbid)
    with pytest.raises(StoreError) as raised:
        fill(SqlStore(database))
    assert str(raised.value) == f"“{path}” cannot be written. See to the rights of the file and its folder."


def test_a_read_only_folder_is_told(path: Path, request: pytest.FixtureRequest) -> None:
    # Once where it may be written, so that everything is loaded before the rights are given up.
    open_store(sqlite_database(path))
    path = request.getfixturevalue("read_only_folder") / "kakehashi.db"
    with pytest.raises(StoreError) as raised:
        open_store(sqlite_database(path))
    assert str(raised.value) == f"“{path}” cannot be written. See to the rights of the file and its folder."


def test_a_file_that_is_no_store_is_told(path: Path) -> None:
    path.write_bytes(b"Denominazione;Offerta\n" * 500)
    with pytest.raises(StoreError) as raised:
        open_store(sqlite_database(path))
    assert str(raised.value) == f"The store “{path}” is damaged. Bring back a copy, or begin a new programme."


def test_a_damaged_store_is_told(path: Path) -> None:
    database = sqlite_database(path)
    fill(open_store(database))
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreError) as raised, SqlStore(database).read() as transaction:
        transaction.organisations()
    assert str(raised.value) == f"The store “{path}” is damaged. Bring back a copy, or begin a new programme."


def test_a_mistake_of_the_program_is_not_taken_for_a_broken_store(database: Database) -> None:
    store = open_store(database)
    row = accepted_row(italian(), digest="a")
    with pytest.raises(IntegrityError), store.write() as transaction:
        transaction.save_import(stored_import(), [row])
