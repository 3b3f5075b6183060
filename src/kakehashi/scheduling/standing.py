"""What a search knows so far: its best agenda, and for each criterion what is not excluded by proof."""

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, replace
from time import perf_counter

from kakehashi.scheduling.bounds import fewest_breaks
from kakehashi.scheduling.evaluate import costs, values
from kakehashi.scheduling.problem import MOST, Criterion, Level, Meeting, Placement, Problem, Solution, Status
from kakehashi.scheduling.reports import Bounded, Ended, Found, Report

Placements = tuple[Placement | None, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """The best agenda so far and the bounds of the criteria; `excluded`: it is proven that there is no agenda."""

    problem: Problem
    bounds: tuple[int, ...]
    best: Placements | None = None
    values: tuple[int, ...] = ()
    excluded: bool = False

    @property
    def status(self) -> Status:
        """Say what is known of the best agenda."""
        if self.best is None:
            return Status.INFEASIBLE if self.excluded else Status.UNKNOWN
        return Status.OPTIMAL if self.values == self.bounds else Status.FEASIBLE

    @property
    def settled(self) -> bool:
        """Say whether there is nothing left to search."""
        return self.status in {Status.OPTIMAL, Status.INFEASIBLE}


def first_standing(problem: Problem, start: Placements | None) -> Standing:
    """Say what is known before any search: an agenda to begin with, if there is one."""
    standing = Standing(problem, first_bounds(problem))
    return standing if start is None else with_agenda(standing, start)


def first_bounds(problem: Problem) -> tuple[int, ...]:
    """Give for each criterion a value that no agenda can be better than."""
    possible = [meeting for meeting in problem.meetings if meeting.slots]
    breaks = fewest_breaks(problem)
    bounds = {
        Criterion.SERVED: len({side for meeting in possible for side in (meeting.first, meeting.second)}),
        Criterion.MUTUAL: _most_utility(meeting for meeting in possible if meeting.mutual),
        Criterion.MEETINGS: _most_utility(possible),
        Criterion.BREAKS: sum(breaks),
        Criterion.FAIRNESS: max(breaks, default=0),
        Criterion.IDLE: sum(breaks),
    }
    return tuple(bounds.get(criterion, 0) for criterion in problem.criteria)


def _most_utility(meetings: Iterable[Meeting]) -> int:
    return sum(max(meeting.utility, 0) for meeting in meetings if not meeting.must)


def with_agenda(standing: Standing, placements: Placements) -> Standing:
    """Take over an agenda if it is better than the best so far."""
    reached = values(standing.problem, placements)
    better = standing.best is None or costs(standing.problem, reached) < costs(standing.problem, standing.values)
    return replace(standing, best=placements, values=reached) if better else standing


def with_bound(standing: Standing, level: int, bound: int) -> Standing:
    """Take over a bound if it excludes more than the one there is."""
    tightest = min if standing.problem.criteria[level] in MOST else max
    bounds = [*standing.bounds]
    bounds[level] = tightest(bounds[level], bound)
    return replace(standing, bounds=tuple(bounds))


def with_report(standing: Standing, report: Report) -> Standing:
    """Take over what a searcher tells."""
    match report:
        case Found(placements):
            return with_agenda(standing, placements)
        case Bounded(level, bound):
            return with_bound(standing, level, bound)
        case Ended(Status.INFEASIBLE):
            return replace(standing, excluded=True)
        case _:
            return standing


def is_settled(standing: Standing) -> bool:
    """Say whether there is nothing left to search."""
    return standing.settled


def first_is_proven(standing: Standing) -> bool:
    """Say whether no agenda is better by the first criterion."""
    return standing.settled or (standing.best is not None and standing.values[0] == standing.bounds[0])


def standings(
    standing: Standing, reports: Iterable[Report], *, enough: Callable[[Standing], bool] = is_settled
) -> Generator[Standing, None, Standing]:
    """Give what is known whenever a report has changed it, until it is enough; at last, return it."""
    for report in reports:
        before, standing = standing, with_report(standing, report)
        if standing != before:
            yield standing
        if enough(standing):
            break
    return standing


def solution(standing: Standing, started: float) -> Solution:
    """Give what is known as a solution, found by now."""
    return Solution(
        standing.best or (None,) * len(standing.problem.meetings),
        standing.status,
        tuple(
            Level(criterion, value, bound)
            for criterion, value, bound in zip(
                standing.problem.criteria, standing.values, standing.bounds, strict=False
            )
        ),
        perf_counter() - started,
    )
