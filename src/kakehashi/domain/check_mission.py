"""A mission held against what every mission must be."""

import re

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.mission import Mission
from kakehashi.domain.mission_rules import days, hours, limits, people, places

_SHORT_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,59}")


def check_mission(mission: Mission) -> None:
    """Raise InvalidInputError for the first thing that is wrong with a mission, with what to do.

    Whether its host is a party of the programme is not asked here.
    """
    for rule in RULES:
        rule(mission)


def check_name(mission: Mission) -> None:
    """The name is a short name, good in a command and in a file name."""
    if not _SHORT_NAME.fullmatch(mission.name):
        raise InvalidInputError(
            message(
                "“{name}” is not a short name for a mission. Use up to 60 letters a to z, digits and hyphens, such as "
                "tokyo-2026.",
                name=mission.name[:60],
            )
        )


RULES = (
    check_name,
    days.check_zone,
    days.check_days,
    hours.check_hours,
    days.check_clocks,
    hours.check_lengths,
    hours.check_pauses,
    hours.check_slots,
    places.check_venues,
    places.check_travel,
    places.check_closed_tables,
    people.check_interpreters,
    people.check_group_slots,
    limits.check_limits,
    limits.check_criteria,
)
"""In this order: each rule relies on those before it."""
