"""The hours of a mission lie within one day, and slots fit between its pauses."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.mission import Mission
from kakehashi.domain.slot import mission_slots

MOST_SLOTS = 1000

_MINUTE = timedelta(minutes=1)


def check_hours(mission: Mission) -> None:
    """The mission closes after it opens, on the same day."""
    if mission.closing <= mission.opening:
        raise InvalidInputError(
            message(
                "The mission closes at {closing}, which is not after it opens at {opening}. "
                "Give hours of one day; they cannot go past midnight.",
                closing=_hour(mission.closing),
                opening=_hour(mission.opening),
            )
        )


def check_lengths(mission: Mission) -> None:
    """Slots last a time and gaps no negative time, and both fit into a day."""
    longest = (_on(mission.closing) - _on(mission.opening)) // _MINUTE
    if not 1 <= mission.slot_minutes <= longest:
        raise InvalidInputError(
            message(
                "A slot of {minutes} minutes is not possible. Give a number from 1 to {longest}, which is the whole day.",
                minutes=mission.slot_minutes,
                longest=longest,
            )
        )
    if not 0 <= mission.gap_minutes <= longest:
        raise InvalidInputError(
            message(
                "A gap of {minutes} minutes is not possible. Give a number from 0 to {longest}, which is the whole day.",
                minutes=mission.gap_minutes,
                longest=longest,
            )
        )


def check_pauses(mission: Mission) -> None:
    """Pauses end after they begin, lie within the hours, and do not overlap."""
    pauses = sorted(mission.pauses, key=lambda each: each.start)
    for pause in pauses:
        if not mission.opening <= pause.start < pause.end <= mission.closing:
            raise InvalidInputError(
                message(
                    "The pause from {start} to {end} is not within the hours from {opening} to {closing}. "
                    "Give a time within them that ends after it begins.",
                    start=_hour(pause.start),
                    end=_hour(pause.end),
                    opening=_hour(mission.opening),
                    closing=_hour(mission.closing),
                )
            )
    for pause, following in pairwise(pauses):
        if following.start < pause.end:
            raise InvalidInputError(
                message(
                    "The pauses from {start} to {end} and from {other_start} to {other_end} overlap. Make one of them.",
                    start=_hour(pause.start),
                    end=_hour(pause.end),
                    other_start=_hour(following.start),
                    other_end=_hour(following.end),
                )
            )


def check_slots(mission: Mission) -> None:
    """At least one slot fits, and not too many do; hours, lengths and pauses have been checked before."""
    count = len(mission_slots(mission))
    if not count:
        raise InvalidInputError(
            message(
                "No slot of {minutes} minutes fits between the pauses. Make slots or pauses shorter.",
                minutes=mission.slot_minutes,
            )
        )
    if count > MOST_SLOTS:
        raise InvalidInputError(
            message(
                "A mission has at most {most} slots; here are {count}. Make slots longer or days fewer.",
                most=MOST_SLOTS,
                count=count,
            )
        )


def _on(hour: time) -> datetime:
    return datetime.combine(date.min, hour)


def _hour(hour: time) -> str:
    return f"{hour:%H:%M}"
