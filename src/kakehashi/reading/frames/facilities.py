"""Facilities: which research centre, plant or office was opened by whom, where and when."""

import re
from collections.abc import Sequence

from kakehashi.domain.entry import EntryKind, Fact
from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.clauses import Clause
from kakehashi.reading.dating import date_of
from kakehashi.reading.objects import target_before, target_of
from kakehashi.reading.passages import Placed, between
from kakehashi.reading.placing import place_of
from kakehashi.reading.sectors import find_sectors
from kakehashi.reading.subjects import subjects_of
from kakehashi.reading.who_is_who import Body

# “Completed an investment in the plant” opens no plant.
_NEAR = 40


def _owners(clause: Clause) -> list[Placed[Body]]:
    """Whose a facility may be: who opened it, or else any organisation the clause names."""
    named = between(clause.passage.bodies, clause.start, clause.end)
    return [*subjects_of(clause), *(body for body in named if body.value.sure or " " in body.value.name)]


def _without_owner(target: str, owners: Sequence[Placed[Body]]) -> str:
    """A facility's name without whose it is: “SONY research center”."""
    for owner in owners:
        plain = re.sub(rf"^{re.escape(owner.written or owner.value.name)}(?:'s| |の)+", "", target)
        if plain != target:
            return plain
    return target


def read_facility(clause: Clause, origin: PartialDate | None) -> list[Fact]:
    """Give the facility a clause tells of; it must be somebody's, or have a day and a place."""
    target = target_of(clause) or target_before(clause)
    if not target or re.search(r"invest|出資|投資", f"{clause.after[:_NEAR]}"):
        return []
    owners = [body for body in _owners(clause) if body.value.name != target]
    target = _without_owner(target, owners)
    date, place = date_of(clause, origin), place_of(clause)
    if not owners and not (date and (place or clause.planned)):
        return []
    return [
        Fact(
            kind=EntryKind.FACILITY,
            date=date,
            place=place,
            organisation=owners[0].value.name if owners else "",
            target=target,
            sectors=find_sectors(target),
        )
    ]
