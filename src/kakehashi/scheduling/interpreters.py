"""Which interpreter of a pool serves which meeting: nobody twice in a slot, everyone rests, few changes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kakehashi.scheduling.problem import Pool, Slot

Turns = Mapping[int, int]
"""Meeting → number of its interpreter in the pool, from 0."""


def assign_interpreters(
    needs: Mapping[int, int], *, pool: Pool, slots: Sequence[Slot], before: Turns | None = None
) -> Turns:
    """Give each meeting an interpreter of a pool; `needs` are meetings with their slots.

    Interpreters of an earlier agenda stay with their meetings where everyone still rests. Otherwise they serve in turn,
    which keeps the rest of everyone wherever it can be kept: of r + 1 turns of one interpreter in a row, the other
    `count` - 1 would have r turns each in the same window of r + 1 slots, more than the window allows.
    """
    ordered = sorted(needs, key=lambda meeting: (needs[meeting], meeting))
    kept = _keep(ordered, needs, pool=pool, slots=slots, before=before or {}) if before else None
    return kept if kept is not None else {meeting: turn % pool.count for turn, meeting in enumerate(ordered)}


def _keep(
    ordered: Sequence[int], needs: Mapping[int, int], *, pool: Pool, slots: Sequence[Slot], before: Turns
) -> Turns | None:
    """Serve with the interpreters of before, the others with whoever is free; None where somebody would not rest."""
    serving: dict[int, set[int]] = defaultdict(set)
    turns: dict[int, int] = {}
    for meeting in sorted(ordered, key=lambda each: (each not in before, needs[each], each)):
        slot = needs[meeting]
        free = [
            interpreter
            for interpreter in ([before[meeting]] if meeting in before else range(pool.count))
            if slot not in serving[interpreter] and _rests(serving[interpreter] | {slot}, slot, pool=pool, slots=slots)
        ]
        if not free:
            return None
        turns[meeting] = min(free, key=lambda interpreter: (len(serving[interpreter]), interpreter))
        serving[turns[meeting]].add(slot)
    return turns


def _rests(served: set[int], slot: int, *, pool: Pool, slots: Sequence[Slot]) -> bool:
    """Say whether the run of slots around one is no longer than an interpreter may serve."""
    if pool.most_in_a_row is None:
        return True
    first = last = slot
    while first - 1 in served and slots[first - 1].stretch == slots[slot].stretch:
        first -= 1
    while last + 1 in served and slots[last + 1].stretch == slots[slot].stretch:
        last += 1
    return last - first + 1 <= pool.most_in_a_row
