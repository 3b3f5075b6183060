"""An agenda judged without any solver: the value of each criterion.

Source: the definitions of section 2 of the paper that `problem` cites; `check` says which rules an agenda breaks.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from kakehashi.scheduling.check import broken_rules
from kakehashi.scheduling.problem import MOST, Criterion, Meeting, Placement, Problem
from kakehashi.scheduling.uses import Placements, breaks_of_participants, days_used, meetings_in_order

__all__ = ["broken_rules", "costs", "value", "values"]


def value(problem: Problem, placements: Placements, criterion: Criterion) -> int:
    """Say what an agenda is worth by one criterion."""
    return VALUES[criterion](problem, placements)


def values(problem: Problem, placements: Placements) -> tuple[int, ...]:
    """Say what an agenda is worth by each criterion of its problem, in their order."""
    return tuple(value(problem, placements, criterion) for criterion in problem.criteria)


def costs(problem: Problem, reached: Sequence[int]) -> tuple[int, ...]:
    """Turn the values of an agenda so that of two agendas the better one has the smaller costs, criterion by criterion."""
    return tuple(
        -each if criterion in MOST else each for criterion, each in zip(problem.criteria, reached, strict=True)
    )


def _served(problem: Problem, placements: Placements) -> int:
    return len({side for meeting, _ in _held(problem, placements) for side in (meeting.first, meeting.second)})


def _mutual(problem: Problem, placements: Placements) -> int:
    return sum(meeting.utility for meeting, _ in _held(problem, placements) if meeting.mutual and not meeting.must)


def _meetings(problem: Problem, placements: Placements) -> int:
    return sum(meeting.utility for meeting, _ in _held(problem, placements) if not meeting.must)


def _moved(problem: Problem, placements: Placements) -> int:
    return sum(
        meeting.before is not None and meeting.before != placement.slot
        for meeting, placement in _held(problem, placements)
    )


def _breaks(problem: Problem, placements: Placements) -> int:
    return sum(breaks_of_participants(problem, placements))


def _fairness(problem: Problem, placements: Placements) -> int:
    return max(breaks_of_participants(problem, placements), default=0)


def _idle(problem: Problem, placements: Placements) -> int:
    return sum(
        later - earlier - 1
        for days in days_used(problem, placements)
        for day in days
        for earlier, later in pairwise(day)
    )


def _moves(problem: Problem, placements: Placements) -> int:
    return sum(
        problem.meetings[earlier].venue != problem.meetings[later].venue
        for own in meetings_in_order(problem, placements)
        for _, day in groupby(own, key=lambda placed: problem.slots[placed[0]].day)
        for (_, earlier), (_, later) in pairwise(day)
    )


def _held(problem: Problem, placements: Placements) -> Iterator[tuple[Meeting, Placement]]:
    return (
        (meeting, placement)
        for meeting, placement in zip(problem.meetings, placements, strict=True)
        if placement is not None
    )


VALUES: Mapping[Criterion, Callable[[Problem, Sequence[Placement | None]], int]] = {
    Criterion.SERVED: _served,
    Criterion.MUTUAL: _mutual,
    Criterion.MEETINGS: _meetings,
    Criterion.MOVED: _moved,
    Criterion.BREAKS: _breaks,
    Criterion.FAIRNESS: _fairness,
    Criterion.IDLE: _idle,
    Criterion.MOVES: _moves,
}
