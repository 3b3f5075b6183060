"""The rules of an agenda by name, and where one is broken."""

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """A rule that every agenda keeps."""

    HELD = "held"
    """A meeting that must be held is held."""
    SLOTS = "slots"
    """A meeting is in one of the slots it may have: availability, sessions, fixed slots."""
    CONFIRMED = "confirmed"
    """A confirmed meeting keeps its slot if it is held."""
    ONE_AT_A_TIME = "one at a time"
    """Nobody has two meetings, or a meeting and a group slot, in one slot."""
    TABLES = "tables"
    """There are no more meetings in a slot than the venue has tables."""
    PRECEDENCE = "precedence"
    """Of two meetings in precedence, both held, the first is strictly earlier."""
    CEILING = "ceiling"
    """Nobody has more meetings, in all or on one day, than it wants at most."""
    TRAVEL = "travel"
    """Two meetings of one participant at two venues leave it the time to travel."""
    INTERPRETERS = "interpreters"
    """A meeting that needs an interpreter has one; none serves twice in a slot or without its rest."""
    APART = "apart"
    """The breaks of any two participants differ by no more than is allowed."""


ALL_RULES = frozenset(Rule)


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A rule that an agenda breaks, with the meetings, participants and slots concerned."""

    rule: Rule
    meetings: tuple[int, ...] = ()
    participants: tuple[int, ...] = ()
    slots: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Must-meetings that cannot all be held, by these rules.

    `minimal`: without any one of the meetings, or without any one of the rules, there would be no contradiction.
    """

    meetings: tuple[int, ...]
    rules: tuple[Rule, ...]
    minimal: bool
