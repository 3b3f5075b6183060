"""A problem in arrays: what does not change during a search.

M meetings, S slots, D days, n participants, V venues, K interpreter pools. Only compiled loops read it.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kakehashi.scheduling.annealing.bits import SLOTS_A_DAY
from kakehashi.scheduling.annealing.prices import Prices, counting_criteria, prices_of, unit_prices
from kakehashi.scheduling.problem import Criterion, Meeting, Problem

Numbers = NDArray[np.int64]
Small = NDArray[np.int32]
Words = NDArray[np.uint64]
Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

UNLIMITED = 1 << 30


class Lists(NamedTuple):
    """One list of numbers a meeting: `items[starts[m] : starts[m + 1]]`."""

    starts: Numbers
    items: Numbers


class Calendar(NamedTuple):
    """The day (S,) of each slot and its bit (S,) in the word of that day; the bits (D,) and slots (D, 64) of each day."""

    day: Numbers
    bit: Words
    day_bits: Words
    slot_at: Numbers


class Wanted(NamedTuple):
    """The meetings (M): both participants (M, 2), slots it may not have (M, S), what leaving it out costs.

    Precedences are pairs (P, 2), and the meetings that have to be earlier and later than each.
    """

    ends: Numbers
    forbidden: Mask
    venue: Numbers
    before: Numbers
    omission: Floats
    must: Mask
    pools: Lists
    precedences: Numbers
    earlier: Lists
    later: Lists


class Limits(NamedTuple):
    """The rules that count: tables (V, S), ceilings (n), group slots (n, D), breaks, travel (V, V, S, S), interpreters.

    `window` (K,) is how many slots go together for the rest of a pool's interpreters (0: none), `windowed` (K, S) whether
    such a window begins in a slot.
    """

    tables: Numbers
    most: Numbers
    most_a_day: Numbers
    busy: Words
    breaks: int
    too_near: Mask
    pool_size: Numbers
    window: Numbers
    windowed: Mask


class Terms(NamedTuple):
    """All of it; `plain`: only slots, tables, precedences, breaks and idle slots count, and every meeting must be held."""

    calendar: Calendar
    wanted: Wanted
    limits: Limits
    prices: Prices
    plain: bool


def terms_of(problem: Problem, *, fewest_breaks: int) -> Terms:
    """Put a problem into arrays; every participant is known to have `fewest_breaks` at least.

    Raises `ValueError` if a day has more than 63 slots.
    """
    calendar = _calendar(problem)
    limits = _limits(problem, calendar, fewest_breaks)
    return Terms(calendar, _wanted(problem), limits, prices_of(problem), plain=_is_plain(problem))


def _calendar(problem: Problem) -> Calendar:
    days = sorted({slot.day for slot in problem.slots})
    day = np.array([days.index(slot.day) for slot in problem.slots], dtype=np.int64)
    position = [int((day[:index] == own).sum()) for index, own in enumerate(day)]
    if max(position, default=0) >= SLOTS_A_DAY:
        raise ValueError(f"a day has more than {SLOTS_A_DAY} slots")
    bit = np.array([1 << place for place in position], dtype=np.uint64)
    day_bits = np.array([bit[day == number].sum() for number in range(len(days))], dtype=np.uint64)
    slot_at = np.zeros((len(days), SLOTS_A_DAY), dtype=np.int64)
    slot_at[day, position] = np.arange(day.size)
    return Calendar(day, bit, day_bits, slot_at)


def _wanted(problem: Problem) -> Wanted:
    meetings = problem.meetings
    allowed = np.zeros((len(meetings), len(problem.slots)), dtype=np.bool_)
    for row, meeting in zip(allowed, meetings, strict=True):
        row[list(_slots(meeting))] = True
    must = np.array([meeting.must for meeting in meetings], dtype=np.bool_)
    return Wanted(
        ends=_numbers([(meeting.first, meeting.second) for meeting in meetings]).reshape(-1, 2),
        forbidden=~allowed,
        venue=_numbers([meeting.venue for meeting in meetings]),
        before=_numbers([-1 if meeting.before is None else meeting.before for meeting in meetings]),
        omission=np.where(must, 0.0, _omissions(problem)),
        must=must,
        pools=_lists([meeting.pools for meeting in meetings]),
        precedences=_numbers(problem.precedences).reshape(-1, 2),
        earlier=_linked(problem, lambda pair: pair),
        later=_linked(problem, lambda pair: pair[::-1]),
    )


def _slots(meeting: Meeting) -> frozenset[int]:
    return meeting.slots & {meeting.before} if meeting.confirmed and meeting.before is not None else meeting.slots


def _omissions(problem: Problem) -> Floats:
    units = unit_prices(problem)
    held, mutual = units.get(Criterion.MEETINGS, 0.0), units.get(Criterion.MUTUAL, 0.0)
    return np.array([meeting.utility * (held + mutual * meeting.mutual) for meeting in problem.meetings], dtype=float)


def _linked(problem: Problem, order: Callable[[tuple[int, int]], tuple[int, ...]]) -> Lists:
    """List for each meeting those that precedences put before it (pairs as they are) or after it (reversed)."""
    lists: list[list[int]] = [[] for _ in problem.meetings]
    for pair in problem.precedences:
        other, own = order(pair)
        lists[own].append(other)
    return _lists(lists)


def _limits(problem: Problem, calendar: Calendar, fewest_breaks: int) -> Limits:
    pools = problem.pools
    rests = [0 if pool.most_in_a_row is None else pool.most_in_a_row + 1 for pool in pools]
    return Limits(
        tables=_numbers(problem.tables),
        most=_numbers([_limit(participant.ceiling) for participant in problem.participants]),
        most_a_day=_numbers([_limit(participant.ceiling_a_day) for participant in problem.participants]),
        busy=_busy(problem, calendar),
        breaks=UNLIMITED if problem.apart is None else problem.apart + fewest_breaks,
        too_near=_too_near(problem),
        pool_size=_numbers([pool.count for pool in pools]),
        window=_numbers(rests),
        windowed=_windowed(problem, rests),
    )


def _busy(problem: Problem, calendar: Calendar) -> Words:
    words = np.zeros((len(problem.participants), calendar.day_bits.size), dtype=np.uint64)
    for row, participant in zip(words, problem.participants, strict=True):
        for slot in participant.busy:
            row[calendar.day[slot]] |= calendar.bit[slot]
    return words


def _too_near(problem: Problem) -> Mask:
    """Whether one cannot be at a venue in a slot and at another venue in another slot (V, V, S, S)."""
    start, end = np.array([(slot.start, slot.end) for slot in problem.slots]).reshape(-1, 2).T
    venues = len(problem.tables)
    travel = np.array(problem.travel)[:venues, :venues]
    between = start - end[:, None]
    on_the_way = (between < travel[:, :, None, None]) & np.triu(np.ones(between.shape, dtype=np.bool_), 1)
    near: Mask = (on_the_way | on_the_way.transpose(1, 0, 3, 2)) & ~np.eye(venues, dtype=np.bool_)[:, :, None, None]
    return near


def _windowed(problem: Problem, rests: Sequence[int]) -> Mask:
    slots = problem.slots
    windows = np.zeros((len(rests), len(slots)), dtype=np.bool_)
    for row, rest in zip(windows, rests, strict=True):
        for start in range(len(slots) - rest + 1 if rest else 0):
            ends = slots[start], slots[start + rest - 1]
            row[start] = (ends[0].day, ends[0].stretch) == (ends[1].day, ends[1].stretch)
    return windows


def _is_plain(problem: Problem) -> bool:
    rules = any(meeting.pools for meeting in problem.meetings) or len(problem.tables) > 1
    optional = any(not meeting.must for meeting in problem.meetings)
    return not (rules or optional or Criterion.MOVED in counting_criteria(problem))


def _limit(most: int | None) -> int:
    return UNLIMITED if most is None else most


def _numbers(values: Iterable[object]) -> Numbers:
    return np.array(list(values), dtype=np.int64)


def _lists(lists: Sequence[Sequence[int]]) -> Lists:
    starts = np.cumsum([0, *(len(each) for each in lists)])
    return Lists(_numbers(starts), _numbers(chain.from_iterable(lists)))
