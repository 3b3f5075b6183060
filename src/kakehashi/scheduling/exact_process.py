"""The process of the exact search: a task on standard input, reports on standard output."""

from kakehashi.scheduling.conflict import minimal_contradiction
from kakehashi.scheduling.exact import Proof, prove
from kakehashi.scheduling.pipes import Tell, listen, open_pipes, read_task
from kakehashi.scheduling.problem import Status
from kakehashi.scheduling.process import Inquest
from kakehashi.scheduling.reports import Contradicted, Ended


def main() -> None:
    """Prove the task that is asked; whoever asked may tell of better agendas, and ends the process by going away."""
    asked, tell = open_pipes()
    task = read_task(asked)
    if isinstance(task, Inquest):
        listen(asked, lambda _: None)
        _find_contradiction(task, tell)
    else:
        proof = Proof(task.problem, task.effort, tell, task.start, task.bounds)
        listen(asked, proof.receive)
        prove(proof)


def _find_contradiction(task: Inquest, tell: Tell) -> None:
    contradiction = minimal_contradiction(task.problem, task.seconds)
    if contradiction is not None:
        tell(Contradicted(contradiction))
    tell(Ended(Status.UNKNOWN if contradiction is None else Status.INFEASIBLE))


if __name__ == "__main__":
    main()
