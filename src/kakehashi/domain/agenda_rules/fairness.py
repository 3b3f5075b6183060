"""Nobody waits much more often than the others."""

from collections.abc import Iterator

from kakehashi.domain.agenda_facts import Facts
from kakehashi.domain.breaks import breaks_of, used_slots
from kakehashi.domain.fault import Fault, FaultKind
from kakehashi.domain.messages import message


def breaks_are_alike(facts: Facts) -> Iterator[Fault]:
    """The breaks of any two organisations that come differ by no more than the mission allows."""
    apart = facts.book.mission.limits.apart
    counts = {each: _count_breaks(facts, each) for each in facts.book.delegates}
    if apart is None or not counts:
        return
    fewest, most = min(counts, key=counts.__getitem__), max(counts, key=counts.__getitem__)
    if counts[most] - counts[fewest] > apart:
        text = message(
            "“{first}” has {first_count} breaks and “{second}” has {second_count}; they may differ by {apart} at most.",
            first=facts.name(most),
            first_count=counts[most],
            second=facts.name(fewest),
            second_count=counts[fewest],
            apart=apart,
        )
        yield Fault(FaultKind.APART, text)


def _count_breaks(facts: Facts, organisation_id: str) -> int:
    meetings, group_slots = facts.own.get(organisation_id, ()), facts.attended(organisation_id)
    return len(breaks_of(facts.slots, used_slots(facts.slots, meetings=meetings, group_slots=group_slots)))
