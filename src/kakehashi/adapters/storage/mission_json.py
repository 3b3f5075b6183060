"""The plan of a mission as one JSON object: all of it but its name, host and time zone."""

from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo

from kakehashi.adapters.storage.window_json import (
    moment_from_json,
    moment_to_json,
    windows_from_json,
    windows_to_json,
)
from kakehashi.domain.criterion import Criterion
from kakehashi.domain.mission import (
    ClosedTable,
    GroupSlot,
    Interpreters,
    Limits,
    Mission,
    Pause,
    Travel,
    Venue,
)
from kakehashi.domain.party import Party

Json = dict[str, Any]


def plan_to_json(mission: Mission) -> Json:
    """Write the plan of a mission; hours are local, moments in UTC."""
    limits = mission.limits
    return {
        "days": [each.isoformat() for each in mission.days],
        "opening": mission.opening.isoformat(),
        "closing": mission.closing.isoformat(),
        "slot_minutes": mission.slot_minutes,
        "gap_minutes": mission.gap_minutes,
        "pauses": [[each.start.isoformat(), each.end.isoformat()] for each in mission.pauses],
        "venues": [[each.name, each.tables] for each in mission.venues],
        "travel": [[*each.venues, each.minutes] for each in mission.travel],
        "interpreters": [[*each.languages, each.venue, each.count] for each in mission.interpreters],
        "group_slots": [_group_slot_to_json(each) for each in mission.group_slots],
        "closed_tables": [[each.table, moment_to_json(each.since)] for each in mission.closed_tables],
        "limits": {name: getattr(limits, name) for name in ("most_a_day", "most_in_a_row", "apart")},
        "criteria": list(mission.criteria),
    }


def mission_from_json(plan: Json, *, name: str, host: Party, zone: ZoneInfo) -> Mission:
    """Read a mission back from its plan, its name, its host and the time zone of its venues."""
    return Mission(
        name=name,
        host=host,
        zone=zone.key,
        days=tuple(date.fromisoformat(each) for each in plan["days"]),
        opening=time.fromisoformat(plan["opening"]),
        closing=time.fromisoformat(plan["closing"]),
        slot_minutes=plan["slot_minutes"],
        gap_minutes=plan["gap_minutes"],
        pauses=tuple(Pause(time.fromisoformat(start), time.fromisoformat(end)) for start, end in plan["pauses"]),
        venues=tuple(Venue(venue, tables) for venue, tables in plan["venues"]),
        travel=tuple(Travel((one, other), minutes) for one, other, minutes in plan["travel"]),
        interpreters=tuple(
            Interpreters((one, other), venue, count) for one, other, venue, count in plan["interpreters"]
        ),
        group_slots=tuple(_group_slot_from_json(each, zone) for each in plan["group_slots"]),
        closed_tables=tuple(
            ClosedTable(table, moment_from_json(since, zone)) for table, since in plan["closed_tables"]
        ),
        limits=Limits(**plan["limits"]),
        criteria=tuple(Criterion(each) for each in plan["criteria"]),
    )


def _group_slot_to_json(group_slot: GroupSlot) -> Json:
    return {
        "title": group_slot.title,
        "window": windows_to_json([group_slot.window]),
        "venue": group_slot.venue,
        "organisations": sorted(group_slot.organisations),
    }


def _group_slot_from_json(json: Json, zone: ZoneInfo) -> GroupSlot:
    (window,) = windows_from_json(json["window"], zone)
    return GroupSlot(json["title"], window, json["venue"], frozenset(json["organisations"]))
