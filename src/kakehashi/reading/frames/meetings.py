"""Meetings: who met whom, where and when, on what."""

import re

from kakehashi.domain.entry import EntryKind, Fact
from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.clauses import Clause
from kakehashi.reading.dating import date_of
from kakehashi.reading.objects import target_of
from kakehashi.reading.participants import bodies_as_participants, parties_of, people_so_far
from kakehashi.reading.passages import between
from kakehashi.reading.placing import place_of
from kakehashi.reading.sectors import find_sectors

# One can visit a town, and receive an award.
_ONE_SIDED = re.compile("visit|receiv|ricev|incontra|host|accol|訪", re.IGNORECASE)


def read_meeting(clause: Clause, origin: PartialDate | None) -> list[Fact]:
    """Give the meeting a clause tells of: two people, or one and an organisation that received them."""
    people = people_so_far(clause)
    if len(people) == 1:
        own = {person.organisation for person in people}
        bodies = between(clause.passage.bodies, clause.start, clause.end)
        people += [body for body in bodies_as_participants(bodies) if body.organisation not in own][:1]
    if len(people) == 1 and not _ONE_SIDED.search(clause.trigger):
        people += parties_of(clause)[:1]
    if len(people) < 2:
        return []
    target = target_of(clause)
    return [
        Fact(
            kind=EntryKind.MEETING,
            date=date_of(clause, origin),
            place=place_of(clause),
            participants=tuple(people),
            target=target,
            sectors=find_sectors(target),
        )
    ]
