"""An agenda as calendar files: one for each organisation, and one for each meeting."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from icalendar import Event

from kakehashi.adapters.exports.agendas.calendar_events import CANCEL, PUBLISH, CalendarEvents
from kakehashi.adapters.exports.agendas.participants import one_line
from kakehashi.adapters.exports.agendas.timetables import Timetables, groups_of
from kakehashi.adapters.exports.whole_files import make_folder, write_whole
from kakehashi.domain.agenda import Meeting
from kakehashi.domain.agenda_book import AgendaBook

MEETINGS = "meetings"

_SAFE_NAME = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,30}")
_UNSAFE = re.compile(r"[^A-Za-z0-9-]+")


class CalendarExporter:
    """Writes .ics files; one that is imported again brings what it wrote before up to date."""

    def write(self, folder: Path, book: AgendaBook, *, language: str) -> tuple[Path, ...]:
        """Give the files of the organisations, then those of the meetings; raises StoreError when one is refused."""
        events = CalendarEvents.of(Timetables(book, language))
        make_folder(folder / MEETINGS)
        files = {folder / name: content for name, content in (*_organisation_files(events), *_meeting_files(events))}
        for path, content in files.items():
            write_whole(path, content)
        return tuple(files)


def _organisation_files(events: CalendarEvents) -> Iterator[tuple[str, bytes]]:
    book = events.timetables.book
    held, fallen = _by_organisation(book.agenda.meetings), _by_organisation(book.agenda.cancelled)
    for each in events.timetables.participants.values():
        own: list[Event] = [events.meeting(meeting, seen_by=each.id) for meeting in held[each.id]]
        own += events.groups(groups_of(book, each.id))
        own += [events.meeting(meeting, seen_by=each.id, cancelled=True) for meeting in fallen[each.id]]
        name = f"{one_line(book.mission.name)} · {each.name}"
        yield f"{file_name(each.id)}.ics", events.calendar(own, method=PUBLISH, of=(each.id,), name=name)


def _meeting_files(events: CalendarEvents) -> Iterator[tuple[str, bytes]]:
    agenda = events.timetables.book.agenda
    for meetings, cancelled in ((agenda.meetings, False), (agenda.cancelled, True)):
        for meeting in meetings:
            name = "_".join(file_name(each) for each in meeting.organisations)
            event = events.meeting(meeting, cancelled=cancelled)
            method = CANCEL if cancelled else PUBLISH
            yield f"{MEETINGS}/{name}.ics", events.calendar([event], method=method, of=meeting.organisations)


def _by_organisation(meetings: tuple[Meeting, ...]) -> Mapping[str, list[Meeting]]:
    found: defaultdict[str, list[Meeting]] = defaultdict(list)
    for meeting in sorted(meetings, key=lambda each: each.window.start):
        for organisation in meeting.organisations:
            found[organisation].append(meeting)
    return found


def file_name(organisation_id: str) -> str:
    """Give an id as a file may be called on every system; one that could not be is told apart by its digest."""
    if _SAFE_NAME.fullmatch(organisation_id):
        return organisation_id
    digest = hashlib.sha256(organisation_id.encode(errors="surrogatepass")).hexdigest()[:8]
    return f"{_UNSAFE.sub('-', organisation_id)[:30]}-{digest}"
