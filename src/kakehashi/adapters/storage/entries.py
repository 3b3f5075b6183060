"""Entries in the store: a row for each assertion, written once and never changed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, insert, select

from kakehashi.adapters.storage import schema
from kakehashi.adapters.storage.communiques import load_ids, name_some
from kakehashi.adapters.storage.fact_json import fact_from_json, fact_to_json
from kakehashi.adapters.storage.organisations import in_id_order
from kakehashi.domain.entry import Assertion, Entry, EntryStatus, Evidence, Finder
from kakehashi.domain.errors import ConflictError, NotFoundError
from kakehashi.domain.messages import Message, message

Row = dict[str, Any]

_ASKED_AT_ONCE = 500
"""Ids in one statement; databases bound how many a statement may name."""

_AS_THEY_ARE = ("number", "at", "by", "note")
_OF_EVIDENCE = {
    "communique_id": "communique_id",
    "quote": "quote",
    "quote_start": "start",
    "quote_end": "end",
    "language": "language",
    "confidence": "confidence",
}
"""Column → attribute."""


def load_entries(connection: Connection) -> list[Entry]:
    """Read all entries, in the order of their ids; always in one statement."""
    return list(_load(connection, select(schema.assertion)))


def load_entry(connection: Connection, entry_id: str) -> Entry:
    """Read an entry by its id, in either case; raises NotFoundError, naming some of those there are."""
    query = select(schema.assertion).where(schema.assertion.c.entry_id == entry_id.strip().upper())
    entry = next(_load(connection, query), None)
    if entry is None:
        raise NotFoundError(_not_found(entry_id, load_ids(connection, schema.entry)))
    return entry


def save_entries(connection: Connection, entries: Sequence[Entry]) -> None:
    """Write the assertions that are new; raises ConflictError when another one has the number of one of them."""
    given = {entry.id: entry for entry in entries}
    stored = {entry.id: entry for entry in _load_some(connection, list(given))}
    for entry_id, entry in stored.items():
        _refuse_changed(given[entry_id], entry)
    known = {entry.id: len(entry.assertions) for entry in stored.values()}
    _insert_ids(connection, [entry_id for entry_id in given if entry_id not in known])
    rows = [_row(entry.id, each) for entry in given.values() for each in entry.assertions[known.get(entry.id, 0) :]]
    if rows:
        connection.execute(insert(schema.assertion), rows)


def _refuse_changed(given: Entry, stored: Entry) -> None:
    if any(one != other for one, other in zip(given.assertions, stored.assertions, strict=False)):
        raise ConflictError(
            message(
                "{entry} was changed meanwhile, and nothing that was said of it is overwritten. Look at it, and try again.",
                entry=given.id,
            )
        )


def _load_some(connection: Connection, ids: Sequence[str]) -> Iterator[Entry]:
    for start in range(0, len(ids), _ASKED_AT_ONCE):
        some = ids[start : start + _ASKED_AT_ONCE]
        yield from _load(connection, select(schema.assertion).where(schema.assertion.c.entry_id.in_(some)))


def _load(connection: Connection, query: Select[Any]) -> Iterator[Entry]:
    table = schema.assertion
    rows = connection.execute(query.order_by(*in_id_order(table.c.entry_id), table.c.number)).mappings()
    for entry_id, said in groupby(rows, key=lambda row: row["entry_id"]):
        yield Entry(id=entry_id, assertions=tuple(map(_assertion, said)))


def _assertion(row: RowMapping) -> Assertion:
    return Assertion(
        **{name: row[name] for name in _AS_THEY_ARE},
        fact=fact_from_json(row["fact"]),
        status=EntryStatus(row["status"]),
        evidence=None if row["communique_id"] is None else _evidence(row),
        superseded_by=row["superseded_by"] or "",
    )


def _evidence(row: RowMapping) -> Evidence:
    return Evidence(
        **{attribute: row[column] for column, attribute in _OF_EVIDENCE.items()}, finder=Finder(row["finder"])
    )


def _row(entry_id: str, assertion: Assertion) -> Row:
    evidence = assertion.evidence
    return {
        "entry_id": entry_id,
        **{name: getattr(assertion, name) for name in _AS_THEY_ARE},
        "fact": fact_to_json(assertion.fact),
        "status": assertion.status,
        "superseded_by": assertion.superseded_by or None,
        **{column: evidence and getattr(evidence, attribute) for column, attribute in _OF_EVIDENCE.items()},
        "finder": evidence and evidence.finder,
    }


def _insert_ids(connection: Connection, ids: Iterable[str]) -> None:
    rows = [{"id": entry_id} for entry_id in ids]
    if rows:
        connection.execute(insert(schema.entry), rows)


def _not_found(entry_id: str, ids: Sequence[str]) -> Message:
    if not ids:
        return message(
            "There is no entry “{id}”, nor any other. Read a communiqué with “kakehashi communique read”.", id=entry_id
        )
    return message("There is no entry “{id}”. There are: {ids}.", id=entry_id, ids=name_some(ids))
