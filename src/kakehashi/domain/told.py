"""What a communiqué tells, as the register has it."""

from collections.abc import Iterable
from dataclasses import dataclass

from kakehashi.domain.entry import Entry, Evidence, Fact


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of a communiqué, the fact it tells, and the entry that rests on it."""

    entry: Entry
    fact: Fact
    evidence: Evidence


def told_by(communique_id: str, entries: Iterable[Entry]) -> tuple[Told, ...]:
    """Give what a communiqué tells, in the order of its text."""
    told = [
        Told(entry, each.fact, each.evidence)
        for entry in entries
        for each in entry.assertions
        if each.evidence and each.evidence.communique_id == communique_id
    ]
    return tuple(sorted(told, key=lambda each: (each.evidence.start, each.evidence.end)))
