"""Who is where when, in the reader's words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date
from functools import cached_property

from kakehashi.adapters.exports.agendas.dates import day_of, format_day, format_hours
from kakehashi.adapters.exports.agendas.participants import Participant, one_line, participants
from kakehashi.adapters.exports.agendas.sheets import Card, Day, DoorSheet, LeftOutLine, Line
from kakehashi.domain.agenda import Meeting
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.messages import Message, message
from kakehashi.domain.mission import GroupSlot
from kakehashi.language.agenda_labels import describe_proof, left_out_reason
from kakehashi.language.messages import Translator


class Timetables:
    """Everything an export says of an agenda, in one language."""

    def __init__(self, book: AgendaBook, language: str) -> None:
        self.book = book
        self.translator = Translator(language)
        self.zone = book.mission.time_zone
        self.participants: Mapping[str, Participant] = participants(book)

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """One card for each organisation, in the order of ids."""
        meetings: dict[str, list[Meeting]] = defaultdict(list)
        for meeting in self.book.agenda.meetings:
            for each in meeting.organisations:
                meetings[each].append(meeting)
        return tuple(self._card(each, meetings[each.id]) for each in self.participants.values())

    @cached_property
    def door_sheets(self) -> tuple[DoorSheet, ...]:
        """One sheet for each table, in the order of tables."""
        by_table: dict[int, list[Meeting]] = defaultdict(list)
        for meeting in self.book.agenda.meetings:
            by_table[meeting.table].append(meeting)
        return tuple(
            DoorSheet(
                table, venue, self._closed(table), self.by_day(self.meeting_line(each) for each in by_table[table])
            )
            for table, venue in _tables(self.book)
        )

    @cached_property
    def left_out(self) -> tuple[LeftOutLine, ...]:
        """The wanted meetings that are not held, each with its reason."""
        return tuple(
            LeftOutLine(
                tuple(self.participants[organisation] for organisation in each.organisations),
                self.translator.translate(left_out_reason(each, lambda full: self.participants[full].name)),
            )
            for each in self.book.agenda.left_out
        )

    @property
    def title(self) -> str:
        """The programme and the mission, and which revision of its agenda this is."""
        programme, mission = one_line(self.book.programme.name), one_line(self.book.mission.name)
        return self.translator.translate(
            message(
                "{programme} · {mission} · revision {revision}",
                programme=programme,
                mission=mission,
                revision=self.book.agenda.revision,
            )
        )

    @property
    def made_at(self) -> str:
        """When the agenda was made, in a form that reads the same in every language: “2026-02-20 08:15 UTC”."""
        return self.book.agenda.made_at.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")

    @property
    def proof(self) -> tuple[tuple[str, str], ...]:
        """What is proven of the agenda, as pairs of a label and what is said under it."""
        tell = self.translator.translate
        return tuple((tell(label), tell(said)) for label, said in describe_proof(self.book.agenda.proof))

    def meeting_line(self, meeting: Meeting, *, seen_by: str = "") -> Line:
        """Give the line of a meeting, naming both sides, or only the other where one side reads it."""
        named = (meeting.other(seen_by),) if seen_by else meeting.organisations
        return Line(
            window=meeting.window,
            hours=format_hours(meeting.window, self.zone),
            place=self._place(meeting),
            participants=tuple(self.participants[each] for each in named),
            table=meeting.table,
            interpreter=meeting.interpreter,
            confirmed=meeting.confirmed,
            note=self._note(meeting),
        )

    def group_line(self, group: GroupSlot) -> Line:
        """Give the line of a group slot."""
        return Line(
            window=group.window,
            hours=format_hours(group.window, self.zone),
            place=one_line(group.venue),
            title=one_line(group.title),
        )

    def by_day(self, lines: Iterable[Line]) -> tuple[Day, ...]:
        """Put lines in the order of their time, under the days on which they begin."""
        days: dict[date, list[Line]] = defaultdict(list)
        for line in sorted(lines, key=lambda each: (each.window.start, each.table)):
            days[day_of(line.window, self.zone)].append(line)
        return tuple(Day(format_day(day, self.translator.language), tuple(group)) for day, group in days.items())

    def _card(self, participant: Participant, meetings: Sequence[Meeting]) -> Card:
        lines = [self.meeting_line(each, seen_by=participant.id) for each in meetings]
        groups = [self.group_line(each) for each in groups_of(self.book, participant.id)]
        return Card(participant, len(meetings), self.by_day([*lines, *groups]))

    def _place(self, meeting: Meeting) -> str:
        return self.translator.translate(
            message("{venue}, table {table}", venue=one_line(meeting.venue), table=meeting.table)
        )

    def _note(self, meeting: Meeting) -> str:
        interpreter = (message("interpreter {name}", name=meeting.interpreter),) if meeting.interpreter else ()
        unconfirmed = () if meeting.confirmed else (message("to be confirmed"),)
        return self.translator.translate(Message("{notes}", {"notes": (*interpreter, *unconfirmed)}))

    def _closed(self, table: int) -> str:
        since = [each.since.astimezone(self.zone) for each in self.book.mission.closed_tables if each.table == table]
        if not since:
            return ""
        first = min(since)
        return self.translator.translate(
            message(
                "Closed from {day}, {hour}",
                day=format_day(first.date(), self.translator.language),
                hour=f"{first:%H:%M}",
            )
        )


def groups_of(book: AgendaBook, organisation_id: str) -> Iterator[GroupSlot]:
    """Give the group slots that an organisation attends; one that does not come attends none."""
    if organisation_id in book.delegates:
        yield from (each for each in book.mission.group_slots if each.attended_by(organisation_id))


def _tables(book: AgendaBook) -> Iterator[tuple[int, str]]:
    for venue in book.mission.venues:
        yield from ((table, one_line(venue.name)) for table in book.mission.tables_of(venue.name))
