"""An agenda repaired: what is touched finds a new place, and as little else as possible moves."""

from dataclasses import replace
from time import perf_counter

from kakehashi.scheduling.check import broken_rules
from kakehashi.scheduling.evaluate import values
from kakehashi.scheduling.problem import Criterion, Effort, Level, Meeting, Placement, Problem, Solution, Status
from kakehashi.scheduling.search import search

LEGAL = frozenset({Status.OPTIMAL, Status.FEASIBLE})
FIRST_CRITERIA = (Criterion.MEETINGS, Criterion.MOVED)

Placements = tuple[Placement | None, ...]


def repair(problem: Problem, effort: Effort) -> Solution:
    """Give the best agenda by the problem's criteria, of which the first are “meetings” and “moved”.

    First everything that can stay is held where it was. If every meeting that can be held then is, and none moves but those
    that must, no other agenda is as good by these two criteria: the answer is that of the whole problem. Only otherwise is
    everything set free.
    """
    started = perf_counter()
    held = _hold_the_rest(problem)
    narrow = _repair_around(held, effort)
    if held == problem or (narrow.status in LEGAL and _nothing_better(problem, narrow.placements)):
        return narrow
    start = narrow.placements if narrow.status in LEGAL else None
    left = max(effort.seconds / 2, effort.seconds - (perf_counter() - started))
    seconds = effort.seconds if effort.workers == 1 else left
    wide = _last(problem, replace(effort, seconds=seconds), start=start)
    if wide.status not in LEGAL and start is not None:
        return replace(narrow, status=Status.FEASIBLE)
    return replace(wide, seconds=perf_counter() - started)


def _repair_around(problem: Problem, effort: Effort) -> Solution:
    """Solve what is left to choose; where nothing is, all there is to say is what the agenda is worth."""
    started = perf_counter()
    if all(len(each.slots) <= 1 and len(each.pools) <= 1 for each in problem.meetings):
        placements = tuple(_only_placement(each) for each in problem.meetings)
        if not broken_rules(problem, placements):
            reached = zip(problem.criteria, values(problem, placements), strict=True)
            levels = tuple(Level(criterion, value, value) for criterion, value in reached)
            return Solution(placements, Status.OPTIMAL, levels, perf_counter() - started)
    return _last(problem, effort)


def _only_placement(meeting: Meeting) -> Placement | None:
    return next((Placement(slot, meeting.pools[0] if meeting.pools else None) for slot in meeting.slots), None)


def _last(problem: Problem, effort: Effort, start: Placements | None = None) -> Solution:
    *_, last = search(problem, effort, start=start)
    return last


def _hold_the_rest(problem: Problem) -> Problem:
    return replace(problem, meetings=tuple(_hold(meeting) for meeting in problem.meetings))


def _hold(meeting: Meeting) -> Meeting:
    """Leave a meeting that can stay no slot but its own."""
    if meeting.before is None or meeting.before not in meeting.slots:
        return meeting
    return replace(meeting, slots=frozenset({meeting.before}))


def _nothing_better(problem: Problem, placements: Placements) -> bool:
    """Say whether all meetings are held that can be, and only those have moved that had to."""
    if problem.criteria[:2] != FIRST_CRITERIA:
        return False
    most = sum(meeting.utility for meeting in problem.meetings if meeting.slots and not meeting.must)
    fewest = sum(
        bool(each.slots) and each.before is not None and each.before not in each.slots for each in problem.meetings
    )
    return values(problem, placements)[:2] == (most, fewest)
