"""A mission's agenda: the meetings held, those left out and why, those that fell away, and its proof."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from kakehashi.domain.criterion import Proof
from kakehashi.domain.mission import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting of two organisations, in alphabetical order of their ids.

    `slot` is the number of its slot, `window` its time. `interpreter` is the name of the interpreters' languages and a
    number among them, such as “it-ja 2”; empty where the two share a language. `sequence` is raised at each change
    (RFC 5545, 3.8.7.4).
    """

    organisations: tuple[str, str]
    slot: int
    window: Window
    venue: str
    table: int
    interpreter: str = ""
    confirmed: bool = False
    sequence: int = 0

    @property
    def told(self) -> tuple[Window, str, int, str, bool]:
        """What people have to be told anew when it changes."""
        return self.window, self.venue, self.table, self.interpreter, self.confirmed

    def of(self, organisation_id: str) -> bool:
        """Whether an organisation takes part."""
        return organisation_id in self.organisations

    def other(self, organisation_id: str) -> str:
        """Give the other organisation."""
        first, second = self.organisations
        return second if organisation_id == first else first


class LeftOutReason(StrEnum):
    """Why a wanted meeting is not held."""

    NO_COMMON_SLOT = "no-common-slot"
    FULL = "full"
    TAKEN = "taken"
    NO_TABLE = "no-table"
    NO_INTERPRETER = "no-interpreter"
    TRAVEL = "travel"
    PRECEDENCE = "precedence"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A wanted meeting that is not held, and why; `full` is the organisation that has as many as it may, where one has."""

    organisations: tuple[str, str]
    reason: LeftOutReason
    full: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """One revision of a mission's agenda; `cause` is the command that made it, in words such as “cancel JP-0004”.

    `cancelled` are meetings of earlier revisions that are no longer held, as they were last.
    """

    mission: str
    revision: int
    made_at: datetime
    cause: str
    meetings: tuple[Meeting, ...]
    left_out: tuple[LeftOut, ...] = ()
    cancelled: tuple[Meeting, ...] = ()
    proof: Proof

    def of(self, organisation_id: str) -> tuple[Meeting, ...]:
        """Give an organisation's meetings in the order of their time."""
        return tuple(sorted((each for each in self.meetings if each.of(organisation_id)), key=lambda each: each.slot))

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Give who meets whom."""
        return frozenset(each.organisations for each in self.meetings)


def number_changes(
    previous: Agenda | None, meetings: Iterable[Meeting]
) -> tuple[tuple[Meeting, ...], tuple[Meeting, ...]]:
    """Give the meetings of the next revision with their sequence numbers, and those that fall away.

    A meeting that changes, falls away or comes back has its number raised; one that stays as it is keeps it.
    """
    before = {each.organisations: each for each in previous.meetings} if previous else {}
    fallen = {each.organisations: each for each in previous.cancelled} if previous else {}
    held = tuple(_numbered(each, before=before, fallen=fallen) for each in meetings)
    pairs = {each.organisations for each in held}
    return held, tuple(_fall_away(before, fallen, pairs))


def _numbered(
    meeting: Meeting, *, before: dict[tuple[str, str], Meeting], fallen: dict[tuple[str, str], Meeting]
) -> Meeting:
    old = before.get(meeting.organisations)
    if old:
        return replace(meeting, sequence=old.sequence + (old.told != meeting.told))
    gone = fallen.get(meeting.organisations)
    return replace(meeting, sequence=gone.sequence + 1 if gone else 0)


def _fall_away(
    before: dict[tuple[str, str], Meeting], fallen: dict[tuple[str, str], Meeting], held: set[tuple[str, str]]
) -> Iterator[Meeting]:
    for pair, meeting in sorted((fallen | before).items()):
        if pair not in held:
            yield replace(meeting, sequence=meeting.sequence + 1) if pair in before else meeting
