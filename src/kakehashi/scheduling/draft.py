"""A mission's plan becomes a problem in whole numbers, with the key to read its solution."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kakehashi.domain.agenda import LeftOutReason
from kakehashi.domain.interpretation import can_interpret
from kakehashi.domain.mission import GroupSlot, Mission, Window
from kakehashi.domain.plan import Plan
from kakehashi.domain.slot import Slot, mission_slots
from kakehashi.domain.wish import WantedMeeting
from kakehashi.scheduling import problem as numbered
from kakehashi.scheduling.problem import Criterion, Participant, Pool, Problem

MINUTE = 60
MEETINGS_IN_FULL = (Criterion.SERVED, Criterion.MUTUAL, Criterion.MEETINGS)
"""What “meetings held” means: everyone is served first, then mutual wishes, then all by utility."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A problem and what its numbers stand for; `impossible` says of some meetings why no slot can be theirs."""

    plan: Plan
    problem: Problem
    slots: tuple[Slot, ...]
    organisations: tuple[str, ...]
    wanted: tuple[WantedMeeting, ...]
    impossible: Mapping[int, LeftOutReason]


def draft_problem(plan: Plan) -> Draft:
    """Put a plan into numbers; rules of one meeting alone become the slots it may have."""
    slots = mission_slots(plan.mission)
    organisations = tuple(sorted(plan.delegates))
    wanted = tuple(each for each in plan.wanted if set(each.organisations) <= plan.delegates.keys())
    numbers = {organisation: number for number, organisation in enumerate(organisations)}
    meetings = tuple(_number_meeting(plan, each, slots=slots, numbers=numbers) for each in wanted)
    problem = Problem(
        slots=tuple(_number_slot(slot, first=slots[0]) for slot in slots),
        participants=tuple(_number_participant(plan, each, slots) for each in organisations),
        meetings=meetings,
        tables=tuple(_open_tables(plan.mission, venue.name, slots) for venue in plan.mission.venues),
        travel=_travel(plan.mission),
        pools=tuple(Pool(count=each.count, most_in_a_row=_rest(plan.mission)) for each in plan.mission.interpreters),
        precedences=tuple(_precedences(wanted)),
        apart=plan.mission.limits.apart,
        criteria=tuple(expand_criteria(plan.mission.criteria)),
    )
    impossible = {
        index: LeftOutReason.NO_INTERPRETER
        for index, (each, meeting) in enumerate(zip(wanted, meetings, strict=True))
        if not meeting.pools and plan.needs_interpreter(each.organisations)
    }
    return Draft(
        plan=plan,
        problem=problem,
        slots=slots,
        organisations=organisations,
        wanted=wanted,
        impossible=impossible,
    )


def expand_criteria(criteria: tuple[Criterion, ...]) -> Iterator[Criterion]:
    """Give the criteria with “meetings” in full."""
    for criterion in criteria:
        yield from MEETINGS_IN_FULL if criterion is Criterion.MEETINGS else (criterion,)


def _number_meeting(
    plan: Plan, wanted: WantedMeeting, *, slots: tuple[Slot, ...], numbers: Mapping[str, int]
) -> numbered.Meeting:
    first, second = wanted.organisations
    venue = plan.venue_of(wanted.organisations)
    pools = tuple(_pools(plan, wanted.organisations, venue=venue))
    servable = bool(pools) or not plan.needs_interpreter(wanted.organisations)
    return numbered.Meeting(
        first=numbers[first],
        second=numbers[second],
        slots=frozenset(slot.number - 1 for slot in slots if servable and _possible(plan, wanted, slot, venue)),
        must=wanted.must,
        mutual=wanted.mutual,
        utility=wanted.utility,
        venue=[each.name for each in plan.mission.venues].index(venue),
        pools=pools,
    )


def _possible(plan: Plan, wanted: WantedMeeting, slot: Slot, venue: str) -> bool:
    return (
        wanted.sessions <= {slot.session}
        and wanted.at <= {slot.window.start}
        and all(plan.delegates[each].can_meet(slot.window) for each in wanted.organisations)
        and not any(
            each.attended_by(organisation) and _hinders(plan.mission, each, slot.window, venue)
            for organisation in wanted.organisations
            for each in plan.mission.group_slots
        )
    )


def _hinders(mission: Mission, group: GroupSlot, window: Window, venue: str) -> bool:
    """Say whether one who attends a group slot cannot be at a venue at that time: it is there, or on the way."""
    if group.window.overlaps(window):
        return True
    between = max(window.start - group.window.end, group.window.start - window.end).total_seconds() / MINUTE
    return bool(group.venue) and between < mission.minutes_between(group.venue, venue)


def _pools(plan: Plan, pair: tuple[str, str], *, venue: str) -> Iterator[int]:
    """Give the interpreters who can serve a meeting, none where the two sides share a language."""
    if not plan.needs_interpreter(pair):
        return
    first, second = (plan.delegates[each] for each in pair)
    for number, interpreters in enumerate(plan.mission.interpreters):
        if interpreters.venue == venue and can_interpret(interpreters, first, second):
            yield number


def _number_slot(slot: Slot, *, first: Slot) -> numbered.Slot:
    midnight = first.window.start.replace(hour=0, minute=0)
    start, end = ((each - midnight).total_seconds() // MINUTE for each in (slot.window.start, slot.window.end))
    return numbered.Slot(slot.day, slot.stretch, int(start), int(end))


def _number_participant(plan: Plan, organisation: str, slots: tuple[Slot, ...]) -> Participant:
    attended = [each.window for each in plan.mission.group_slots if each.attended_by(organisation)]
    return Participant(
        ceiling=plan.delegates[organisation].most_meetings,
        ceiling_a_day=plan.mission.limits.most_a_day,
        busy=frozenset(slot.number - 1 for slot in slots if any(each.overlaps(slot.window) for each in attended)),
    )


def _open_tables(mission: Mission, venue: str, slots: tuple[Slot, ...]) -> tuple[int, ...]:
    return tuple(len(open_tables(mission, venue, slot)) for slot in slots)


def open_tables(mission: Mission, venue: str, slot: Slot) -> tuple[int, ...]:
    """Give the numbers of the tables of a venue that can be used in a slot."""
    closed = {each.table for each in mission.closed_tables if each.since < slot.window.end}
    return tuple(table for table in mission.tables_of(venue) if table not in closed)


def _travel(mission: Mission) -> tuple[tuple[int, ...], ...]:
    names = [each.name for each in mission.venues]
    return tuple(tuple(mission.minutes_between(one, other) for other in names) for one in names)


def _rest(mission: Mission) -> int | None:
    return mission.limits.most_in_a_row


def _precedences(wanted: tuple[WantedMeeting, ...]) -> Iterator[tuple[int, int]]:
    index = {each.organisations: number for number, each in enumerate(wanted)}
    for later, each in enumerate(wanted):
        yield from ((index[earlier], later) for earlier in sorted(each.after) if earlier in index)
