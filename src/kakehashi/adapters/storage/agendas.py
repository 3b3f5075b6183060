"""Agendas in the store: every revision, with its meetings, those left out and those cancelled."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, RowMapping, Table, insert, select

from kakehashi.adapters.storage import schema
from kakehashi.adapters.storage.meetings import MeetingState, meeting_rows, meetings_from_rows
from kakehashi.adapters.storage.proof_json import proof_from_json, proof_to_json
from kakehashi.domain.agenda import Agenda, LeftOut, LeftOutReason
from kakehashi.domain.errors import ConflictError
from kakehashi.domain.messages import message

Row = dict[str, Any]

_AS_THEY_ARE = ("mission", "revision", "made_at", "cause")


def load_agenda(connection: Connection, mission: str, revision: int | None = None) -> Agenda | None:
    """Read a revision of a mission's agenda, the last one if none is named; meetings are in the mission's time zone."""
    table = schema.agenda
    query = select(table, schema.mission.c.zone).join(schema.mission).where(table.c.mission == mission)
    if revision is not None:
        query = query.where(table.c.revision == revision)
    row = connection.execute(query.order_by(table.c.revision.desc()).limit(1)).mappings().first()
    return None if row is None else _agenda(connection, row)


def save_agenda(connection: Connection, agenda: Agenda) -> None:
    """Write a new revision; raises ConflictError when that revision is there already."""
    _refuse_stored(connection, agenda)
    held = meeting_rows(agenda.meetings, MeetingState.HELD)
    cancelled = meeting_rows(agenda.cancelled, MeetingState.CANCELLED)
    own = {name: getattr(agenda, name) for name in _AS_THEY_ARE}
    connection.execute(insert(schema.agenda).values(**own, proof=proof_to_json(agenda.proof)))
    _insert(connection, schema.agenda_meeting, agenda, [*held, *cancelled])
    _insert(connection, schema.left_out, agenda, list(_left_out_rows(agenda.left_out)))


def _refuse_stored(connection: Connection, agenda: Agenda) -> None:
    table = schema.agenda
    stored = select(table.c.revision).where(table.c.mission == agenda.mission, table.c.revision == agenda.revision)
    # One writer at a time is let in, so nobody else can write it between this look and the insert.
    if connection.scalar(stored) is not None:
        raise ConflictError(
            message(
                "The agenda of “{mission}” was changed meanwhile: there is a revision {revision} already. "
                "Look at it, and try again.",
                mission=agenda.mission,
                revision=agenda.revision,
            )
        )


def _agenda(connection: Connection, row: RowMapping) -> Agenda:
    zone = ZoneInfo(row["zone"])
    meetings = _load_parts(connection, schema.agenda_meeting, row)
    return Agenda(
        **{name: row[name] for name in _AS_THEY_ARE},
        meetings=meetings_from_rows(meetings, MeetingState.HELD, zone=zone),
        left_out=tuple(_left_out(each) for each in _load_parts(connection, schema.left_out, row)),
        cancelled=meetings_from_rows(meetings, MeetingState.CANCELLED, zone=zone),
        proof=proof_from_json(row["proof"]),
    )


def _load_parts(connection: Connection, table: Table, agenda: RowMapping) -> Sequence[RowMapping]:
    query = select(table).where(table.c.mission == agenda["mission"], table.c.revision == agenda["revision"])
    return connection.execute(query.order_by(table.c.position)).mappings().all()


def _left_out(row: RowMapping) -> LeftOut:
    return LeftOut((row["organisation_id"], row["other_id"]), LeftOutReason(row["reason"]), row["full"] or "")


def _left_out_rows(left_out: Iterable[LeftOut]) -> Iterator[Row]:
    for position, each in enumerate(left_out):
        organisation_id, other_id = each.organisations
        yield {
            "position": position,
            "organisation_id": organisation_id,
            "other_id": other_id,
            "reason": each.reason,
            "full": each.full or None,
        }


def _insert(connection: Connection, table: Table, agenda: Agenda, rows: Sequence[Row]) -> None:
    if rows:
        revision = {"mission": agenda.mission, "revision": agenda.revision}
        connection.execute(insert(table), [revision | row for row in rows])
