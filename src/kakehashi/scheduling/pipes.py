"""How a search process talks with whoever started it: tasks and agendas on standard input, reports on standard output."""

import os
import pickle
import sys
from collections.abc import Callable
from threading import Thread
from typing import IO

from kakehashi.scheduling.process import Inquest, Placements, Task
from kakehashi.scheduling.reports import Found, Report

Tell = Callable[[Report], None]


def open_pipes() -> tuple[IO[bytes], Tell]:
    """Give what is asked of the process, and the way to tell; what a solver's library prints is no report."""
    asked, told = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def tell(report: Report) -> None:
        pickle.dump(report, told)
        told.flush()

    return asked, tell


def read_task(asked: IO[bytes]) -> Task | Inquest:
    """Read what the process is to do."""
    task: Task | Inquest = pickle.load(asked)  # noqa: S301  # our own process wrote it
    return task


def listen(asked: IO[bytes], receive: Callable[[Placements], None]) -> None:
    """Receive better agendas from a thread of its own, and end the process when whoever asked is gone."""

    def hear() -> None:
        while True:
            try:
                found: Found = pickle.load(asked)  # noqa: S301  # our own process wrote it
            except EOFError:
                os._exit(0)
            receive(found.placements)

    Thread(target=hear, daemon=True).start()
