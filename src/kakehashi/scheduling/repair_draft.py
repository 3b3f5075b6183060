"""An agenda to be repaired as a problem: what has begun stays, what is held stays if it can."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kakehashi.domain.agenda import Agenda
from kakehashi.domain.agenda import Meeting as Held
from kakehashi.scheduling.draft import Draft, open_tables
from kakehashi.scheduling.problem import Criterion, Meeting, Placement, Problem

REPAIR_CRITERIA = (
    Criterion.MEETINGS,
    Criterion.MOVED,
    Criterion.BREAKS,
    Criterion.FAIRNESS,
    Criterion.IDLE,
    Criterion.MOVES,
)
FILL_CRITERIA = (Criterion.SERVED, Criterion.MUTUAL, Criterion.MEETINGS, Criterion.BREAKS)
MOST_UTILITY_OF_ONE = 200
"""What both sides together may find one meeting worth."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a repair goes by: the agenda as it was, the moment, who is to meet now, whether confirmed meetings may move."""

    agenda: Agenda
    now: datetime
    added: frozenset[tuple[str, str]] = frozenset()
    move_confirmed: bool = False


def draft_repair(draft: Draft, frame: Frame) -> Problem:
    """Leave only meetings that are held or were asked for any slot, and make moving one a criterion.

    A meeting that is held is worth more than any that is not, and one that must be held more than any other. Breaks may
    differ by any number here: nobody should have to move for fairness.
    """
    held = {each.organisations: each for each in frame.agenda.meetings}
    meetings = tuple(
        _to_repair(meeting, held[wanted.organisations], draft=draft, frame=frame)
        if wanted.organisations in held
        else _to_add(meeting, asked=wanted.organisations in frame.added)
        for wanted, meeting in zip(draft.wanted, draft.problem.meetings, strict=True)
    )
    return replace(draft.problem, meetings=meetings, apart=None, criteria=REPAIR_CRITERIA)


def _to_add(meeting: Meeting, *, asked: bool) -> Meeting:
    return replace(meeting, must=False, slots=meeting.slots if asked else frozenset(), utility=MOST_UTILITY_OF_ONE)


def _to_repair(meeting: Meeting, held: Held, *, draft: Draft, frame: Frame) -> Meeting:
    before = held.slot - 1
    if held.window.start <= frame.now:
        return replace(meeting, slots=frozenset({before}), must=True, before=before, confirmed=True)
    confirmed = held.confirmed and before in meeting.slots and not frame.move_confirmed
    return replace(
        meeting,
        must=confirmed and _table_is_open(held, draft),  # else it could fall away for one that is worth more
        utility=meeting.utility + MOST_UTILITY_OF_ONE * (2 if meeting.must else 1),
        before=before,
        confirmed=confirmed,
    )


def _table_is_open(held: Held, draft: Draft) -> bool:
    return held.table in open_tables(draft.plan.mission, held.venue, draft.slots[held.slot - 1])


def without_begun_slots(draft: Draft, *, now: datetime) -> Draft:
    """Take slots that have begun away from every meeting."""
    ahead = frozenset(slot.number - 1 for slot in draft.slots if slot.window.start > now)
    meetings = tuple(replace(each, slots=each.slots & ahead) for each in draft.problem.meetings)
    return replace(draft, problem=replace(draft.problem, meetings=meetings))


def draft_filling(draft: Draft, placements: Sequence[Placement | None]) -> Problem:
    """Fix what is placed, and let meetings that were left out before take the room there is now."""
    meetings = tuple(
        replace(meeting, slots=frozenset({placement.slot}), must=True) if placement else replace(meeting, must=False)
        for meeting, placement in zip(draft.problem.meetings, placements, strict=True)
    )
    return replace(draft.problem, meetings=meetings, apart=None, criteria=FILL_CRITERIA)
