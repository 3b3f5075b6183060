"""The net of the register as a picture: columns of names, one party on either side, and what joins them in the middle.

The order within a column is that of Sugiyama, Tagawa and Toda (1981): each name goes to the mean height of those it is
joined to, column by column and back again. The same register always gives the same picture.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kakehashi.adapters.exports.register.actor_kinds import ActorKind
from kakehashi.adapters.exports.register.actors import Actor
from kakehashi.adapters.exports.register.fitting import fit, width
from kakehashi.adapters.exports.register.relations import Relation, Relations
from kakehashi.domain.entry import EntryKind
from kakehashi.domain.programme import Programme

COLUMN_WIDTH, ROW_HEIGHT, TOP, MARGIN = 330, 26, 30, 24
_LABEL_WIDTH, _LETTER_WIDTH = 32, 7
_WIDEST_ROW = 4.0
"""Rows of the longest column that a name in a shorter one may have to itself."""
_SWEEPS = 12
_STEP_OUT = {
    ActorKind.MINISTRY: 1,
    ActorKind.AGENCY: 1,
    ActorKind.COUNTRY: 1,
    ActorKind.COMPANY: 2,
    ActorKind.RESEARCH: 2,
}
_FURTHEST = 3
_MIDDLE = 0
_RADIUS, _LARGEST_RADIUS = 4.0, 10.0


@dataclass(frozen=True, slots=True)
class Node:
    """An actor at its place, in pixels; `entries` are the ids of the entries it acts in."""

    actor: Actor
    x: float
    y: float
    radius: float
    entries: tuple[str, ...]

    @property
    def label(self) -> str:
        """The name, as far as there is room for it."""
        return fit(self.actor.name, _LABEL_WIDTH)

    @property
    def label_end(self) -> float:
        """About how far right the name goes."""
        return self.x + self.radius + _LETTER_WIDTH * (width(self.label) + 2)


@dataclass(frozen=True, slots=True)
class Edge:
    """The entries of one kind that join two actors, as one line; `path` is an SVG path."""

    kind: EntryKind
    relations: tuple[Relation, ...]
    path: str

    @property
    def proposed(self) -> bool:
        """Whether nobody has decided on any of its entries yet."""
        return not any(each.entry.counts for each in self.relations)

    @property
    def thickness(self) -> float:
        """How thick the line is: more for more entries."""
        return min(1.2 + 0.5 * (len(self.relations) - 1), 5.0)


@dataclass(frozen=True, slots=True)
class Network:
    """The picture, in pixels."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def draw_network(found: Relations, programme: Programme, countries: Mapping[str, str]) -> Network:
    """Draw it; `countries` gives the code of a country by its English name."""
    columns = _ordered(_columns(found, programme, countries), _neighbours(found))
    tallest = max((len(column) for column in columns), default=0)
    nodes = {node.actor.key: node for node in _nodes(columns, found, tallest)}
    across = max(len(columns), 1) * COLUMN_WIDTH + 2 * MARGIN
    return Network(across, tallest * ROW_HEIGHT + 2 * TOP, tuple(nodes.values()), tuple(_edges(found, nodes)))


def _columns(found: Relations, programme: Programme, countries: Mapping[str, str]) -> list[list[str]]:
    columns: dict[int, list[str]] = defaultdict(list)
    sides = _sides(found, programme, countries)
    for key, actor in found.actors.items():
        columns[sides[key] * _STEP_OUT.get(actor.kind, _FURTHEST)].append(key)
    return [columns[place] for place in sorted(columns)]


def _sides(found: Relations, programme: Programme, countries: Mapping[str, str]) -> dict[str, int]:
    """−1 for the first party, 1 for the second, 0 for foundations and for everybody of another or no country."""
    first, second = (party.code for party in programme.parties)
    sides = {first: -1, second: 1}
    return {
        key: _MIDDLE if actor.kind is ActorKind.FOUNDATION else sides.get(_code(actor, countries), _MIDDLE)
        for key, actor in found.actors.items()
    }


def _code(actor: Actor, countries: Mapping[str, str]) -> str:
    return actor.organisation.party.code if actor.organisation else countries.get(actor.country, "")


def _neighbours(found: Relations) -> Mapping[str, list[str]]:
    neighbours: dict[str, list[str]] = defaultdict(list)
    for relation in found.relations:
        one, other = relation.actors
        neighbours[one].append(other)
        neighbours[other].append(one)
    return neighbours


def _ordered(columns: Sequence[list[str]], neighbours: Mapping[str, list[str]]) -> list[list[str]]:
    ordered = [list(column) for column in columns]
    tallest = max(map(len, ordered), default=0)
    heights = {key: height for column in ordered for key, height in _heights(column, tallest)}
    for _ in range(_SWEEPS):
        for column in (*ordered, *reversed(ordered)):
            column.sort(key=lambda key: (_mean([heights[each] for each in neighbours.get(key, [])], heights[key]), key))
            heights.update(_heights(column, tallest))
    return ordered


def _heights(column: Sequence[str], tallest: int) -> Iterator[tuple[str, float]]:
    """Each name's height in rows, with the column centred around 0 and spread out when it is short."""
    row = min(max(tallest / max(len(column), 1), 1.0), _WIDEST_ROW)
    return ((key, row * (place - (len(column) - 1) / 2)) for place, key in enumerate(column))


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _nodes(columns: Sequence[Sequence[str]], found: Relations, tallest: int) -> Iterator[Node]:
    for number, column in enumerate(columns):
        for key, height in _heights(column, tallest):
            entries = tuple(each.id for each in found.entries[key])
            y = TOP + (height + tallest / 2) * ROW_HEIGHT
            radius = min(_RADIUS + 0.6 * (len(entries) - 1), _LARGEST_RADIUS)
            yield Node(found.actors[key], MARGIN + number * COLUMN_WIDTH, y, radius, entries)


def _edges(found: Relations, nodes: Mapping[str, Node]) -> Iterator[Edge]:
    together: dict[tuple[str, str, EntryKind], list[Relation]] = defaultdict(list)
    for relation in found.relations:
        together[*relation.actors, relation.entry.fact.kind].append(relation)
    for (one, other, kind), lines in together.items():
        yield Edge(kind, tuple(lines), _path(nodes[one], nodes[other]))


def _path(one: Node, other: Node) -> str:
    start, end = sorted((one, other), key=lambda node: (node.x, node.y))
    if start.x == end.x:
        bow = start.x - 20 - min(abs(end.y - start.y) / 6, 60)
        return f"M{start.x:.0f} {start.y:.1f}C{bow:.0f} {start.y:.1f} {bow:.0f} {end.y:.1f} {end.x:.0f} {end.y:.1f}"
    begin = start.label_end
    middle = (begin + end.x) / 2
    return f"M{begin:.0f} {start.y:.1f}C{middle:.0f} {start.y:.1f} {middle:.0f} {end.y:.1f} {end.x:.0f} {end.y:.1f}"
