"""The process of the exact search: a task on standard input, reports on standard output."""

import os
import pickle
import sys
from collections.abc import Callable
from threading import Thread
from typing import IO

from kakehashi.scheduling.conflict import minimal_contradiction
from kakehashi.scheduling.exact import Proof, prove
from kakehashi.scheduling.problem import Status
from kakehashi.scheduling.process import Inquest, Task
from kakehashi.scheduling.reports import Contradicted, Ended, Found, Report


def main() -> None:
    """Prove the task that is asked; whoever asked may tell of better agendas, and ends the process by going away."""
    asked, told = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what the solver's library prints is no report

    def tell(report: Report) -> None:
        pickle.dump(report, told)
        told.flush()

    task: Task | Inquest = pickle.load(asked)  # noqa: S301  # our own process wrote it
    if isinstance(task, Inquest):
        _listen(asked, lambda _: None)
        _find_contradiction(task, tell)
    else:
        proof = Proof(task.problem, task.effort, tell, task.start)
        _listen(asked, lambda found: proof.receive(found.placements))
        prove(proof)


def _find_contradiction(task: Inquest, tell: Callable[[Report], None]) -> None:
    contradiction = minimal_contradiction(task.problem, task.seconds)
    if contradiction is not None:
        tell(Contradicted(contradiction))
    tell(Ended(Status.UNKNOWN if contradiction is None else Status.INFEASIBLE))


def _listen(asked: IO[bytes], receive: Callable[[Found], None]) -> None:
    def hear() -> None:
        while True:
            try:
                receive(pickle.load(asked))  # noqa: S301  # our own process wrote it
            except EOFError:
                os._exit(0)

    Thread(target=hear, daemon=True).start()


if __name__ == "__main__":
    main()
