"""Breaks and idle slots in the constraint model.

Source: section 4 of the paper that `problem` cites: a break ends at a slot that is not used, after one that is, before one
that is.
"""

from collections.abc import Iterator
from itertools import groupby, pairwise

from ortools.sat.python import cp_model
from ortools.sat.python.cp_model_helper import Literal

from kakehashi.scheduling.model.literals import Count, Literals


def breaks_of(literals: Literals, participant: int) -> Count:
    """Count a participant's breaks: maximal groups of idle slots between two uses on one day."""
    if participant not in literals.breaks:
        days = list(days_of(literals, participant))
        uses = len(literals.own[participant]) + len(literals.problem.participants[participant].busy)
        most = min(max(uses - 1, 0), sum((len(day) - 1) // 2 for day in days))
        number = literals.cp.new_int_var(0, most, "")
        literals.cp.add(number == sum(end for day in days for end in _ends(literals, participant, day)))
        literals.breaks[participant] = Count(number, most)
    return literals.breaks[participant]


def idle_slots(literals: Literals, participant: int) -> Iterator[cp_model.IntVar]:
    """Make a literal for each slot of a participant that holds at least if the slot is idle between two uses."""
    for day in days_of(literals, participant):
        held = _monotone(literals, participant, day)
        to_come = _monotone(literals, participant, day[::-1])[::-1]
        for slot, after, before in zip(day[1:-1], held[1:-1], to_come[1:-1], strict=True):
            idle = literals.cp.new_bool_var("")
            literals.cp.add_bool_or(literals.used(participant, slot), after.negated(), before.negated(), idle)
            yield idle


def days_of(literals: Literals, participant: int) -> Iterator[list[int]]:
    """List, day by day, the slots from the first that a participant can use to the last."""
    can_use = {slot for meeting in literals.own[participant] for slot in literals.placed[meeting]}
    can_use |= literals.problem.participants[participant].busy
    for _, day in groupby(sorted(can_use), key=lambda slot: literals.problem.slots[slot].day):
        slots = list(day)
        yield list(range(slots[0], slots[-1] + 1))


def _ends(literals: Literals, participant: int, day: list[int]) -> Iterator[cp_model.IntVar]:
    held = _monotone(literals, participant, day)
    for (slot, following), before in zip(pairwise(day[1:]), held[1:-1], strict=True):
        idle, next_used = literals.used(participant, slot).negated(), literals.used(participant, following)
        end = literals.cp.new_bool_var("")
        literals.cp.add_bool_and(idle, before, next_used).only_enforce_if(end)
        literals.cp.add_bool_or(end, idle.negated(), before.negated(), next_used.negated())
        yield end


def _monotone(literals: Literals, participant: int, day: list[int]) -> list[Literal]:
    """Say of each slot whether it or an earlier one of these is used; an order literal, so it never falls again."""
    held: list[Literal] = [literals.used(participant, day[0])]
    for slot in day[1:]:
        used, until_now = literals.used(participant, slot), literals.cp.new_bool_var("")
        literals.cp.add_implication(used, until_now)
        literals.cp.add_implication(held[-1], until_now)
        literals.cp.add_bool_or(used, held[-1], until_now.negated())
        held.append(until_now)
    return held
