"""Merges taken back: an organisation for each source row, and a note that they are not to be merged again."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import permutations

from sqlalchemy import Connection, bindparam, insert, select, update

from kakehashi.adapters.storage.organisations import load_ids, save_organisations
from kakehashi.adapters.storage.schema import roster_row, separation
from kakehashi.adapters.storage.sources import load_source_row_ids, load_sources
from kakehashi.domain.errors import InvalidInputError, NotFoundError
from kakehashi.domain.messages import message
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.organisation_id import new_ids


def load_separations(connection: Connection) -> dict[str, frozenset[str]]:
    """Read organisation id → the ids of those it was separated from."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in connection.execute(select(separation.c.organisation_id, separation.c.separated_from)):
        found[row.organisation_id].add(row.separated_from)
    return {each: frozenset(others) for each, others in found.items()}


def separate(connection: Connection, organisation_id: str, *, at: datetime) -> list[Organisation]:
    """Make an organisation of each source row, the first under the old id; the rows' contacts go with them.

    Raises NotFoundError, and InvalidInputError when there is but one source.
    """
    stored = load_ids(connection)
    if organisation_id not in stored:
        raise NotFoundError(message("No organisation has the id “{id}”.", id=organisation_id))
    as_read = [source.organisation for source in load_sources(connection, organisation_id)]
    if len(as_read) < 2:
        raise InvalidInputError(
            message("{id} comes from a single row: there is no merge to take back.", id=organisation_id)
        )
    fresh = new_ids(as_read[0].party, stored)
    apart = [as_read[0], *(replace(each, id=next(fresh)) for each in as_read[1:])]
    row_ids = load_source_row_ids(connection, organisation_id)
    save_organisations(connection, apart)
    _give_rows(connection, row_ids, apart)
    _record(connection, [each.id for each in apart], at)
    return apart


def _give_rows(connection: Connection, row_ids: Sequence[int], organisations: Sequence[Organisation]) -> None:
    statement = update(roster_row).where(roster_row.c.id == bindparam("key")).values(organisation_id=bindparam("owner"))
    owners = zip(row_ids, organisations, strict=True)
    connection.execute(statement, [{"key": row_id, "owner": owner.id} for row_id, owner in owners])


def _record(connection: Connection, ids: Sequence[str], at: datetime) -> None:
    rows = [
        {"organisation_id": one, "separated_from": other, "separated_at": at} for one, other in permutations(ids, 2)
    ]
    connection.execute(insert(separation), rows)
