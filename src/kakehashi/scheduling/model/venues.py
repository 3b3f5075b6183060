"""Meetings in groups: by venue, and in clusters of which only one can be held at a time."""

from collections.abc import Iterable, Sequence

from kakehashi.scheduling.problem import Problem


def meetings_by_venue(problem: Problem, meetings: Iterable[int]) -> dict[int, list[int]]:
    """Group meetings by their venue."""
    venues: dict[int, list[int]] = {}
    for index in meetings:
        venues.setdefault(problem.meetings[index].venue, []).append(index)
    return venues


def star_clusters(problem: Problem, meetings: Sequence[int]) -> list[list[int]]:
    """Split meetings into few clusters that each share a participant, so that a slot has one meeting of each at most.

    Greedy: again and again all meetings of the participant that has the most left.
    """
    left: dict[int, set[int]] = {}
    for index in meetings:
        for side in (problem.meetings[index].first, problem.meetings[index].second):
            left.setdefault(side, set()).add(index)
    clusters = []
    while left:
        participant = min(left, key=lambda side: (-len(left[side]), side))
        cluster = sorted(left.pop(participant))
        clusters.append(cluster)
        for index in cluster:
            for side in (problem.meetings[index].first, problem.meetings[index].second):
                if side in left:
                    left[side].discard(index)
    return [cluster for cluster in clusters if cluster]
