"""A meeting is one of two organisations of different parties, both of which come, once, and not more often than they like."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from kakehashi.domain.agenda import Meeting
from kakehashi.domain.agenda_facts import Facts, Pair, pair_of
from kakehashi.domain.fault import Fault, FaultKind
from kakehashi.domain.messages import message
from kakehashi.domain.party import Party


def everyone_comes(facts: Facts) -> Iterator[Fault]:
    """Only organisations that come to the mission have meetings."""
    for organisation_id, own in facts.own.items():
        for meeting in own if organisation_id not in facts.book.delegates else ():
            text = message(
                "“{organisation}” meets “{other}” at {time}, but it does not come to the mission.",
                organisation=facts.name(organisation_id),
                other=facts.name(meeting.other(organisation_id)),
                time=facts.time(meeting.window.start),
            )
            yield Fault(FaultKind.NOT_COMING, text, (pair_of(meeting),))


def nobody_meets_itself(facts: Facts) -> Iterator[Fault]:
    """No organisation meets itself."""
    for meeting in facts.meetings:
        first, second = meeting.organisations
        if first == second:
            text = message(
                "“{organisation}” meets itself at {time}.",
                organisation=facts.name(first),
                time=facts.time(meeting.window.start),
            )
            yield Fault(FaultKind.WITH_ITSELF, text, (pair_of(meeting),))


def meetings_are_across_the_border(facts: Facts) -> Iterator[Fault]:
    """The two organisations of a meeting are of different parties."""
    for meeting in facts.meetings:
        parties = _parties(facts, meeting)
        if len(parties) == 2 and len(set(parties)) == 1:
            text = message(
                "“{first}” and “{second}” meet at {time}, but both are organisations of {party}.",
                **facts.words(meeting),
                party=parties[0],
            )
            yield Fault(FaultKind.SAME_PARTY, text, (pair_of(meeting),))


def nobody_meets_twice(facts: Facts) -> Iterator[Fault]:
    """No two organisations meet more than once."""
    by_pair: dict[Pair, list[Meeting]] = defaultdict(list)
    for meeting in facts.meetings:
        by_pair[pair_of(meeting)].append(meeting)
    for pair, (first, *more) in by_pair.items():
        for again in more:
            text = message(
                "“{first}” and “{second}” meet at {time} and again at {again}.",
                **facts.words(first),
                again=facts.time(again.window.start),
            )
            yield Fault(FaultKind.HELD_TWICE, text, (pair,))


def nobody_meets_too_often(facts: Facts) -> Iterator[Fault]:
    """No organisation has more meetings than it wants at most."""
    for organisation_id, delegate in facts.book.delegates.items():
        own, most = facts.own.get(organisation_id, ()), delegate.most_meetings
        if most is not None and len(own) > most:
            text = message(
                "“{organisation}” has {count} meetings; it wants {most} at most.",
                organisation=facts.name(organisation_id),
                count=len(own),
                most=most,
            )
            yield Fault(FaultKind.TOO_MANY, text, tuple(map(pair_of, own)))


def nobody_meets_too_often_a_day(facts: Facts) -> Iterator[Fault]:
    """No organisation has more meetings on one day than the mission allows."""
    most = facts.book.mission.limits.most_a_day
    if most is None:
        return
    for organisation_id, own in facts.own.items():
        for day, meetings in _by_day(facts, own).items():
            if len(meetings) > most:
                text = message(
                    "“{organisation}” has {count} meetings on {day}; {most} is the most a day.",
                    organisation=facts.name(organisation_id),
                    count=len(meetings),
                    day=day.isoformat(),
                    most=most,
                )
                yield Fault(FaultKind.TOO_MANY_A_DAY, text, tuple(map(pair_of, meetings)))


def _parties(facts: Facts, meeting: Meeting) -> list[Party]:
    """Give the party of each organisation of a meeting that a roster has."""
    known = (facts.book.organisations.get(each) for each in sorted(set(meeting.organisations)))
    return [organisation.party for organisation in known if organisation]


def _by_day(facts: Facts, meetings: Sequence[Meeting]) -> dict[date, list[Meeting]]:
    zone = facts.book.mission.time_zone
    by_day: dict[date, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        by_day[meeting.window.start.astimezone(zone).date()].append(meeting)
    return by_day
