"""Delegates in the store: who comes to a mission."""

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, RowMapping, bindparam, delete, insert, select

from kakehashi.adapters.storage import schema
from kakehashi.adapters.storage.organisations import in_id_order
from kakehashi.adapters.storage.window_json import windows_from_json, windows_to_json
from kakehashi.domain.delegate import Delegate

Row = dict[str, Any]


def load_delegates(connection: Connection, mission: str) -> list[Delegate]:
    """Read who comes to a mission, in the order of their organisations' ids; times are in the mission's zone."""
    table = schema.delegate
    query = select(table, schema.mission.c.zone).join(schema.mission).where(table.c.mission == mission)
    rows = connection.execute(query.order_by(*in_id_order(table.c.organisation_id)))
    return [_delegate(row) for row in rows.mappings()]


def save_delegates(connection: Connection, mission: str, delegates: Sequence[Delegate]) -> None:
    """Write delegates, each in the place of what was stored for its organisation."""
    rows = {each.organisation_id: _row(mission, each) for each in delegates}
    if not rows:
        return
    table = schema.delegate
    stale = delete(table).where(table.c.mission == mission, table.c.organisation_id == bindparam("key"))
    connection.execute(stale, [{"key": each} for each in rows])
    connection.execute(insert(table), list(rows.values()))


def _delegate(row: RowMapping) -> Delegate:
    zone = ZoneInfo(row["zone"])
    return Delegate(
        organisation_id=row["organisation_id"],
        people=row["people"],
        languages=frozenset(row["languages"]),
        available=windows_from_json(row["available"], zone),
        absent=windows_from_json(row["absent"], zone),
        venue=row["venue"],
        most_meetings=row["most_meetings"],
    )


def _row(mission: str, delegate: Delegate) -> Row:
    return {
        "mission": mission,
        "organisation_id": delegate.organisation_id,
        "people": delegate.people,
        "languages": sorted(delegate.languages),
        "available": windows_to_json(delegate.available),
        "absent": windows_to_json(delegate.absent),
        "venue": delegate.venue,
        "most_meetings": delegate.most_meetings,
    }
