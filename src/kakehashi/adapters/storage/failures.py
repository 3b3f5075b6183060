"""What a database says when it refuses, told to a person."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError

from kakehashi.domain.errors import ConflictError, KakehashiError, StoreError
from kakehashi.domain.messages import Message, message

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, "55P03"})
_FULL = frozenset({sqlite3.SQLITE_FULL, "53100"})
_REFUSED = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, "25006", "42501"})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, "XX001", "XX002"})
"""SQLite's primary result codes, and the SQLSTATE codes PostgreSQL gives for the same."""


@contextmanager
def failures_told(place: str) -> Iterator[None]:
    """Raise ConflictError or StoreError, with the store's place, for what the database refuses in this block.

    Errors that only a mistake in the program can cause go on as they are.
    """
    try:
        yield
    except DBAPIError as error:
        told = _told(error, place)
        if told is None:
            raise
        raise told from error


def _told(error: DBAPIError, place: str) -> KakehashiError | None:
    code = _code(error)
    if code in _BUSY:
        return ConflictError(
            message("Another command is writing to “{place}”. Wait until it is done, and try again.", place=place)
        )
    text = _store_message(code, place)
    if text is None and isinstance(error, OperationalError) and code != sqlite3.SQLITE_ERROR:
        text = message("The store “{place}” cannot be used: {detail}.", place=place, detail=str(error.orig).strip())
    return None if text is None else StoreError(text)


def _store_message(code: int | str | None, place: str) -> Message | None:
    if code in _FULL:
        return message("The disk of “{place}” is full. Nothing was changed; make room, and try again.", place=place)
    if code in _REFUSED:
        return message("“{place}” cannot be written. See to the rights of the file and its folder.", place=place)
    if code in _DAMAGED:
        return message("The store “{place}” is damaged. Bring back a copy, or begin a new programme.", place=place)
    return None


def _code(error: DBAPIError) -> int | str | None:
    sqlstate: str | None = getattr(error.orig, "sqlstate", None)
    extended: int | None = getattr(error.orig, "sqlite_errorcode", None)
    # SQLite tells more in the higher bits (SQLITE_BUSY_SNAPSHOT ...); the primary code is the lowest byte.
    return sqlstate if extended is None else extended & 0xFF
