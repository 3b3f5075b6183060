"""Missions so small that every agenda of them can be tried."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from hypothesis import strategies as st

from kakehashi.scheduling.evaluate import broken_rules, costs, values
from kakehashi.scheduling.problem import (
    ALL_MEETINGS_HELD,
    Criterion,
    Meeting,
    Participant,
    Placement,
    Pool,
    Problem,
    Slot,
)
from kakehashi.scheduling.rules import ALL_RULES, Rule

Placements = tuple[Placement | None, ...]

SLOTS = (Slot(0, 0, 0, 25), Slot(0, 0, 25, 50), Slot(0, 1, 60, 85), Slot(0, 1, 85, 110), Slot(1, 2, 1440, 1465))
RARELY = st.sampled_from((False, False, False, True))
NOT_YET = {Rule.HELD, Rule.APART}
"""Rules that an agenda may break while meetings are still to be added."""


@st.composite
def problems(draw: st.DrawFn, *, optional: bool = True, beyond_the_paper: bool = True) -> Problem:
    """Draw a problem of up to five meetings in which every rule may matter."""
    people = draw(st.integers(3, 5))
    count = draw(st.integers(2, 5))
    slots = SLOTS[: draw(st.integers(3, 5))]
    venues = draw(st.integers(1, 2)) if beyond_the_paper else 1
    pools = draw(st.integers(0, 2)) if beyond_the_paper else 0
    meetings = tuple(
        Meeting(
            first=(sides := draw(st.permutations(range(people)))[:2])[0],
            second=sides[1],
            slots=frozenset(draw(st.sets(st.integers(0, len(slots) - 1), min_size=1, max_size=5))),
            must=not optional or draw(RARELY),
            mutual=draw(st.booleans()),
            utility=draw(st.integers(1, 3)),
            venue=draw(st.integers(0, venues - 1)),
            pools=tuple(draw(st.sets(st.integers(0, pools - 1)))) if pools else (),
            before=draw(st.none() | st.sampled_from(range(len(slots)))) if beyond_the_paper else None,
        )
        for _ in range(count)
    )
    return Problem(
        slots=slots,
        participants=tuple(
            draw(participants(len(slots))) if beyond_the_paper else Participant() for _ in range(people)
        ),
        meetings=tuple(replace(meeting, confirmed=meeting.before is not None and draw(RARELY)) for meeting in meetings),
        tables=tuple(tuple(draw(st.sampled_from((2, 2, 1, 1, 0))) for _ in slots) for _ in range(venues)),
        travel=((0, 20), (30, 0)),
        pools=tuple(
            Pool(count=draw(st.sampled_from((1, 1, 2, 0))), most_in_a_row=draw(st.none() | st.integers(1, 2)))
            for _ in range(pools)
        ),
        precedences=tuple(draw(st.sets(st.sampled_from([*permutations(range(count), 2)]), max_size=2))),
        apart=draw(st.none() | st.integers(0, 1)),
        criteria=tuple(draw(st.permutations(list(Criterion)))),
    )


def plain(problem: Problem) -> Problem:
    """Leave only what MaxSAT proves: all meetings held, group slots, days, venues without travel, confirmed meetings."""
    return replace(
        problem,
        participants=tuple(Participant(busy=each.busy) for each in problem.participants),
        meetings=tuple(replace(each, must=True, pools=()) for each in problem.meetings),
        tables=tuple(tuple(tables + 1 for tables in venue) for venue in problem.tables),
        travel=((0, 0), (0, 0)),
        pools=(),
        criteria=ALL_MEETINGS_HELD,
    )


def participants(slots: int) -> st.SearchStrategy[Participant]:
    """Draw a participant, often without any ceiling or group slot."""
    return st.builds(
        Participant,
        ceiling=st.sampled_from((None, None, 3, 2, 1)),
        ceiling_a_day=st.sampled_from((None, None, 2, 1)),
        busy=st.just(frozenset()) | st.just(frozenset()) | st.frozensets(st.integers(0, slots - 1), max_size=1),
    )


def best_costs(problem: Problem) -> tuple[int, ...] | None:
    """Try every agenda: the costs of the best legal one, None if there is none."""
    return min((costs(problem, values(problem, agenda)) for agenda in legal_agendas(problem)), default=None)


def legal_agendas(
    problem: Problem, begun: Placements = (), *, rules: frozenset[Rule] = ALL_RULES
) -> Iterator[Placements]:
    """List all agendas that keep these rules."""
    rest = len(problem.meetings) - len(begun)
    broken = {each.rule for each in broken_rules(problem, begun + (None,) * rest)} & rules
    if broken - NOT_YET or (broken and not rest):
        return
    if not rest:
        yield begun
        return
    meeting = problem.meetings[len(begun)]
    slots = sorted(meeting.slots) if Rule.SLOTS in rules else range(len(problem.slots))
    for placement in (None, *(Placement(slot, pool) for slot in slots for pool in meeting.pools or (None,))):
        yield from legal_agendas(problem, (*begun, placement), rules=rules)
