"""The criteria of an agenda in the constraint model, one function a criterion."""

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby, permutations

from ortools.sat.python import cp_model
from ortools.sat.python.cp_model_helper import Literal

from kakehashi.scheduling.model.breaks import breaks_of, idle_slots
from kakehashi.scheduling.model.literals import Literals
from kakehashi.scheduling.model.venues import meetings_by_venue
from kakehashi.scheduling.problem import Criterion


def expression(literals: Literals, criterion: Criterion) -> cp_model.LinearExprT:
    """Give what a criterion counts.

    Where fewest are best it may be more than what the agenda has, and less where most are: never better than the truth, and
    the truth when it is optimised.
    """
    return EXPRESSIONS[criterion](literals)


def _served(literals: Literals) -> cp_model.LinearExprT:
    return sum(_is_served(literals, meetings) for meetings in literals.own)


def _is_served(literals: Literals, meetings: tuple[int, ...]) -> cp_model.IntVar:
    served = literals.cp.new_bool_var("")
    literals.cp.add_bool_or(*(literals.held[meeting] for meeting in meetings), served.negated())
    return served


def _mutual(literals: Literals) -> cp_model.LinearExprT:
    return _utility(literals, mutual_only=True)


def _meetings(literals: Literals) -> cp_model.LinearExprT:
    return _utility(literals, mutual_only=False)


def _utility(literals: Literals, *, mutual_only: bool) -> cp_model.LinearExprT:
    return sum(
        meeting.utility * held
        for meeting, held in zip(literals.problem.meetings, literals.held, strict=True)
        if not meeting.must and (meeting.mutual or not mutual_only)
    )


def _moved(literals: Literals) -> cp_model.LinearExprT:
    return sum(
        literal
        for meeting, placed in zip(literals.problem.meetings, literals.placed, strict=True)
        for slot, literal in placed.items()
        if meeting.before is not None and slot != meeting.before
    )


def _breaks(literals: Literals) -> cp_model.LinearExprT:
    return sum(breaks_of(literals, participant).number for participant in range(len(literals.own)))


def _fairness(literals: Literals) -> cp_model.LinearExprT:
    counts = [breaks_of(literals, participant) for participant in range(len(literals.own))]
    most = literals.cp.new_int_var(0, max((count.most for count in counts), default=0), "")
    for count in counts:
        literals.cp.add(count.number <= most)
    return most


def _idle(literals: Literals) -> cp_model.LinearExprT:
    return sum(idle for participant in range(len(literals.own)) for idle in idle_slots(literals, participant))


def _moves(literals: Literals) -> cp_model.LinearExprT:
    slots = literals.problem.slots
    days = [list(day) for _, day in groupby(range(len(slots)), key=lambda slot: slots[slot].day)]
    return sum(
        move
        for meetings in literals.own
        for day in days
        for move in _moves_of_day(literals, meetings_by_venue(literals.problem, meetings), day)
    )


def _moves_of_day(literals: Literals, venues: Mapping[int, list[int]], day: list[int]) -> Iterator[cp_model.IntVar]:
    """Remember in each slot the venue of the last meeting; a meeting elsewhere is a move."""
    if len(venues) < 2:
        return
    last: dict[int, Literal] = {venue: literals.one_of(meetings, day[0]) for venue, meetings in venues.items()}
    for slot in day[1:]:
        here = {venue: literals.one_of(meetings, slot) for venue, meetings in venues.items()}
        move = literals.cp.new_bool_var("")
        now: dict[int, Literal] = {venue: literals.cp.new_bool_var("") for venue in venues}
        for venue, other in permutations(venues, 2):
            literals.cp.add_bool_or(last[other].negated(), here[venue].negated(), move)
        for venue in venues:
            elsewhere = [literal for other, literal in here.items() if other != venue]
            literals.cp.add_implication(here[venue], now[venue])
            literals.cp.add_bool_or(last[venue].negated(), now[venue], *elsewhere)
        yield move
        last = now


EXPRESSIONS: Mapping[Criterion, Callable[[Literals], cp_model.LinearExprT]] = {
    Criterion.SERVED: _served,
    Criterion.MUTUAL: _mutual,
    Criterion.MEETINGS: _meetings,
    Criterion.MOVED: _moved,
    Criterion.BREAKS: _breaks,
    Criterion.FAIRNESS: _fairness,
    Criterion.IDLE: _idle,
    Criterion.MOVES: _moves,
}
