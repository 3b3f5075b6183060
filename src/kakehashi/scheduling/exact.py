"""An agenda proven best, criterion after criterion, by constraint programming."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil

from ortools.sat.python import cp_model

from kakehashi.scheduling.evaluate import costs, values
from kakehashi.scheduling.model.criteria import expression
from kakehashi.scheduling.model.literals import Literals, add_hint, new_literals
from kakehashi.scheduling.model.rules import add_rules
from kakehashi.scheduling.problem import MOST, Effort, Placement, Problem, Status
from kakehashi.scheduling.reports import Bounded, Ended, Found, Report
from kakehashi.scheduling.rules import ALL_RULES
from kakehashi.scheduling.strategy import new_solver, seconds_of_level, seconds_spent

ROUNDING = 1e-6

Placements = Sequence[Placement | None]


@dataclass(slots=True)
class Proof:
    """A proof on its way: the model, the cost of each criterion in it, the best agenda so far, and who is told of it.

    `bounds` are what is proven already of the first criteria.
    """

    problem: Problem
    effort: Effort
    tell: Callable[[Report], None]
    best: Placements | None = None
    bounds: Sequence[int] = ()
    literals: Literals = field(init=False)
    levels: list[cp_model.LinearExprT] = field(init=False, default_factory=list)
    solver: cp_model.CpSolver | None = field(init=False, default=None)
    overtaken: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        self.literals = new_literals(self.problem, rules=ALL_RULES)
        add_rules(self.literals)

    def improve(self, placements: Placements) -> bool:
        """Keep an agenda if it is better than the best so far, and say whether it is."""
        better = self.best is None or cost(self.problem, placements) < cost(self.problem, self.best)
        if better:
            self.best = tuple(placements)
        return better

    def receive(self, placements: Placements) -> None:
        """Take over a better agenda that somebody else has found; the solver starts anew from it."""
        self.overtaken = self.improve(placements)
        if self.overtaken and self.solver is not None:
            self.solver.stop_search()


def prove(proof: Proof) -> None:
    """Optimise one criterion after another, each held at its value for those that follow, until all are proven."""
    seconds, proven = proof.effort.seconds, True
    for level, criterion in enumerate(proof.problem.criteria):
        sign = -1 if criterion in MOST else 1
        proof.levels.append(sign * expression(proof.literals, criterion))
        if proof.best is not None and values(proof.problem, proof.best)[level] in proof.bounds[level : level + 1]:
            continue
        allowed = seconds_of_level(seconds, levels_left=len(proof.problem.criteria) - level)
        status, spent = _prove_level(proof, level, allowed)
        seconds = max(0.0, seconds - spent)
        proven = proven and status == Status.OPTIMAL
        if proof.best is None:
            proof.tell(Ended(status))
            return
    proof.tell(Ended(Status.OPTIMAL if proven else Status.FEASIBLE))


def _prove_level(proof: Proof, level: int, seconds: float) -> tuple[Status, float]:
    sign = -1 if proof.problem.criteria[level] in MOST else 1
    proof.literals.cp.minimize(proof.levels[level])
    spent = 0.0
    while True:
        proof.overtaken = False
        if proof.best is not None:
            _hold(proof, proof.best)
        solver = proof.solver = new_solver(proof.effort, seconds=seconds - spent)
        solver.best_bound_callback = lambda bound: proof.tell(Bounded(level, sign * ceil(bound - ROUNDING)))
        status = STATUSES[solver.solve(proof.literals.cp, _Found(proof))]
        spent += seconds_spent(solver, proof.effort)
        if status == Status.OPTIMAL:
            proof.tell(Bounded(level, sign * round(solver.best_objective_bound)))
        if not proof.overtaken or status in {Status.OPTIMAL, Status.INFEASIBLE} or spent >= seconds:
            return status, spent


def _hold(proof: Proof, placements: Placements) -> None:
    """Look only for agendas that are as good by the criteria that have had their turn, beginning with this one."""
    add_hint(proof.literals, placements)
    for counted, most in zip(proof.levels, cost(proof.problem, placements), strict=False):
        proof.literals.cp.add(counted <= most)


def cost(problem: Problem, placements: Placements) -> tuple[int, ...]:
    """Say what an agenda costs, criterion by criterion."""
    return costs(problem, values(problem, placements))


class _Found(cp_model.CpSolverSolutionCallback):
    def __init__(self, proof: Proof) -> None:
        super().__init__()
        self.proof = proof

    def on_solution_callback(self) -> None:
        """Tell of an agenda if it is better than all before it."""
        placements = self._placements()
        if self.proof.improve(placements):
            self.proof.tell(Found(placements))

    def _placements(self) -> tuple[Placement | None, ...]:
        literals = self.proof.literals
        return tuple(
            next(
                (self._placement(serving, slot) for slot, literal in placed.items() if self.boolean_value(literal)),
                None,
            )
            for placed, serving in zip(literals.placed, literals.serving, strict=True)
        )

    def _placement(self, serving: dict[int, dict[int, cp_model.IntVar]], slot: int) -> Placement:
        return Placement(slot, next((pool for pool, slots in serving.items() if self.boolean_value(slots[slot])), None))


STATUSES = {
    cp_model.OPTIMAL: Status.OPTIMAL,
    cp_model.FEASIBLE: Status.FEASIBLE,
    cp_model.INFEASIBLE: Status.INFEASIBLE,
    cp_model.UNKNOWN: Status.UNKNOWN,
}
