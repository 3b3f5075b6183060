"""Everyone is where the agenda says, once, at a time that is a slot of the mission."""

from collections.abc import Iterator

from kakehashi.domain.agenda_facts import Facts, clashes, pair_of
from kakehashi.domain.fault import Fault, FaultKind
from kakehashi.domain.messages import message


def slots_are_known(facts: Facts) -> Iterator[Fault]:
    """Every meeting has a slot of the mission."""
    for meeting in facts.meetings:
        if facts.slot(meeting.slot) is None:
            text = message(
                "“{first}” and “{second}” meet in slot {slot}, but the mission has slots 1 to {last}.",
                **facts.names(meeting.organisations),
                slot=meeting.slot,
                last=len(facts.slots),
            )
            yield Fault(FaultKind.UNKNOWN_SLOT, text, (pair_of(meeting),))


def times_are_those_of_slots(facts: Facts) -> Iterator[Fault]:
    """Every meeting begins and ends with its slot."""
    for meeting in facts.meetings:
        slot = facts.slot(meeting.slot)
        if slot and meeting.window != slot.window:
            text = message(
                "“{first}” and “{second}” meet from {time} to {end}, but their slot {slot} is from {slot_start} to {slot_end}.",
                **facts.words(meeting),
                end=facts.time(meeting.window.end),
                slot=meeting.slot,
                slot_start=facts.time(slot.window.start),
                slot_end=facts.time(slot.window.end),
            )
            yield Fault(FaultKind.WRONG_TIME, text, (pair_of(meeting),))


def nobody_is_in_two_meetings_at_once(facts: Facts) -> Iterator[Fault]:
    """No organisation has two meetings that overlap."""
    for organisation_id, own in facts.own.items():
        for one, other in clashes(own):
            text = message(
                "“{organisation}” is in two meetings at once at {time}: with “{first}” and with “{second}”.",
                organisation=facts.name(organisation_id),
                time=facts.time(other.window.start),
                first=facts.name(one.other(organisation_id)),
                second=facts.name(other.other(organisation_id)),
            )
            yield Fault(FaultKind.TWO_AT_ONCE, text, (pair_of(one), pair_of(other)))


def nobody_meets_during_its_group_slots(facts: Facts) -> Iterator[Fault]:
    """No organisation has a meeting while it attends a group slot."""
    for organisation_id in facts.book.delegates:
        own = facts.own.get(organisation_id, ())
        for group_slot in facts.attended(organisation_id) if own else ():
            for meeting in own:
                if meeting.window.overlaps(group_slot.window):
                    text = message(
                        "“{organisation}” meets “{other}” at {time}, while it attends “{title}”.",
                        organisation=facts.name(organisation_id),
                        other=facts.name(meeting.other(organisation_id)),
                        time=facts.time(meeting.window.start),
                        title=group_slot.title,
                    )
                    yield Fault(FaultKind.GROUP_SLOT, text, (pair_of(meeting),))


def everyone_is_there(facts: Facts) -> Iterator[Fault]:
    """No organisation has a meeting while it is absent or has not said that it is available."""
    for organisation_id, delegate in facts.book.delegates.items():
        for meeting in facts.own.get(organisation_id, ()):
            if not delegate.can_meet(meeting.window):
                text = message(
                    "“{organisation}” meets “{other}” at {time}, when it is not available.",
                    organisation=facts.name(organisation_id),
                    other=facts.name(meeting.other(organisation_id)),
                    time=facts.time(meeting.window.start),
                )
                yield Fault(FaultKind.NOT_AVAILABLE, text, (pair_of(meeting),))
