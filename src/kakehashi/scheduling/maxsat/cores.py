"""Core-guided MaxSAT: as long as the soft literals left cannot all be false, one more must be true.

Sources: Andres, Kaufmann, Matheis, Schaub, "Unsatisfiability-based Optimization in clasp", ICLP 2012; Morgado, Dodaro,
Marques-Silva, "Core-Guided MaxSAT with Soft Cardinality Constraints", CP 2014 (algorithm OLL). Solver: CaDiCaL (Biere et al.).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pysat.card import ITotalizer
from pysat.solvers import Cadical195

from kakehashi.scheduling.maxsat.formula import Formula

CONFLICTS_OF_A_SLICE = 10_000
GROWTH = 2
"""Slices of work grow so that what the solver has to begin anew after each of them does not count."""
TRIMMINGS = 3


@dataclass(frozen=True, slots=True)
class AtLeast:
    """So many soft literals are true in every model."""

    bound: int


@dataclass(frozen=True, slots=True)
class Best:
    """A model in which no more soft literals are true than the last bound says: the literals that are true."""

    model: frozenset[int]


@dataclass(frozen=True, slots=True)
class Unsatisfiable:
    """There is no model."""


Step = AtLeast | Best | Unsatisfiable | None


@dataclass(slots=True)
class Cores:
    """A core-guided search: the solver, and the literals it assumes (softs that are to be false).

    `sums`: an assumed literal says that no more than so many of a core's softs are true. `slice`: after how many conflicts
    the solver pauses.
    """

    formula: Formula
    softs: Sequence[int]
    options: Mapping[str, int] = field(default_factory=dict)
    solver: Cadical195 = field(init=False)
    assumed: list[int] = field(init=False)
    sums: dict[int, tuple[ITotalizer, int]] = field(init=False, default_factory=dict)
    literals: int = field(init=False)
    slice: int = field(init=False, default=CONFLICTS_OF_A_SLICE)

    def __post_init__(self) -> None:
        self.solver = Cadical195()
        self.solver.configure(self.options)
        for clause in self.formula.clauses:
            self.solver.add_clause(clause)
        self.assumed = [-soft for soft in self.softs]
        self.literals = self.formula.literals

    def steps(self) -> Iterator[Step]:
        """Give rising bounds and at last a best model or that there is none; None after every slice of work between."""
        bound = 0
        while not self.formula.contradictory:
            satisfiable = self._solve(self.assumed)
            if satisfiable is None:
                self.slice *= GROWTH
                yield None
            elif satisfiable:
                yield Best(frozenset(literal for literal in self.solver.get_model() if literal > 0))
                return
            elif core := self._trimmed(self.solver.get_core() or []):
                self._relax(core)
                bound += 1
                yield AtLeast(bound)
            else:
                break
        yield Unsatisfiable()

    @property
    def conflicts(self) -> int:
        """Give how many conflicts the solver has met: its work, whatever the machine."""
        return int(self.solver.accum_stats()["conflicts"])

    def _solve(self, assumed: Sequence[int]) -> bool | None:
        self.solver.conf_budget(self.slice)
        satisfiable: bool | None = self.solver.solve_limited(assumptions=assumed)
        return satisfiable

    def _trimmed(self, core: list[int]) -> list[int]:
        for _ in range(TRIMMINGS):
            if len(core) < 2 or self._solve(core) is not False:
                break
            smaller = self.solver.get_core() or []
            if len(smaller) == len(core):
                break
            core = smaller
        return core

    def _relax(self, core: Sequence[int]) -> None:
        """Let one of a core's softs be true, and count whether more are."""
        for literal in core:
            self.assumed.remove(literal)
            if literal in self.sums:
                self._allow_one_more(*self.sums[literal])
        self.solver.add_clause([-literal for literal in core])
        if len(core) > 1:
            counted = ITotalizer([-literal for literal in core], ubound=len(core) - 1, top_id=self.literals)
            self.literals = max(self.literals, counted.top_id)
            for clause in counted.cnf.clauses:
                self.solver.add_clause(clause)
            self._allow_one_more(counted, 0)

    def _allow_one_more(self, counted: ITotalizer, allowed: int) -> None:
        if allowed + 1 < len(counted.rhs):
            at_most = -counted.rhs[allowed + 1]
            self.sums[at_most] = counted, allowed + 1
            self.assumed.append(at_most)
