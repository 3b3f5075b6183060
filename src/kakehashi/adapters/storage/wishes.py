"""Wishes in the store: what each side wishes of the other, from every origin."""

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, RowMapping, bindparam, case, delete, insert, select

from kakehashi.adapters.storage import schema
from kakehashi.adapters.storage.organisations import in_id_order
from kakehashi.domain.slot import Session
from kakehashi.domain.wish import Wanting, Wish, WishOrigin

Row = dict[str, Any]

_ORIGINS = {origin.value: place for place, origin in enumerate(WishOrigin)}


def load_wishes(connection: Connection, mission: str) -> list[Wish]:
    """Read the wishes of a mission, by origin and organisations; times are in the mission's zone."""
    table = schema.wish
    query = select(table, schema.mission.c.zone).join(schema.mission).where(table.c.mission == mission)
    organisations = (*in_id_order(table.c.organisation_id), *in_id_order(table.c.other_id))
    rows = connection.execute(query.order_by(case(_ORIGINS, value=table.c.origin), *organisations))
    return [_wish(row) for row in rows.mappings()]


def save_wishes(connection: Connection, mission: str, wishes: Sequence[Wish]) -> None:
    """Write wishes, each in the place of what the same side wished of the other in the same origin."""
    rows = {(each.origin, each.organisation_id, each.other_id): _row(mission, each) for each in wishes}
    if not rows:
        return
    table = schema.wish
    stale = delete(table).where(
        table.c.mission == mission,
        table.c.origin == bindparam("of_origin"),
        table.c.organisation_id == bindparam("side"),
        table.c.other_id == bindparam("of"),
    )
    connection.execute(stale, [{"of_origin": origin, "side": side, "of": other} for origin, side, other in rows])
    connection.execute(insert(table), list(rows.values()))


def forget_wishes(connection: Connection, mission: str, origin: WishOrigin) -> None:
    """Delete all wishes of one origin."""
    table = schema.wish
    connection.execute(delete(table).where(table.c.mission == mission, table.c.origin == origin))


def _wish(row: RowMapping) -> Wish:
    return Wish(
        organisation_id=row["organisation_id"],
        other_id=row["other_id"],
        wanting=Wanting(row["wanting"]),
        utility=row["utility"],
        session=row["session"] and Session(row["session"]),
        at=row["at"] and row["at"].astimezone(ZoneInfo(row["zone"])),
        after=row["after"] or "",
        origin=WishOrigin(row["origin"]),
    )


def _row(mission: str, wish: Wish) -> Row:
    return {
        "mission": mission,
        "origin": wish.origin,
        "organisation_id": wish.organisation_id,
        "other_id": wish.other_id,
        "wanting": wish.wanting,
        "utility": wish.utility,
        "session": wish.session,
        "at": wish.at,
        "after": wish.after or None,
    }
