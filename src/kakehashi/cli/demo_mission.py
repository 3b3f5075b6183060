"""The demonstration goes on into a mission: who comes, what they wish, the agenda, a cancellation, and what is written."""

from collections import Counter
from datetime import date, datetime, time, timedelta
from pathlib import Path

from kakehashi.cli.agenda_report import SearchScreen, report_agenda, report_faults, report_repair, report_written
from kakehashi.cli.mission_report import report_mission, report_rows, report_wished
from kakehashi.cli.session import Session
from kakehashi.domain.agenda import Agenda
from kakehashi.domain.messages import message
from kakehashi.domain.mission import Interpreters, Limits, Pause, Travel
from kakehashi.domain.mission_orders import AgendaOrder, GroupSlotOrder, MissionOrder, RepairOrder
from kakehashi.domain.orders import DelegatesOrder, WishesOrder

TOKYO, YOKOHAMA = "Tokyo", "Yokohama"
DAYS_AHEAD = 60
TUESDAY = 1
SECONDS = 20.0
MEETINGS = 6
WRITTEN = ("xlsx", "ics", "html")


def show_mission(session: Session, folder: Path) -> Agenda:
    """Run a whole mission on the example programme and give its agenda."""
    screen, services = session.screen, session.services
    first_day = next_tuesday(services.clock.now() + timedelta(days=DAYS_AHEAD))
    name = f"tokyo-{first_day.year}"
    screen.say()
    screen.say(message("A mission of two days to Tokyo, at two venues, with interpreters:"))
    services.create_mission(_order(name, first_day), folder)
    report_rows(services.read_delegates(DelegatesOrder(folder / "delegates.csv", name), folder), screen)
    services.add_group_slot(_visit(name, first_day), folder)
    report_wished(services.wish_from_shortlists(folder, name, meetings=MEETINGS, progress=screen.progress), screen)
    report_rows(services.read_wishes(WishesOrder(folder / "wishes.csv", name), folder), screen)
    report_mission(services.show_mission(folder, name), screen)
    screen.say()
    _build(session, folder, name)
    _cancel(session, folder, name)
    _write(session, folder, name)
    return session.services.open_agenda(folder, name).agenda


def next_tuesday(moment: datetime) -> date:
    """Give the first Tuesday from a moment on."""
    return moment.date() + timedelta(days=(TUESDAY - moment.weekday()) % 7)


def _order(name: str, first_day: date) -> MissionOrder:
    return MissionOrder(
        name=name,
        days=(first_day, first_day + timedelta(days=1)),
        opening=time(9, 30),
        closing=time(17),
        slot_minutes=25,
        gap_minutes=5,
        pauses=(Pause(time(12, 30), time(13, 30)),),
        venues={TOKYO: 8, YOKOHAMA: 3},
        travel=(Travel((TOKYO, YOKOHAMA), 40),),
        interpreters=(Interpreters(("it", "ja"), TOKYO, 3), Interpreters(("it", "ja"), YOKOHAMA, 1)),
        limits=Limits(most_a_day=6, most_in_a_row=3),
        replace=True,
    )


def _visit(name: str, day: date) -> GroupSlotOrder:
    return GroupSlotOrder(
        mission=name,
        title="Saluto dei due ministri / 両大臣挨拶",
        start=datetime.combine(day, time(11)),
        end=datetime.combine(day, time(11, 25)),
        venue=TOKYO,
    )


def _build(session: Session, folder: Path, name: str) -> None:
    watch = SearchScreen(session.screen, seconds=SECONDS)
    session.services.build_agenda(AgendaOrder(mission=name, seconds=SECONDS, anew=True), folder, watch=watch)
    watch.clear()
    report_agenda(session.services.open_agenda(folder, name), session.screen)
    report_faults(session.services.check_agenda(folder, name), session.screen)


def _cancel(session: Session, folder: Path, name: str) -> None:
    book = session.services.open_agenda(folder, name)
    busiest = busiest_organisation(book.agenda)
    session.services.confirm_agenda(folder, name, None)
    session.screen.say()
    session.screen.say(
        message("All meetings are confirmed; then {organisation} cancels.", organisation=book.name(busiest))
    )
    result = session.services.repair_agenda(RepairOrder(mission=name, cancelled=(busiest,)), folder)
    report_repair(result, session.services.open_agenda(folder, name), session.screen)
    report_faults(session.services.check_agenda(folder, name), session.screen)


def busiest_organisation(agenda: Agenda) -> str:
    """Give the organisation with most meetings."""
    counted = Counter(each for meeting in agenda.meetings for each in meeting.organisations)
    return max(sorted(counted), key=lambda each: counted[each])


def _write(session: Session, folder: Path, name: str) -> None:
    session.screen.say()
    for kind in WRITTEN:
        report_written(session.services.export_agenda(folder, name, kind=kind, to=folder / name), session.screen)
