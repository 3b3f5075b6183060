import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from commands import Told, kakehashi
from kakehashi.adapters.storage.engine import Database
from kakehashi.adapters.storage.store import SqlStore, open_store
from stores import fresh_database

settings.register_profile("slow cores", deadline=None)
settings.load_profile("slow cores")

NOBODY = 65534


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database of either kind."""
    with fresh_database(request.param, tmp_path) as database:
        yield database


@pytest.fixture
def store(database: Database) -> SqlStore:
    """An empty store on either kind of database."""
    return open_store(database)


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Told]:
    """The example programme, matched once for all tests, with what the demonstration said; it is only to be read."""
    folder = tmp_path_factory.mktemp("demonstration") / "esempio"
    return folder, kakehashi("demo", folder)


@pytest.fixture(scope="session")
def example(demonstration: tuple[Path, Told]) -> Path:
    """The folder of the example programme."""
    return demonstration[0]


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """A folder this process may not write in; root, whom no rights bind, becomes nobody for as long as the test runs."""
    folder = Path(tempfile.mkdtemp())
    as_root = os.geteuid() == 0
    if as_root:
        os.chown(folder, NOBODY, NOBODY)
    folder.chmod(0o500)
    if as_root:
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if as_root:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)
