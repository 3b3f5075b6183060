"""The rules of an agenda in the constraint model, one function a rule.

Source: sections 2 and 4 of the paper that `problem` cites; venues, interpreters and ceilings go beyond it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, permutations

from ortools.sat.python.cp_model_helper import Literal

from kakehashi.scheduling.model.breaks import breaks_of
from kakehashi.scheduling.model.literals import Literals
from kakehashi.scheduling.model.venues import meetings_by_venue, star_clusters
from kakehashi.scheduling.problem import Slot
from kakehashi.scheduling.rules import Rule
from kakehashi.scheduling.windows import windows


def add_rules(literals: Literals) -> None:
    """Add the rules these literals are to keep; that a meeting has one of its slots they say by themselves."""
    for rule, add in RULES.items():
        if rule in literals.rules:
            add(literals)


def add_one_at_a_time(literals: Literals) -> None:
    """At most one meeting involving the same participant is scheduled in each time slot."""
    for participant, meetings in enumerate(literals.own):
        uses = [literals.one_of(meetings, slot) for slot in range(len(literals.problem.slots))]
        literals.cp.add(sum(uses) == sum(literals.held[meeting] for meeting in literals.own[participant]))


def add_tables(literals: Literals) -> None:
    """At most as many meetings are scheduled in a time slot as the venue has tables."""
    for venue, tables in enumerate(literals.problem.tables):
        meetings = [index for index, meeting in enumerate(literals.problem.meetings) if meeting.venue == venue]
        clusters = [[index] for index in meetings]
        if Rule.ONE_AT_A_TIME in literals.rules:
            clusters = star_clusters(literals.problem, meetings)
        for slot, most in enumerate(tables):
            possible = [cluster for cluster in clusters if literals.possible(cluster, slot)]
            _at_most(literals, [literals.one_of(cluster, slot) for cluster in possible], most)


def add_precedences(literals: Literals) -> None:
    """The first meeting of a precedence is scheduled strictly before the second, if both are held."""
    for first, second in literals.problem.precedences:
        for now in literals.placed[second]:
            literals.cp.add_at_most_one(
                [literal for slot, literal in literals.placed[first].items() if slot >= now]
                + [literal for slot, literal in literals.placed[second].items() if slot <= now]
            )


def add_ceilings(literals: Literals) -> None:
    """A participant has no more meetings, in all and on each day, than it wants at most."""
    slots = literals.problem.slots
    for participant, meetings in zip(literals.problem.participants, literals.own, strict=True):
        _at_most(literals, [literals.held[meeting] for meeting in meetings], participant.ceiling)
        for day in {slot.day for slot in slots}:
            on_day = [slot for slot in range(len(slots)) if slots[slot].day == day]
            possible = [literal for slot in on_day for literal in literals.possible(meetings, slot)]
            _at_most(literals, possible, participant.ceiling_a_day)


def add_travel(literals: Literals) -> None:
    """A participant is at no other venue before it can have travelled there."""
    problem = literals.problem
    for meetings in literals.own:
        for (venue, here), (other, there) in permutations(meetings_by_venue(problem, meetings).items(), 2):
            for earlier, later in _too_near(problem.slots, problem.travel[venue][other]):
                literals.cp.add_at_most_one(literals.one_of(here, earlier), literals.one_of(there, later))


def add_interpreters(literals: Literals) -> None:
    """No pool of interpreters serves more meetings at a time than it has interpreters, each with its rest."""
    for index, pool in enumerate(literals.problem.pools):
        serving = [slots[index] for slots in literals.serving if index in slots]
        for window, most in windows(literals.problem.slots, pool):
            _at_most(literals, [slots[slot] for slot in window for slots in serving if slot in slots], most)


def add_apart(literals: Literals) -> None:
    """The breaks of any two participants differ by at most d."""
    counts = [breaks_of(literals, participant) for participant in range(len(literals.own))]
    apart = literals.problem.apart
    if apart is None or max((count.most for count in counts), default=0) <= apart:
        return
    fewest = literals.cp.new_int_var(0, min(count.most for count in counts), "")
    for count in counts:
        literals.cp.add(fewest <= count.number)
        literals.cp.add(count.number <= fewest + apart)


def _too_near(slots: Sequence[Slot], minutes: int) -> Iterator[tuple[int, int]]:
    for earlier, later in combinations(range(len(slots)), 2):
        if slots[later].start - slots[earlier].end < minutes:
            yield earlier, later


def _at_most(literals: Literals, meetings: Sequence[Literal], most: int | None) -> None:
    if most is not None and len(meetings) > most:
        literals.cp.add(sum(meetings) <= most)


RULES: Mapping[Rule, Callable[[Literals], None]] = {
    Rule.ONE_AT_A_TIME: add_one_at_a_time,
    Rule.TABLES: add_tables,
    Rule.PRECEDENCE: add_precedences,
    Rule.CEILING: add_ceilings,
    Rule.TRAVEL: add_travel,
    Rule.INTERPRETERS: add_interpreters,
    Rule.APART: add_apart,
}
