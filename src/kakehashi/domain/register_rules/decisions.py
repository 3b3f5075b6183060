"""What officers decide of entries: each decision is a new assertion, nothing is overwritten."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from kakehashi.domain.entry import Assertion, Entry, EntryStatus, Fact
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import Message, message

NEXT: Mapping[EntryStatus, frozenset[EntryStatus]] = {
    EntryStatus.PROPOSED: frozenset(
        {EntryStatus.CONFIRMED, EntryStatus.CORRECTED, EntryStatus.REJECTED, EntryStatus.SUPERSEDED}
    ),
    EntryStatus.CONFIRMED: frozenset({EntryStatus.CORRECTED, EntryStatus.REJECTED, EntryStatus.SUPERSEDED}),
    EntryStatus.CORRECTED: frozenset({EntryStatus.CORRECTED, EntryStatus.REJECTED, EntryStatus.SUPERSEDED}),
    EntryStatus.REJECTED: frozenset({EntryStatus.CONFIRMED, EntryStatus.CORRECTED}),
    EntryStatus.SUPERSEDED: frozenset({EntryStatus.CONFIRMED, EntryStatus.CORRECTED}),
}
"""What an entry may become; a decision can be taken back by another one, and both stay on record."""


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides, when, and why if there is more to say."""

    by: str
    at: datetime
    note: str = ""

    def __post_init__(self) -> None:
        if not self.by.strip():
            raise InvalidInputError(message("Nobody decides without a name. Give it with --by NAME."))


def confirm(entry: Entry, decider: Decider) -> Entry:
    """Confirm an entry as it stands; raises InvalidInputError where that is no step from its status."""
    return _decided(entry, EntryStatus.CONFIRMED, decider)


def correct(entry: Entry, fact: Fact, decider: Decider) -> Entry:
    """Put another fact in the place of what an entry says; raises InvalidInputError where nothing would change."""
    if fact == entry.fact:
        raise InvalidInputError(
            message("{entry} says so already: nothing to correct. “register confirm” confirms it.", entry=entry.id)
        )
    return _decided(entry, EntryStatus.CORRECTED, decider, fact=fact)


def reject(entry: Entry, decider: Decider) -> Entry:
    """Say that an entry is no fact of the programme; raises InvalidInputError where that is no step from its status."""
    return _decided(entry, EntryStatus.REJECTED, decider)


def supersede(entry: Entry, successor: Entry, decider: Decider) -> Entry:
    """Put another entry in an entry's place; raises InvalidInputError where that one is itself set aside."""
    set_aside = successor.status in {EntryStatus.REJECTED, EntryStatus.SUPERSEDED}
    if entry.id == successor.id or set_aside:
        raise InvalidInputError(
            message(
                "{entry} cannot be superseded by {successor}: that must be another entry, neither rejected nor superseded.",
                entry=entry.id,
                successor=successor.id,
            )
        )
    return _decided(entry, EntryStatus.SUPERSEDED, decider, superseded_by=successor.id)


def _decided(
    entry: Entry, status: EntryStatus, decider: Decider, *, fact: Fact | None = None, superseded_by: str = ""
) -> Entry:
    if status not in NEXT[entry.status]:
        raise InvalidInputError(_no_step(entry))
    decision = Assertion(
        number=entry.assertions[-1].number + 1,
        fact=fact or entry.fact,
        status=status,
        at=decider.at,
        by=decider.by.strip(),
        note=decider.note,
        superseded_by=superseded_by,
    )
    return replace(entry, assertions=(*entry.assertions, decision))


def _no_step(entry: Entry) -> Message:
    match entry.status:
        case EntryStatus.REJECTED:
            return message("{entry} is rejected. To bring it back, confirm or correct it.", entry=entry.id)
        case EntryStatus.SUPERSEDED:
            return message(
                "{entry} is superseded by {successor}. To bring it back, confirm or correct it.",
                entry=entry.id,
                successor=entry.assertions[-1].superseded_by,
            )
        case EntryStatus.CORRECTED:
            return message("{entry} is corrected already, and counts as it stands.", entry=entry.id)
        case _:
            return message("{entry} is confirmed already.", entry=entry.id)
