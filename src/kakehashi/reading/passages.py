"""A sentence with what it mentions, names resolved: what the frames read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kakehashi.domain.entry import Money
from kakehashi.reading.calendar_words import DateMention
from kakehashi.reading.segments import Segment
from kakehashi.reading.who_is_who import Body, Person

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """Something the text says at `text[start:end]`."""

    start: int
    end: int
    value: T
    written: str = ""


@dataclass(slots=True)
class Passage:
    """A sentence and what it mentions; all offsets are those of the repaired text."""

    segment: Segment
    content: str
    language: str
    people: list[Placed[Person]] = field(default_factory=list)
    bodies: list[Placed[Body]] = field(default_factory=list)
    places: list[Placed[str]] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    amounts: list[Placed[Money]] = field(default_factory=list)
    countries: list[Placed[str]] = field(default_factory=list)
    parties: tuple[str, ...] = ()
    topic: Body | None = None
    """The organisation the text speaks of where the sentence begins."""
    facility: str = ""
    """The centre or plant last spoken of, and where it is."""
    facility_place: str = ""

    def within(self, start: int, end: int) -> str:
        """The text between two offsets."""
        return self.content[start - self.segment.start : end - self.segment.start]


def between(mentions: Sequence[Placed[T]], start: int, end: int) -> list[Placed[T]]:
    """The mentions that stand between two offsets."""
    return [mention for mention in mentions if start <= mention.start < end]
