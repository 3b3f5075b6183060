"""The rules that hold between meetings, as clauses: tables and precedences."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, product

from kakehashi.scheduling.maxsat.counts import Counts
from kakehashi.scheduling.maxsat.formula import FALSE, Formula, any_of
from kakehashi.scheduling.maxsat.placing import Placing
from kakehashi.scheduling.maxsat.totalizer import at_most
from kakehashi.scheduling.model.venues import meetings_by_venue, star_clusters


def limit_tables(formula: Formula, placing: Placing) -> None:
    """Demand that there are no more meetings in a slot than the venue has tables, counting clusters with a common side."""
    problem = placing.problem
    for venue, meetings in meetings_by_venue(problem, range(len(problem.meetings))).items():
        for slot, tables in enumerate(problem.tables[venue]):
            possible = [index for index in meetings if slot in placing.placed[index]]
            clusters = star_clusters(problem, possible)
            if len(clusters) > tables:
                at_most(formula, [_held_in(formula, placing, cluster, slot) for cluster in clusters], tables)


def limit_participants(formula: Formula, placing: Placing) -> None:
    """Demand that no more participants meet in a slot than the tables of all venues have sides; implied."""
    for slot, tables in enumerate(zip(*placing.problem.tables, strict=True)):
        meeting = [
            used[slot]
            for used, participant in zip(placing.used, placing.problem.participants, strict=True)
            if used[slot] != FALSE and slot not in participant.busy
        ]
        at_most(formula, meeting, 2 * sum(tables))


def _held_in(formula: Formula, placing: Placing, cluster: Sequence[int], slot: int) -> int:
    meeting = placing.problem.meetings[cluster[0]]
    for side in (meeting.first, meeting.second):
        if [index for index in placing.own[side] if slot in placing.placed[index]] == cluster:
            return placing.used[side][slot]
    return any_of(formula, [placing.placed[index][slot] for index in cluster])


def keep_precedences(formula: Formula, placing: Placing, counts: Sequence[Counts]) -> None:
    """Demand that the first meeting of a precedence is strictly earlier than the second.

    Implied, and told all the same: a meeting that must be later than r others of one side is not among its first r uses; one
    that must be earlier than r others is not among its last r.
    """
    placed = placing.placed
    by = {first: _by(formula, placed[first]) for first, _ in placing.problem.precedences}
    for first, second in placing.problem.precedences:
        for slot, literal in placed[second].items():
            earlier = [each for each in placed[first] if each < slot]
            formula.imply(literal, then=by[first][earlier[-1]] if earlier else FALSE)
    for index, side, before, after in _crowds(placing):
        uses = len(counts[side][0]) - 2
        for slot, literal in placed[index].items():
            if before:
                formula.imply(literal, then=counts[side][slot - 1][before] if slot else FALSE)
            if after:
                formula.imply(literal, then=-counts[side][slot][uses - after + 1])


def _by(formula: Formula, placed: Mapping[int, int]) -> dict[int, int]:
    """Give for each slot that a meeting may have a literal: the meeting is in it or earlier."""

    def join(before: int, literal: int) -> int:
        return any_of(formula, (before, literal))

    return dict(zip(placed, accumulate(placed.values(), join), strict=True))


def _crowds(placing: Placing) -> Iterator[tuple[int, int, int, int]]:
    """Give of each meeting and side how many other meetings of the side must be before it, and how many after it."""
    order = _closed(placing.problem.precedences)
    for index, meeting in enumerate(placing.problem.meetings):
        for side in (meeting.first, meeting.second):
            before = sum((other, index) in order for other in placing.own[side])
            after = sum((index, other) in order for other in placing.own[side])
            if before or after:
                yield index, side, before, after


def _closed(precedences: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """Add what follows: what is before something that is before another is before that too (Warshall 1962)."""
    order = set(precedences)
    for middle in {each for pair in precedences for each in pair}:
        earlier = [one for one, other in order if other == middle]
        later = [other for one, other in order if one == middle]
        order |= set(product(earlier, later))
    return order
