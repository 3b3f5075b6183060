"""What a fact leaves unsaid, filled in from what the text told around it: “in it”, “the same terminal”, “at the ceremony”."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kakehashi.domain.entry import EntryKind, Fact
from kakehashi.reading.clauses import Clause
from kakehashi.reading.objects import target_of
from kakehashi.reading.passages import Passage
from kakehashi.reading.sectors import find_sectors
from kakehashi.reading.tables import is_said, pattern_of
from kakehashi.reading.told import Told

_OCCASIONS = frozenset({EntryKind.AGREEMENT, EntryKind.MEETING})
_BUILT = frozenset({EntryKind.FACILITY, EntryKind.INVESTMENT})
_FEW_WORDS = 3
_NEAR = 20
_SHORT = 12


@dataclass(frozen=True, slots=True)
class _Place:
    """A centre or plant the text told of, and where it stands."""

    target: str
    place: str
    organisation: str
    passage: Passage


def fill_in(told: Iterable[Told], following: Sequence[Passage]) -> list[Told]:
    """Give the facts with what earlier facts, or for meetings the next sentence, say of them."""
    filled: list[Told] = []
    places: list[_Place] = []
    for each in told:
        fact = each.fact
        if fact.kind in _BUILT:
            fact = _with_facility(fact, each.clause, places)
            places.append(_Place(fact.target, fact.place, fact.organisation, each.clause.passage))
        elif fact.kind in _OCCASIONS:
            fact = _with_occasion(fact, each.clause, [other.fact for other in filled[-_NEAR:]])
        if fact.kind is EntryKind.MEETING and not fact.target:
            fact = _with_topic(fact, each, following)
        filled.append(replace(each, fact=fact))
    return filled


def _with_facility(fact: Fact, clause: Clause, places: Sequence[_Place]) -> Fact:
    """Lead “the plant”, “it” and 同工場 back to the facility they mean."""
    meant = _meant(fact, clause, [place for place in places[-_NEAR:] if place.target])
    if meant is None:
        return fact
    target = meant.target
    named = any(clause.start <= body.start < clause.end for body in clause.passage.bodies)
    if fact.kind is EntryKind.FACILITY and not named and meant.organisation:
        fact = replace(fact, organisation=meant.organisation)
    return replace(fact, target=target, place=fact.place or meant.place, sectors=fact.sectors or find_sectors(target))


def _meant(fact: Fact, clause: Clause, places: Sequence[_Place]) -> _Place | None:
    language = clause.passage.language
    nouns = pattern_of(language, "facility", "noun")
    found = nouns.findall(fact.target) if nouns else []
    brief = len(fact.target.split()) <= _FEW_WORDS if language != "ja" else len(fact.target) <= _SHORT
    if found and brief:
        return next((place for place in reversed(places) if _is_same_thing(found[-1], fact, place)), None)
    if found or not brief or not places or fact.kind is not EntryKind.INVESTMENT:
        return None
    here = places[-1].passage is clause.passage and not fact.target
    return places[-1] if here or is_said(clause.content, language, "context", "pointing") else None


def _is_same_thing(noun: str, fact: Fact, place: _Place) -> bool:
    return noun.casefold() in place.target.casefold() and len(place.target) >= len(fact.target)


def _with_occasion(fact: Fact, clause: Clause, before: Sequence[Fact]) -> Fact:
    """Give a signing or a meeting the day and the place of the occasion that its sentence ties it to."""
    passage = clause.passage
    if (fact.date and fact.place) or not is_said(passage.content, passage.language, "context", "occasion"):
        return fact
    dated = [other for other in before if other.date and other.date.day and not other.announced]
    if not dated or (fact.date and fact.date != dated[-1].date):
        return fact
    return replace(fact, date=fact.date or dated[-1].date, place=fact.place or dated[-1].place)


def _with_topic(fact: Fact, told: Told, passages: Sequence[Passage]) -> Fact:
    """Look for what a meeting was about in the sentence after it."""
    at = bisect_left(passages, told.end, key=lambda passage: passage.segment.start)
    after = passages[at] if at < len(passages) else None
    opening = pattern_of(after.language, "context", "topic") if after else None
    if after is None or opening is None or not opening.match(after.content):
        return fact
    start, end = after.segment.start, after.segment.end
    target = target_of(Clause(after, EntryKind.MEETING, start, start, start, end, planned=False))
    return replace(fact, target=target, sectors=find_sectors(target))
