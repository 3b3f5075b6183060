"""Everyone has the time to get from one venue to the next."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kakehashi.domain.agenda_facts import Facts, Pair, pair_of
from kakehashi.domain.fault import Fault, FaultKind
from kakehashi.domain.messages import message
from kakehashi.domain.mission import Window


@dataclass(frozen=True, slots=True)
class _Stay:
    """Where an organisation is for a time: in a meeting, or at a group slot (`pairs` is empty)."""

    window: Window
    venue: str
    pairs: tuple[Pair, ...] = ()


def everyone_has_time_to_travel(facts: Facts) -> Iterator[Fault]:
    """Between meetings or group slots at different venues every organisation has the time to travel."""
    for organisation_id in facts.own:
        for earlier, later in pairwise(_stays(facts, organisation_id)):
            given = int((later.window.start - earlier.window.end).total_seconds()) // 60
            needed = facts.book.mission.minutes_between(earlier.venue, later.venue)
            pairs = earlier.pairs + later.pairs
            if pairs and earlier.venue != later.venue and 0 <= given < needed:
                text = message(
                    "“{organisation}” has to travel from “{venue}” to “{other}” before {time}: "
                    "that takes {needed} minutes, and it has {given}.",
                    organisation=facts.name(organisation_id),
                    venue=earlier.venue,
                    other=later.venue,
                    time=facts.time(later.window.start),
                    needed=needed,
                    given=given,
                )
                yield Fault(FaultKind.TRAVEL, text, pairs)


def _stays(facts: Facts, organisation_id: str) -> list[_Stay]:
    """Give where an organisation has to be, in order of time; a group slot that has no venue asks no travel."""
    meetings = (_Stay(each.window, each.venue, (pair_of(each),)) for each in facts.own[organisation_id])
    group_slots = (_Stay(each.window, each.venue) for each in facts.attended(organisation_id) if each.venue)
    return sorted((*meetings, *group_slots), key=lambda each: each.window.start)
