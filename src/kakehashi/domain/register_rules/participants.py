"""Whether two facts tell of the same participants, each as its text names them."""

from collections.abc import Sequence

from kakehashi.domain.entry import Participant
from kakehashi.domain.likeness import CompareNames, Likeness


def same_participants(one: Sequence[Participant], other: Sequence[Participant], compare: CompareNames) -> Likeness:
    """Tell whether those of the shorter list are most of them in the longer one.

    A telling often names but the heads of two delegations; that one person was there twice makes no two meetings one.
    """
    few, many = sorted((one, other), key=len)
    if not few:
        return Likeness.UNKNOWN
    found = [_best([same_participant(each, candidate, compare) for candidate in many]) for each in few]
    same, different = found.count(Likeness.SAME), found.count(Likeness.DIFFERENT)
    if same > len(few) / 2 or (same and not different):
        return Likeness.SAME
    return Likeness.DIFFERENT if different >= len(few) / 2 else Likeness.UNKNOWN


def same_participant(one: Participant, other: Participant, compare: CompareNames) -> Likeness:
    """Tell whether two participants are one: by their names, where one has none by its organisation, else its country."""
    organisations = likeness_of(one.organisation, other.organisation, compare)
    if one.name and other.name:
        names = compare(one.name, other.name)
        return organisations if names is Likeness.UNKNOWN and organisations is Likeness.DIFFERENT else names
    if one.organisation and other.organisation:
        return organisations
    if one.country and other.country and one.country != other.country:
        return Likeness.DIFFERENT
    only_countries = not (one.name or other.name or one.organisation or other.organisation)
    return Likeness.SAME if only_countries and one.country == other.country else Likeness.UNKNOWN


def likeness_of(one: str, other: str, compare: CompareNames) -> Likeness:
    """Compare two names of which either may be missing."""
    return compare(one, other) if one and other else Likeness.UNKNOWN


def _best(found: Sequence[Likeness]) -> Likeness:
    return next(each for each in (Likeness.SAME, Likeness.UNKNOWN, Likeness.DIFFERENT) if each in found)
