"""What is held is what was wished, and when; what was wished is held, or left out with a reason."""

from collections.abc import Iterator

from kakehashi.domain.agenda_facts import Facts, pair_of
from kakehashi.domain.fault import Fault, FaultKind
from kakehashi.domain.messages import Message, message
from kakehashi.domain.slot import Session
from kakehashi.domain.wish import Wanting, meeting_pair


def every_meeting_is_wanted(facts: Facts) -> Iterator[Fault]:
    """At least one side wants each meeting."""
    for meeting in facts.meetings:
        if pair_of(meeting) not in facts.wishes:
            text = message("“{first}” and “{second}” meet at {time}, but neither wants to.", **facts.words(meeting))
            yield Fault(FaultKind.NOT_WANTED, text, (pair_of(meeting),))


def no_meeting_is_refused(facts: Facts) -> Iterator[Fault]:
    """Neither side refuses a meeting that is held."""
    for meeting in facts.meetings:
        for wish in facts.wishes.get(pair_of(meeting), ()):
            if wish.wanting is Wanting.NO:
                text = message(
                    "“{organisation}” meets “{other}” at {time}, but refuses to.",
                    organisation=facts.name(wish.organisation_id),
                    other=facts.name(wish.other_id),
                    time=facts.time(meeting.window.start),
                )
                yield Fault(FaultKind.REFUSED, text, (pair_of(meeting),))


def musts_are_held(facts: Facts) -> Iterator[Fault]:
    """Every meeting that one side must have and none refuses is held."""
    for pair, wanted in facts.wanted.items():
        if wanted.must and pair not in facts.held:
            text = message("“{first}” and “{second}” must meet, but do not.", **facts.names(pair))
            yield Fault(FaultKind.MUST_NOT_HELD, text, (pair,))


def nothing_wanted_is_forgotten(facts: Facts) -> Iterator[Fault]:
    """Every wanted meeting of two organisations that come is held or left out."""
    said = facts.held.keys() | {meeting_pair(*each.organisations) for each in facts.book.agenda.left_out}
    for pair, wanted in facts.wanted.items():
        if not wanted.must and pair not in said and facts.book.delegates.keys() >= set(pair):
            text = message(
                "“{first}” and “{second}” want to meet, but the agenda neither holds nor leaves out their meeting.",
                **facts.names(pair),
            )
            yield Fault(FaultKind.FORGOTTEN, text, (pair,))


def nothing_left_out_is_held(facts: Facts) -> Iterator[Fault]:
    """No meeting that is left out is held."""
    for left_out in facts.book.agenda.left_out:
        meeting = facts.held.get(meeting_pair(*left_out.organisations))
        if meeting:
            text = message(
                "“{first}” and “{second}” meet at {time}, but the agenda also says that their meeting is left out.",
                **facts.words(meeting),
            )
            yield Fault(FaultKind.HELD_AND_LEFT_OUT, text, (pair_of(meeting),))


def sessions_are_kept(facts: Facts) -> Iterator[Fault]:
    """Every meeting is in the half of a day it is wished in."""
    for meeting in facts.meetings:
        wanted, slot = facts.wanted.get(pair_of(meeting)), facts.slot(meeting.slot)
        for session in wanted.sessions if wanted and slot else ():
            if slot and session is not slot.session:
                text = message(
                    "“{first}” and “{second}” meet at {time}; wished is {session}.",
                    **facts.words(meeting),
                    session=_SESSIONS[session],
                )
                yield Fault(FaultKind.SESSION, text, (pair_of(meeting),))


def fixed_times_are_kept(facts: Facts) -> Iterator[Fault]:
    """Every meeting is at the time it is wished at."""
    for meeting in facts.meetings:
        wanted = facts.wanted.get(pair_of(meeting))
        for fixed in sorted(wanted.at) if wanted else ():
            if fixed != meeting.window.start:
                text = message(
                    "“{first}” and “{second}” meet at {time}; wished is {fixed}.",
                    **facts.words(meeting),
                    fixed=facts.time(fixed),
                )
                yield Fault(FaultKind.FIXED_TIME, text, (pair_of(meeting),))


def precedences_are_kept(facts: Facts) -> Iterator[Fault]:
    """A meeting wished after another is later than it, if both are held."""
    for meeting in facts.meetings:
        wanted = facts.wanted.get(pair_of(meeting))
        for pair in sorted(wanted.after) if wanted else ():
            before = facts.held.get(pair)
            if before and before.window.end > meeting.window.start:
                text = message(
                    "“{first}” and “{second}” meet at {time}; “{before}” and “{before_other}” have to meet first, "
                    "but meet at {before_time}.",
                    **facts.words(meeting),
                    before=facts.name(pair[0]),
                    before_other=facts.name(pair[1]),
                    before_time=facts.time(before.window.start),
                )
                yield Fault(FaultKind.PRECEDENCE, text, (pair_of(meeting), pair))


_SESSIONS: dict[Session, Message] = {
    Session.MORNING: message("a morning"),
    Session.AFTERNOON: message("an afternoon"),
}
