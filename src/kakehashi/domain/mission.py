"""A delegation's journey or a matching event: its days, hours, venues, tables and interpreters."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from kakehashi.domain.criterion import Criterion
from kakehashi.domain.party import Party

DEFAULT_CRITERIA = (Criterion.MEETINGS, Criterion.BREAKS, Criterion.FAIRNESS, Criterion.IDLE, Criterion.MOVES)


@dataclass(frozen=True, slots=True)
class Window:
    """A span of time, timezone-aware; its end does not belong to it."""

    start: datetime
    end: datetime

    def overlaps(self, other: "Window") -> bool:
        """Whether the two have a moment in common."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Window") -> bool:
        """Whether all of the other lies within."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Venue:
    """A place of a mission, and how many tables it has."""

    name: str
    tables: int


@dataclass(frozen=True, slots=True)
class Travel:
    """The minutes from one venue to another, the same both ways."""

    venues: tuple[str, str]
    minutes: int


@dataclass(frozen=True, slots=True)
class Interpreters:
    """The interpreters of one pair of languages (BCP 47, in alphabetical order) who work at one venue."""

    languages: tuple[str, str]
    venue: str
    count: int

    @property
    def name(self) -> str:
        """What they go by, such as it-ja."""
        return "-".join(self.languages)


@dataclass(frozen=True, slots=True)
class Pause:
    """A time of every day in which there are no slots, such as lunch."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class GroupSlot:
    """A time when several organisations are together, such as a plenary; no `organisations`: everyone who comes."""

    title: str
    window: Window
    venue: str = ""
    organisations: frozenset[str] = frozenset()

    def attended_by(self, organisation_id: str) -> bool:
        """Whether an organisation attends it."""
        return not self.organisations or organisation_id in self.organisations


@dataclass(frozen=True, slots=True)
class ClosedTable:
    """A table that cannot be used from a moment on."""

    table: int
    since: datetime


@dataclass(frozen=True, slots=True)
class Limits:
    """What an agenda keeps to.

    `most_a_day` is the most meetings of an organisation on one day; `most_in_a_row` after how many slots an interpreter
    rests for one; `apart` by how much the breaks of any two organisations may differ (None: by any number).
    """

    most_a_day: int | None = None
    most_in_a_row: int | None = None
    apart: int | None = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Mission:
    """A mission to the country of `host`, whose organisations receive at their venue and table.

    `name` is its short name, unique in the programme; `zone` the IANA time zone of its venues; hours are local. Slots last
    `slot_minutes` and have `gap_minutes` between them. Tables are numbered from 1 through all venues in order.
    """

    name: str
    host: Party
    zone: str
    days: tuple[date, ...]
    opening: time
    closing: time
    slot_minutes: int
    gap_minutes: int = 0
    pauses: tuple[Pause, ...] = ()
    venues: tuple[Venue, ...]
    travel: tuple[Travel, ...] = ()
    interpreters: tuple[Interpreters, ...] = ()
    group_slots: tuple[GroupSlot, ...] = ()
    closed_tables: tuple[ClosedTable, ...] = ()
    limits: Limits = Limits()
    criteria: tuple[Criterion, ...] = DEFAULT_CRITERIA

    @property
    def time_zone(self) -> ZoneInfo:
        """The time zone of its venues."""
        return ZoneInfo(self.zone)

    def tables_of(self, venue: str) -> range:
        """Give the numbers of a venue's tables."""
        first = 1
        for each in self.venues:
            if each.name == venue:
                return range(first, first + each.tables)
            first += each.tables
        return range(0)

    def minutes_between(self, venue: str, other: str) -> int:
        """Give the minutes from one venue to another; venues whose distance nobody gave are next door."""
        return next((each.minutes for each in self.travel if set(each.venues) == {venue, other}), 0)
