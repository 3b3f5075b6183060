"""How many meetings a pool of interpreters can serve in which slots."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from kakehashi.scheduling.problem import Pool, Slot


def windows(slots: Sequence[Slot], pool: Pool) -> Iterator[tuple[tuple[int, ...], int]]:
    """List slots that go together, with the most meetings the pool can serve in them: single slots, and rests."""
    for slot in range(len(slots)):
        yield (slot,), pool.count
    if pool.most_in_a_row is None:
        return
    for _, stretch in groupby(range(len(slots)), key=lambda slot: (slots[slot].day, slots[slot].stretch)):
        together = tuple(stretch)
        for start in range(len(together) - pool.most_in_a_row):
            yield together[start : start + pool.most_in_a_row + 1], pool.most_in_a_row * pool.count
