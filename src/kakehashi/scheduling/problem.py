"""The business-to-business meeting scheduling problem (B2BSP) of one mission, in whole numbers.

Source: Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy, Villaret, "Constraint Solving Approaches to the
Business-to-Business Meeting Scheduling Problem", Journal of Artificial Intelligence Research 74 (2022) 263-301. Beyond the
paper: meetings that may be left out, several days, venues with travel time, interpreters, ceilings and group slots.

Everything is numbered from 0. What a rule of one meeting or of one participant alone forbids (availability, sessions, fixed
slots, plenaries) is already taken out of `Meeting.slots`.
"""

from dataclasses import dataclass

from kakehashi.domain.criterion import Criterion, Level, Status

__all__ = [
    "ALL_MEETINGS_HELD",
    "Criterion",
    "Effort",
    "Level",
    "Meeting",
    "Participant",
    "Placement",
    "Pool",
    "Problem",
    "Slot",
    "Solution",
    "Status",
]


MOST = frozenset({Criterion.SERVED, Criterion.MUTUAL, Criterion.MEETINGS})
"""Criteria of which more is better; of the others less is."""

ALL_MEETINGS_HELD = (Criterion.BREAKS, Criterion.FAIRNESS, Criterion.IDLE, Criterion.MOVES)


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot of the mission: its day, its stretch (slots of one stretch have no pause between them), its minutes.

    `start` and `end` are minutes since the mission's first midnight.
    """

    day: int
    stretch: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting of two participants: the slots it may have, and what it is worth.

    One that must be held has no utility that counts. `pools` are the interpreter pools of which one has to serve it; none:
    it needs no interpreter. In a repair `before` is the slot it had, and `confirmed` that it must keep it if it is held.
    """

    first: int
    second: int
    slots: frozenset[int]
    must: bool = True
    mutual: bool = False
    utility: int = 1
    venue: int = 0
    pools: tuple[int, ...] = ()
    before: int | None = None
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One who meets: the most meetings in all and a day, and the group slots it attends, in which it is not idle."""

    ceiling: int | None = None
    ceiling_a_day: int | None = None
    busy: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """Interpreters of one pair of languages at one venue.

    `most_in_a_row` is after how many slots of one stretch an interpreter rests for a slot. Windows are enough: if no window
    of r + 1 slots of a stretch needs more than r times `count` interpreters, serving in turn gives everyone that rest.
    """

    count: int
    most_in_a_row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A mission's wanted meetings and its rules; the slots are in order of time.

    `tables[venue][slot]` is how many meetings there can be; `travel[a][b]` the minutes from venue a to venue b;
    `precedences` are pairs of meetings of which the first must be strictly earlier if both are held; `apart` is by how much
    the breaks of any two participants may differ (the paper's d; None: by any number).
    """

    slots: tuple[Slot, ...]
    participants: tuple[Participant, ...]
    meetings: tuple[Meeting, ...]
    tables: tuple[tuple[int, ...], ...]
    travel: tuple[tuple[int, ...], ...] = ((0,),)
    pools: tuple[Pool, ...] = ()
    precedences: tuple[tuple[int, int], ...] = ()
    apart: int | None = 2
    criteria: tuple[Criterion, ...] = ALL_MEETINGS_HELD


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a held meeting is: its slot, and the interpreter pool that serves it."""

    slot: int
    pool: int | None = None


@dataclass(frozen=True, slots=True)
class Solution:
    """The placement of each meeting (None: left out), with what is proven of it, criterion by criterion."""

    placements: tuple[Placement | None, ...]
    status: Status
    levels: tuple[Level, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to search, from which seed, on how many processor cores.

    With one worker effort is counted in steps rather than seconds, so that the same input gives the same agenda.
    """

    seconds: float = 60.0
    seed: int = 0
    workers: int = 2
