import subprocess
import sys
from pathlib import Path

import import_process
from kakehashi.adapters.storage.engine import Database
from kakehashi.adapters.storage.store import open_store
from stores import dump


def start_import(database: Database, file: str) -> subprocess.Popen[str]:
    url = database.writer.url.render_as_string(hide_password=False)
    command = [sys.executable, str(Path(import_process.__file__)), url, file]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def wait_until_inside(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    assert process.stdout.readline() == "inside\n"


def let_finish(*processes: subprocess.Popen[str]) -> list[int]:
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        process.communicate()
    return [process.returncode for process in processes]


def test_an_import_killed_half_way_leaves_nothing_half_in(database: Database) -> None:
    open_store(database)
    before = dump(database)
    with start_import(database, "elenco.csv") as process:
        wait_until_inside(process)
        process.kill()
    assert dump(database) == before


def test_after_a_killed_import_the_next_one_goes_through(database: Database) -> None:
    store = open_store(database)
    with start_import(database, "elenco.csv") as process:
        wait_until_inside(process)
        process.kill()
    with start_import(database, "elenco.csv") as process:
        ends = let_finish(process)
    with store.read() as transaction:
        assert (ends, len(transaction.organisations())) == ([0], import_process.ROWS)


def test_of_two_imports_at_once_the_second_waits_and_both_are_whole(database: Database) -> None:
    store = open_store(database)
    with start_import(database, "nord.csv") as first, start_import(database, "sud.csv") as second:
        ends = let_finish(first, second)
    with store.read() as transaction:
        ids = [each.id for each in transaction.organisations()]
    assert ends == [0, 0]
    assert ids == [f"IT-{number:04d}" for number in range(1, 2 * import_process.ROWS + 1)]
