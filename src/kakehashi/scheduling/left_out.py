"""Why meetings are left out of an agenda: what stands in their way in the slot where the least does."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kakehashi.domain.agenda import LeftOutReason
from kakehashi.scheduling.problem import Meeting, Problem
from kakehashi.scheduling.uses import Placements, meetings_in_order
from kakehashi.scheduling.windows import windows

FIRST_TOLD = (
    LeftOutReason.NO_COMMON_SLOT,
    LeftOutReason.FULL,
    LeftOutReason.TAKEN,
    LeftOutReason.TRAVEL,
    LeftOutReason.PRECEDENCE,
    LeftOutReason.NO_INTERPRETER,
    LeftOutReason.NO_TABLE,
    LeftOutReason.APART,
)
"""Of several reasons the first here is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """What stands in the way of a meeting in one slot, with the participants and the other meetings concerned."""

    reason: LeftOutReason
    participants: tuple[int, ...] = ()
    meetings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A meeting that is left out: why, and the slot that is nearest to having room for it with all its obstacles.

    Without any obstacle it is the breaks that would differ too much, or the search ended before it was tried.
    """

    meeting: int
    reason: LeftOutReason
    slot: int | None = None
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def full(self) -> int | None:
        """Give the participant that has as many meetings as it wants, if that is why."""
        return self.obstacles[0].participants[0] if self.reason is LeftOutReason.FULL else None


@dataclass(frozen=True, slots=True)
class _Agenda:
    problem: Problem
    placements: Placements
    own: tuple[tuple[tuple[int, int], ...], ...]
    taken: Counter[tuple[int, int]]
    serving: Counter[tuple[int, int]]


def explain_left_out(problem: Problem, placements: Placements) -> list[LeftOut]:
    """Say of each meeting that is left out of an agenda why it is."""
    held = [
        (meeting.venue, placement)
        for meeting, placement in zip(problem.meetings, placements, strict=True)
        if placement is not None
    ]
    agenda = _Agenda(
        problem,
        placements,
        own=tuple(map(tuple, meetings_in_order(problem, placements))),
        taken=Counter((venue, placement.slot) for venue, placement in held),
        serving=Counter((placement.pool, placement.slot) for _, placement in held if placement.pool is not None),
    )
    return [_why(agenda, index) for index, placement in enumerate(placements) if placement is None]


def _why(agenda: _Agenda, index: int) -> LeftOut:
    meeting = agenda.problem.meetings[index]
    slots = meeting.slots if not meeting.confirmed else meeting.slots & {meeting.before}
    if not slots:
        return LeftOut(index, LeftOutReason.NO_COMMON_SLOT)
    found = {slot: tuple(obstacle for look in LOOKS for obstacle in look(agenda, index, slot)) for slot in slots}
    nearest = min(found, key=lambda slot: (len(found[slot]), slot))
    obstacles = tuple(sorted(found[nearest], key=lambda obstacle: FIRST_TOLD.index(obstacle.reason)))
    return LeftOut(index, obstacles[0].reason if obstacles else LeftOutReason.APART, nearest, obstacles)


def _ceiling(agenda: _Agenda, index: int, slot: int) -> Iterator[Obstacle]:
    day_of = agenda.problem.slots
    for side in _sides(agenda.problem.meetings[index]):
        participant, own = agenda.problem.participants[side], agenda.own[side]
        on_day = [placed for placed, _ in own if day_of[placed].day == day_of[slot].day]
        full = participant.ceiling is not None and len(own) >= participant.ceiling
        full_today = participant.ceiling_a_day is not None and len(on_day) >= participant.ceiling_a_day
        if full or full_today:
            yield Obstacle(reason=LeftOutReason.FULL, participants=(side,))


def _not_free(agenda: _Agenda, index: int, slot: int) -> Iterator[Obstacle]:
    for side in _sides(agenda.problem.meetings[index]):
        meetings = tuple(meeting for placed, meeting in agenda.own[side] if placed == slot)
        if meetings or slot in agenda.problem.participants[side].busy:
            yield Obstacle(reason=LeftOutReason.TAKEN, participants=(side,), meetings=meetings)


def _travel(agenda: _Agenda, index: int, slot: int) -> Iterator[Obstacle]:
    venue, travel = agenda.problem.meetings[index].venue, agenda.problem.travel
    for side in _sides(agenda.problem.meetings[index]):
        meetings = []
        for placed, meeting in agenda.own[side]:
            there = agenda.problem.meetings[meeting].venue
            minutes = travel[there][venue] if placed < slot else travel[venue][there]
            if there != venue and placed != slot and _minutes_between(agenda.problem, placed, slot) < minutes:
                meetings.append(meeting)
        if meetings:
            yield Obstacle(reason=LeftOutReason.TRAVEL, participants=(side,), meetings=tuple(meetings))


def _precedence(agenda: _Agenda, index: int, slot: int) -> Iterator[Obstacle]:
    for first, second in agenda.problem.precedences:
        if index not in {first, second}:
            continue
        other = second if index == first else first
        placement = agenda.placements[other]
        if placement is not None and (placement.slot <= slot if index == first else placement.slot >= slot):
            yield Obstacle(reason=LeftOutReason.PRECEDENCE, meetings=(other,))


def _no_interpreter(agenda: _Agenda, index: int, slot: int) -> Iterator[Obstacle]:
    pools = agenda.problem.meetings[index].pools
    if pools and not any(_serves(agenda, pool, slot) for pool in pools):
        yield Obstacle(reason=LeftOutReason.NO_INTERPRETER)


def _no_table(agenda: _Agenda, index: int, slot: int) -> Iterator[Obstacle]:
    venue = agenda.problem.meetings[index].venue
    if agenda.taken[venue, slot] >= agenda.problem.tables[venue][slot]:
        yield Obstacle(reason=LeftOutReason.NO_TABLE)


def _serves(agenda: _Agenda, pool: int, slot: int) -> bool:
    return all(
        sum(agenda.serving[pool, each] for each in window) < most
        for window, most in windows(agenda.problem.slots, agenda.problem.pools[pool])
        if slot in window
    )


def _minutes_between(problem: Problem, one: int, other: int) -> int:
    earlier, later = sorted((one, other))
    return problem.slots[later].start - problem.slots[earlier].end


def _sides(meeting: Meeting) -> tuple[int, int]:
    return meeting.first, meeting.second


LOOKS: tuple[Callable[[_Agenda, int, int], Iterator[Obstacle]], ...] = (
    _ceiling,
    _not_free,
    _travel,
    _precedence,
    _no_interpreter,
    _no_table,
)
