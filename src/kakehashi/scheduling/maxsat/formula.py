"""A formula in conjunctive normal form; a literal is a number, its opposite the negated number."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

TRUE, FALSE = 1, -1
FEW = 5
"""At most one of so many literals is said by pairs; of more, by splitting them."""


@dataclass(slots=True)
class Formula:
    """Clauses over the literals made so far; `contradictory`: one of them can never be true.

    The first literal is always true, so that what is known beforehand can stand where a literal is expected.
    """

    literals: int = TRUE
    clauses: list[list[int]] = field(default_factory=lambda: [[TRUE]])
    contradictory: bool = False

    def new(self) -> int:
        """Make a literal."""
        self.literals += 1
        return self.literals

    def add(self, clause: Iterable[int]) -> None:
        """Demand that at least one of these literals is true."""
        kept = [literal for literal in clause if literal != FALSE]
        if TRUE not in kept:
            self.contradictory = self.contradictory or not kept
            self.clauses.append(kept)

    def imply(self, *conditions: int, then: int) -> None:
        """Demand that a literal is true if all the conditions are."""
        self.add([*(-condition for condition in conditions), then])


def at_most_one(formula: Formula, literals: Sequence[int]) -> None:
    """Demand that no two of these literals are true."""
    if len(literals) <= FEW:
        for one, other in combinations(literals, 2):
            formula.add((-one, -other))
        return
    split = formula.new()
    at_most_one(formula, [*literals[: FEW - 1], split])
    at_most_one(formula, [*literals[FEW - 1 :], -split])


def any_of(formula: Formula, literals: Sequence[int]) -> int:
    """Give a literal that is true exactly if one of these is."""
    if len(literals) <= 1:
        return literals[0] if literals else FALSE
    either = formula.new()
    for literal in literals:
        formula.imply(literal, then=either)
    formula.add([-either, *literals])
    return either
