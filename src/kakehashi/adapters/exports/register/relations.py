"""The register as a net: its actors, and for each entry the lines between those who act in it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kakehashi.adapters.exports.register.actor_kinds import ActorKind
from kakehashi.adapters.exports.register.actors import Actor, Cast, cast
from kakehashi.domain.entry import Entry, EntryStatus
from kakehashi.domain.register_book import RegisterBook

_NOT_SHOWN = frozenset({EntryStatus.REJECTED, EntryStatus.SUPERSEDED})
_ALL_WITH_ALL = 6
"""With more who take part, lines go from the first to the others, or they would hide what they join."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A line between two actors that is there because of an entry; keys in alphabetical order."""

    entry: Entry
    actors: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Relations:
    """All of it: actors by key, the entries each acts in, and the relations in the order of their entries."""

    actors: Mapping[str, Actor]
    entries: Mapping[str, tuple[Entry, ...]]
    relations: tuple[Relation, ...]


def shown_entries(register: RegisterBook) -> tuple[Entry, ...]:
    """Give the entries that an export shows: neither rejected nor superseded."""
    return tuple(entry for entry in register.entries if entry.status not in _NOT_SHOWN)


def relations(register: RegisterBook) -> Relations:
    """Give the net of the entries shown; an actor is called as it is most often."""
    casts = [(entry, cast(entry.fact, register.links)) for entry in shown_entries(register)]
    named: dict[str, list[Actor]] = defaultdict(list)
    entries: dict[str, dict[str, Entry]] = defaultdict(dict)
    for entry, acting in casts:
        for actor in acting.everybody:
            named[actor.key].append(actor)
            entries[actor.key][entry.id] = entry
    return Relations(
        actors={key: _agreed(actors) for key, actors in sorted(named.items())},
        entries={key: tuple(found.values()) for key, found in entries.items()},
        relations=tuple(Relation(entry, pair) for entry, acting in casts for pair in sorted(set(_pairs(acting)))),
    )


def _pairs(acting: Cast) -> Iterator[tuple[str, str]]:
    keys = [actor.key for actor in acting.participants]
    if acting.target:
        pairs = [(key, acting.target.key) for key in keys]
    elif len(keys) <= _ALL_WITH_ALL:
        pairs = list(combinations(keys, 2))
    else:
        pairs = [(keys[0], key) for key in keys[1:]]
    pairs += [(person.key, body.key) for person, body in acting.bodies]
    return ((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1])


def _agreed(actors: Sequence[Actor]) -> Actor:
    names = [actor.name for actor in actors]
    countries = [actor.country for actor in actors if actor.country]
    kinds = [actor.kind for actor in actors]
    organisation = next((actor.organisation for actor in actors if actor.organisation), None)
    return replace(
        actors[0],
        name=max(names, key=names.count),
        country=max(countries, key=countries.count) if countries else "",
        kind=max(kinds, key=lambda kind: (kinds.count(kind), kind is not ActorKind.COMPANY)),
        organisation=organisation,
    )
