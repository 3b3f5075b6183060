"""An import in a process of its own: says “inside” in the middle of its transaction, and waits there for a line."""

import sys
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import make_url

from factories import ITALY, JAPAN, sheet
from fakes import FakeClock, InMemoryRosterFiles
from kakehashi.adapters.storage.engine import postgresql_database, sqlite_database
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.orders import RosterOrder
from kakehashi.domain.programme import Programme
from kakehashi.services.import_roster import ImportRoster
from kakehashi.services.ports import RefusedRow

ROWS = 300


class WaitingRefusedRows:
    """Is asked to write after everything else was saved, before it is committed."""

    def write(self, source: Path, rows: Sequence[RefusedRow]) -> Path:
        print("inside", flush=True)
        sys.stdin.readline()
        return source


def main(url: str, file: str) -> None:
    database = make_url(url).database or ""
    store = SqlStore(sqlite_database(Path(database)) if url.startswith("sqlite") else postgresql_database(url))
    rows = [(f"Impresa {file} {number}", "Offerta di prova") for number in range(ROWS)]
    files = InMemoryRosterFiles({file: (sheet(("Denominazione", "Offerta"), *rows, ("", "senza nome")),)})
    importer = ImportRoster(files, WaitingRefusedRows(), FakeClock())
    importer(RosterOrder(Path(file), ITALY), programme=Programme("Ponte", (ITALY, JAPAN)), store=store)


if __name__ == "__main__":
    main(*sys.argv[1:])
