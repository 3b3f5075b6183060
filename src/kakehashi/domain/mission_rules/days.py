"""The days of a mission are told apart, and its clocks go on evenly while it is open."""

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.mission import Mission

MOST_DAYS = 31


def check_zone(mission: Mission) -> None:
    """The time zone is one of the IANA database."""
    try:
        ZoneInfo(mission.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise InvalidInputError(
            message("“{zone}” is not a time zone. Give one such as Asia/Tokyo or Europe/Rome.", zone=mission.zone[:60])
        ) from error


def check_days(mission: Mission) -> None:
    """There are days, none of them twice, and not too many."""
    if not mission.days:
        raise InvalidInputError(message("A mission has at least one day. Give its days, such as 2026-03-10."))
    if len(mission.days) > MOST_DAYS:
        raise InvalidInputError(
            message(
                "A mission has at most {most} days; here are {count}. Make several missions of it.",
                most=MOST_DAYS,
                count=len(mission.days),
            )
        )
    for day, following in pairwise(sorted(mission.days)):
        if day == following:
            raise InvalidInputError(message("{day} is given twice. Give each day once.", day=day.isoformat()))


def check_clocks(mission: Mission) -> None:
    """No clock changes within the hours of a day; days and hours have been checked before."""
    for day in sorted(mission.days):
        opening = datetime.combine(day, mission.opening, tzinfo=mission.time_zone)
        # where the clocks show a time twice or never, fold 0 is before the change and fold 1 after it
        closing = datetime.combine(day, mission.closing, tzinfo=mission.time_zone).replace(fold=1)
        if opening.utcoffset() != closing.utcoffset():
            before, after = _clock_change(opening)
            raise InvalidInputError(
                message(
                    "On {day} the clocks of {zone} change from {before} to {after}, within the hours of the mission. "
                    "Leave that day out, or choose hours that end before or begin after it.",
                    day=day.isoformat(),
                    zone=mission.zone,
                    before=f"{before:%H:%M}",
                    after=f"{after:%H:%M}",
                )
            )


def _clock_change(opening: datetime) -> tuple[time, time]:
    """Give what the clocks show before and after they change near that moment."""
    moment = opening.astimezone(UTC) - timedelta(hours=12)
    offset = moment.astimezone(opening.tzinfo).utcoffset() or timedelta()
    while moment.astimezone(opening.tzinfo).utcoffset() == offset:
        moment += timedelta(minutes=1)
    return (moment + offset).time(), moment.astimezone(opening.tzinfo).time()
