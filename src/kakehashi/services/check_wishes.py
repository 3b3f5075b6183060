"""What is wrong with a wish, in the light of who comes to the mission and what the other side has said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kakehashi.domain.errors import NotFoundError
from kakehashi.domain.messages import Message, message
from kakehashi.domain.mission_rows import MissionRow
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.programme import Programme
from kakehashi.domain.wish import Wanting, Wish, valid_wishes
from kakehashi.matching.exclusions import why_excluded
from kakehashi.rosters.read_wishes import WishField
from kakehashi.services.find_organisation import OrganisationIndex

WishRow = MissionRow[Wish]
Fault = tuple[WishField, Message]


@dataclass(frozen=True, slots=True)
class WishChecker:
    """Checks wishes; `delegates` are the ids of those who come."""

    programme: Programme
    index: OrganisationIndex
    delegates: frozenset[str]

    def check(self, row: WishRow) -> WishRow:
        """Give the row with the organisations' ids in the place of their names, or refused for all that is wrong."""
        if row.said is None:
            return row
        named = {
            WishField.ORGANISATION: row.said.organisation_id,
            WishField.WITH: row.said.other_id,
            WishField.AFTER: row.said.after,
        }
        found: dict[WishField, Organisation] = {}
        for field, text in named.items():
            try:
                if text:
                    found[field] = self.index.find_whole(text)
            except NotFoundError as error:
                row = row.refuse(error.message, field=field)
        return self._check_found(row, row.said, found) if row.said else row

    def _check_found(self, row: WishRow, wish: Wish, found: Mapping[WishField, Organisation]) -> WishRow:
        one, other, before = found[WishField.ORGANISATION], found[WishField.WITH], found.get(WishField.AFTER)
        faults = [
            *_find_pair_fault(one, other, wanting=wish.wanting, programme=self.programme),
            *(_find_after_fault(one, other, before) if before else ()),
            *((field, _stays_away(each)) for field, each in found.items() if each.id not in self.delegates),
        ]
        for field, reason in faults:
            row = row.refuse(reason, field=field)
        ids = replace(wish, organisation_id=one.id, other_id=other.id, after=before.id if before else "")
        return row if faults else replace(row, said=ids)


def refuse_contradictions(
    rows: Sequence[WishRow], *, stored: Sequence[Wish], names: Mapping[str, str]
) -> list[WishRow]:
    """Refuse each must whose other side says no; note what else falls away because one side says no.

    `stored` are the wishes from before, `names` the organisations' names by id.
    """
    said = [row.said for row in rows if row.said]
    valid = {(wish.organisation_id, wish.other_id): wish.wanting for wish in valid_wishes([*stored, *said])}
    return [_hold_against(row, row.said, valid, names) if row.said else row for row in rows]


def _find_pair_fault(
    one: Organisation, other: Organisation, *, wanting: Wanting, programme: Programme
) -> Iterator[Fault]:
    if one.id == other.id:
        yield WishField.WITH, message("{name} cannot meet itself. Write whom it wishes to meet.", name=one.name)
    elif one.party == other.party:
        yield (
            WishField.WITH,
            message(
                "{name} and {other} both belong to {party}. A meeting is with an organisation of {counterpart}.",
                name=one.name,
                other=other.name,
                party=one.party,
                counterpart=programme.counterpart(one.party),
            ),
        )
    elif wanting is not Wanting.NO and (reason := why_excluded(one, other)):
        yield WishField.WITH, reason


def _find_after_fault(one: Organisation, other: Organisation, before: Organisation) -> Iterator[Fault]:
    if before.id == other.id:
        yield (
            WishField.AFTER,
            message("A meeting cannot come after itself: the row names {other} twice.", other=other.name),
        )
    elif before.party == one.party:
        yield (
            WishField.AFTER,
            message(
                "{name} and {other} both belong to {party} and do not meet, so nothing can come after it.",
                name=one.name,
                other=before.name,
                party=one.party,
            ),
        )


def _stays_away(organisation: Organisation) -> Message:
    return message(
        "{id} “{name}” does not come to the mission. Add it to the delegates first.",
        id=organisation.id,
        name=organisation.name,
    )


def _hold_against(
    row: WishRow, wish: Wish, valid: Mapping[tuple[str, str], Wanting], names: Mapping[str, str]
) -> WishRow:
    name, other = names[wish.organisation_id], names[wish.other_id]
    answer = valid.get((wish.other_id, wish.organisation_id))
    if answer is Wanting.NO and wish.wanting is Wanting.MUST:
        return row.refuse(
            message(
                "{name} must meet {other}, but {other} says no to it. Ask both, and change one of the two wishes.",
                name=name,
                other=other,
            ),
            field=WishField.WISH,
        )
    if answer is Wanting.NO and wish.wanting is Wanting.WANT:
        return row.note(message("{other} does not want to meet {name}: they will not meet.", name=name, other=other))
    if answer is Wanting.MUST and wish.wanting is Wanting.NO:
        return row.note(
            message("{other} must meet {name}, who does not want it: they will not meet.", name=name, other=other)
        )
    return row
