"""Which table each meeting has: hosts stay at theirs where they can."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

OWN, NOBODYS, ANOTHERS = 0, 1, 3
"""What a host minds: its own table, one that nobody has, one that another host would come back to."""


def assign_tables(
    hosts: Mapping[int, Mapping[int, str]],
    *,
    tables: Mapping[int, Sequence[int]],
    before: Mapping[tuple[int, str], int] | None = None,
) -> dict[tuple[int, str], int]:
    """Give the host of each meeting a table, slot by slot, with the least change from the slots before.

    `hosts[slot]` are the meetings of a venue in a slot with their hosts, `tables[slot]` the tables that are open, at least
    as many. `before` are the tables of an earlier agenda, by slot and host: who is still there keeps it. Gives the table
    by slot and host. With as many tables as hosts nobody changes table.
    """
    own: dict[str, int] = _first_tables(hosts, tables, before or {})
    assigned: dict[tuple[int, str], int] = {}
    for slot in sorted(hosts):
        present = sorted(set(hosts[slot].values()))
        kept = _kept(slot, present, tables[slot], before or {})
        free = [table for table in tables[slot] if table not in kept.values()]
        waiting = [host for host in present if host not in kept]
        given = kept | _choose(waiting, free, own)
        own |= given
        assigned |= {(slot, host): table for host, table in given.items()}
    return assigned


def _first_tables(
    hosts: Mapping[int, Mapping[int, str]], tables: Mapping[int, Sequence[int]], before: Mapping[tuple[int, str], int]
) -> dict[str, int]:
    """Give the busiest hosts a table of their own, as long as there are any that are never closed."""
    always = [
        table for table in max(tables.values(), key=len, default=()) if all(table in each for each in tables.values())
    ]
    own: dict[str, int] = {}
    for (_, host), table in sorted(before.items()):
        own.setdefault(host, table)
    count: dict[str, int] = defaultdict(int)
    for meetings in hosts.values():
        for host in meetings.values():
            count[host] += 1
    free = [table for table in always if table not in own.values()]
    homeless = sorted((host for host in count if host not in own), key=lambda host: (-count[host], host))
    return own | dict(zip(homeless, free, strict=False))


def _kept(
    slot: int, present: Sequence[str], tables: Sequence[int], before: Mapping[tuple[int, str], int]
) -> dict[str, int]:
    return {host: before[slot, host] for host in present if before.get((slot, host)) in tables}


def _choose(waiting: Sequence[str], free: Sequence[int], own: Mapping[str, int]) -> dict[str, int]:
    """Match hosts to tables at least cost (the assignment problem); ties go to the lower number."""
    owned = set(own.values())
    costs = np.array(
        [
            [OWN if own.get(host) == table else ANOTHERS if table in owned else NOBODYS for table in free]
            for host in waiting
        ],
        dtype=np.int64,
    ).reshape(len(waiting), len(free))
    rows, columns = linear_sum_assignment(costs)
    return {waiting[row]: free[column] for row, column in zip(rows, columns, strict=True)}
