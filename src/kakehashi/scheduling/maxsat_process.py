"""The process that proves the fewest breaks by MaxSAT: a task on standard input, reports on standard output."""

from kakehashi.scheduling.maxsat.proof import Proof, prove
from kakehashi.scheduling.pipes import listen, open_pipes, read_task
from kakehashi.scheduling.process import Inquest


def main() -> None:
    """Prove the task that is asked; whoever asked may tell of better agendas, and ends the process by going away."""
    asked, tell = open_pipes()
    task = read_task(asked)
    if isinstance(task, Inquest):
        raise TypeError(task)
    proof = Proof(task.problem, task.effort, tell, task.start)
    listen(asked, proof.receive)
    prove(proof)


if __name__ == "__main__":
    main()
