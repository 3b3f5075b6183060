"""Agendas proven best: Kakehashi on published instances of the scheduling problem, and its peers beside it.

    uv run python benchmarks/agenda.py --instances DIR [--seconds 60] [--solutions OUT] [--peer] [--only NAME ...]

One JSON line an instance: {"instance", "status", "breaks", "bound", "seconds", "first_seconds"}; with --solutions also
OUT/INSTANCE.json, the slot (from 1) of each meeting in order. With --peer each instance is also solved by the plain model of
the paper on CP-SAT with its default settings, and by the paper's encoding on RC2 (core-guided MaxSAT), in turns with ours;
their lines carry "solver", and medians and ratios follow on standard error. Compilation is done before the first instance.
"""

import argparse
import json
import statistics
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter

from agenda_peers import solve_with_cp_sat, solve_with_rc2
from b2bsp import read_instance
from kakehashi.scheduling.evaluate import broken_rules, value
from kakehashi.scheduling.problem import Criterion, Effort, Meeting, Participant, Problem, Slot, Status
from kakehashi.scheduling.search import search
from machine import describe_machine, peak_memory

OURS = "kakehashi"
Slots = Sequence[int]


@dataclass(frozen=True, slots=True)
class Line:
    """What is printed of one instance; `breaks` and `bound` are null where there is no agenda."""

    instance: str
    status: str
    breaks: int | None
    bound: int | None
    seconds: float
    first_seconds: float | None


@dataclass(frozen=True, slots=True)
class Answer:
    """A line, and the agenda it speaks of: the slot (from 0) of each meeting, none where there is none."""

    line: Line
    slots: Slots


def solve(name: str, problem: Problem, seconds: float) -> Answer:
    """Solve one instance with Kakehashi; every agenda is held against the rules independently of the search."""
    started, first_seconds = perf_counter(), None
    for solution in search(problem, Effort(seconds=seconds)):
        if first_seconds is None and solution.status in {Status.FEASIBLE, Status.OPTIMAL}:
            first_seconds = perf_counter() - started
    elapsed = perf_counter() - started
    if solution.status in {Status.INFEASIBLE, Status.UNKNOWN}:
        return Answer(Line(name, solution.status, None, None, round(elapsed, 3), None), ())
    broken = broken_rules(problem, solution.placements)
    assert not broken, broken
    breaks, bound = value(problem, solution.placements, Criterion.BREAKS), solution.levels[0].bound
    slots = [placement.slot for placement in solution.placements if placement is not None]
    return Answer(Line(name, solution.status, breaks, bound, round(elapsed, 3), _rounded(first_seconds)), slots)


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)


def compile_first() -> None:
    """Solve a tiny instance, so that compilation falls on none of the others."""
    meeting = Meeting(first=0, second=1, slots=frozenset(range(3)))
    problem = Problem(
        slots=tuple(Slot(0, 0, slot, slot + 1) for slot in range(3)),
        participants=(Participant(),) * 2,
        meetings=(meeting,),
        tables=((1,) * 3,),
        criteria=(Criterion.BREAKS,),
    )
    solve("compilation", problem, seconds=30)


def peers(name: str, problem: Problem, seconds: float) -> Iterator[tuple[str, Line]]:
    """Solve an instance with each peer."""
    for peer, solver in (("cp-sat", solve_with_cp_sat), ("rc2", solve_with_rc2)):
        started = perf_counter()
        status, breaks = solver(problem, seconds)
        elapsed = round(perf_counter() - started, 3)
        yield peer, Line(name, status, breaks, breaks if status == Status.OPTIMAL else None, elapsed, None)


def write_solution(folder: Path, name: str, slots: Slots) -> None:
    """Write the slots of an agenda, from 1."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps([slot + 1 for slot in slots]), encoding="utf-8")


def main() -> None:
    arguments = _arguments()
    tell(describe_machine(["ortools", "numba", *(["python-sat"] if arguments.peer else [])]))
    compile_first()
    times: dict[str, list[float]] = {OURS: []}
    for path in sorted(arguments.instances.glob("*.dzn")):
        if arguments.only and path.stem not in arguments.only:
            continue
        problem = read_instance(path)
        answer = solve(path.stem, problem, arguments.seconds)
        print(json.dumps(asdict(answer.line)), flush=True)
        if arguments.solutions and answer.slots:
            write_solution(arguments.solutions, path.stem, answer.slots)
        if arguments.peer and problem.apart is not None:
            times[OURS].append(answer.line.seconds)
            for peer, line in peers(path.stem, problem, arguments.seconds):
                print(json.dumps({"solver": peer, **asdict(line)}), flush=True)
                times.setdefault(peer, []).append(line.seconds)
    tell(f"peak memory {peak_memory() / 2**20:.0f} MB")
    tell_ratios(times)


def tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def tell_ratios(times: dict[str, list[float]]) -> None:
    """Say the median time of each solver, and the median of its ratios to ours."""
    for solver, seconds in times.items():
        if seconds:
            ratio = statistics.median(theirs / ours for theirs, ours in zip(seconds, times[OURS], strict=True))
            tell(f"{solver}: median {statistics.median(seconds):.2f} s, {ratio:.1f} times ours (median of ratios)")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--instances", type=Path, required=True, metavar="DIR")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--solutions", type=Path, metavar="OUT")
    parser.add_argument("--peer", action="store_true")
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME")
    return parser.parse_args()


if __name__ == "__main__":
    main()
