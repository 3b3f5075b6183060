"""Meetings and group slots as events of a calendar, after RFC 5545."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from icalendar import STATUS, Calendar, Event, Timezone

from kakehashi.adapters.exports.agendas.participants import one_line
from kakehashi.adapters.exports.agendas.sheets import Line
from kakehashi.adapters.exports.agendas.timetables import Timetables
from kakehashi.domain.agenda import Meeting
from kakehashi.domain.mission import GroupSlot

PUBLISH, CANCEL = "PUBLISH", "CANCEL"
"""Methods of RFC 5546; a REQUEST would have to name the addresses of those invited, which an export never holds."""

_PRODUCER = "-//Kakehashi//Agenda//EN"
_NAMESPACE = UUID("5f0b0f0e-9d3c-5e0f-8a53-6b1d5f9b7a10")
_MARGIN = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class CalendarEvents:
    """Makes the events and calendars of one agenda."""

    timetables: Timetables
    timezone: Timezone

    @classmethod
    def of(cls, timetables: Timetables) -> "CalendarEvents":
        """Prepare the time zone of the venues, with the changes of its clocks from a year before to a year after."""
        days = timetables.book.mission.days or (timetables.book.agenda.made_at.date(),)
        zone = timetables.book.mission.zone
        return cls(timetables, Timezone.from_tzid(zone, first_date=min(days) - _MARGIN, last_date=max(days) + _MARGIN))

    def calendar(self, events: Iterable[Event], *, method: str, of: tuple[str, ...], name: str | None = None) -> bytes:
        """Give a calendar file of these events, UTF-8, its lines folded; `of` are the organisations it belongs to."""
        uid = self._uid("calendar", *of)
        parts = [self.timezone, *events]
        calendar = Calendar.new(prodid=_PRODUCER, method=method, uid=uid, name=name, subcomponents=parts)
        content: bytes = calendar.to_ical()
        return content

    def meeting(self, meeting: Meeting, *, seen_by: str = "", cancelled: bool = False) -> Event:
        """Give the event of a meeting, named for the other side, or for both where nobody in particular reads it."""
        line = self.timetables.meeting_line(meeting, seen_by=seen_by)
        if cancelled:
            line = replace(line, note="")
        return self._event(
            line,
            uid=self._uid(*meeting.organisations),
            sequence=meeting.sequence,
            status=STATUS.CANCELLED if cancelled else STATUS.CONFIRMED if meeting.confirmed else STATUS.TENTATIVE,
        )

    def groups(self, groups: Iterable[GroupSlot]) -> Iterator[Event]:
        """Give the events of group slots; those of one title are told apart by their order in time."""
        every = sorted(self.timetables.book.mission.group_slots, key=lambda each: each.window.start)
        for group in groups:
            place = [each for each in every if each.title == group.title].index(group)
            yield self._event(
                self.timetables.group_line(group),
                uid=self._uid("group slot", group.title, str(place)),
                sequence=self.timetables.book.agenda.revision,
                status=STATUS.CONFIRMED,
            )

    def _event(self, line: Line, *, uid: str, sequence: int, status: STATUS) -> Event:
        return Event.new(
            uid=uid,
            sequence=sequence,
            status=status,
            stamp=self.timetables.book.agenda.made_at.astimezone(UTC),
            start=self._local(line.window.start),
            end=self._local(line.window.end),
            summary=line.title or " – ".join(each.name for each in line.participants),
            location=line.place or None,
            description=self._description(line),
        )

    def _description(self, line: Line) -> str:
        programme, mission = self.timetables.book.programme, self.timetables.book.mission
        return "\n".join(each for each in (line.note, one_line(programme.name), one_line(mission.name)) if each)

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.timetables.zone)

    def _uid(self, *parts: str) -> str:
        """Give the same name to the same thing in every revision; JSON keeps the parts apart."""
        book = self.timetables.book
        return str(uuid5(_NAMESPACE, json.dumps([book.programme.name, book.mission.name, *parts])))
