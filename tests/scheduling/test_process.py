import sys
from queue import SimpleQueue

import pytest

from half_hours import at, meet, problem
from kakehashi.scheduling.problem import Criterion, Effort, Status
from kakehashi.scheduling.process import Inquest, Task, start_process
from kakehashi.scheduling.reports import Bounded, Contradicted, Crashed, Ended, Found, Report
from kakehashi.scheduling.rules import Contradiction, Rule

ASKED = problem(meet(0, 1), meet(0, 2, 2, 4), criteria=(Criterion.BREAKS,))
SILENT = "import time; time.sleep(600)"


def told(task: Task | Inquest, *words: str) -> list[Report]:
    """All that a process tells until its end."""
    queue: SimpleQueue[Report] = SimpleQueue()
    process = start_process(task, queue.put, **({"command": (sys.executable, *words)} if words else {}))
    reports = [queue.get(timeout=60)]
    while not isinstance(reports[-1], Ended | Crashed):
        reports.append(queue.get(timeout=60))
    process.close()
    return reports


def test_a_task_is_proven_in_a_process_of_its_own() -> None:
    reports = told(Task(ASKED, Effort(10.0)))
    assert reports[-1] == Ended(Status.OPTIMAL)
    assert Bounded(0, 0) in reports
    assert [len(each.placements) for each in reports if isinstance(each, Found)][:1] == [2]


def test_an_inquest_tells_the_contradiction() -> None:
    found = Contradiction((0, 1), (Rule.SLOTS, Rule.ONE_AT_A_TIME), minimal=True)
    assert told(Inquest(problem(meet(0, 1, 2), meet(0, 2, 2)), 10.0)) == [Contradicted(found), Ended(Status.INFEASIBLE)]
    assert told(Inquest(ASKED, 10.0)) == [Ended(Status.UNKNOWN)]


@pytest.mark.parametrize("program", ["import os; os.abort()", "print('no report')", "import sys; sys.exit(0)"])
def test_a_process_that_ends_without_saying_so_has_crashed(program: str) -> None:
    assert told(Task(ASKED, Effort(10.0)), "-c", program) == [Crashed()]


def test_a_process_is_ended_wherever_it_is_and_need_not_know_of_better_agendas_then() -> None:
    queue: SimpleQueue[Report] = SimpleQueue()
    process = start_process(Task(ASKED, Effort(10.0)), queue.put, command=(sys.executable, "-c", SILENT))
    process.improve(at(0, 2))
    process.close()
    assert process.process.returncode is not None
    assert queue.get(timeout=10) == Crashed()
