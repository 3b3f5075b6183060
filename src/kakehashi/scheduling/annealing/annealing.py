"""The annealing of a mission's agenda, in slices: it finds good agendas of any size, and proves nothing."""

from collections.abc import Sequence

import numpy as np

from kakehashi.scheduling.annealing.colouring import colour
from kakehashi.scheduling.annealing.cooling import STEPS, first_cooling, guide, share_left, temperature
from kakehashi.scheduling.annealing.moves import journal_of, search_moves
from kakehashi.scheduling.annealing.presence import hold_all
from kakehashi.scheduling.annealing.prices import price_range
from kakehashi.scheduling.annealing.swaps import Memory, Pace, account, exchange_slots, memory_of
from kakehashi.scheduling.annealing.terms import Numbers, Terms, terms_of
from kakehashi.scheduling.annealing.timetable import NOWHERE, empty_timetable
from kakehashi.scheduling.bounds import fewest_breaks
from kakehashi.scheduling.problem import Placement, Problem

Placements = tuple[Placement | None, ...]


class Annealing:
    """A local search that goes on from where it was, the same way for a seed and the same calls.

    It begins at `start`, which may break rules but has nobody in two meetings at once, or at a colouring. `run` works without the
    interpreter's lock, so that one search a thread uses one core each. Raises `ValueError` if a day has more than 63 slots.
    """

    def __init__(self, problem: Problem, *, seed: int, start: Sequence[Placement | None] | None = None) -> None:
        self._terms = terms_of(problem, fewest_breaks=min(fewest_breaks(problem), default=0))
        self._memory = memory_of(len(problem.meetings), seed=seed)
        self._journal = journal_of(len(problem.meetings))
        self._timetable = empty_timetable(self._terms)
        self._hold(_first_slots(self._terms, self._memory, start))
        self._range = price_range(problem)
        self._first = first_cooling(len(problem.meetings))
        self._done = 0

    def run(self, proposals: int, *, left: float | None = None) -> None:
        """Go on for so many proposals.

        The temperature falls by itself, in longer and longer rounds; or `left` sets it for this slice: how much of one single
        cooling is left, from 1 to 0.
        """
        end = self._done + proposals
        while self._done < end:
            step = end - self._done if left is not None else min(end - self._done, max(self._first // STEPS, 1))
            self._try(step, share_left(self._done, self._first) if left is None else left)
            self._done += step

    @property
    def best(self) -> Placements | None:
        """The best legal agenda so far, None before the first."""
        if self._memory.cost[1] == np.inf:
            return None
        return tuple(
            None if slot == NOWHERE else Placement(slot, None if pool == NOWHERE else pool)
            for slot, pool in zip(self._memory.slot.tolist(), self._memory.pool.tolist(), strict=True)
        )

    def _hold(self, slots: Numbers) -> None:
        cost = hold_all(slots, self._terms, self._timetable)
        account(cost, self._timetable, self._memory)

    def _try(self, proposals: int, left: float) -> None:
        pace = Pace(temperature(left, prices=self._range), guide(left), proposals)
        if self._terms.plain and (self._timetable.slot != NOWHERE).all():
            exchange_slots(self._terms, self._timetable, self._memory, pace)
        else:
            search_moves(self._terms, self._timetable, self._memory, self._journal, pace)


def _first_slots(terms: Terms, memory: Memory, start: Sequence[Placement | None] | None) -> Numbers:
    """The slots (M,) of an agenda to begin with: those given, and a colouring of the must-meetings without one."""
    timetable = empty_timetable(terms)
    given = [NOWHERE if placement is None else placement.slot for placement in start or ()]
    if given:
        hold_all(np.array(given, dtype=np.int64), terms, timetable)
    colour(terms, timetable, memory)
    return timetable.slot
