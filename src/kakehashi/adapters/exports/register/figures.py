"""The register in figures: how many entries of each kind, and the amounts that count."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kakehashi.domain.entry import Entry, EntryKind


@dataclass(frozen=True, slots=True)
class KindFigures:
    """How many entries of a kind count, of these how many are announced only, and how many are proposed.

    `amounts` are sums of those that count, by currency.
    """

    kind: EntryKind
    counting: int
    announced: int
    proposed: int
    amounts: Mapping[str, Decimal]


def figures(entries: Iterable[Entry]) -> list[KindFigures]:
    """Give the figures of each kind there is, in the order of the kinds."""
    by_kind: dict[EntryKind, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_kind[entry.fact.kind].append(entry)
    return [_figures(kind, by_kind[kind]) for kind in EntryKind if kind in by_kind]


def _figures(kind: EntryKind, entries: list[Entry]) -> KindFigures:
    counting = [entry.fact for entry in entries if entry.counts]
    amounts: dict[str, Decimal] = defaultdict(Decimal)
    for fact in counting:
        if fact.money:
            amounts[fact.money.currency] += fact.money.amount
    announced = sum(fact.announced for fact in counting)
    return KindFigures(kind, len(counting), announced, len(entries) - len(counting), dict(sorted(amounts.items())))
