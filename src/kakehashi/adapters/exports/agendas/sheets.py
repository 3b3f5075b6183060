"""What an agenda says on paper: the lines of personal cards and door sheets, and of what is left out."""

from dataclasses import dataclass

from kakehashi.adapters.exports.agendas.participants import Participant
from kakehashi.domain.mission import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A meeting or a group slot: its hours, who takes part, and where.

    `title` is that of a group slot, empty for a meeting; `participants` are those to be named; `note` tells of the
    interpreter and of what is not confirmed.
    """

    window: Window
    hours: str
    place: str
    title: str = ""
    participants: tuple[Participant, ...] = ()
    table: int = 0
    interpreter: str = ""
    confirmed: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """The lines of one day in the order of their time."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Where an organisation is when, and how many meetings it has; each line names the other one."""

    participant: Participant
    meetings: int
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class DoorSheet:
    """Who meets at a table when; `closed` says since when it cannot be used, empty where it can."""

    table: int
    venue: str
    closed: str
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class LeftOutLine:
    """A wanted meeting that is not held, and why."""

    participants: tuple[Participant, ...]
    reason: str
