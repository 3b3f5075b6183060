"""A fact as one text tells it."""

from dataclasses import dataclass

from kakehashi.domain.entry import Entry, Fact


@dataclass(frozen=True, slots=True)
class Telling:
    """What one text says of a fact, and the BCP 47 tag of the language it says so in."""

    fact: Fact
    language: str


def tellings(entry: Entry) -> tuple[Telling, ...]:
    """Give what the sources of an entry say, each saying once, first found first, and last what officers made of it."""
    told = [Telling(each.fact, each.evidence.language) for each in entry.assertions if each.evidence]
    decided = [Telling(entry.fact, told[0].language if told else "")] if entry.decision else []
    return tuple(dict.fromkeys((*told, *decided)))
