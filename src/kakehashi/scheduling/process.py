"""A search in a process of its own, so that it can be stopped at any time and its crash is not ours."""

import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import Thread
from typing import IO

from kakehashi.scheduling.problem import Effort, Placement, Problem
from kakehashi.scheduling.reports import Crashed, Ended, Found, Report

EXACT = (sys.executable, "-P", "-m", "kakehashi.scheduling.exact_process")
MAXSAT = (sys.executable, "-P", "-m", "kakehashi.scheduling.maxsat_process")

Placements = tuple[Placement | None, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """What a process is to search, how long, the agenda it begins with, and what is proven already (bounds of criteria)."""

    problem: Problem
    effort: Effort
    start: Placements | None = None
    bounds: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Inquest:
    """A problem of which a process is to find, in so many seconds, must-meetings that cannot all be held."""

    problem: Problem
    seconds: float


@dataclass(frozen=True, slots=True)
class SearchProcess:
    """A process at work, and the thread that hears what it tells."""

    process: subprocess.Popen[bytes]
    asked: IO[bytes]
    listener: Thread

    def improve(self, placements: Placements) -> None:
        """Tell the process of a better agenda; one that is gone need not know."""
        _send(self.asked, Found(placements))

    def close(self) -> None:
        """End the process wherever it is."""
        self.process.kill()
        self.process.wait()
        self.listener.join()
        with suppress(BrokenPipeError):  # what it was not asked in time it will never hear
            self.asked.close()


def start_process(
    task: Task | Inquest, tell: Callable[[Report], None], *, command: Sequence[str] = EXACT
) -> SearchProcess:
    """Start a search; what it reports is told from a thread of its own, last that it has ended or crashed."""
    process = subprocess.Popen(  # noqa: S603  # our own module
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, process_group=0
    )
    if process.stdin is None or process.stdout is None:
        raise AssertionError
    listener = Thread(target=_listen, args=(process.stdout, tell), daemon=True)
    listener.start()
    _send(process.stdin, task)
    return SearchProcess(process, process.stdin, listener)


def _send(asked: IO[bytes], value: Task | Inquest | Found) -> None:
    """Send to a process; that one is gone is told by its listener."""
    with suppress(BrokenPipeError):
        pickle.dump(value, asked)
        asked.flush()


def _listen(told: IO[bytes], tell: Callable[[Report], None]) -> None:
    while True:
        try:
            report: Report = pickle.load(told)  # noqa: S301  # our own process wrote it
        except (EOFError, pickle.UnpicklingError):
            tell(Crashed())
            return
        tell(report)
        if isinstance(report, Ended):
            return
