"""Who is shortlisted with whom, as a picture: two columns of names, and a line for each match across."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kakehashi.domain.match import Match, MatchList
from kakehashi.domain.organisation import Organisation

MOST_DRAWN = 120
"""Organisations a side; with more, lines cannot be told apart and names no longer fit on a sheet of paper."""

_SWEEPS = 24

Neighbours = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Line:
    """A shortlisted match between the organisations at two heights, 0 (top) to 100 (bottom)."""

    match: Match
    heights: tuple[float, float]

    @property
    def path(self) -> str:
        """The line from left to right in a square of 100 by 100, as an SVG path."""
        first, second = (f"{height:.2f}" for height in self.heights)
        return f"M0 {first}C45 {first} 55 {second} 100 {second}"


@dataclass(frozen=True, slots=True)
class Overview:
    """The picture: each party's organisations from top to bottom, and the lines between them."""

    sides: tuple[tuple[Organisation, ...], tuple[Organisation, ...]]
    lines: tuple[Line, ...]

    @property
    def rows(self) -> int:
        """How many names the longer column has."""
        return max(map(len, self.sides))

    @property
    def drawable(self) -> bool:
        """Whether there is something to draw that can still be read."""
        return 0 < self.rows <= MOST_DRAWN


def draw_overview(matches: MatchList) -> Overview:
    """Draw the shortlists, with organisations that are shortlisted together at about the same height."""
    chosen = [match for match in matches.matches if match.shortlisted]
    organisations = [{o.id: o for o in (match.organisations[side] for match in chosen)} for side in (0, 1)]
    first, second = _order_sides(chosen)
    heights = _heights(first) | _heights(second)
    return Overview(
        sides=(_pick(organisations[0], first), _pick(organisations[1], second)),
        lines=tuple(_join(match, heights) for match in chosen),
    )


def _join(match: Match, heights: Mapping[str, float]) -> Line:
    first, second = match.organisations
    return Line(match, (heights[first.id], heights[second.id]))


def _pick(organisations: Mapping[str, Organisation], order: Sequence[str]) -> tuple[Organisation, ...]:
    return tuple(organisations[identifier] for identifier in order)


def _order_sides(chosen: Sequence[Match]) -> tuple[list[str], list[str]]:
    """Order both columns so that few lines cross: each name goes to the mean height of those it is joined to, in turns.

    The barycentre heuristic of Sugiyama, Tagawa and Toda (1981).
    """
    neighbours: dict[str, list[str]] = defaultdict(list)
    for match in chosen:
        one, other = (organisation.id for organisation in match.organisations)
        neighbours[one].append(other)
        neighbours[other].append(one)
    first = list(dict.fromkeys(match.organisations[0].id for match in chosen))
    second = list(dict.fromkeys(match.organisations[1].id for match in chosen))
    for _ in range(_SWEEPS):
        second = _nearest_to(second, first, neighbours)
        first = _nearest_to(first, second, neighbours)
    return first, second


def _nearest_to(moved: Sequence[str], fixed: Sequence[str], neighbours: Neighbours) -> list[str]:
    heights = _heights(fixed)
    return sorted(moved, key=lambda each: sum(heights[n] for n in neighbours[each]) / len(neighbours[each]))


def _heights(order: Sequence[str]) -> dict[str, float]:
    """The middle of each name's row, in hundredths of the column."""
    return {identifier: 100 * (row + 0.5) / len(order) for row, identifier in enumerate(order)}
