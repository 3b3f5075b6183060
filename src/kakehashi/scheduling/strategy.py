"""How the exact solver is set up; its strategies are in this one place."""

from ortools.sat.python import cp_model

from kakehashi.scheduling.problem import Effort

SUBSOLVERS = ("core", "quick_restart_no_lp")
SHARE_OF_A_LEVEL = 0.6
"""How much of the time left a criterion may take while others follow it."""


def new_solver(effort: Effort, *, seconds: float) -> cp_model.CpSolver:
    """Make a solver that stops after so many seconds; with one worker, after as many of its deterministic ones."""
    solver = cp_model.CpSolver()
    solver.parameters.random_seed = effort.seed
    solver.parameters.num_workers = effort.workers
    if effort.workers == 1:
        solver.parameters.max_deterministic_time = seconds
        solver.parameters.optimize_with_core = True
    else:
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.subsolvers.extend(SUBSOLVERS)
    return solver


def seconds_of_level(seconds: float, *, levels_left: int) -> float:
    """Say how much of the seconds left the next criterion may take."""
    return seconds if levels_left == 1 else seconds * SHARE_OF_A_LEVEL


def seconds_spent(solver: cp_model.CpSolver, effort: Effort) -> float:
    """Say how many of its seconds a solver has taken."""
    return float(solver.deterministic_time if effort.workers == 1 else solver.wall_time)
