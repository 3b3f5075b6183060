"""Who shares no language has an interpreter, who serves one meeting at a time and rests."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby

from kakehashi.domain.agenda import Meeting
from kakehashi.domain.agenda_facts import Facts, clashes, pair_of
from kakehashi.domain.fault import Fault, FaultKind
from kakehashi.domain.interpretation import can_interpret, share_language
from kakehashi.domain.messages import message


def everyone_is_understood(facts: Facts) -> Iterator[Fault]:
    """Two organisations that share no language have an interpreter."""
    for meeting in facts.meetings:
        if _shares_no_language(facts, meeting) and not meeting.interpreter:
            text = message(
                "“{first}” and “{second}” meet at {time}, but share no language and have no interpreter.",
                **facts.words(meeting),
            )
            yield Fault(FaultKind.NO_INTERPRETER, text, (pair_of(meeting),))


def interpreters_are_known(facts: Facts) -> Iterator[Fault]:
    """Every interpreter works at the venue of the meeting."""
    for meeting in facts.meetings:
        if meeting.interpreter and (meeting.venue, meeting.interpreter) not in facts.interpreters:
            text = message(
                "“{first}” and “{second}” meet at {time} with interpreter “{interpreter}”, but “{venue}” has none of that name.",
                **facts.words(meeting),
                interpreter=meeting.interpreter,
                venue=meeting.venue,
            )
            yield Fault(FaultKind.UNKNOWN_INTERPRETER, text, (pair_of(meeting),))


def interpreters_speak_both_languages(facts: Facts) -> Iterator[Fault]:
    """An interpreter who is needed speaks a language of either side."""
    for meeting in facts.meetings:
        interpreters = facts.interpreters.get((meeting.venue, meeting.interpreter))
        if interpreters and _shares_no_language(facts, meeting):
            first, second = (facts.book.delegates[each] for each in meeting.organisations)
            if not can_interpret(interpreters, first, second):
                text = message(
                    "“{first}” ({first_languages}) and “{second}” ({second_languages}) meet at {time}, "
                    "but interpreter “{interpreter}” speaks other languages.",
                    **facts.words(meeting),
                    first_languages=", ".join(sorted(first.languages)),
                    second_languages=", ".join(sorted(second.languages)),
                    interpreter=meeting.interpreter,
                )
                yield Fault(FaultKind.WRONG_LANGUAGES, text, (pair_of(meeting),))


def interpreters_serve_one_meeting_at_a_time(facts: Facts) -> Iterator[Fault]:
    """No interpreter serves two meetings at once."""
    for (venue, interpreter), meetings in _by_interpreter(facts).items():
        for one, other in clashes(meetings):
            text = message(
                "Interpreter “{interpreter}” at “{venue}” serves two meetings at {time}: "
                "“{first}” and “{second}”, and “{third}” and “{fourth}”.",
                interpreter=interpreter,
                venue=venue,
                **facts.names(one.organisations),
                third=facts.name(other.organisations[0]),
                fourth=facts.name(other.organisations[1]),
                time=facts.time(other.window.start),
            )
            yield Fault(FaultKind.INTERPRETER_TAKEN, text, (pair_of(one), pair_of(other)))


def interpreters_rest(facts: Facts) -> Iterator[Fault]:
    """No interpreter serves in more slots in a row than the mission allows; a pause is a rest."""
    most = facts.book.mission.limits.most_in_a_row
    if most is None:
        return
    for (venue, interpreter), meetings in _by_interpreter(facts).items():
        for row in _rows(facts, {each.slot: each for each in meetings}):
            if len(row) > most:
                text = message(
                    "Interpreter “{interpreter}” at “{venue}” serves in {count} slots in a row from {time} on; "
                    "{most} is the most.",
                    interpreter=interpreter,
                    venue=venue,
                    count=len(row),
                    time=facts.time(row[0].window.start),
                    most=most,
                )
                yield Fault(FaultKind.INTERPRETER_REST, text, tuple(map(pair_of, row)))


def _shares_no_language(facts: Facts, meeting: Meeting) -> bool:
    """Whether both organisations come and need an interpreter."""
    first, second = (facts.book.delegates.get(each) for each in meeting.organisations)
    return first is not None and second is not None and not share_language(first, second)


def _by_interpreter(facts: Facts) -> dict[tuple[str, str], list[Meeting]]:
    by_interpreter: dict[tuple[str, str], list[Meeting]] = defaultdict(list)
    for meeting in facts.meetings:
        if meeting.interpreter:
            by_interpreter[meeting.venue, meeting.interpreter].append(meeting)
    return by_interpreter


def _rows(facts: Facts, by_slot: Mapping[int, Meeting]) -> Iterator[list[Meeting]]:
    """Group one interpreter's meetings by slots that follow each other in one stretch."""
    slots = [slot for slot in facts.slots if slot.number in by_slot]
    # a number less its rank stays the same as long as no slot is left free
    ranked = groupby(enumerate(slots), key=lambda each: (each[1].stretch, each[1].number - each[0]))
    return ([by_slot[slot.number] for _, slot in row] for _, row in ranked)
