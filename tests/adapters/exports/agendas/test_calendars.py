from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from icalendar import STATUS, Calendar, Event

from agenda_books import empty_book, tricky_book
from factories import JAPAN, organisation
from kakehashi.adapters.exports.agendas.calendars import CalendarExporter, file_name
from kakehashi.domain.agenda import Meeting
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.errors import StoreError
from kakehashi.domain.mission import Mission, Venue
from kakehashi.domain.slot import mission_slots
from missions import AGENDA, MEETINGS, ORGANISATIONS, TOKYO, book

HELD, FALLEN = MEETINGS[0], AGENDA.cancelled[0]
ZONES = ("Asia/Tokyo", "Europe/Rome", "America/St_Johns", "Australia/Lord_Howe", "UTC")


def export(folder: Path, agenda_book: AgendaBook, language: str = "en") -> Mapping[str, Calendar]:
    """The calendars written, by the names of their files within the folder."""
    paths = CalendarExporter().write(folder, agenda_book, language=language)
    return {path.relative_to(folder).as_posix(): Calendar.from_ical(path.read_bytes()) for path in paths}


def times(event: Event) -> tuple[date, date]:
    return event.start, event.end


def event_of(calendar: Calendar, meeting: Meeting) -> Event:
    return next(each for each in calendar.events if times(each) == (meeting.window.start, meeting.window.end))


def test_there_is_a_file_for_each_organisation_and_each_meeting(tmp_path: Path) -> None:
    files = export(tmp_path, book())
    pairs = [each.organisations for each in (*MEETINGS, FALLEN)]

    assert list(files) == [*(f"{each}.ics" for each in ORGANISATIONS), *(f"meetings/{a}_{b}.ics" for a, b in pairs)]


def test_a_participant_s_calendar_names_the_other_and_says_where_and_with_whom(tmp_path: Path) -> None:
    event = event_of(export(tmp_path, book())["IT-0001.ics"], HELD)

    assert (event.summary, event.location, event.description, event.status, event.sequence) == (
        "星影精密株式会社",
        f"{TOKYO}, table 1",
        "interpreter it-ja 1\nPonte 2026\ntokyo-2026",
        STATUS.CONFIRMED,
        0,
    )


def test_group_slots_stand_among_the_meetings_of_those_who_attend(tmp_path: Path) -> None:
    files = export(tmp_path, book())
    group = ("Plenary", "Meeting with the minister")

    assert [
        [event.summary for event in files[f"{each}.ics"].events if event.summary in group]
        for each in ("IT-0001", "IT-0002")
    ] == [["Plenary", "Meeting with the minister"], ["Plenary"]]


def test_what_is_not_confirmed_is_tentative_and_what_fell_away_is_cancelled(tmp_path: Path) -> None:
    files = export(tmp_path, book())
    tentative = event_of(files["meetings/IT-0001_JP-0002.ics"], MEETINGS[2])
    cancelled = event_of(files["meetings/IT-0002_JP-0004.ics"], FALLEN)

    assert (files["meetings/IT-0001_JP-0002.ics"]["METHOD"], tentative.status) == ("PUBLISH", STATUS.TENTATIVE)
    assert (files["meetings/IT-0002_JP-0004.ics"]["METHOD"], cancelled.status, cancelled.sequence) == (
        "CANCEL",
        STATUS.CANCELLED,
        1,
    )
    assert event_of(files["IT-0002.ics"], FALLEN).status == STATUS.CANCELLED


def test_a_meeting_has_one_name_in_every_file_language_and_revision(tmp_path: Path) -> None:
    moved = replace(HELD, slot=14, window=MEETINGS[-2].window, sequence=1)
    first = export(tmp_path / "1", book(), "ja")
    later = export(tmp_path / "2", book(meetings=(moved,), cancelled=(), revision=3), "it")
    uids = {
        event_of(first["IT-0001.ics"], HELD).uid,
        event_of(first["JP-0001.ics"], HELD).uid,
        event_of(first["meetings/IT-0001_JP-0001.ics"], HELD).uid,
        event_of(later["IT-0001.ics"], moved).uid,
    }
    all_uids = {
        event.uid for name, calendar in first.items() if name.startswith("meetings/") for event in calendar.events
    }

    assert len(uids) == 1
    assert len(all_uids) == len(MEETINGS) + 1


def test_the_same_book_gives_the_same_files(tmp_path: Path) -> None:
    contents = [
        [path.read_bytes() for path in CalendarExporter().write(tmp_path / name, book(), language="ja")]
        for name in "ab"
    ]

    assert contents[0] == contents[1]


def test_lines_are_folded_and_the_time_zone_is_described(tmp_path: Path) -> None:
    CalendarExporter().write(tmp_path, tricky_book(), language="ja")
    written = [path.read_bytes() for path in tmp_path.rglob("*.ics")]

    assert [line for content in written for line in content.split(b"\r\n") if len(line) > 75] == []
    assert [content.count(b"BEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo") for content in written] == [1] * len(written)


def test_names_that_bite_are_read_back_as_they_were(tmp_path: Path) -> None:
    event = export(tmp_path, tricky_book())["meetings/IT-0003_JP-0004.ics"].events[0]

    assert event.summary == "Prima riga seconda riga – 月浦バイオ研究所"


def test_an_agenda_without_anybody_gives_no_files(tmp_path: Path) -> None:
    assert export(tmp_path, empty_book()) == {}


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")

    with pytest.raises(StoreError, match=r"The folder “.*taken.*” cannot be made"):
        CalendarExporter().write(tmp_path / "taken", book(), language="en")


def test_an_id_gives_a_name_that_every_system_takes() -> None:
    assert file_name("IT-0001") == "IT-0001"
    assert [name for name in map(file_name, ("../x", "IT-a", "IT-A/b", "CON", "")) if set(name) & set("./\\:")] == []
    assert len({file_name(each).casefold() for each in ("IT-a", "it-a", "IT-A", "IT-ä", "IT-ö")}) == 5


@given(
    zone=st.sampled_from(ZONES),
    day=st.dates(date(2024, 1, 1), date(2037, 12, 31)),
    opening=st.times(max_value=time(20)).map(lambda each: each.replace(microsecond=0, fold=0)),
    minutes=st.integers(5, 90),
)
def test_times_are_read_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, zone: str, day: date, opening: time, minutes: int
) -> None:
    mission = Mission(
        name="prova",
        host=JAPAN,
        zone=zone,
        days=(day,),
        opening=opening,
        closing=time(23, 59),
        slot_minutes=minutes,
        venues=(Venue("Sala", 1),),
    )
    slot = mission_slots(mission)[-1]
    # A mission has no hours in which the clocks change.
    midnights = [datetime.combine(each, time(), tzinfo=mission.time_zone) for each in (day, day + timedelta(days=1))]
    assume(len({each.utcoffset() for each in midnights}) == 1)
    meeting = Meeting(organisations=("IT-1", "JP-1"), slot=slot.number, window=slot.window, venue="Sala", table=1)
    organisations = {each: organisation(each, id=each) for each in meeting.organisations}
    agenda_book = book(
        mission=mission, organisations=organisations, delegates={}, meetings=(meeting,), left_out=(), cancelled=()
    )
    files = export(tmp_path_factory.mktemp("calendars"), agenda_book)

    assert [[times(event) for event in each.events] for each in files.values()] == [
        [(slot.window.start, slot.window.end)]
    ] * 3
