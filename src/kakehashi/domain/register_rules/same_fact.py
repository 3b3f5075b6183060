"""When two tellings are of one fact."""

from collections.abc import Mapping
from dataclasses import dataclass

from kakehashi.domain.entry import EntryKind, Fact
from kakehashi.domain.fact_field import FactField
from kakehashi.domain.likeness import CompareNames, Likeness
from kakehashi.domain.register_rules.days_apart import days_apart
from kakehashi.domain.register_rules.fact_likeness import likeness_by_field
from kakehashi.domain.register_rules.telling import Telling

MOST_DIFFERENT = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """What makes a fact of a kind itself: fields that may not differ, and by how many days its dates may.

    What parties do again and again is told apart by the day; what they do once is known again though dates differ.
    `least` is how many fields must be the same, an essential one among them.
    """

    essential: frozenset[FactField]
    days: int
    least: int = 2


RULES: Mapping[EntryKind, Rule] = {
    EntryKind.AGREEMENT: Rule(frozenset({FactField.PARTICIPANTS, FactField.TARGET}), 3),
    EntryKind.MEETING: Rule(frozenset({FactField.PARTICIPANTS}), 1),
    EntryKind.MEMBERSHIP: Rule(frozenset({FactField.ORGANISATION, FactField.TARGET}), 366),
    EntryKind.FACILITY: Rule(frozenset({FactField.ORGANISATION, FactField.PLACE, FactField.TARGET}), 366),
    EntryKind.INVESTMENT: Rule(frozenset({FactField.ORGANISATION, FactField.TARGET}), 31),
    EntryKind.AGENCY_ROLE: Rule(frozenset({FactField.ORGANISATION, FactField.PARTICIPANTS, FactField.TARGET}), 366),
    EntryKind.ELEVATION: Rule(frozenset({FactField.PARTICIPANTS, FactField.TARGET}), 62),
    # Nobody signs or meets in it: often the fields are all that is said.
    EntryKind.SECTOR_SCOPE: Rule(frozenset({FactField.SECTORS, FactField.PARTICIPANTS}), 3, least=1),
}


def same_fact(one: Telling, other: Telling, compare: CompareNames) -> int:
    """Tell how sure it is that two tellings are of one fact: 0 that they are not, else the more the surer.

    What is essential to the kind may not differ, one other field may: that is for an officer to see.
    """
    rule = RULES[one.fact.kind]
    if one.fact.kind != other.fact.kind or _too_far_apart(one.fact, other.fact, rule):
        return 0
    likeness = likeness_by_field(one, other, compare)
    different = {field for field, found in likeness.items() if found is Likeness.DIFFERENT}
    same = {field for field, found in likeness.items() if found is Likeness.SAME}
    if different & rule.essential or len(different) > MOST_DIFFERENT:
        return 0
    if not same & rule.essential or len(same) < rule.least:
        return 0
    return len(same) - len(different)


def _too_far_apart(one: Fact, other: Fact, rule: Rule) -> bool:
    return one.date is not None and other.date is not None and days_apart(one.date, other.date) > rule.days
