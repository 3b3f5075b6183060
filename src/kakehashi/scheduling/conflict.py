"""The smallest set of must-meetings that cannot all be held, found by the exact solver."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from time import perf_counter

from ortools.sat.python import cp_model

from kakehashi.scheduling.model.literals import new_literals
from kakehashi.scheduling.model.rules import add_rules
from kakehashi.scheduling.problem import Problem
from kakehashi.scheduling.rules import ALL_RULES, Contradiction, Rule
from kakehashi.scheduling.shrink import shrink

SHARE_OF_CORE = 0.25
"""How much of the time a first, rough set of contradicting meetings may take."""

MOST_TELLING_LAST = (
    Rule.APART,
    Rule.INTERPRETERS,
    Rule.TRAVEL,
    Rule.CEILING,
    Rule.PRECEDENCE,
    Rule.TABLES,
    Rule.CONFIRMED,
    Rule.SLOTS,
    Rule.ONE_AT_A_TIME,
)
"""Of two rules that would each do for a contradiction the one that is easier to understand is told."""


def minimal_contradiction(problem: Problem, seconds: float) -> Contradiction | None:
    """Find must-meetings that cannot all be held, as few and by as few rules as can be; None if none are found in time."""
    started = perf_counter()
    for rules in (ALL_RULES - {Rule.APART}, ALL_RULES):
        inquiry = Inquiry(problem, started + seconds)
        must = [index for index, meeting in enumerate(problem.meetings) if meeting.must]
        if inquiry.contradict(must, rules):
            return _minimal(inquiry, _rough_core(inquiry, must, rules), rules)
    return None


@dataclass(slots=True)
class Inquiry:
    """Questions about one problem that are answered until a moment; `all_answered`: none came too late."""

    problem: Problem
    until: float
    all_answered: bool = field(default=True)

    def contradict(self, meetings: Sequence[int], rules: frozenset[Rule]) -> bool:
        """Say whether it is proven in time that these meetings cannot all be held under these rules."""
        literals = new_literals(_part(self.problem, meetings, rules), rules=rules)
        add_rules(literals)
        status = self.solver(self.until).solve(literals.cp)
        self.all_answered &= status != cp_model.UNKNOWN
        return bool(status == cp_model.INFEASIBLE)

    def solver(self, until: float) -> cp_model.CpSolver:
        """Make a solver that answers until a moment."""
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = max(0.0, until - perf_counter())
        solver.parameters.num_workers = 1
        return solver


def _minimal(inquiry: Inquiry, core: Sequence[int], rules: frozenset[Rule]) -> Contradiction:
    meetings = shrink(core, lambda fewer: inquiry.contradict(fewer, rules))
    kinds = shrink(
        [rule for rule in MOST_TELLING_LAST if rule in rules],
        lambda fewer: inquiry.contradict(meetings, frozenset({Rule.HELD, *fewer})),
    )
    return Contradiction(tuple(meetings), tuple(kind for kind in Rule if kind in kinds), inquiry.all_answered)


def _rough_core(inquiry: Inquiry, must: Sequence[int], rules: frozenset[Rule]) -> list[int]:
    """Ask the solver which of its assumptions, that a meeting is held, it needed."""
    literals = new_literals(_part(inquiry.problem, must, rules), rules=rules - {Rule.HELD})
    add_rules(literals)
    meeting_of = {literals.held[meeting].index: meeting for meeting in must}
    literals.cp.add_assumptions([literals.held[meeting] for meeting in must])
    now = perf_counter()
    solver = inquiry.solver(now + (inquiry.until - now) * SHARE_OF_CORE)
    if solver.solve(literals.cp) != cp_model.INFEASIBLE:
        return list(must)
    return sorted(meeting_of[index] for index in solver.sufficient_assumptions_for_infeasibility())


def _part(problem: Problem, must: Sequence[int], rules: frozenset[Rule]) -> Problem:
    """Give the problem in which these meetings must be held and no others.

    The others only take room, so they are left out, except that they can even out the breaks of two participants.
    """
    kept, others_help = set(must), Rule.APART in rules
    return replace(
        problem,
        meetings=tuple(
            replace(meeting, must=index in kept, slots=meeting.slots if index in kept or others_help else frozenset())
            for index, meeting in enumerate(problem.meetings)
        ),
    )
