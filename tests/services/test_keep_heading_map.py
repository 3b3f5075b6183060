from pathlib import Path

import pytest

from factories import ITALY, sheet
from fakes import FakeClock, InMemoryRosterFiles, KeptRefusedRows
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.errors import InvalidInputError, NotFoundError, StoreError
from kakehashi.domain.orders import RosterOrder
from kakehashi.domain.roster import Field
from kakehashi.services.import_roster import ImportResult, ImportRoster
from kakehashi.services.keep_heading_map import read_map, save_map
from matched import PROGRAMME


@pytest.fixture
def result(store: SqlStore) -> ImportResult:
    files = InMemoryRosterFiles({"e.csv": (sheet(("Denominazione", "Offerta", "Zzz"), ("Alfa", "Laser.", "1")),)})
    return ImportRoster(files, KeptRefusedRows(), FakeClock())(
        RosterOrder(Path("e.csv"), ITALY, dry_run=True), programme=PROGRAMME, store=store
    )


def test_a_saved_map_is_read_back(result: ImportResult, tmp_path: Path) -> None:
    save_map(result, tmp_path / "map.toml")
    assert read_map(tmp_path / "map.toml") == {"Denominazione": Field.NAME, "Offerta": Field.OFFERS, "Zzz": None}


def test_a_map_that_cannot_be_written_is_told(result: ImportResult, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written: No such file or directory"):
        save_map(result, tmp_path / "manca" / "map.toml")


def test_a_map_that_is_not_there_not_text_or_not_readable_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="There is no file"):
        read_map(tmp_path / "manca.toml")
    (tmp_path / "utf16.toml").write_text("[columns]", encoding="utf-16")
    with pytest.raises(InvalidInputError, match="is not UTF-8"):
        read_map(tmp_path / "utf16.toml")
    with pytest.raises(StoreError, match="cannot be read"):
        read_map(tmp_path)
