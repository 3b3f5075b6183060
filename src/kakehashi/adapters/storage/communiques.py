"""Communiqués in the store: a row for each."""

from collections.abc import Sequence

from sqlalchemy import Connection, RowMapping, Table, insert, or_, select

from kakehashi.adapters.storage import schema
from kakehashi.adapters.storage.organisations import in_id_order
from kakehashi.domain.communique import Communique
from kakehashi.domain.errors import ConflictError, NotFoundError
from kakehashi.domain.messages import Message, message
from kakehashi.domain.partial_date import PartialDate

MOST_NAMED = 10

_AS_THEY_ARE = ("id", "file", "text", "language", "digest", "read_at")


def load_communiques(connection: Connection) -> list[Communique]:
    """Read all communiqués, in the order of their ids."""
    table = schema.communique
    rows = connection.execute(select(table).order_by(*in_id_order(table.c.id)))
    return [_communique(row) for row in rows.mappings()]


def load_communique(connection: Connection, communique_id: str) -> Communique:
    """Read a communiqué by its id, in either case; raises NotFoundError, naming those there are."""
    table = schema.communique
    row = connection.execute(select(table).where(table.c.id == communique_id.strip().upper())).mappings().first()
    if row is None:
        raise NotFoundError(_not_found(communique_id, load_ids(connection, table)))
    return _communique(row)


def load_communique_of_digest(connection: Connection, digest: str) -> Communique | None:
    """Read the communiqué of which the text has a content digest."""
    table = schema.communique
    row = connection.execute(select(table).where(table.c.digest == digest)).mappings().first()
    return None if row is None else _communique(row)


def save_communique(connection: Connection, communique: Communique) -> None:
    """Write a new communiqué; raises ConflictError when its id or its text is there already."""
    table = schema.communique
    same = select(table.c.id).where(or_(table.c.id == communique.id, table.c.digest == communique.digest))
    stored = connection.scalar(same)
    if stored is not None:
        raise ConflictError(
            message("“{file}” cannot be kept: its text is {stored} already.", file=communique.file, stored=stored)
        )
    values = {name: getattr(communique, name) for name in _AS_THEY_ARE}
    connection.execute(insert(table).values(**values, date=communique.date and str(communique.date)))


def load_ids(connection: Connection, table: Table) -> Sequence[str]:
    """Read the ids in a table of communiqués or entries, in their order."""
    return connection.scalars(select(table.c.id).order_by(*in_id_order(table.c.id))).all()


def name_some(ids: Sequence[str]) -> str:
    """Name ids, of many but the first."""
    return ", ".join(ids[:MOST_NAMED]) + (", …" if len(ids) > MOST_NAMED else "")


def _communique(row: RowMapping) -> Communique:
    date = PartialDate.parse(row["date"]) if row["date"] else None
    return Communique(**{name: row[name] for name in _AS_THEY_ARE}, date=date)


def _not_found(communique_id: str, ids: Sequence[str]) -> Message:
    if not ids:
        return message(
            "There is no communiqué “{id}”, nor any other. Read one with “kakehashi communique read”.", id=communique_id
        )
    return message("There is no communiqué “{id}”. There are: {ids}.", id=communique_id, ids=name_some(ids))
