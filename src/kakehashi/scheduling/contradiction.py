"""Must-meetings that cannot all be held, and the rules that are in their way."""

from contextlib import closing
from queue import SimpleQueue

from kakehashi.scheduling.problem import Problem
from kakehashi.scheduling.process import EXACT, Inquest, start_process
from kakehashi.scheduling.reports import Contradicted, Crashed, Ended, Report
from kakehashi.scheduling.rules import Contradiction

__all__ = ["Contradiction", "find_contradiction"]


def find_contradiction(
    problem: Problem, *, seconds: float = 20.0, command: tuple[str, ...] = EXACT
) -> Contradiction | None:
    """Find a minimal set of must-meetings that cannot all be held; None if there is none, or none is found in time."""
    told: SimpleQueue[Report] = SimpleQueue()
    with closing(start_process(Inquest(problem, seconds), told.put, command=command)):
        while True:
            match told.get():
                case Contradicted(contradiction):
                    return contradiction
                case Ended() | Crashed():
                    return None
