from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from kakehashi.adapters.storage.engine import Database
from kakehashi.adapters.storage.store import SqlStore, open_store
from stores import fresh_database

settings.register_profile("slow cores", deadline=None)
settings.load_profile("slow cores")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database of either kind."""
    with fresh_database(request.param, tmp_path) as database:
        yield database


@pytest.fixture
def store(database: Database) -> SqlStore:
    """An empty store on either kind of database."""
    return open_store(database)
