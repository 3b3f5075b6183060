"""Where the sources of an entry contradict each other: shown, never resolved silently."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kakehashi.domain.entry import Assertion, Entry, Evidence, Fact
from kakehashi.domain.fact_field import FactField
from kakehashi.domain.likeness import CompareNames, Likeness
from kakehashi.domain.register_rules.participants import same_participant

_BELOW = ("副", "元", "前")
"""What makes another office of the one that follows: deputy, former."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What one source says in a field, written out."""

    value: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A field on which two sources disagree; `of` names the participant whose role it is, where it is one."""

    field: FactField
    sayings: tuple[Saying, Saying]
    of: str = ""


def contradictions(entry: Entry, compare: CompareNames) -> tuple[Contradiction, ...]:
    """Give every pair of sources that disagree on the date, the amount, the place or a participant's role.

    What one says more exactly than the other is no contradiction. Places and roles are compared within one language.
    """
    sources = [each for each in entry.assertions if each.evidence]
    return tuple(
        found
        for one, other in combinations(sources, 2)
        for found in (*_of_values(one, other, compare), *_of_roles(one, other, compare))
    )


def _of_values(one: Assertion, other: Assertion, compare: CompareNames) -> Iterator[Contradiction]:
    checks: Sequence[tuple[FactField, Callable[[Fact], str], bool]] = (
        (FactField.DATE, lambda fact: str(fact.date), _dates_disagree(one.fact, other.fact)),
        (FactField.PLACE, lambda fact: fact.place, _places_disagree(one, other, compare)),
        (FactField.AMOUNT, _money, _amounts_disagree(one.fact, other.fact)),
    )
    for field, write, disagree in checks:
        if disagree:
            yield _contradiction(field, (one, write(one.fact)), (other, write(other.fact)))


def _of_roles(one: Assertion, other: Assertion, compare: CompareNames) -> Iterator[Contradiction]:
    if not _in_one_language(one, other):
        return
    for first in one.fact.participants:
        for second in other.fact.participants:
            named = first.name and second.name and same_participant(first, second, compare) is Likeness.SAME
            if named and _roles_disagree(first.role, second.role):
                yield _contradiction(FactField.ROLE, (one, first.role), (other, second.role), of=first.name)


def _contradiction(
    field: FactField, one: tuple[Assertion, str], other: tuple[Assertion, str], *, of: str = ""
) -> Contradiction:
    first, second = (Saying(value, each.evidence) for each, value in (one, other) if each.evidence)
    return Contradiction(field, (first, second), of)


def _in_one_language(one: Assertion, other: Assertion) -> bool:
    if one.evidence is None or other.evidence is None:
        return False
    return one.evidence.language == other.evidence.language


def _dates_disagree(one: Fact, other: Fact) -> bool:
    return one.date is not None and other.date is not None and not one.date.agrees_with(other.date)


def _places_disagree(one: Assertion, other: Assertion, compare: CompareNames) -> bool:
    first, second = one.fact.place, other.fact.place
    return bool(first and second) and _in_one_language(one, other) and compare(first, second) is Likeness.DIFFERENT


def _amounts_disagree(one: Fact, other: Fact) -> bool:
    return bool(one.money and other.money) and one.money != other.money


def _roles_disagree(one: str, other: str) -> bool:
    """Whether neither is the other told shorter: “Minister” for “Minister of Trade”, 大臣 for 経済産業大臣, not for 副大臣."""
    shorter, longer = sorted((one.casefold(), other.casefold()), key=len)
    begins = longer.startswith(shorter) and not longer[len(shorter) :][:1].isalpha()
    before = longer.removesuffix(shorter)
    ends = not shorter.isascii() and before != longer and not before.endswith(_BELOW)
    return bool(shorter) and not (begins or ends)


def _money(fact: Fact) -> str:
    return f"{fact.money.amount:f} {fact.money.currency}" if fact.money else ""
