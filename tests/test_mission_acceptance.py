"""Missions from end to end: which test covers which item of what was asked.

Bad input                                       where, test
a meeting with oneself                          cli/test_mission: a_wish_that_cannot_come_true…
a wish for an unknown organisation              cli/test_mission: a_wish_that_cannot_come_true…
a wish for an excluded organisation             cli/test_mission: a_wish_for_one_that_is_excluded…
a slot across midnight or a change of clocks    cli/test_mission: a_mission_that_cannot_be…
zero tables                                     cli/test_mission: a_mission_that_cannot_be…
availability outside the mission                cli/test_mission: a_time_outside_the_mission…
contradictory must-meetings                     cli/test_agenda: musts_that_contradict_each_other…; scheduling/test_contradiction
10,000 wishes for one table                     cli/test_agenda: ten_thousand_wishes_for_one_table…
a delegate file with half its rows wrong        cli/test_mission: of_a_delegate_file_with_half_its_rows_wrong…
a repair of a meeting that has begun            cli/test_agenda: a_meeting_that_has_begun…

Properties
`build` and `repair` return an empty `check`    services/test_agenda_properties
a repair leaves confirmed meetings              services/test_agenda_properties, scheduling/test_repair
.ics read back gives the same times             adapters/exports/agendas/test_calendars: times_are_read_back…; here
permuting participants keeps the optimum        scheduling/test_exact; scheduling/test_exact_of_missions

Done when
1, 2: the published instances, the large ones   benchmarks/agenda.py
3: the demonstration goes on into a mission     here
4: ten faults planted by hand                   here
5: bad input                                    this table
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from icalendar import Calendar

from commands import Told, kakehashi
from kakehashi.adapters.programme_folder import ProgrammeFolders
from kakehashi.domain.agenda import Agenda, LeftOut, LeftOutReason
from kakehashi.domain.fault import FaultKind
from kakehashi.domain.mission import Window
from kakehashi.services.check_agenda import check_stored_agenda
from missions import (
    AGENDA,
    FIRST_DAY,
    MISSION,
    PROGRAMME,
    YOKOHAMA,
    at,
    meeting,
    with_meeting,
    without_meeting,
)
from stored_missions import FIRST_AGENDA, store_mission

KEEPS = "The agenda keeps every rule."


def moved(first: str, second: str, **values: object) -> Agenda:
    return replace(FIRST_AGENDA, meetings=with_meeting(first, second, **values))  # type: ignore[arg-type]


def without(first: str, second: str) -> Agenda:
    return replace(FIRST_AGENDA, meetings=without_meeting(first, second))


def with_one_more(first: str, second: str, slot: int, table: int, interpreter: str = "") -> Agenda:
    return replace(FIRST_AGENDA, meetings=(*FIRST_AGENDA.meetings, meeting(first, second, slot, table, interpreter)))


PLANTED: dict[FaultKind, Callable[[], Agenda]] = {
    FaultKind.WRONG_TIME: lambda: moved("IT-0003", "JP-0002", window=Window(at(FIRST_DAY, 8), at(FIRST_DAY, 8, 25))),
    FaultKind.TWO_AT_ONCE: lambda: moved("IT-0003", "JP-0001", slot=2, table=2),
    FaultKind.GROUP_SLOT: lambda: moved("IT-0003", "JP-0002", slot=1),
    FaultKind.NOT_AVAILABLE: lambda: moved("IT-0004", "JP-0002", slot=6),
    FaultKind.TOO_MANY: lambda: with_one_more("IT-0004", "JP-0004", 14, 3),
    FaultKind.HELD_AND_LEFT_OUT: lambda: replace(
        FIRST_AGENDA, left_out=(*AGENDA.left_out, LeftOut(("IT-0003", "JP-0002"), LeftOutReason.TAKEN))
    ),
    FaultKind.REFUSED: lambda: with_one_more("IT-0002", "JP-0004", 16, 3, "it-ja 1"),
    FaultKind.MUST_NOT_HELD: lambda: without("IT-0001", "JP-0001"),
    FaultKind.FORGOTTEN: lambda: replace(FIRST_AGENDA, left_out=()),
    FaultKind.SESSION: lambda: moved("IT-0002", "JP-0003", slot=14),
    FaultKind.FIXED_TIME: lambda: moved("IT-0003", "JP-0004", slot=4),
    FaultKind.PRECEDENCE: lambda: moved("IT-0001", "JP-0001", slot=17),
    FaultKind.WRONG_VENUE: lambda: moved("IT-0003", "JP-0002", venue=YOKOHAMA, table=5),
    FaultKind.UNKNOWN_TABLE: lambda: moved("IT-0003", "JP-0002", table=9),
    FaultKind.TABLE_ELSEWHERE: lambda: moved("IT-0003", "JP-0002", table=4),
    FaultKind.TABLE_TAKEN: lambda: moved("IT-0003", "JP-0002", table=1),
    FaultKind.TRAVEL: lambda: moved("IT-0001", "JP-0003", slot=4),
    FaultKind.NO_INTERPRETER: lambda: moved("IT-0002", "JP-0001", interpreter=""),
    FaultKind.UNKNOWN_INTERPRETER: lambda: moved("IT-0002", "JP-0001", interpreter="it-ja 7"),
    FaultKind.INTERPRETER_TAKEN: lambda: moved("IT-0003", "JP-0003", slot=15, table=5),
}


ALSO = {
    FaultKind.TWO_AT_ONCE: {FaultKind.INTERPRETER_TAKEN},
    FaultKind.TOO_MANY: {FaultKind.HELD_AND_LEFT_OUT, FaultKind.NO_INTERPRETER},
    FaultKind.REFUSED: {FaultKind.TOO_MANY},
    FaultKind.MUST_NOT_HELD: {FaultKind.APART},
    FaultKind.PRECEDENCE: {FaultKind.APART},
    FaultKind.WRONG_VENUE: {FaultKind.TRAVEL},
    FaultKind.INTERPRETER_TAKEN: {FaultKind.TWO_AT_ONCE},
}
"""What else such a fault brings with it."""


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A programme whose mission has the agenda made by hand."""
    folder = tmp_path_factory.mktemp("mission") / "ponte"
    kakehashi("init", folder, "--party", "IT", "--party", "JP")
    store_mission(ProgrammeFolders().open(folder)[1], agenda=FIRST_AGENDA)
    return folder


@pytest.mark.parametrize("kind", PLANTED)
def test_a_fault_planted_in_a_stored_agenda_is_found(programme: Path, kind: FaultKind) -> None:
    store = ProgrammeFolders().open(programme)[1]
    with store.write() as transaction:
        stored = transaction.agenda(MISSION.name)
        assert stored is not None
        transaction.save_agenda(replace(PLANTED[kind](), revision=stored.revision + 1))
    found = check_stored_agenda(MISSION.name, programme=PROGRAMME, store=store)
    told = kakehashi("agenda", "check", programme, MISSION.name)
    assert {each.kind for each in found} == {kind} | ALSO.get(kind, set())
    assert (told.status, told.errors, told.lines) == (
        1,
        "",
        [f"Faults of the agenda: {len(found)}", *(f"  {each.message}" for each in found)],
    )


@pytest.fixture(scope="module")
def mission(demonstration: tuple[Path, Told]) -> tuple[Path, Agenda]:
    """The folder of the demonstration, and the agenda of its mission after the cancellation."""
    folder, _ = demonstration
    (name,) = (path.name for path in folder.glob("tokyo-*") if path.is_dir())
    with ProgrammeFolders().open(folder)[1].read() as transaction:
        agenda = transaction.agenda(name)
    assert agenda is not None
    return folder, agenda


def test_the_demonstration_goes_on_into_a_mission_that_keeps_every_rule(
    demonstration: tuple[Path, Told], mission: tuple[Path, Agenda]
) -> None:
    (_, told), (folder, agenda) = demonstration, mission
    assert told.lines.count(KEEPS) == 2
    assert kakehashi("agenda", "check", folder, agenda.mission).lines == [KEEPS]
    assert {each.venue for each in agenda.meetings} == {"Tokyo", "Yokohama"}
    assert any(each.interpreter for each in agenda.meetings)


def test_its_cancellation_moves_nobody_who_is_not_touched(mission: tuple[Path, Agenda]) -> None:
    folder, after = mission
    with ProgrammeFolders().open(folder)[1].read() as transaction:
        before = transaction.agenda(after.mission, revision=after.revision - 1)
    assert before is not None
    gone = after.cause.removeprefix("cancel ")
    left = {each.organisations: each.told for each in before.meetings if not each.of(gone)}
    held = {each.organisations: each.told for each in after.meetings}
    assert (len(before.of(gone)) > 0, after.of(gone)) == (True, ())
    assert {pair: held.get(pair) for pair in left} == left


def test_its_calendars_and_workbook_say_what_the_agenda_says(mission: tuple[Path, Agenda]) -> None:
    folder, agenda = mission
    calendars = folder / agenda.mission / "calendars"
    for organisation in {each for held in agenda.meetings for each in held.organisations}:
        events = Calendar.from_ical((calendars / f"{organisation}.ics").read_bytes()).events
        written = {(each.start, each.end) for each in events if str(each.get("STATUS")) != "CANCELLED"}
        assert {(each.window.start, each.window.end) for each in agenda.of(organisation)} <= written
    workbook = openpyxl.load_workbook(folder / agenda.mission / "agenda.xlsx", read_only=True)
    text = "\n".join(
        str(cell) for sheet in workbook for row in sheet.iter_rows(values_only=True) for cell in row if cell
    )
    assert [each for held in agenda.meetings for each in held.organisations if each not in text] == []
