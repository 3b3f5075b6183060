"""Who meets at least one: the fewest, best pairs that leave out as few organisations as possible.

An organisation's first meeting is worth more than all scores together and its further ones nothing. That is a
minimum-cost flow, ground → row → column → ground, in which the first unit through each node earns a bonus. The most
rows and the most columns can always be covered by one choice (Mendelsohn and Dulmage 1958; with capacities, the
symmetric supply and demand theorem of Ford and Fulkerson 1962), so neither side pays for the other. The flow is found
by successive shortest paths with potentials (Ahuja, Magnanti and Orlin, *Network Flows*, 1993, chapter 9), in
integers, so that the maximum is exact.
"""

from typing import NamedTuple

import numpy as np

from kakehashi.compilation import compiled
from kakehashi.matching.assignment import Floats, Integers, Mask, soft_prices

FORBIDDEN = -1
FAR = 2**62
RESOLUTION = 2**30  # scores closer than about 1e-9 count as equal


class Network(NamedTuple):
    """The flow so far; nodes are the n rows, then the m columns, then the ground."""

    costs: Integers  # (n, m), FORBIDDEN where two may not meet
    chosen: Mask  # (m, n): by column, because only columns look back
    capacity: Integers
    units: Integers  # flow between each organisation and the ground
    excess: Integers  # above 0: units that still have to leave the node; below 0: units it lacks
    potential: Integers
    bonus: int


class Search(NamedTuple):
    """One search for the nearest node that lacks a unit."""

    distance: Integers
    parent: Integers
    settled: Mask
    frontier: Integers  # nodes reached, not settled and nearer than `nearest`
    waiting: Integers  # (1,) how many of them
    nearest: Integers  # (2,) the nearest lacking node so far and its distance


def cover(scores: Floats, *, allowed: Mask, capacity: tuple[Integers, Integers]) -> Mask:
    """Choose the pairs (n, m) that give a first meeting to as many organisations as can have one, at the best scores.

    `scores` are in 0..1; only `allowed` pairs are used and no organisation exceeds its `capacity` (rows, columns).
    Each chosen pair is the only one of at least one of its two sides.
    """
    n, m = scores.shape
    possible = allowed & (capacity[0] > 0)[:, None] & (capacity[1] > 0)
    if not possible.any():
        return np.zeros((n, m), dtype=np.bool_)
    # At least one quantum a pair: a pair that covers nobody new is never worth choosing.
    costs = np.where(possible, 1 + np.rint((1.0 - scores) * RESOLUTION).astype(np.int64), FORBIDDEN)
    network = _start(costs, np.concatenate(capacity))
    _settle_all(network)
    return np.ascontiguousarray(network.chosen.T)


def _start(costs: Integers, capacity: Integers) -> Network:
    """Send every first unit to its node, as if each were covered for nothing, and note who now has too many."""
    n, m = costs.shape
    units = np.minimum(capacity, 1)
    excess = np.concatenate([units[:n], -units[n:], [units[n:].sum() - units[:n].sum()]])
    chosen = np.zeros((m, n), dtype=np.bool_)
    return Network(costs, chosen, capacity, units, excess, _first_potential(costs), (n + m + 2) * (RESOLUTION + 1))


def _first_potential(costs: Integers) -> Integers:
    """Estimate the final potentials: 0 <= row share, column share and row + column share <= cost of every pair.

    Any shares within these bounds lead to the same optimum; near ones make the searches short.
    """
    priced = np.where(costs == FORBIDDEN, 4 * RESOLUTION, costs)
    row_worth, column_worth = soft_prices(1.0 - np.minimum(priced, RESOLUTION) / RESOLUTION)
    balance = (column_worth.max() - row_worth.max()) / 2.0
    columns = np.rint((0.5 - column_worth + balance) * RESOLUTION).astype(np.int64)
    columns = np.clip(columns, 0, priced.min(axis=0))
    rows = (priced - columns).min(axis=1)
    columns = (priced - rows[:, None]).min(axis=0)
    return np.concatenate([-rows, columns, [0]])


@compiled
def _settle_all(network: Network) -> None:
    """Lead every unit in excess to where one is lacking, each by the cheapest path."""
    for source in range(network.excess.size):
        while network.excess[source] > 0:
            search = _search(source, network)
            _move_potentials(search, network)
            _send(search, network)
            network.excess[source] -= 1
            network.excess[search.nearest[0]] += 1


@compiled
def _search(source: int, network: Network) -> Search:
    """Dijkstra's search over reduced costs, keeping only nodes nearer than the nearest lacking one found so far."""
    size = network.excess.size
    search = Search(
        np.full(size, FAR),
        np.full(size, -1),
        np.zeros(size, dtype=np.bool_),
        np.empty(size, dtype=np.int64),
        np.zeros(1, dtype=np.int64),
        np.array([-1, FAR]),
    )
    search.distance[source] = 0
    _expand(source, search, network)
    while search.waiting[0] > 0:
        node = _closest(search)
        if search.distance[node] >= search.nearest[1]:
            break
        _expand(node, search, network)
    return search


@compiled
def _closest(search: Search) -> int:
    """Take the closest node, the lowest among equals, from the frontier."""
    frontier, distance, waiting = search.frontier, search.distance, search.waiting
    best = 0
    for place in range(1, waiting[0]):
        gap = distance[frontier[place]] - distance[frontier[best]]
        if gap < 0 or (gap == 0 and frontier[place] < frontier[best]):
            best = place
    node = frontier[best]
    waiting[0] -= 1
    frontier[best] = frontier[waiting[0]]
    return int(node)


@compiled
def _expand(node: int, search: Search, network: Network) -> None:
    """Settle a node and reach its neighbours."""
    n, m = network.costs.shape
    search.settled[node] = True
    base = search.distance[node] + network.potential[node]
    if node < n:
        _reach_columns(node, base, search, network)
        _reach_ground(node, -1, base, search, network)
    elif node < n + m:
        for met in np.flatnonzero(network.chosen[node - n]):
            _reach(int(met), base - network.costs[met, node - n], node, search, network)
        _reach_ground(node, 1, base, search, network)
    else:
        for row in range(n):
            _reach_from_ground(row, 1, base, search, network)
        for column in range(n, n + m):
            _reach_from_ground(column, -1, base, search, network)


@compiled
def _reach_columns(row: int, base: int, search: Search, network: Network) -> None:
    """Reach the columns a row may still take; nearly all the time goes here, hence the plain local arrays."""
    n, m = network.costs.shape
    costs, potential, distance = network.costs[row], network.potential[n:], search.distance[n:]
    nearest, chosen = search.nearest, network.chosen
    for column in range(m):
        cost = costs[column]
        length = base + cost - potential[column]
        if length < distance[column] and length < nearest[1] and cost != FORBIDDEN and not chosen[column, row]:
            _reach(n + column, base + cost, row, search, network)


@compiled
def _reach_ground(node: int, change: int, base: int, search: Search, network: Network) -> None:
    if _may_change(node, change, network):
        _reach(network.excess.size - 1, base + _price(node, change, network), node, search, network)


@compiled
def _reach_from_ground(node: int, change: int, base: int, search: Search, network: Network) -> None:
    if _may_change(node, change, network):
        _reach(node, base + _price(node, change, network), network.excess.size - 1, search, network)


@compiled
def _may_change(node: int, change: int, network: Network) -> bool:
    return bool(0 <= network.units[node] + change <= network.capacity[node])


@compiled
def _price(node: int, change: int, network: Network) -> int:
    """A first unit earns the bonus, the loss of the last one pays it back, all others move for nothing."""
    if change > 0:
        return -network.bonus if network.units[node] == 0 else 0
    return network.bonus if network.units[node] == 1 else 0


@compiled
def _reach(node: int, length: int, origin: int, search: Search, network: Network) -> None:
    distance = length - network.potential[node]
    if search.settled[node] or distance >= search.distance[node] or distance >= search.nearest[1]:
        return
    if network.excess[node] < 0:
        search.nearest[0], search.nearest[1] = node, distance
    elif search.distance[node] == FAR:
        search.frontier[search.waiting[0]] = node
        search.waiting[0] += 1
    search.distance[node], search.parent[node] = distance, origin


@compiled
def _move_potentials(search: Search, network: Network) -> None:
    """Keep every reduced cost at 0 or above (and the path's at 0) after the unit is sent."""
    for node in range(search.settled.size):
        if search.settled[node]:
            network.potential[node] += search.distance[node] - search.nearest[1]


@compiled
def _send(search: Search, network: Network) -> None:
    """Move one unit along the path that was found."""
    n, ground = network.costs.shape[0], network.excess.size - 1
    node = int(search.nearest[0])
    while search.parent[node] >= 0:
        origin = int(search.parent[node])
        if origin == ground:
            network.units[node] += 1 if node < n else -1
        elif node == ground:
            network.units[origin] += -1 if origin < n else 1
        elif origin < n:
            network.chosen[node - n, origin] = True
        else:
            network.chosen[origin - n, node] = False
        node = origin
