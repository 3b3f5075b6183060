"""Searchers at work at the same time, who tell one another of better agendas."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import perf_counter

from kakehashi.scheduling.local_search import Placements, run_in_thread
from kakehashi.scheduling.process import SearchProcess, Task, start_process
from kakehashi.scheduling.reports import Crashed, Ended, Found, Report

PATIENCE = 1.0
"""Seconds to wait for the slice of a local search to end; one that is still being compiled ends later, unheard."""


@dataclass(slots=True)
class Prover:
    """A proof in a process: its task from the best agenda told, its command, and how often it may be started again."""

    task: Task
    command: tuple[str, ...]
    retries: int = 1
    process: SearchProcess | None = None

    def improve(self, placements: Placements) -> None:
        """Tell of a better agenda."""
        self.task = replace(self.task, start=placements)
        if self.process is not None:
            self.process.improve(placements)

    def close(self) -> None:
        """End the process, if there is one."""
        if self.process is not None:
            self.process.close()


@dataclass(slots=True)
class Team:
    """Local searches in threads and proofs in processes, heard in turn.

    A proof that crashes is started once more. `reserve` are proofs of which one joins whenever a searcher has ended.
    """

    told: SimpleQueue[tuple[Prover | None, Report]] = field(default_factory=SimpleQueue)
    stopped: Event = field(default_factory=Event)
    threads: list[Thread] = field(default_factory=list)
    provers: list[Prover] = field(default_factory=list)
    reserve: deque[Prover] = field(default_factory=deque)

    def search_locally(self, improvements: Iterator[Placements | None]) -> None:
        """Let a local search join."""
        tell = partial(self._hear, None)
        self.threads.append(run_in_thread(improvements, tell, self.stopped))

    def prove(self, prover: Prover) -> None:
        """Let a proof join."""
        self.provers.append(prover)
        self._start(prover)

    def reports(self, deadline: float | None) -> Iterator[Report]:
        """Give what the searchers tell until it is time or all have ended."""
        at_work = len(self.threads) + len(self.provers)
        while at_work:
            try:
                teller, report = self.told.get(
                    timeout=None if deadline is None else max(0.0, deadline - perf_counter())
                )
            except Empty:
                return
            yield report
            if isinstance(report, Found):
                self._pass_on(report)
            elif isinstance(report, Ended) or (isinstance(report, Crashed) and not self._retry(teller)):
                at_work -= not self._fill_up()

    def close(self) -> None:
        """End everything that is at work."""
        self.stopped.set()
        for prover in self.provers:
            prover.close()
        for thread in self.threads:
            thread.join(PATIENCE)

    def _start(self, prover: Prover) -> None:
        prover.process = start_process(prover.task, partial(self._hear, prover), command=prover.command)

    def _hear(self, teller: Prover | None, report: Report) -> None:
        self.told.put((teller, report))

    def _pass_on(self, found: Found) -> None:
        for prover in (*self.provers, *self.reserve):
            prover.improve(found.placements)

    def _retry(self, prover: Prover | None) -> bool:
        if prover is None or not prover.retries:
            return False
        prover.retries -= 1
        prover.close()
        self._start(prover)
        return True

    def _fill_up(self) -> bool:
        if not self.reserve:
            return False
        self.prove(self.reserve.popleft())
        return True
