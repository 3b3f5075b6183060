"""In which fields two tellings say the same, in which not, and in which it cannot be told."""

import re
from collections.abc import Mapping

from kakehashi.domain.entry import Fact
from kakehashi.domain.fact_field import FactField
from kakehashi.domain.likeness import CompareNames, Likeness
from kakehashi.domain.register_rules.participants import likeness_of, same_participants
from kakehashi.domain.register_rules.telling import Telling

_WORD = re.compile(r"[^\W\d_]{4,}|[々〆ァ-ヺー\u3400-\u9fff]{2}")
"""Words that carry meaning: Latin ones of four letters on, pairs of katakana or kanji."""


def likeness_by_field(one: Telling, other: Telling, compare: CompareNames) -> Mapping[FactField, Likeness]:
    """Compare two tellings field by field; free words only where both are in one language."""
    first, second = one.fact, other.fact
    same_language = one.language == other.language
    return {
        FactField.PARTICIPANTS: _participants(first, second, compare),
        FactField.ORGANISATION: likeness_of(first.organisation, second.organisation, compare),
        FactField.TARGET: _target(first.target, second.target, compare, same_language=same_language),
        FactField.DATE: _date(first, second),
        FactField.PLACE: _place(first.place, second.place, compare, same_language=same_language),
        FactField.AMOUNT: _told(first.money and second.money and first.money == second.money),
        FactField.SECTORS: _sectors(first, second),
    }


def _participants(one: Fact, other: Fact, compare: CompareNames) -> Likeness:
    found = same_participants(one.participants, other.participants, compare)
    if found is not Likeness.UNKNOWN:
        return found
    # Names in two scripts cannot be compared; that the parties are others can be.
    first, second = ({each.country for each in fact.participants if each.country} for fact in (one, other))
    return Likeness.DIFFERENT if first and second and not first & second else found


def _target(one: str, other: str, compare: CompareNames, *, same_language: bool) -> Likeness:
    if likeness_of(one, other, compare) is Likeness.SAME:
        return Likeness.SAME
    first, second = (set(_words(each)) for each in (one, other))
    if not (first and second and same_language):
        return Likeness.UNKNOWN
    shared = len(first & second)
    if shared >= min(len(first), len(second)) / 2:
        return Likeness.SAME
    return Likeness.UNKNOWN if shared else Likeness.DIFFERENT


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _date(one: Fact, other: Fact) -> Likeness:
    if not (one.date and other.date):
        return Likeness.UNKNOWN
    if not one.date.agrees_with(other.date):
        return Likeness.DIFFERENT
    # That two things happened in one year says nothing.
    return Likeness.SAME if one.date.month and other.date.month else Likeness.UNKNOWN


def _place(one: str, other: str, compare: CompareNames, *, same_language: bool) -> Likeness:
    found = likeness_of(one, other, compare)
    return found if same_language or found is Likeness.SAME else Likeness.UNKNOWN


def _sectors(one: Fact, other: Fact) -> Likeness:
    first, second = set(one.sectors), set(other.sectors)
    if not (first and second):
        return Likeness.UNKNOWN
    if not first & second:
        return Likeness.DIFFERENT
    return Likeness.SAME if len(first & second) >= len(first | second) / 2 else Likeness.UNKNOWN


def _told(same: object) -> Likeness:
    if same is None:
        return Likeness.UNKNOWN
    return Likeness.SAME if same else Likeness.DIFFERENT
