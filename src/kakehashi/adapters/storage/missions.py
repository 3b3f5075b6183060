"""Missions in the store: a row for each."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, RowMapping, insert, select, update

from kakehashi.adapters.storage import schema
from kakehashi.adapters.storage.mission_json import mission_from_json, plan_to_json
from kakehashi.domain.errors import NotFoundError
from kakehashi.domain.messages import Message, message
from kakehashi.domain.mission import Mission
from kakehashi.domain.party import Party


def load_missions(connection: Connection) -> list[Mission]:
    """Read all missions, by first day and name."""
    missions = map(_mission, connection.execute(select(schema.mission)).mappings())
    return sorted(missions, key=lambda each: (min(each.days), each.name))


def load_mission(connection: Connection, name: str) -> Mission:
    """Read a mission by its name; raises NotFoundError, naming those there are."""
    row = connection.execute(select(schema.mission).where(schema.mission.c.name == name)).mappings().first()
    if row is None:
        raise NotFoundError(_not_found(name, load_missions(connection)))
    return _mission(row)


def save_mission(connection: Connection, mission: Mission) -> None:
    """Write a mission in the place of what was stored under its name."""
    values = {"host": mission.host.code, "zone": mission.zone, "plan": plan_to_json(mission)}
    stale = update(schema.mission).where(schema.mission.c.name == mission.name)
    if not connection.execute(stale.values(values)).rowcount:
        connection.execute(insert(schema.mission).values(name=mission.name, **values))


def _mission(row: RowMapping) -> Mission:
    return mission_from_json(row["plan"], name=row["name"], host=Party(row["host"]), zone=ZoneInfo(row["zone"]))


def _not_found(name: str, missions: Iterable[Mission]) -> Message:
    names = ", ".join(f"“{each.name}”" for each in missions)
    if not names:
        return message(
            "There is no mission “{name}”, nor any other. Make one with “kakehashi mission create”.", name=name
        )
    return message("There is no mission “{name}”. There are: {names}.", name=name, names=names)
