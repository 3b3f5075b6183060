"""What an agenda is judged by, and what is proven of it."""

from dataclasses import dataclass
from enum import StrEnum


class Criterion(StrEnum):
    """What an agenda is judged by; criteria are taken in order, each before all that follow it."""

    SERVED = "served"
    """Participants with at least one meeting (most)."""
    MUTUAL = "mutual"
    """Utility of the meetings held that both sides wish (most)."""
    MEETINGS = "meetings"
    """Utility of all meetings held (most)."""
    MOVED = "moved"
    """Meetings that had a slot before and have another now; in a repair only (fewest)."""
    BREAKS = "breaks"
    """Maximal groups of idle slots between two uses of one participant on one day (fewest)."""
    FAIRNESS = "fairness"
    """The most breaks of any participant (fewest)."""
    IDLE = "idle"
    """Idle slots between two uses of one participant on one day (fewest)."""
    MOVES = "moves"
    """Changes of venue of one participant from one meeting to its next on the same day (fewest)."""


class Status(StrEnum):
    """What is known of an agenda."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Level:
    """One criterion of an agenda: its value, and the best value that is not excluded by proof."""

    criterion: Criterion
    value: int
    bound: int

    @property
    def proven(self) -> bool:
        """Whether no agenda is better in this criterion, given those before it."""
        return self.value == self.bound


@dataclass(frozen=True, slots=True)
class Proof:
    """What is proven of an agenda, criterion by criterion, and how it was found."""

    status: Status
    levels: tuple[Level, ...]
    seconds: float
    seed: int
    workers: int
