"""The breaks of an organisation's agenda: when it waits between two uses on one day.

Source: Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy, Villaret, "Constraint Solving Approaches to the
Business-to-Business Meeting Scheduling Problem", Journal of Artificial Intelligence Research 74 (2022) 263-301, section 2;
there is one day in the paper, and no group slots.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import chain, groupby, pairwise

from kakehashi.domain.agenda import Meeting
from kakehashi.domain.mission import GroupSlot
from kakehashi.domain.slot import Slot


def used_slots(
    slots: Iterable[Slot], *, meetings: Iterable[Meeting], group_slots: Collection[GroupSlot]
) -> frozenset[int]:
    """Give the numbers of the slots an organisation uses: those of its meetings, and those its group slots overlap."""
    attending = (slot.number for slot in slots if any(slot.window.overlaps(each.window) for each in group_slots))
    return frozenset(chain((each.slot for each in meetings), attending))


def breaks_of(slots: Sequence[Slot], used: Collection[int]) -> tuple[tuple[Slot, ...], ...]:
    """Give each maximal group of idle slots between two uses on one day.

    `slots` are those of the mission in order, `used` the numbers of the slots one organisation uses.
    """
    days = groupby((slot for slot in slots if slot.number in used), key=lambda slot: slot.day)
    return tuple(
        tuple(slots[earlier.number : later.number - 1])
        for _, day in days
        for earlier, later in pairwise(day)
        if later.number - earlier.number > 1
    )


def idle_slots(slots: Sequence[Slot], used: Collection[int]) -> tuple[Slot, ...]:
    """Give all slots between two uses on one day in which an organisation waits."""
    return tuple(chain.from_iterable(breaks_of(slots, used)))
