import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factories import ITALY, JAPAN
from kakehashi.adapters.programme_folder import ProgrammeFolders
from kakehashi.adapters.storage.engine import postgresql_database
from kakehashi.adapters.storage.store import open_store
from kakehashi.domain.errors import ConflictError, InvalidInputError, StoreError
from kakehashi.domain.programme import Programme
from stores import fresh_postgresql_url

PROGRAMME = Programme("Ponte", (ITALY, JAPAN))
has_driver = importlib.util.find_spec("psycopg") is not None


@pytest.fixture
def url() -> Iterator[str]:
    with fresh_postgresql_url() as url:
        yield url


@pytest.mark.postgres
def test_a_database_holds_one_programme(url: str, tmp_path: Path) -> None:
    ProgrammeFolders(url).create(tmp_path / "ponte", PROGRAMME)
    with pytest.raises(ConflictError, match="holds a programme already"):
        ProgrammeFolders(url).create(tmp_path / "altro", PROGRAMME)
    assert list((tmp_path / "altro").iterdir()) == []


@pytest.mark.postgres
def test_the_folder_of_a_programme_in_a_database_holds_its_file_alone(url: str, tmp_path: Path) -> None:
    ProgrammeFolders(url).create(tmp_path, PROGRAMME)
    programme, store = ProgrammeFolders(url).open(tmp_path)
    with store.read() as transaction:
        assert (programme, transaction.organisations()) == (PROGRAMME, [])
    assert [path.name for path in tmp_path.iterdir()] == ["programme.toml"]


@pytest.mark.skipif(not has_driver, reason="psycopg is the extra “postgres”")
def test_a_server_that_does_not_answer_is_told_without_the_password() -> None:
    database = postgresql_database("postgresql://desk:s3cret@127.0.0.1:1/ponte?connect_timeout=1")
    with pytest.raises(StoreError) as raised:
        open_store(database)
    told = str(raised.value)
    assert told.startswith(
        "The store “postgresql+psycopg://desk:***@127.0.0.1:1/ponte?connect_timeout=1” cannot be used"
    )
    assert "s3cret" not in told


@pytest.mark.skipif(not has_driver, reason="psycopg is the extra “postgres”")
def test_an_address_that_is_none_is_told() -> None:
    with pytest.raises(InvalidInputError) as raised:
        postgresql_database("postgresql://desk@host:port/ponte")
    assert str(raised.value) == (
        "The address of the database is not of the form postgresql://name:password@host:port/database. "
        "Correct it, and try again."
    )


def test_without_the_driver_the_extra_to_install_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError) as raised:
        postgresql_database("postgresql://desk@host/ponte")
    assert str(raised.value) == "PostgreSQL needs a driver that is not installed. Install “kakehashi[postgres]”."
