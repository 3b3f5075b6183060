"""A programme as a folder: `programme.toml`, which people may edit, and the store `kakehashi.db`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from kakehashi.adapters.programme_file import format_programme, parse_programme
from kakehashi.adapters.storage.engine import Database, postgresql_database, sqlite_database
from kakehashi.adapters.storage.store import SqlStore, make_store, open_store
from kakehashi.domain.errors import ConflictError, InvalidInputError, NotFoundError, StoreError
from kakehashi.domain.messages import message
from kakehashi.domain.programme import Programme

PROGRAMME_FILE = "programme.toml"
STORE_FILE = "kakehashi.db"


class ProgrammeFolders:
    """Programmes as folders; with a `database_url` the store is that PostgreSQL database, which holds one programme."""

    def __init__(self, database_url: str = "") -> None:
        self._database_url = database_url

    def create(self, folder: Path, programme: Programme) -> None:
        """Make the folder of a programme, or nothing at all.

        Raises ConflictError when the folder, or the database, holds one already, StoreError when the disk or the rights
        refuse.
        """
        with _refusals_told(folder):
            folder.mkdir(parents=True, exist_ok=True)
            _refuse_leftover(folder / STORE_FILE)
            claimed = _claim(folder)
            with _taken_back_on_failure(folder), claimed:
                claimed.write(format_programme(programme))
                make_store(self._database(folder))

    def open(self, folder: Path) -> tuple[Programme, SqlStore]:
        """Open a programme; its store is brought to this version's schema.

        Raises NotFoundError when there is no programme, InvalidInputError when its file is wrong, StoreError when its
        store is missing, damaged or of a newer schema.
        """
        programme = _read(folder / PROGRAMME_FILE)
        if not self._database_url:
            _require_store(folder / STORE_FILE)
        return programme, open_store(self._database(folder))

    def _database(self, folder: Path) -> Database:
        return postgresql_database(self._database_url) if self._database_url else sqlite_database(folder / STORE_FILE)


def _require_store(path: Path) -> None:
    if not path.exists():
        raise StoreError(
            message(
                "The store “{place}” is missing. Bring it back from a copy, or delete “{file}” and begin anew.",
                place=path,
                file=path.with_name(PROGRAMME_FILE),
            )
        )


def _refuse_leftover(store: Path) -> None:
    if store.exists() and not store.with_name(PROGRAMME_FILE).exists():
        raise ConflictError(
            message(
                "“{place}” is a store without its “{file}”. Move it away, or choose another folder.",
                place=store,
                file=PROGRAMME_FILE,
            )
        )


def _claim(folder: Path) -> TextIO:
    """Open the programme's file before anything else, exclusively: of two that create here at once, one goes on."""
    try:
        return (folder / PROGRAMME_FILE).open("x", encoding="utf-8", newline="\n")
    except FileExistsError as error:
        raise ConflictError(
            message("“{folder}” holds a programme already. Choose another folder.", folder=folder)
        ) from error


def _read(path: Path) -> Programme:
    try:
        return parse_programme(path.read_text(encoding="utf-8-sig"))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError(
            message(
                "There is no programme in “{folder}”: it has no “{file}”. Make one with “kakehashi init”.",
                folder=path.parent,
                file=path.name,
            )
        ) from error
    except UnicodeDecodeError as error:
        raise InvalidInputError(message("“{file}” is not UTF-8. Save it as UTF-8.", file=path)) from error
    except InvalidInputError as error:
        raise InvalidInputError(
            message("“{file}” cannot be used. {problem}", file=path, problem=error.message)
        ) from error
    except OSError as error:
        raise StoreError(message("“{file}” cannot be read: {detail}.", file=path, detail=error.strerror)) from error


@contextmanager
def _refusals_told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(
            message(
                "A programme cannot be made in “{folder}”: {detail}. Choose a folder you may write in.",
                folder=folder,
                detail=error.strerror,
            )
        ) from error


@contextmanager
def _taken_back_on_failure(folder: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        for name in (PROGRAMME_FILE, STORE_FILE, f"{STORE_FILE}-wal", f"{STORE_FILE}-shm"):
            (folder / name).unlink(missing_ok=True)
        raise
