"""The rules an agenda breaks, found without any solver."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations, groupby

from kakehashi.scheduling.problem import Problem
from kakehashi.scheduling.rules import Broken, Rule
from kakehashi.scheduling.uses import Placements, breaks_of_participants, meetings_in_order
from kakehashi.scheduling.windows import windows


def broken_rules(problem: Problem, placements: Placements) -> list[Broken]:
    """List every breach of every rule; an agenda without any is legal."""
    return [broken for check in CHECKS for broken in check(problem, placements)]


def _held(problem: Problem, placements: Placements) -> Iterator[Broken]:
    for index, (meeting, placement) in enumerate(zip(problem.meetings, placements, strict=True)):
        if meeting.must and placement is None:
            yield Broken(rule=Rule.HELD, meetings=(index,))


def _slots(problem: Problem, placements: Placements) -> Iterator[Broken]:
    for index, (meeting, placement) in enumerate(zip(problem.meetings, placements, strict=True)):
        if placement is not None and placement.slot not in meeting.slots:
            yield Broken(rule=Rule.SLOTS, meetings=(index,), slots=(placement.slot,))


def _confirmed(problem: Problem, placements: Placements) -> Iterator[Broken]:
    for index, (meeting, placement) in enumerate(zip(problem.meetings, placements, strict=True)):
        if meeting.confirmed and placement is not None and placement.slot != meeting.before:
            yield Broken(rule=Rule.CONFIRMED, meetings=(index,), slots=(placement.slot,))


def _one_at_a_time(problem: Problem, placements: Placements) -> Iterator[Broken]:
    for index, own in enumerate(meetings_in_order(problem, placements)):
        busy = problem.participants[index].busy
        for slot, placed in groupby(own, key=lambda pair: pair[0]):
            clashing = tuple(meeting for _, meeting in placed)
            if len(clashing) > 1 or slot in busy:
                yield Broken(rule=Rule.ONE_AT_A_TIME, meetings=clashing, participants=(index,), slots=(slot,))


def _tables(problem: Problem, placements: Placements) -> Iterator[Broken]:
    at: dict[tuple[int, int], list[int]] = {}
    for index, (meeting, placement) in enumerate(zip(problem.meetings, placements, strict=True)):
        if placement is not None:
            at.setdefault((meeting.venue, placement.slot), []).append(index)
    for (venue, slot), meetings in sorted(at.items()):
        if len(meetings) > problem.tables[venue][slot]:
            yield Broken(rule=Rule.TABLES, meetings=tuple(meetings), slots=(slot,))


def _precedence(problem: Problem, placements: Placements) -> Iterator[Broken]:
    for pair in problem.precedences:
        first, second = (placements[index] for index in pair)
        if first is not None and second is not None and first.slot >= second.slot:
            yield Broken(rule=Rule.PRECEDENCE, meetings=pair, slots=(first.slot, second.slot))


def _ceiling(problem: Problem, placements: Placements) -> Iterator[Broken]:
    for index, own in enumerate(meetings_in_order(problem, placements)):
        participant = problem.participants[index]
        groups = [(participant.ceiling, own)]
        groups += [
            (participant.ceiling_a_day, list(day))
            for _, day in groupby(own, key=lambda placed: problem.slots[placed[0]].day)
        ]
        for ceiling, placed in groups:
            if ceiling is not None and len(placed) > ceiling:
                meetings = tuple(meeting for _, meeting in placed)
                yield Broken(rule=Rule.CEILING, meetings=meetings, participants=(index,))


def _travel(problem: Problem, placements: Placements) -> Iterator[Broken]:
    for index, own in enumerate(meetings_in_order(problem, placements)):
        for (earlier, first), (later, second) in combinations(own, 2):
            venues = problem.meetings[first].venue, problem.meetings[second].venue
            minutes = problem.slots[later].start - problem.slots[earlier].end
            if earlier < later and venues[0] != venues[1] and minutes < problem.travel[venues[0]][venues[1]]:
                yield Broken(rule=Rule.TRAVEL, meetings=(first, second), participants=(index,), slots=(earlier, later))


def _interpreters(problem: Problem, placements: Placements) -> Iterator[Broken]:
    serving: list[Counter[int]] = [Counter() for _ in problem.pools]
    for index, (meeting, placement) in enumerate(zip(problem.meetings, placements, strict=True)):
        if placement is None:
            continue
        if placement.pool is not None:
            serving[placement.pool][placement.slot] += 1
        if placement.pool not in (meeting.pools or (None,)):
            yield Broken(rule=Rule.INTERPRETERS, meetings=(index,), slots=(placement.slot,))
    for pool, served in zip(problem.pools, serving, strict=True):
        for window, most in windows(problem.slots, pool):
            if sum(served[slot] for slot in window) > most:
                yield Broken(rule=Rule.INTERPRETERS, slots=window)


def _apart(problem: Problem, placements: Placements) -> Iterator[Broken]:
    breaks = breaks_of_participants(problem, placements)
    if problem.apart is not None and breaks and max(breaks) - min(breaks) > problem.apart:
        yield Broken(rule=Rule.APART, participants=(breaks.index(max(breaks)), breaks.index(min(breaks))))


CHECKS: tuple[Callable[[Problem, Placements], Iterator[Broken]], ...] = (
    _held,
    _slots,
    _confirmed,
    _one_at_a_time,
    _tables,
    _precedence,
    _ceiling,
    _travel,
    _interpreters,
    _apart,
)
