"""The unknowns of an agenda: which meeting is in which slot, and what follows from that."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ortools.sat.python import cp_model
from ortools.sat.python.cp_model_helper import Literal

from kakehashi.scheduling.problem import Meeting, Placement, Problem
from kakehashi.scheduling.rules import Rule


@dataclass(frozen=True, slots=True)
class Count:
    """How many breaks a participant has, and the most it can have."""

    number: cp_model.IntVar
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Literals:
    """The literals of one constraint model.

    `placed[m][t]`: meeting m is in slot t (the paper's x); `held[m]`: it is held; `own[p]`: the meetings of participant p;
    `serving[m][k][t]`: interpreter pool k serves meeting m in slot t. Literals that follow from these are made when a rule
    or a criterion asks for them, and kept in `any_of` and `breaks`.
    """

    cp: cp_model.CpModel
    problem: Problem
    rules: frozenset[Rule]
    true: cp_model.IntVar
    placed: tuple[dict[int, cp_model.IntVar], ...]
    held: tuple[cp_model.IntVar, ...]
    own: tuple[tuple[int, ...], ...]
    serving: tuple[dict[int, dict[int, cp_model.IntVar]], ...]
    any_of: dict[tuple[int, ...], cp_model.IntVar] = field(default_factory=dict)
    breaks: dict[int, Count] = field(default_factory=dict)

    def possible(self, meetings: Iterable[int], slot: int) -> list[cp_model.IntVar]:
        """List the literals of those of these meetings that can be in a slot."""
        return [self.placed[meeting][slot] for meeting in meetings if slot in self.placed[meeting]]

    def one_of(self, meetings: Iterable[int], slot: int) -> Literal:
        """Give the literal that says that one of these meetings of one participant takes place in a slot.

        That there is exactly one of them or none is the rule that nobody is in two meetings at a time.
        """
        possible = self.possible(meetings, slot)
        if len(possible) <= 1:
            return possible[0] if possible else self.true.negated()
        key = tuple(literal.index for literal in possible)
        if key not in self.any_of:
            self.any_of[key] = self.cp.new_bool_var("")
            if Rule.ONE_AT_A_TIME in self.rules:
                self.cp.add_exactly_one([*possible, self.any_of[key].negated()])
            else:
                self.cp.add_max_equality(self.any_of[key], possible)
        return self.any_of[key]

    def used(self, participant: int, slot: int) -> Literal:
        """Give the literal that says that a participant uses a slot: for a meeting or with its group."""
        busy = slot in self.problem.participants[participant].busy
        return self.true if busy else self.one_of(self.own[participant], slot)


def new_literals(problem: Problem, *, rules: frozenset[Rule]) -> Literals:
    """Make the literals of a problem's agendas in a model of their own; each held meeting gets exactly one slot."""
    cp = cp_model.CpModel()
    true = cp.new_constant(1)
    placed = tuple(
        {slot: cp.new_bool_var("") for slot in slots_of(problem, meeting, rules=rules)} for meeting in problem.meetings
    )
    held = tuple(true if meeting.must and Rule.HELD in rules else cp.new_bool_var("") for meeting in problem.meetings)
    for slots, literal in zip(placed, held, strict=True):
        cp.add_exactly_one([*slots.values(), literal.negated()])
    return Literals(
        cp=cp,
        problem=problem,
        rules=rules,
        true=true,
        placed=placed,
        held=held,
        own=_own(problem),
        serving=tuple(
            _serving(cp, slots, meeting.pools) for slots, meeting in zip(placed, problem.meetings, strict=True)
        ),
    )


def slots_of(problem: Problem, meeting: Meeting, *, rules: frozenset[Rule]) -> list[int]:
    """List the slots that a meeting can have by the rules about it alone."""
    slots = set(meeting.slots) if Rule.SLOTS in rules else set(range(len(problem.slots)))
    if meeting.confirmed and Rule.CONFIRMED in rules:
        slots &= {meeting.before}
    if Rule.ONE_AT_A_TIME in rules:
        slots -= problem.participants[meeting.first].busy | problem.participants[meeting.second].busy
    return sorted(slots)


def add_hint(literals: Literals, placements: Sequence[Placement | None]) -> None:
    """Tell the solver of an agenda to begin with."""
    literals.cp.clear_hints()  # type: ignore[no-untyped-call]  # the library forgot the type of its nothing
    for placed, serving, placement in zip(literals.placed, literals.serving, placements, strict=True):
        for slot, literal in placed.items():
            literals.cp.add_hint(literal, placement is not None and placement.slot == slot)
        for pool, slots in serving.items() if len(serving) > 1 else ():
            for slot, literal in slots.items():
                literals.cp.add_hint(literal, placement == Placement(slot, pool))


def _own(problem: Problem) -> tuple[tuple[int, ...], ...]:
    own: list[list[int]] = [[] for _ in problem.participants]
    for index, meeting in enumerate(problem.meetings):
        own[meeting.first].append(index)
        own[meeting.second].append(index)
    return tuple(map(tuple, own))


def _serving(
    cp: cp_model.CpModel, placed: dict[int, cp_model.IntVar], pools: tuple[int, ...]
) -> dict[int, dict[int, cp_model.IntVar]]:
    if len(pools) <= 1:
        return dict.fromkeys(pools, placed)
    serving = {pool: {slot: cp.new_bool_var("") for slot in placed} for pool in pools}
    for slot, literal in placed.items():
        cp.add_exactly_one([*(slots[slot] for slots in serving.values()), literal.negated()])
    return serving
