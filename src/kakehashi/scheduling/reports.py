"""What a searcher tells while it is at work."""

from dataclasses import dataclass

from kakehashi.scheduling.problem import Placement, Status
from kakehashi.scheduling.rules import Contradiction


@dataclass(frozen=True, slots=True)
class Found:
    """A legal agenda."""

    placements: tuple[Placement | None, ...]


@dataclass(frozen=True, slots=True)
class Bounded:
    """No agenda that is as good as the best by all earlier criteria has a better value than `bound` at this level."""

    level: int
    bound: int


@dataclass(frozen=True, slots=True)
class Ended:
    """The searcher has nothing more to tell.

    OPTIMAL: the best agenda told or received is proven so; INFEASIBLE: there is none; else its effort is spent.
    """

    status: Status


@dataclass(frozen=True, slots=True)
class Crashed:
    """The searcher is gone without having ended."""


@dataclass(frozen=True, slots=True)
class Contradicted:
    """Must-meetings that cannot all be held."""

    contradiction: Contradiction


Report = Found | Bounded | Contradicted | Ended | Crashed
