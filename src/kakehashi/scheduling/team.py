"""Searchers at work at the same time, who tell one another of better agendas."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import perf_counter

from kakehashi.scheduling.local_search import Placements, run_in_thread
from kakehashi.scheduling.process import EXACT, SearchProcess, Task, start_process
from kakehashi.scheduling.reports import Crashed, Ended, Found, Report

PATIENCE = 1.0
"""Seconds to wait for the slice of a local search to end; one that is still being compiled ends later, unheard."""


@dataclass(slots=True)
class Team:
    """Local searches in threads and one exact search in a process, heard in turn.

    An exact search that crashes is started once more, from the best agenda told.
    """

    command: tuple[str, ...] = EXACT
    told: SimpleQueue[Report] = field(default_factory=SimpleQueue)
    stopped: Event = field(default_factory=Event)
    threads: list[Thread] = field(default_factory=list)
    exact: SearchProcess | None = None
    task: Task | None = None
    retries: int = 1

    def search_locally(self, improvements: Iterator[Placements | None]) -> None:
        """Let a local search join."""
        self.threads.append(run_in_thread(improvements, self.told.put, self.stopped))

    def prove(self, task: Task) -> None:
        """Let an exact search join."""
        self.task = task
        self.exact = start_process(task, self.told.put, command=self.command)

    def reports(self, deadline: float | None) -> Iterator[Report]:
        """Give what the searchers tell until it is time or all have ended."""
        at_work = len(self.threads) + (self.exact is not None)
        while at_work:
            try:
                report = self.told.get(timeout=None if deadline is None else max(0.0, deadline - perf_counter()))
            except Empty:
                return
            yield report
            if isinstance(report, Ended) or (isinstance(report, Crashed) and not self._retry()):
                at_work -= 1
            elif isinstance(report, Found):
                self._pass_on(report)

    def close(self) -> None:
        """End everything that is at work."""
        self.stopped.set()
        if self.exact is not None:
            self.exact.close()
        for thread in self.threads:
            thread.join(PATIENCE)

    def _pass_on(self, found: Found) -> None:
        if self.exact is not None and self.task is not None:
            self.task = replace(self.task, start=found.placements)
            self.exact.improve(found.placements)

    def _retry(self) -> bool:
        if self.exact is None or self.task is None or not self.retries:
            return False
        self.retries -= 1
        self.exact.close()
        self.prove(self.task)
        return True
