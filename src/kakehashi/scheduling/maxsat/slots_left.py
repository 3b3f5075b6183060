"""The problems that MaxSAT proves, and the slots each of their meetings may have."""

from itertools import pairwise, product

from kakehashi.scheduling.problem import Criterion, Meeting, Problem


def applies(problem: Problem) -> bool:
    """Say whether all meetings are held, the breaks count first, and no rule beyond the paper's restricts anything.

    Several days, group slots, meetings that keep their slot and venues between which there is always time are no obstacle.
    """
    return (
        problem.criteria[:1] == (Criterion.BREAKS,)
        and all(meeting.must and not meeting.pools for meeting in problem.meetings)
        and not _ceilings_bind(problem)
        and not _travel_binds(problem)
    )


def slots_left(problem: Problem) -> list[list[int]]:
    """Give for each meeting its slots in order: those in which neither side is in a group slot; if confirmed, its own."""
    return [sorted(_slots(problem, meeting)) for meeting in problem.meetings]


def meetings_of_participants(problem: Problem) -> list[list[int]]:
    """List the meetings of each participant."""
    own: list[list[int]] = [[] for _ in problem.participants]
    for index, meeting in enumerate(problem.meetings):
        own[meeting.first].append(index)
        own[meeting.second].append(index)
    return own


def _slots(problem: Problem, meeting: Meeting) -> frozenset[int]:
    busy = problem.participants[meeting.first].busy | problem.participants[meeting.second].busy
    kept = frozenset({meeting.before}) if meeting.confirmed else meeting.slots
    return (meeting.slots & kept) - busy


def _ceilings_bind(problem: Problem) -> bool:
    return any(
        ceiling is not None and ceiling < len(own)
        for participant, own in zip(problem.participants, meetings_of_participants(problem), strict=True)
        for ceiling in (participant.ceiling, participant.ceiling_a_day)
    )


def _travel_binds(problem: Problem) -> bool:
    venues = {meeting.venue for meeting in problem.meetings}
    longest = max((problem.travel[one][other] for one, other in product(venues, venues) if one != other), default=0)
    return longest > min((later.start - earlier.end for earlier, later in pairwise(problem.slots)), default=0)
