"""An import in the store: what was read, its accepted rows, and, apart from them, the contacts they name."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, update

from kakehashi.adapters.storage.organisation_json import organisation_to_json
from kakehashi.adapters.storage.schema import contact, roster_import, roster_row
from kakehashi.services.ports import AcceptedRow, StoredImport

Row = dict[str, Any]

_PERSONAL = ("person", "email", "phone", "cells")


def save_import(connection: Connection, stored_import: StoredImport, rows: Sequence[AcceptedRow]) -> None:
    """Write an import with its accepted rows; the rows they replace are marked, and the contacts of those deleted."""
    import_id = _next_id(connection, roster_import)
    connection.execute(insert(roster_import), [_import_row(stored_import, import_id)])
    numbered = dict(enumerate(rows, start=_next_id(connection, roster_row)))
    replaced = _rows_replaced(connection, rows)
    _insert(connection, roster_row, [_source_row(import_id, key, row, replaced) for key, row in numbered.items()])
    contacts = [_contact_row(key, row) for key, row in numbered.items()]
    _insert(connection, contact, [each for each in contacts if any(each[name] for name in _PERSONAL)])
    _mark_replaced(connection, {replaced[old][0]: key for key, row in numbered.items() for old in row.replaces})


def _next_id(connection: Connection, table: Table) -> int:
    # One writer at a time is let in, so nobody else can take the number.
    return (connection.scalar(select(func.max(table.c.id))) or 0) + 1


def _import_row(stored_import: StoredImport, import_id: int) -> Row:
    heading_map = stored_import.heading_map
    return {
        "id": import_id,
        "party": stored_import.party.code,
        "file": stored_import.file,
        "sheet": stored_import.sheet,
        "heading_row": heading_map.row_number,
        "headings": list(heading_map.headings),
        "heading_fields": {str(column): name for column, name in sorted(heading_map.fields.items())},
        "imported_at": stored_import.imported_at,
    }


def _rows_replaced(connection: Connection, rows: Sequence[AcceptedRow]) -> dict[str, tuple[int, int]]:
    """Give digest → (row id, precedence) of the sources that any of the rows replaces."""
    if not any(row.replaces for row in rows):
        return {}
    query = select(roster_row.c.digest, roster_row.c.id, roster_row.c.precedence)
    stored = connection.execute(query.where(roster_row.c.replaced_by.is_(None)))
    wanted = {digest for row in rows for digest in row.replaces}
    return {digest: (row_id, precedence) for digest, row_id, precedence in stored if digest in wanted}


def _source_row(import_id: int, row_id: int, row: AcceptedRow, replaced: Mapping[str, tuple[int, int]]) -> Row:
    return {
        "id": row_id,
        "import_id": import_id,
        "organisation_id": row.organisation_id,
        "row": row.row.place.row or 0,
        "precedence": min((replaced[digest][1] for digest in row.replaces), default=row_id),
        "digest": row.digest,
        "cells": {heading: cell for heading, cell in row.row.cells.items() if heading not in row.contact_headings},
        "organisation": organisation_to_json(row.organisation),
        "replaced_by": None,
    }


def _contact_row(row_id: int, row: AcceptedRow) -> Row:
    person = row.row.contact
    cells = {heading: cell for heading, cell in row.row.cells.items() if cell and heading in row.contact_headings}
    return {
        "roster_row_id": row_id,
        "person": person.person,
        "email": person.email,
        "phone": person.phone,
        "cells": cells,
    }


def _mark_replaced(connection: Connection, newer: Mapping[int, int]) -> None:
    if not newer:
        return
    pairs = [{"old": old, "new": new} for old, new in newer.items()]
    mark = update(roster_row).where(roster_row.c.id == bindparam("old")).values(replaced_by=bindparam("new"))
    connection.execute(mark, pairs)
    # Personal data is kept no longer than it is in use.
    connection.execute(delete(contact).where(contact.c.roster_row_id == bindparam("old")), pairs)


def _insert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)
