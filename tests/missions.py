"""A mission made by hand, with an agenda that breaks no rule; every person, organisation and place is fictional.

Four Italian organisations visit four Japanese ones for two days of nine slots (1 to 9, 10 to 18), at two venues 40 minutes
apart. Slot 1 is a plenary, slot 12 a minister's meeting; one wanted meeting is left out, one of an earlier revision fell away.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from factories import ITALY, JAPAN, organisation
from kakehashi.domain.agenda import Agenda, LeftOut, LeftOutReason, Meeting
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.criterion import Criterion, Level, Proof, Status
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.mission import GroupSlot, Interpreters, Limits, Mission, Pause, Travel, Venue, Window
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.plan import Plan
from kakehashi.domain.programme import Programme
from kakehashi.domain.slot import Session, mission_slots
from kakehashi.domain.wish import Wanting, Wish, wanted_meetings

TOKYO, YOKOHAMA = "星見ホール（東京）", "Centro Shiomizaka, Yokohama"
FIRST_DAY, SECOND_DAY = date(2026, 3, 10), date(2026, 3, 11)
ZONE = ZoneInfo("Asia/Tokyo")

PROGRAMME = Programme("Ponte 2026", (ITALY, JAPAN))

ORGANISATIONS = {
    each.id: each
    for each in (
        organisation("Officine Bellarosa S.p.A.", id="IT-0001"),
        organisation("Cantiere Quantico S.r.l.", id="IT-0002"),
        organisation("Università di Montelario", id="IT-0003"),
        organisation("Vento d’Adria & Figli S.r.l.", id="IT-0004"),
        organisation("星影精密株式会社", id="JP-0001", party=JAPAN),
        organisation("青嶺量子株式会社", id="JP-0002", party=JAPAN),
        organisation("潮見坂エネルギー株式会社", id="JP-0003", party=JAPAN),
        organisation("月浦バイオ研究所", id="JP-0004", party=JAPAN),
    )
}


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment in the mission's time zone."""
    return datetime.combine(day, time(hour, minute), tzinfo=ZONE)


MISSION = Mission(
    name="tokyo-2026",
    host=JAPAN,
    zone=ZONE.key,
    days=(FIRST_DAY, SECOND_DAY),
    opening=time(9, 30),
    closing=time(15),
    slot_minutes=25,
    gap_minutes=5,
    pauses=(Pause(time(12), time(13)),),
    venues=(Venue(TOKYO, 3), Venue(YOKOHAMA, 2)),
    travel=(Travel((TOKYO, YOKOHAMA), 40),),
    interpreters=(Interpreters(("it", "ja"), TOKYO, 2), Interpreters(("it", "ja"), YOKOHAMA, 1)),
    group_slots=(
        GroupSlot("Plenary", Window(at(FIRST_DAY, 9, 30), at(FIRST_DAY, 10)), TOKYO),
        GroupSlot(
            "Meeting with the minister",
            Window(at(SECOND_DAY, 10, 30), at(SECOND_DAY, 11)),
            TOKYO,
            frozenset({"IT-0001", "JP-0001"}),
        ),
    ),
    limits=Limits(most_a_day=4, most_in_a_row=2, apart=2),
)

SLOTS = mission_slots(MISSION)


def delegate(organisation_id: str, *languages: str, **values: Any) -> Delegate:
    """An organisation that comes, and the languages its people speak."""
    return Delegate(organisation_id=organisation_id, languages=frozenset(languages), **values)


DELEGATES = {
    each.organisation_id: each
    for each in (
        delegate("IT-0001", "it", "en", people=3),
        delegate("IT-0002", "it"),
        delegate("IT-0003", "it", "en", people=2),
        delegate("IT-0004", "it", absent=(Window(at(FIRST_DAY, 10), at(FIRST_DAY, 15)),)),
        delegate("JP-0001", "ja", venue=TOKYO, people=2),
        delegate("JP-0002", "ja", "en", venue=TOKYO),
        delegate("JP-0003", "ja", venue=YOKOHAMA),
        delegate("JP-0004", "ja", "en", most_meetings=2),
    )
}


def meeting(first: str, second: str, slot: int, table: int, interpreter: str = "", **values: Any) -> Meeting:
    """A meeting at the time of its slot and the venue of its table."""
    return replace(
        Meeting(
            organisations=(first, second),
            slot=slot,
            window=SLOTS[slot - 1].window,
            venue=TOKYO if table in MISSION.tables_of(TOKYO) else YOKOHAMA,
            table=table,
            interpreter=interpreter,
        ),
        **values,
    )


MEETINGS = (
    meeting("IT-0001", "JP-0001", 2, 1, "it-ja 1", confirmed=True),
    meeting("IT-0003", "JP-0004", 2, 3, confirmed=True, sequence=1),
    meeting("IT-0001", "JP-0002", 3, 2),
    meeting("IT-0002", "JP-0001", 3, 1, "it-ja 1"),
    meeting("IT-0002", "JP-0002", 4, 2, "it-ja 2"),
    meeting("IT-0003", "JP-0001", 5, 1, "it-ja 1"),
    meeting("IT-0001", "JP-0003", 6, 4, "it-ja 1"),
    meeting("IT-0002", "JP-0003", 7, 4, "it-ja 1"),
    meeting("IT-0004", "JP-0001", 10, 1, "it-ja 1"),
    meeting("IT-0003", "JP-0002", 10, 2),
    meeting("IT-0004", "JP-0002", 11, 2, "it-ja 2"),
    meeting("IT-0001", "JP-0004", 13, 3),
    meeting("IT-0004", "JP-0003", 15, 4, "it-ja 1"),
    meeting("IT-0003", "JP-0003", 16, 4, "it-ja 1"),
)

AGENDA = Agenda(
    mission=MISSION.name,
    revision=2,
    made_at=datetime(2026, 2, 20, 8, 15, tzinfo=UTC),
    cause="build",
    meetings=MEETINGS,
    left_out=(LeftOut(("IT-0004", "JP-0004"), LeftOutReason.FULL, "JP-0004"),),
    cancelled=(meeting("IT-0002", "JP-0004", 8, 3, "it-ja 1", sequence=1),),
    proof=Proof(
        Status.OPTIMAL,
        (Level(Criterion.MEETINGS, 650, 650), Level(Criterion.BREAKS, 10, 10), Level(Criterion.FAIRNESS, 2, 2)),
        seconds=1.25,
        seed=0,
        workers=2,
    ),
)


def wish(organisation_id: str, other_id: str, **values: Any) -> Wish:
    """A wish of one organisation for a meeting with another."""
    return Wish(organisation_id=organisation_id, other_id=other_id, **values)


WISHES = (
    wish("IT-0001", "JP-0001", wanting=Wanting.MUST, utility=100),
    wish("JP-0001", "IT-0001", utility=90),
    wish("JP-0004", "IT-0003", at=at(FIRST_DAY, 10)),
    wish("IT-0001", "JP-0002", after="JP-0001"),
    wish("IT-0002", "JP-0003", session=Session.AFTERNOON),
    wish("IT-0002", "JP-0004"),
    wish("JP-0004", "IT-0002", wanting=Wanting.NO),
    wish("IT-0004", "JP-0004"),
    *(
        wish(*each.organisations)
        for each in MEETINGS
        if each.organisations
        not in {("IT-0001", "JP-0001"), ("IT-0001", "JP-0002"), ("IT-0002", "JP-0003"), ("IT-0003", "JP-0004")}
    ),
)


def book(
    *,
    mission: Mission = MISSION,
    delegates: Mapping[str, Delegate] = DELEGATES,
    organisations: Mapping[str, Organisation] = ORGANISATIONS,
    **agenda: Any,
) -> AgendaBook:
    """The book of the agenda made by hand, with what is given in its place."""
    return AgendaBook(
        programme=PROGRAMME,
        mission=mission,
        agenda=replace(AGENDA, **agenda),
        delegates=delegates,
        organisations=organisations,
    )


def with_meeting(first: str, second: str, *, slot: int | None = None, **values: Any) -> tuple[Meeting, ...]:
    """The meetings of the agenda made by hand, that of two organisations changed; a slot brings its time with it."""
    if slot:
        values = {"slot": slot, "window": values.get("window") or SLOTS[slot - 1].window, **values}
    return tuple(replace(each, **values) if each.organisations == (first, second) else each for each in MEETINGS)


def without_meeting(first: str, second: str) -> tuple[Meeting, ...]:
    """The meetings of the agenda made by hand but that of two organisations."""
    return tuple(each for each in MEETINGS if each.organisations != (first, second))


def with_delegate(organisation_id: str, **values: Any) -> dict[str, Delegate]:
    """The delegates of the mission made by hand, one of them changed."""
    return {**DELEGATES, organisation_id: replace(DELEGATES[organisation_id], **values)}


def plan(
    *, mission: Mission = MISSION, delegates: Mapping[str, Delegate] = DELEGATES, wishes: Iterable[Wish] = WISHES
) -> Plan:
    """The plan that the agenda made by hand is made from, with what is given in its place."""
    return Plan(mission=mission, delegates=delegates, organisations=ORGANISATIONS, wanted=wanted_meetings(wishes))
