from dataclasses import replace

from kakehashi.domain.check_agenda import check_agenda
from kakehashi.domain.mission import ClosedTable
from kakehashi.scheduling.arrange import arrange
from kakehashi.scheduling.draft import Draft, draft_problem
from kakehashi.scheduling.problem import Placement
from missions import AGENDA, MEETINGS, MISSION, SECOND_DAY, WISHES, at, book, plan

HELD = {each.organisations: each for each in MEETINGS}


def placements(draft: Draft) -> list[Placement | None]:
    """The slots of the agenda made by hand."""
    placed: list[Placement | None] = []
    for wanted, meeting in zip(draft.wanted, draft.problem.meetings, strict=True):
        held = HELD.get(wanted.organisations)
        placed.append(Placement(held.slot - 1, meeting.pools[0] if meeting.pools else None) if held else None)
    return placed


def test_an_agenda_of_nothing_but_slots_is_given_tables_and_interpreters_that_break_no_rule() -> None:
    draft = draft_problem(plan())
    assert check_agenda(book(meetings=arrange(draft, placements(draft))), WISHES) == ()


def test_hosts_stay_at_one_table() -> None:
    draft = draft_problem(plan())
    meetings = arrange(draft, placements(draft))
    tables = {(draft.plan.host_of(each.organisations), each.table) for each in meetings}
    assert sorted(tables) == [("JP-0001", 1), ("JP-0002", 2), ("JP-0003", 4), ("JP-0004", 3)]


def test_what_stays_in_its_slot_keeps_table_interpreter_and_confirmation() -> None:
    draft = draft_problem(plan())
    before = {each.organisations: (each.table, each.interpreter, each.confirmed) for each in MEETINGS}
    meetings = arrange(draft, placements(draft), previous=AGENDA)
    assert {each.organisations: (each.table, each.interpreter, each.confirmed) for each in meetings} == before


def test_a_host_moves_from_a_closed_table_and_nobody_else_does() -> None:
    mission = replace(MISSION, closed_tables=(ClosedTable(2, at(SECOND_DAY, 9, 30)),))
    draft = draft_problem(plan(mission=mission))
    meetings = arrange(draft, placements(draft), previous=AGENDA)
    changed = {each.organisations for each in meetings if each.table != HELD[each.organisations].table}
    assert changed == {("IT-0003", "JP-0002"), ("IT-0004", "JP-0002")}
    assert check_agenda(book(mission=mission, meetings=meetings), WISHES) == ()
