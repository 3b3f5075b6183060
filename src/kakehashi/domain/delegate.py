"""An organisation that comes to a mission."""

from dataclasses import dataclass

from kakehashi.domain.mission import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegate:
    """An organisation that comes to a mission: how many people, which languages they speak, when, where, how often.

    `languages` are BCP 47 tags. `available` are the times it can meet (none given: always), less those in `absent`. `venue`
    is where it receives, empty where it has no place of its own. `most_meetings` is how many it wants at most.
    """

    organisation_id: str
    people: int = 1
    languages: frozenset[str] = frozenset()
    available: tuple[Window, ...] = ()
    absent: tuple[Window, ...] = ()
    venue: str = ""
    most_meetings: int | None = None

    def can_meet(self, window: Window) -> bool:
        """Whether it is there for all of a span of time."""
        there = not self.available or any(each.covers(window) for each in self.available)
        return there and not any(each.overlaps(window) for each in self.absent)
