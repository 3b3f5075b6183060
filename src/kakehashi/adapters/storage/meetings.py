"""The meetings of an agenda as rows, in the order they come."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import RowMapping

from kakehashi.domain.agenda import Meeting
from kakehashi.domain.mission import Window

Row = dict[str, Any]

_AS_THEY_ARE = ("slot", "venue", "interpreter", "confirmed", "sequence")


class MeetingState(StrEnum):
    """Whether a revision holds a meeting, or says that it fell away."""

    HELD = "held"
    CANCELLED = "cancelled"


def meeting_rows(meetings: Iterable[Meeting], state: MeetingState) -> Iterator[Row]:
    """Write meetings of one state, without the revision they belong to."""
    for position, each in enumerate(meetings):
        organisation_id, other_id = each.organisations
        yield {name: getattr(each, name) for name in _AS_THEY_ARE} | {
            "state": state,
            "position": position,
            "organisation_id": organisation_id,
            "other_id": other_id,
            "starts_at": each.window.start,
            "ends_at": each.window.end,
            "table_number": each.table,
        }


def meetings_from_rows(rows: Iterable[RowMapping], state: MeetingState, *, zone: ZoneInfo) -> tuple[Meeting, ...]:
    """Read the meetings of one state back, with their times in a time zone."""
    return tuple(_meeting(row, zone) for row in rows if row["state"] == state)


def _meeting(row: RowMapping, zone: ZoneInfo) -> Meeting:
    return Meeting(
        **{name: row[name] for name in _AS_THEY_ARE},
        organisations=(row["organisation_id"], row["other_id"]),
        window=Window(row["starts_at"].astimezone(zone), row["ends_at"].astimezone(zone)),
        table=row["table_number"],
    )
