"""The fewest breaks of a mission's agendas, proven by MaxSAT."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kakehashi.scheduling.evaluate import value
from kakehashi.scheduling.maxsat.cores import AtLeast, Best, Cores, Step, Unsatisfiable
from kakehashi.scheduling.maxsat.encoding import Encoding
from kakehashi.scheduling.maxsat.strategy import start
from kakehashi.scheduling.problem import Criterion, Effort, Placement, Problem, Status
from kakehashi.scheduling.reports import Bounded, Ended, Found, Report

CONFLICTS_PER_SECOND = 2000
"""With one worker a second is so many conflicts, whatever the machine."""

Placements = Sequence[Placement | None]


@dataclass(slots=True)
class Proof:
    """A proof on its way: who is told of it, the fewest breaks of any agenda known, and the bound so far."""

    problem: Problem
    effort: Effort
    tell: Callable[[Report], None]
    start: Placements | None = None
    fewest: int | None = field(init=False, default=None)
    bound: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        if self.start is not None:
            self.receive(self.start)

    def receive(self, placements: Placements) -> None:
        """Take over an agenda that somebody else has found: if its breaks meet the bound, the proof ends."""
        breaks = value(self.problem, placements, Criterion.BREAKS)
        self.fewest = breaks if self.fewest is None else min(self.fewest, breaks)

    def raise_bound(self, bound: int) -> None:
        """Tell of a bound that has risen."""
        if bound > self.bound:
            self.bound = bound
            self.tell(Bounded(0, bound))

    @property
    def met(self) -> bool:
        """Say whether no agenda has fewer breaks than the best that is known."""
        return self.fewest == self.bound


def prove(proof: Proof) -> None:
    """Raise the bound until an agenda meets it; an agenda that the proof itself finds is told."""
    encoding, cores = start(proof.problem, seed=proof.effort.seed)
    step: Step = None
    for step in cores.steps():
        _tell(proof, encoding, step)
        if proof.met or _is_spent(proof.effort, cores):
            break
    if step == Unsatisfiable() and encoding.otherwise is None:
        proof.tell(Ended(Status.INFEASIBLE))
    elif proof.met and len(proof.problem.criteria) == 1:
        proof.tell(Ended(Status.OPTIMAL))
    else:
        proof.tell(Ended(Status.UNKNOWN if proof.fewest is None else Status.FEASIBLE))


def _tell(proof: Proof, encoding: Encoding, step: Step) -> None:
    match step:
        case AtLeast(bound):
            proof.raise_bound(bound if encoding.otherwise is None else min(bound, encoding.otherwise))
        case Unsatisfiable() if encoding.otherwise is not None:
            proof.raise_bound(encoding.otherwise)
        case Best(model):
            placements = _placements(encoding, model)
            proof.receive(placements)
            proof.tell(Found(placements))


def _placements(encoding: Encoding, model: frozenset[int]) -> tuple[Placement, ...]:
    return tuple(
        next(Placement(slot) for slot, literal in slots.items() if literal in model)
        for slots in encoding.placing.placed
    )


def _is_spent(effort: Effort, cores: Cores) -> bool:
    return effort.workers == 1 and cores.conflicts > effort.seconds * CONFLICTS_PER_SECOND
