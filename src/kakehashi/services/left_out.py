"""Say why a wanted meeting is not held."""

from collections.abc import Sequence

from kakehashi.domain.agenda import LeftOut
from kakehashi.scheduling.draft import Draft
from kakehashi.scheduling.left_out import explain_left_out
from kakehashi.scheduling.problem import Placement


def name_left_out(draft: Draft, placements: Sequence[Placement | None]) -> tuple[LeftOut, ...]:
    """Say of each wanted meeting that is not held why."""
    return tuple(
        LeftOut(
            draft.wanted[each.meeting].organisations,
            draft.impossible.get(each.meeting, each.reason),
            draft.organisations[each.full] if each.full is not None else "",
        )
        for each in explain_left_out(draft.problem, placements)
    )
