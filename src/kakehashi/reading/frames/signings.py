"""Agreements: who signed what with whom, where and when."""

from kakehashi.domain.entry import EntryKind, Fact, Participant
from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.clauses import Clause
from kakehashi.reading.dating import date_of
from kakehashi.reading.objects import target_of
from kakehashi.reading.participants import bodies_as_participants, parties_of, people_so_far
from kakehashi.reading.passages import between
from kakehashi.reading.placing import place_of
from kakehashi.reading.sectors import find_sectors
from kakehashi.reading.subjects import subjects_of


def read_signing(clause: Clause, origin: PartialDate | None) -> list[Fact]:
    """Give the agreement a clause tells of; it must name who signed, or the day and the subject."""
    participants = signatories(clause) or parties_of(clause)
    target, date = target_of(clause), date_of(clause, origin)
    if not participants and not (date and target):
        return []
    return [
        Fact(
            kind=EntryKind.AGREEMENT,
            date=date,
            place=place_of(clause),
            participants=tuple(participants),
            target=target,
            sectors=find_sectors(target),
        )
    ]


def signatories(clause: Clause) -> list[Participant]:
    """The people who signed; where there are not two, the organisations too for which nobody of them signed."""
    people = people_so_far(clause)
    if len(people) > 1:
        return people
    own = {person.organisation for person in people}
    bodies = (
        subjects_of(clause)
        if not clause.is_japanese
        else between(clause.passage.bodies, clause.start, clause.trigger_start)
    )
    after = between(clause.passage.bodies, clause.trigger_end, clause.end) if not clause.is_japanese else []
    return people + [
        body
        for body in bodies_as_participants(sorted([*bodies, *after], key=lambda each: each.start))
        if body.organisation not in own
    ]
