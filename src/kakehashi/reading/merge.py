"""Facts that one text tells twice, told once."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.fuzz import partial_ratio

from kakehashi.domain.entry import EntryKind, Fact, Participant
from kakehashi.reading.told import Told

_ALIKE = 80.0
_BY_PARTICIPANTS = frozenset({EntryKind.AGREEMENT, EntryKind.MEETING, EntryKind.ELEVATION})
# A text that tells more facts than this is no announcement; only its nearest facts are compared.
_WINDOW = 60


def merge_told(told: Sequence[Told]) -> list[Told]:
    """Give every fact once, the fullest telling of it, in reading order."""
    kept: list[Told] = []
    for each in told:
        first = max(0, len(kept) - _WINDOW)
        at = next(
            (i for i in range(first, len(kept)) if _is_same(kept[i].fact, each.fact) or _is_echo(kept[i], each)), None
        )
        if kept and _continues(kept[-1], each):
            kept[-1] = _join(kept[-1], each)
        elif at is None:
            kept.append(each)
        else:
            kept[at] = _fuller(kept[at], each)
    return sorted(_with_one_scope(kept), key=lambda each: each.start)


def _with_one_scope(told: Sequence[Told]) -> list[Told]:
    """Of several lists of fields, the fullest is the statement's."""
    scopes = [each for each in told if each.fact.kind is EntryKind.SECTOR_SCOPE]
    fullest = max(scopes, key=lambda each: len(each.fact.sectors), default=None)
    return [each for each in told if each.fact.kind is not EntryKind.SECTOR_SCOPE or each is fullest]


def _is_same(one: Fact, other: Fact) -> bool:
    if one.kind is not other.kind or one.kind is EntryKind.SECTOR_SCOPE or one.announced != other.announced:
        return False
    if one.date and other.date and not one.date.agrees_with(other.date):
        return False
    if one.kind in _BY_PARTICIPANTS:
        some, others = _names(one.participants), _names(other.participants)
        return some == others or (
            bool(some and others) and one.kind is EntryKind.AGREEMENT and (some <= others or others <= some)
        )
    if one.kind is EntryKind.AGENCY_ROLE and one.organisation == other.organisation:
        return True
    if one.money != other.money or one.organisation != other.organisation:
        return False
    return bool(not one.target or not other.target or partial_ratio(one.target, other.target) >= _ALIKE)


def _is_echo(one: Told, other: Told) -> bool:
    """Whether a sentence tells the same sum by its verb and by a noun: “invested, with an outlay of 2 million”."""
    same = one.clause.passage is other.clause.passage and one.fact.kind is other.fact.kind
    return same and one.fact.money is not None and one.fact.money == other.fact.money


def _fuller(one: Told, other: Told) -> Told:
    """The fuller telling, with what only the other one says."""
    best, rest = (other, one) if _fullness(other.fact) > _fullness(one.fact) else (one, other)
    fact = replace(
        best.fact,
        date=best.fact.date or rest.fact.date,
        place=best.fact.place or rest.fact.place,
        target=best.fact.target or rest.fact.target,
    )
    return replace(best, fact=fact)


def _continues(one: Told, other: Told) -> bool:
    """Whether a signing by organisations is told again at once by the people who signed for them."""
    both = one.fact.kind is other.fact.kind is EntryKind.AGREEMENT
    if not both or any(each.name for each in one.fact.participants):
        return False
    return {each.organisation for each in one.fact.participants} == {
        each.organisation for each in other.fact.participants
    }


def _join(one: Told, other: Told) -> Told:
    fact = replace(
        one.fact,
        participants=other.fact.participants,
        date=one.fact.date or other.fact.date,
        place=one.fact.place or other.fact.place,
    )
    return replace(one, fact=fact, end=other.end)


def _names(participants: Sequence[Participant]) -> frozenset[str]:
    return frozenset(each.name or each.organisation or each.country for each in participants)


def _fullness(fact: Fact) -> int:
    whole = sum(each.name == each.as_written for each in fact.participants)
    parts = (fact.date, fact.place, fact.organisation, fact.target, fact.money, *fact.sectors, *fact.participants)
    return whole + sum(1 for part in parts if part)
