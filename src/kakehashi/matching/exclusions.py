"""Stated exclusions: an organisation that says whom it does not want to meet is never matched with it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kakehashi.domain.messages import Message, message
from kakehashi.domain.organisation import Organisation
from kakehashi.language.labels import labels
from kakehashi.language.names import mentions_name, normalise_name

# A name shorter than this may stand in a text by chance.
SHORTEST_NAME = 4


def why_excluded(one: Organisation, other: Organisation) -> Message | None:
    """The reason why the two are never matched, whichever is named first; None when nothing excludes them."""
    return _excludes(one, other) or _excludes(other, one)


def exclude(rows: Sequence[Organisation], columns: Sequence[Organisation]) -> NDArray[np.bool_]:
    """Which pairs are excluded, shape (rows, columns)."""
    excluded = np.zeros((len(rows), len(columns)), dtype=bool)
    for row, organisation in enumerate(rows):
        if _states_any(organisation):
            excluded[row] = [_excludes(organisation, other) is not None for other in columns]
    for column, organisation in enumerate(columns):
        if _states_any(organisation):
            excluded[:, column] |= [_excludes(organisation, other) is not None for other in rows]
    return excluded


def _states_any(organisation: Organisation) -> bool:
    profile = organisation.profile
    return bool(profile.exclusions or profile.excluded_kinds or profile.excluded_sectors)


def _excludes(one: Organisation, other: Organisation) -> Message | None:
    profile = one.profile
    if other.kind in profile.excluded_kinds:
        kind = labels([other.kind])
        return message("{name} does not want to meet this kind of organisation: {kind}.", name=one.name, kind=kind)
    if other.sectors and other.sectors <= profile.excluded_sectors:
        sectors = labels(other.sectors)
        return message("{name} does not want to meet this sector: {sectors}.", name=one.name, sectors=sectors)
    if any(_names(text.content, other) for text in profile.exclusions):
        return message("{name} does not want to meet {other}.", name=one.name, other=other.name)
    return None


def _names(text: str, organisation: Organisation) -> bool:
    names = (organisation.name, *organisation.variants)
    return any(len(normalise_name(name)) >= SHORTEST_NAME and mentions_name(text, name) for name in names)
