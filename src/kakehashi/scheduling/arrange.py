"""A solution in whole numbers becomes an agenda's meetings: with times, tables and interpreters."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kakehashi.domain.agenda import Agenda, Meeting
from kakehashi.scheduling.draft import Draft, open_tables
from kakehashi.scheduling.interpreters import assign_interpreters
from kakehashi.scheduling.problem import Placement
from kakehashi.scheduling.tables import assign_tables

Held = Mapping[int, Placement]
"""The meetings that are held, by their number in the problem, with their placement."""


def arrange(
    draft: Draft, placements: Sequence[Placement | None], *, previous: Agenda | None = None
) -> tuple[Meeting, ...]:
    """Give the meetings of a solution, by time and table; what stays in its slot keeps table and interpreter if it can."""
    held = {index: placement for index, placement in enumerate(placements) if placement is not None}
    before = _same_slot(draft, held, previous)
    tables = _tables(draft, held, before)
    interpreters = _interpreters(draft, held, before)
    meetings = []
    for index, placement in held.items():
        slot = draft.slots[placement.slot]
        meetings.append(
            Meeting(
                organisations=draft.wanted[index].organisations,
                slot=slot.number,
                window=slot.window,
                venue=_venue(draft, index),
                table=tables[index],
                interpreter=interpreters.get(index, ""),
                confirmed=index in before and before[index].confirmed,
            )
        )
    return tuple(sorted(meetings, key=lambda each: (each.slot, each.table)))


def _same_slot(draft: Draft, held: Held, previous: Agenda | None) -> dict[int, Meeting]:
    old = {each.organisations: each for each in previous.meetings} if previous else {}
    same = {}
    for index, placement in held.items():
        meeting = old.get(draft.wanted[index].organisations)
        if meeting and meeting.slot == draft.slots[placement.slot].number and meeting.venue == _venue(draft, index):
            same[index] = meeting
    return same


def _venue(draft: Draft, index: int) -> str:
    return draft.plan.mission.venues[draft.problem.meetings[index].venue].name


def _tables(draft: Draft, held: Held, before: Mapping[int, Meeting]) -> dict[int, int]:
    tables: dict[int, int] = {}
    for venue in draft.plan.mission.venues:
        hosts: dict[int, dict[int, str]] = defaultdict(dict)
        for index, placement in held.items():
            if _venue(draft, index) == venue.name:
                hosts[placement.slot][index] = draft.plan.host_of(draft.wanted[index].organisations)
        assigned = assign_tables(
            hosts,
            tables={slot: open_tables(draft.plan.mission, venue.name, draft.slots[slot]) for slot in hosts},
            before={
                (held[index].slot, draft.plan.host_of(meeting.organisations)): meeting.table
                for index, meeting in before.items()
            },
        )
        tables |= {index: assigned[slot, host] for slot, meetings in hosts.items() for index, host in meetings.items()}
    return tables


def _interpreters(draft: Draft, held: Held, before: Mapping[int, Meeting]) -> dict[int, str]:
    names: dict[int, str] = {}
    for number, pool in enumerate(draft.problem.pools):
        needs = {index: placement.slot for index, placement in held.items() if placement.pool == number}
        team = draft.plan.mission.interpreters[number]
        served = {index: _number(before[index], team.name) for index in needs if index in before}
        turns = assign_interpreters(
            needs,
            pool=pool,
            slots=draft.problem.slots,
            before={index: turn for index, turn in served.items() if turn is not None and turn < pool.count},
        )
        names |= {index: f"{team.name} {turn + 1}" for index, turn in turns.items()}
    return names


def _number(meeting: Meeting, team: str) -> int | None:
    """Give the number of a meeting's interpreter in its pool, from 0; None if it had one of another pool."""
    name, _, number = meeting.interpreter.rpartition(" ")
    return int(number) - 1 if name == team else None
