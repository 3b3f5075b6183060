"""Which meeting is in which slot, and who is in use when, as literals.

Source: the MaxSAT encodings of the paper that `problem` cites.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from kakehashi.scheduling.maxsat.formula import FALSE, TRUE, Formula, any_of, at_most_one
from kakehashi.scheduling.maxsat.slots_left import meetings_of_participants, slots_left
from kakehashi.scheduling.problem import Problem


@dataclass(frozen=True, slots=True)
class Placing:
    """The literals of an agenda.

    `placed[meeting][slot]`: the meeting is in the slot; `used[participant][slot]`: the participant is in a meeting or in a
    group slot; `own`: the meetings of each participant.
    """

    problem: Problem
    placed: list[dict[int, int]]
    used: list[list[int]]
    own: list[list[int]]

    def uses_of(self, participant: int) -> list[frozenset[int]]:
        """List the uses of a participant by the slots each may be in: its meetings and its group slots."""
        meetings = [frozenset(self.placed[index]) for index in self.own[participant]]
        return meetings + [frozenset({slot}) for slot in sorted(self.problem.participants[participant].busy)]


def place(formula: Formula, problem: Problem, *, seed: int) -> Placing:
    """Demand that every meeting is in exactly one slot and nobody in two meetings at once."""
    placed = _place_meetings(formula, slots_left(problem), seed=seed)
    own = meetings_of_participants(problem)
    used = [
        [
            TRUE if slot in participant.busy else _meets(formula, placed, meetings, slot)
            for slot in range(len(problem.slots))
        ]
        for participant, meetings in zip(problem.participants, own, strict=True)
    ]
    return Placing(problem, placed, used, own)


def _place_meetings(formula: Formula, slots: Sequence[Sequence[int]], *, seed: int) -> list[dict[int, int]]:
    order = [*range(len(slots))]
    if seed:
        Random(seed).shuffle(order)  # noqa: S311  # another order of the literals is another search, no secret
    placed: list[dict[int, int]] = [{} for _ in slots]
    for index in order:
        placed[index] = {slot: formula.new() for slot in slots[index]}
        literals = [*placed[index].values()]
        formula.add(literals)
        at_most_one(formula, literals)
    return placed


def _meets(formula: Formula, placed: Sequence[dict[int, int]], meetings: Sequence[int], slot: int) -> int:
    literals = [placed[index][slot] for index in meetings if slot in placed[index]]
    at_most_one(formula, literals)
    return any_of(formula, literals) if literals else FALSE
