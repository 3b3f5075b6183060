from dataclasses import replace
from datetime import datetime

from kakehashi.domain.agenda import Agenda
from kakehashi.domain.mission import ClosedTable
from kakehashi.scheduling.draft import Draft, draft_problem
from kakehashi.scheduling.problem import Meeting, Placement
from kakehashi.scheduling.repair_draft import (
    FILL_CRITERIA,
    MOST_UTILITY_OF_ONE,
    REPAIR_CRITERIA,
    Frame,
    draft_filling,
    draft_repair,
    without_begun_slots,
)
from missions import AGENDA, FIRST_DAY, MISSION, at, plan, with_delegate

MORNING, NOON = at(FIRST_DAY, 8), at(FIRST_DAY, 12)
DRAFT = draft_problem(plan())
CONFIRMED, OTHER, LEFT_OUT = ("IT-0003", "JP-0004"), ("IT-0003", "JP-0003"), ("IT-0004", "JP-0004")


def of(pair: tuple[str, str], *, now: datetime = MORNING, draft: Draft = DRAFT, **frame: object) -> Meeting:
    """What a pair's meeting becomes in a repair."""
    agenda: Agenda = AGENDA
    values = {"added": frozenset(), "move_confirmed": False, **frame}
    problem = draft_repair(without_begun_slots(draft, now=now), Frame(agenda, now, **values))  # type: ignore[arg-type]
    return problem.meetings[[each.organisations for each in draft.wanted].index(pair)]


def drafted(pair: tuple[str, str], draft: Draft = DRAFT) -> Meeting:
    return draft.problem.meetings[[each.organisations for each in draft.wanted].index(pair)]


def test_a_meeting_that_is_held_is_worth_more_than_any_that_is_not_and_knows_its_slot() -> None:
    meeting = of(OTHER)
    assert (meeting.before, meeting.must, meeting.confirmed) == (15, False, False)
    assert meeting.utility == drafted(OTHER).utility + MOST_UTILITY_OF_ONE
    assert of(("IT-0001", "JP-0001"), move_confirmed=True).utility == 190 + 2 * MOST_UTILITY_OF_ONE


def test_what_has_begun_stays_in_its_slot() -> None:
    begun = of(CONFIRMED, now=NOON)
    assert (begun.slots, begun.must, begun.confirmed) == (frozenset({1}), True, True)
    assert of(OTHER, now=NOON).slots == drafted(OTHER).slots & frozenset(range(5, 18))


def test_a_confirmed_meeting_keeps_its_slot_unless_it_may_move_or_its_slot_is_gone() -> None:
    late = draft_problem(plan(delegates=with_delegate("JP-0004", absent=(AGENDA.of("IT-0003")[0].window,))))
    assert (of(CONFIRMED).confirmed, of(CONFIRMED).before) == (True, 1)
    assert of(CONFIRMED, move_confirmed=True).confirmed is False
    assert of(CONFIRMED, draft=late).confirmed is False


def test_a_confirmed_meeting_must_be_held_unless_its_table_is_gone() -> None:
    closed = draft_problem(plan(mission=replace(MISSION, closed_tables=(ClosedTable(3, MORNING),))))
    assert (of(CONFIRMED).must, of(CONFIRMED, move_confirmed=True).must) == (True, False)
    assert (of(CONFIRMED, draft=closed).confirmed, of(CONFIRMED, draft=closed).must) == (True, False)


def test_a_meeting_that_was_left_out_takes_no_part_unless_it_is_asked_for() -> None:
    assert of(LEFT_OUT).slots == frozenset()
    assert of(LEFT_OUT, added=frozenset({LEFT_OUT})).slots == drafted(LEFT_OUT).slots
    assert of(LEFT_OUT, added=frozenset({LEFT_OUT})).must is False


def test_a_repair_goes_by_meetings_then_by_who_moves_and_breaks_may_differ() -> None:
    problem = draft_repair(DRAFT, Frame(AGENDA, NOON, frozenset(), move_confirmed=False))
    assert (problem.criteria, problem.apart) == (REPAIR_CRITERIA, None)


def test_filling_fixes_what_is_placed_and_frees_what_is_not() -> None:
    held = {each.organisations: each.slot - 1 for each in AGENDA.meetings}
    placements = [Placement(held[each.organisations]) if each.organisations in held else None for each in DRAFT.wanted]
    problem = draft_filling(DRAFT, placements)
    fixed = [meeting for meeting, placement in zip(problem.meetings, placements, strict=True) if placement]
    assert [(meeting.slots, meeting.must) for meeting in fixed] == [
        (frozenset({placement.slot}), True) for placement in placements if placement
    ]
    free = problem.meetings[placements.index(None)]
    assert free == replace(drafted(LEFT_OUT), must=False)
    assert (problem.criteria, problem.apart, MISSION.limits.apart) == (FILL_CRITERIA, None, 2)
