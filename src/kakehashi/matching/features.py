"""The features of a match: what each measures is its docstring, which is also its documentation.

A text feature compares what one organisation offers with what the other requests, and is asked in both directions. A pair
feature compares two organisations as wholes; it gives NaN where either says nothing about it, and then counts for nothing.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from kakehashi.domain.organisation import CooperationForm, Organisation, OrganisationKind
from kakehashi.matching.portraits import Portraits, Texts
from kakehashi.matching.words import align

Floats = NDArray[np.float32]
TextFeature = Callable[[Texts, Texts], Floats]
PairFeature = Callable[[Portraits, Portraits], Floats]


def meaning(offers: Texts, requests: Texts) -> Floats:
    """The whole offer means what the whole request means, whichever languages they are in (cosine of their vectors)."""
    return offers.vectors @ requests.vectors.T


def words(offers: Texts, requests: Texts) -> Floats:
    """The words of the offer are found again in the request and the other way round, rare words counting for more."""
    return align(offers.words, requests.words)


def vocabulary(offers: Texts, requests: Texts) -> Floats:
    """Offer and request name the same concepts of the technology vocabulary, or concepts under the same broader one."""
    return offers.concepts @ requests.concepts.T


def field(rows: Portraits, columns: Portraits) -> Floats:
    """Both work in the same sectors, by their rosters or else by their texts: 1 all shared, -1 none shared."""
    return _known(2 * (rows.fields @ columns.fields.T) - 1, rows.fields, columns.fields)


def kinds(rows: Portraits, columns: Portraits) -> Floats:
    """The two kinds of organisation go together: an investor and a startup do, two investors do not."""
    first, second = (
        _indicators(rows, _kind, OrganisationKind),
        _indicators(columns, _kind, OrganisationKind),
    )
    return _known(np.asarray(first @ _kind_table() @ second.T, dtype=np.float32), first, second)


def cooperation(rows: Portraits, columns: Portraits) -> Floats:
    """Both want the same forms of cooperation: 1 the same ones, -1 none in common."""
    first, second = (
        _indicators(rows, _forms, CooperationForm),
        _indicators(columns, _forms, CooperationForm),
    )
    return _known(2 * _cosine(first, second) - 1, first, second)


def size(rows: Portraits, columns: Portraits) -> Floats:
    """They are of like size: 1 the same number of employees, 0 a factor of thirty apart, -1 a factor of a thousand."""
    return _closeness(
        [o.employees for o in rows.organisations],
        [o.employees for o in columns.organisations],
        reach=1.5,
        logarithmic=True,
    )


def stage(rows: Portraits, columns: Portraits) -> Floats:
    """Their technology is equally ready: 1 the same readiness level, 0 three levels apart, -1 six or more."""
    return _closeness(
        [o.readiness for o in rows.organisations],
        [o.readiness for o in columns.organisations],
        reach=3,
        logarithmic=False,
    )


KINDS_THAT_GO_TOGETHER: dict[tuple[OrganisationKind, OrganisationKind], float] = {
    (OrganisationKind.INVESTOR, OrganisationKind.STARTUP): 1.0,
    (OrganisationKind.STARTUP, OrganisationKind.COMPANY): 0.5,
    (OrganisationKind.UNIVERSITY, OrganisationKind.RESEARCH_CENTRE): 0.5,
    (OrganisationKind.UNIVERSITY, OrganisationKind.COMPANY): 0.3,
    (OrganisationKind.RESEARCH_CENTRE, OrganisationKind.COMPANY): 0.3,
    (OrganisationKind.UNIVERSITY, OrganisationKind.UNIVERSITY): 0.5,
    (OrganisationKind.RESEARCH_CENTRE, OrganisationKind.RESEARCH_CENTRE): 0.5,
    (OrganisationKind.CLUSTER, OrganisationKind.CLUSTER): 0.5,
    (OrganisationKind.PUBLIC_BODY, OrganisationKind.PUBLIC_BODY): 0.5,
    (OrganisationKind.INVESTOR, OrganisationKind.UNIVERSITY): -0.3,
    (OrganisationKind.INVESTOR, OrganisationKind.PUBLIC_BODY): -0.5,
    (OrganisationKind.INVESTOR, OrganisationKind.INVESTOR): -1.0,
}
"""How well two kinds go together, -1 to 1, whichever is named first; pairs that are not here are indifferent."""


def _kind_table() -> Floats:
    order = list(OrganisationKind)
    table = np.zeros((len(order), len(order)), dtype=np.float32)
    for (first, second), value in KINDS_THAT_GO_TOGETHER.items():
        table[order.index(first), order.index(second)] = table[order.index(second), order.index(first)] = value
    return table


def _kind(organisation: Organisation) -> frozenset[StrEnum]:
    return frozenset({organisation.kind} if organisation.kind else ())


def _forms(organisation: Organisation) -> frozenset[StrEnum]:
    return organisation.cooperation


def _indicators(
    portraits: Portraits,
    values: Callable[[Organisation], frozenset[StrEnum]],
    order: type[StrEnum],
) -> Floats:
    """One row an organisation, 1 where it has the value; shape (organisations, values of the enumeration)."""
    rows = [[value in values(organisation) for value in order] for organisation in portraits.organisations]
    return np.array(rows, dtype=np.float32).reshape(len(rows), len(order))


def _cosine(first: Floats, second: Floats) -> Floats:
    lengths = np.sqrt(np.outer(first.sum(axis=1), second.sum(axis=1)))
    cosines = np.divide(first @ second.T, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return np.asarray(cosines, dtype=np.float32)


def _known(values: Floats, first: Floats, second: Floats) -> Floats:
    return np.where(np.outer(first.any(axis=1), second.any(axis=1)), values, np.float32(np.nan))


def _closeness(first: Sequence[int | None], second: Sequence[int | None], *, reach: float, logarithmic: bool) -> Floats:
    """1 - distance / reach, at least -1; NaN where either is unknown."""
    rows, columns = (np.array([np.nan if v is None else float(v) for v in side]) for side in (first, second))
    if logarithmic:
        rows, columns = np.log10(np.maximum(rows, 1)), np.log10(np.maximum(columns, 1))
    distance = np.abs(rows[:, None] - columns[None, :])
    return np.asarray(np.maximum(1 - distance / reach, -1), dtype=np.float32)
