"""The rows organisations come from; a row that a newer one replaced is kept, but is no source any more."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select

from kakehashi.adapters.storage.organisation_json import organisation_from_json
from kakehashi.adapters.storage.schema import contact, roster_import, roster_row
from kakehashi.domain.organisation import Contact
from kakehashi.domain.party import Party
from kakehashi.services.ports import StoredSource


def load_sources(connection: Connection, organisation_id: str) -> list[StoredSource]:
    """Read the sources of an organisation, first come first."""
    query = _sources().where(roster_row.c.organisation_id == organisation_id)
    return [_source(row) for row in connection.execute(query).mappings()]


def load_sources_by_organisation(connection: Connection, party: Party) -> dict[str, list[StoredSource]]:
    """Read the sources of all organisations of a party in one statement, by organisation id."""
    found: dict[str, list[StoredSource]] = defaultdict(list)
    for row in connection.execute(_sources().where(roster_import.c.party == party.code)).mappings():
        found[row["organisation_id"]].append(_source(row))
    return dict(found)


def load_source_row_ids(connection: Connection, organisation_id: str) -> list[int]:
    """Read the row ids of an organisation's sources, in the order of `load_sources`."""
    query = _in_order(select(roster_row.c.id)).where(roster_row.c.organisation_id == organisation_id)
    return list(connection.scalars(query))


def load_contacts(connection: Connection, organisation_id: str) -> list[Contact]:
    """Read the contacts of an organisation, in the order of its sources."""
    query = select(contact.c.person, contact.c.email, contact.c.phone).join(roster_row)
    query = _in_order(query).where(roster_row.c.organisation_id == organisation_id)
    contacts = (Contact(row.person, row.email, row.phone) for row in connection.execute(query))
    return [each for each in contacts if each]


def _sources() -> Select[Any]:
    query = select(roster_row, roster_import.c.file, roster_import.c.sheet, roster_import.c.imported_at)
    return _in_order(query.join(roster_import))


def _in_order(query: Select[Any]) -> Select[Any]:
    return query.where(roster_row.c.replaced_by.is_(None)).order_by(roster_row.c.precedence, roster_row.c.id)


def _source(row: RowMapping) -> StoredSource:
    return StoredSource(
        **{name: row[name] for name in ("file", "sheet", "row", "imported_at", "cells", "digest")},
        organisation=organisation_from_json(row["organisation"], organisation_id=row["organisation_id"]),
    )
