"""Peers of the agenda benchmark: the paper's plain model on CP-SAT, and its MaxSAT encoding on RC2, as they come.

Source: Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy, Villaret, JAIR 74 (2022) 263-301; RC2: Ignatiev, Morgado,
Marques-Silva, "RC2: an Efficient MaxSAT Solver", JSAT 11 (2019).
"""

from collections.abc import Sequence
from itertools import pairwise, product
from multiprocessing import get_context
from multiprocessing.connection import Connection
from os import cpu_count

from ortools.sat.python import cp_model
from pysat.card import CardEnc, EncType
from pysat.examples.rc2 import RC2
from pysat.formula import WCNF, IDPool

from kakehashi.scheduling.problem import Problem, Status

Answer = tuple[str, int | None]

STATUSES = {
    cp_model.OPTIMAL: Status.OPTIMAL,
    cp_model.FEASIBLE: Status.FEASIBLE,
    cp_model.INFEASIBLE: Status.INFEASIBLE,
    cp_model.UNKNOWN: Status.UNKNOWN,
}


def solve_with_cp_sat(problem: Problem, seconds: float) -> Answer:
    """Solve a published instance by the plain model on CP-SAT with its default settings."""
    model = cp_model.CpModel()
    placed = [{slot: model.new_bool_var("") for slot in meeting.slots} for meeting in problem.meetings]
    for literals in placed:
        model.add_exactly_one(literals.values())
    breaks = [_breaks(model, problem, placed, participant) for participant in range(len(problem.participants))]
    for slot, tables in enumerate(problem.tables[0]):
        model.add(sum(literals[slot] for literals in placed if slot in literals) <= tables)
    for first, second in problem.precedences:
        model.add(_slot_of(placed[first]) + 1 <= _slot_of(placed[second]))
    if problem.apart is not None:
        fewest, most = (model.new_int_var(0, len(problem.slots), "") for _ in range(2))
        model.add_min_equality(fewest, breaks)
        model.add_max_equality(most, breaks)
        model.add(most - fewest <= problem.apart)
    model.minimize(sum(breaks))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = cpu_count() or 1
    status = STATUSES[solver.solve(model)]
    return status, round(solver.objective_value) if status in {Status.OPTIMAL, Status.FEASIBLE} else None


def _slot_of(literals: dict[int, cp_model.IntVar]) -> cp_model.LinearExprT:
    return sum(slot * literal for slot, literal in literals.items())


def _breaks(
    model: cp_model.CpModel, problem: Problem, placed: Sequence[dict[int, cp_model.IntVar]], participant: int
) -> cp_model.IntVar:
    own = [placed[index] for index in _own(problem, participant)]
    slots = range(len(problem.slots))
    used, held = ([model.new_bool_var("") for _ in slots] for _ in range(2))
    breaks = [model.new_bool_var("") for _ in slots]
    for slot in slots:
        model.add(sum(literals[slot] for literals in own if slot in literals) == used[slot])
        model.add_max_equality(held[slot], used[: slot + 1])
        after = used[slot + 1] if slot + 1 < len(slots) else False
        model.add_min_equality(breaks[slot], [~used[slot], held[slot], after])
    number = model.new_int_var(0, len(problem.slots), "")
    model.add(number == sum(breaks))
    return number


def _own(problem: Problem, participant: int) -> list[int]:
    return [index for index, each in enumerate(problem.meetings) if participant in {each.first, each.second}]


def solve_with_rc2(problem: Problem, seconds: float) -> Answer:
    """Solve a published instance by the paper's encoding on RC2 as it comes, in a process that ends when time is up."""
    context = get_context("fork")  # a new interpreter would spend a second on imports, which is not RC2
    receive, send = context.Pipe(duplex=False)
    process = context.Process(target=_rc2, args=(problem, send))
    process.start()
    send.close()
    try:
        answer: Answer = receive.recv() if receive.poll(seconds) else (Status.UNKNOWN, None)
    finally:
        process.kill()
        process.join()
    return answer


def _rc2(problem: Problem, answer: Connection) -> None:
    formula = encode(problem)
    with RC2(formula) as solver:
        model = solver.compute()
        answer.send((Status.INFEASIBLE, None) if model is None else (Status.OPTIMAL, solver.cost))


def encode(problem: Problem) -> WCNF:
    """Encode a published instance as the paper does: meetings, uses, tables, precedences, breaks counted to be fair."""
    names, formula = IDPool(), WCNF()
    for index, meeting in enumerate(problem.meetings):
        _add(formula, names, [names.id(("placed", index, slot)) for slot in sorted(meeting.slots)], (1, 1))
    for participant in range(len(problem.participants)):
        _encode_participant(formula, names, problem, participant)
    for slot, tables in enumerate(problem.tables[0]):
        placed = [
            names.id(("placed", index, slot)) for index, each in enumerate(problem.meetings) if slot in each.slots
        ]
        _add(formula, names, placed, (0, tables))
    for first, second in problem.precedences:
        for one, other in product(problem.meetings[first].slots, problem.meetings[second].slots):
            if one >= other:
                formula.append([-names.id(("placed", first, one)), -names.id(("placed", second, other))])
    return formula


def _encode_participant(formula: WCNF, names: IDPool, problem: Problem, participant: int) -> None:
    own, slots = _own(problem, participant), range(len(problem.slots))
    used = [names.id(("used", participant, slot)) for slot in slots]
    for slot in slots:
        placed = [names.id(("placed", index, slot)) for index in own if slot in problem.meetings[index].slots]
        _add(formula, names, placed, (0, 1))
        formula.append([-used[slot], *placed])
        formula.extend([[-literal, used[slot]] for literal in placed])
    _add(formula, names, used, (len(own), len(own)))  # implied (imp1): as many slots in use as there are meetings
    _encode_breaks(formula, names, problem, used)


def _encode_breaks(formula: WCNF, names: IDPool, problem: Problem, used: Sequence[int]) -> None:
    held = [names.id(("held", literal)) for literal in used]
    breaks = [names.id(("break", literal)) for literal in used[1:-1]]
    formula.extend([[-now, begun] for now, begun in zip(used, held, strict=True)])
    formula.extend([[-before, begun] for before, begun in pairwise(held)])
    for slot, ends in enumerate(breaks, start=1):
        formula.append([-held[slot - 1], used[slot], -used[slot + 1], ends])
        formula.append([-ends], weight=1)
    if problem.apart is not None:  # somebody with one meeting has no break in every published instance
        _add(formula, names, breaks, (0, problem.apart))


def _add(formula: WCNF, names: IDPool, literals: list[int], bounds: tuple[int, int]) -> None:
    """Demand that between so many and so many of these literals are true, by cardinality networks."""
    least, most = bounds
    if len(literals) < least:
        formula.extend([[names.id("impossible")], [-names.id("impossible")]])
        return
    if least > 0:
        formula.extend(CardEnc.atleast(literals, least, vpool=names, encoding=EncType.cardnetwrk).clauses)
    if most < len(literals):
        formula.extend(CardEnc.atmost(literals, most, vpool=names, encoding=EncType.cardnetwrk).clauses)
