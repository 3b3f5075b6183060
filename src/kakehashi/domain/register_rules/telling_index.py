"""Tellings by what they name, so that those of one fact are found among many."""

import re
from collections import defaultdict
from collections.abc import Iterator

from kakehashi.domain.entry import EntryKind
from kakehashi.domain.likeness import Names
from kakehashi.domain.register_rules.telling import Telling

MOST_WORDS = 2
"""Words of an object that lead to it: the longest are the rarest."""

_WORD = re.compile(r"[^\W\d_]{4,}")


class TellingIndex:
    """The tellings of entries, by kind and by what is essential in them."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._ids: dict[tuple[EntryKind, str], set[str]] = defaultdict(set)
        self._tellings: dict[tuple[EntryKind, str], dict[Telling, None]] = defaultdict(dict)

    def add(self, entry_id: str, telling: Telling) -> None:
        """Remember that an entry is told so."""
        of_entry = self._tellings[telling.fact.kind, entry_id]
        if telling not in of_entry:
            of_entry[telling] = None
            for key in self._keys(telling):
                self._ids[telling.fact.kind, key].add(entry_id)

    def near(self, telling: Telling) -> Iterator[tuple[str, tuple[Telling, ...]]]:
        """Give the entries of the same kind that name anything this one names, with how they are told, by id."""
        kind = telling.fact.kind
        ids = set().union(*(self._ids.get((kind, key), ()) for key in self._keys(telling)))
        for entry_id in sorted(ids):
            yield entry_id, tuple(self._tellings[kind, entry_id])

    def _keys(self, telling: Telling) -> set[str]:
        fact = telling.fact
        named = [name for each in fact.participants for name in (each.name, each.organisation) if name]
        keys = set().union(*(self._names.keys(name) for name in (fact.organisation, *named) if name))
        words = sorted(set(_WORD.findall(fact.target.casefold())), key=lambda word: (-len(word), word))
        countries = {each.country for each in fact.participants if not (each.name or each.organisation)}
        sectors = fact.sectors if fact.kind is EntryKind.SECTOR_SCOPE else ()
        return {*keys, *words[:MOST_WORDS], *countries, *sectors}
