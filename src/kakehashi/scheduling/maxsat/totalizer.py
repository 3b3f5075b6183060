"""How many of some literals are true, counted in a tree.

Source: Bailleux and Boufkhad, "Efficient CNF Encoding of Boolean Cardinality Constraints", CP 2003.
"""

from collections.abc import Sequence
from itertools import pairwise

from kakehashi.scheduling.maxsat.formula import Formula


def totalizer(formula: Formula, literals: Sequence[int], *, most: int) -> list[int]:
    """Give literals of which the one at j is true if more than j of these are, for j up to `most`."""
    if len(literals) <= 1:
        return [*literals]
    half = len(literals) // 2
    one, other = (totalizer(formula, part, most=most) for part in (literals[:half], literals[half:]))
    total = [formula.new() for _ in range(min(len(one) + len(other), most + 1))]
    for ones in range(len(one) + 1):
        for others in range(len(other) + 1):
            if 0 < ones + others <= len(total):
                formula.imply(*one[ones - 1 : ones], *other[others - 1 : others], then=total[ones + others - 1])
    for fewer, more in pairwise(total):
        formula.imply(more, then=fewer)
    return total


def at_most(formula: Formula, literals: Sequence[int], most: int) -> None:
    """Demand that no more than so many of these literals are true."""
    if len(literals) > most:
        formula.add([-totalizer(formula, literals, most=most)[most]])
