"""The interpreters and group slots of a mission are at its venues, on its days."""

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.mission import GroupSlot, Interpreters, Mission
from kakehashi.domain.mission_rules.places import require_venue
from kakehashi.domain.mission_rules.repeated import repeated


def check_interpreters(mission: Mission) -> None:
    """Interpreters know two languages, are at a venue, are at least one, and are given once."""
    for interpreters in mission.interpreters:
        _check_interpreters_of_venue(mission, interpreters)
    for name, venue in repeated((each.name, each.venue) for each in mission.interpreters):
        raise InvalidInputError(
            message(
                "Interpreters “{name}” at “{venue}” are given twice. Give them once, with how many there are.",
                name=name,
                venue=venue,
            )
        )


def check_group_slots(mission: Mission) -> None:
    """Group slots have a title, lie on a day of the mission, and are at one of its venues or at none."""
    for group_slot in mission.group_slots:
        if not group_slot.title.strip():
            raise InvalidInputError(message("A group slot has no title. Give it one, such as Plenary."))
        _check_window(mission, group_slot)
        if group_slot.venue:
            require_venue(mission, group_slot.venue, wanted_by=message("Group slot “{title}”", title=group_slot.title))


def _check_interpreters_of_venue(mission: Mission, interpreters: Interpreters) -> None:
    first, second = interpreters.languages
    if first == second or not (first and second):
        raise InvalidInputError(
            message(
                "Interpreters “{name}” need two different languages. Give them such as it-ja.", name=interpreters.name
            )
        )
    require_venue(mission, interpreters.venue, wanted_by=message("Interpreters “{name}”", name=interpreters.name))
    if interpreters.count < 1:
        raise InvalidInputError(
            message(
                "There cannot be {count} interpreters “{name}”. Give at least one, or leave them out.",
                count=interpreters.count,
                name=interpreters.name,
            )
        )


def _check_window(mission: Mission, group_slot: GroupSlot) -> None:
    start, end = (each.astimezone(mission.time_zone) for each in (group_slot.window.start, group_slot.window.end))
    if start.date() not in mission.days or end.date() != start.date() or end <= start:
        raise InvalidInputError(
            message(
                "The group slot “{title}” from {start} to {end} is outside the mission. "
                "Give a time that ends after it begins, within one of the days {days}.",
                title=group_slot.title,
                start=f"{start:%Y-%m-%d %H:%M}",
                end=f"{end:%Y-%m-%d %H:%M}",
                days=", ".join(day.isoformat() for day in sorted(mission.days)),
            )
        )
