"""When the participants of an agenda are in use: in a meeting or in a group slot."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from kakehashi.scheduling.problem import Placement, Problem

Placements = Sequence[Placement | None]


def meetings_in_order(problem: Problem, placements: Placements) -> list[list[tuple[int, int]]]:
    """List each participant's held meetings as (slot, meeting), earliest first."""
    own: list[list[tuple[int, int]]] = [[] for _ in problem.participants]
    for index, (meeting, placement) in enumerate(zip(problem.meetings, placements, strict=True)):
        if placement is not None:
            own[meeting.first].append((placement.slot, index))
            own[meeting.second].append((placement.slot, index))
    return [sorted(placed) for placed in own]


def days_used(problem: Problem, placements: Placements) -> list[list[list[int]]]:
    """List for each participant, day by day, the slots it uses, earliest first."""
    return [
        [
            list(day)
            for _, day in groupby(
                sorted({slot for slot, _ in placed} | participant.busy), key=lambda slot: problem.slots[slot].day
            )
        ]
        for participant, placed in zip(problem.participants, meetings_in_order(problem, placements), strict=True)
    ]


def breaks_of_participants(problem: Problem, placements: Placements) -> list[int]:
    """Count each participant's breaks: maximal groups of idle slots between two uses on one day."""
    return [
        sum(later - earlier > 1 for day in days for earlier, later in pairwise(day))
        for days in days_used(problem, placements)
    ]
