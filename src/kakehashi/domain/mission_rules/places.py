"""The venues of a mission are there, and everything else refers to them."""

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import Message, message
from kakehashi.domain.mission import Mission, Travel
from kakehashi.domain.mission_rules.repeated import repeated


def check_venues(mission: Mission) -> None:
    """There are venues, each with a name of its own and at least one table."""
    if not mission.venues:
        raise InvalidInputError(message("A mission has at least one venue. Give its name and its tables."))
    for venue in mission.venues:
        if not venue.name.strip():
            raise InvalidInputError(message("A venue has no name. Give every venue a name."))
        if venue.tables < 1:
            raise InvalidInputError(
                message(
                    "The venue “{venue}” has {tables} tables. Give it at least one.",
                    venue=venue.name,
                    tables=venue.tables,
                )
            )
    for name in repeated(each.name for each in mission.venues):
        raise InvalidInputError(
            message("Two venues are named “{venue}”. Give each venue a name of its own.", venue=name)
        )


def check_travel(mission: Mission) -> None:
    """Every way is between two different venues of the mission, is given once and takes no negative time."""
    for travel in mission.travel:
        _check_way(mission, travel)
    for venues in repeated(tuple(sorted(each.venues)) for each in mission.travel):
        raise InvalidInputError(
            message(
                "The way between “{venue}” and “{other}” is given twice. Give it once: it is the same both ways.",
                venue=venues[0],
                other=venues[1],
            )
        )


def check_closed_tables(mission: Mission) -> None:
    """Every closed table is one of the mission's."""
    last = sum(each.tables for each in mission.venues)
    for closed in mission.closed_tables:
        if not 1 <= closed.table <= last:
            raise InvalidInputError(
                message(
                    "There is no table {table}. The mission's tables are 1 to {last}.", table=closed.table, last=last
                )
            )


def require_venue(mission: Mission, venue: str, *, wanted_by: Message) -> None:
    """Raise InvalidInputError when the mission has no venue of that name."""
    names = [each.name for each in mission.venues]
    if venue not in names:
        raise InvalidInputError(
            message(
                "{what}: there is no venue “{venue}”. The mission's venues are {venues}.",
                what=wanted_by,
                venue=venue,
                venues=", ".join(f"“{name}”" for name in names),
            )
        )


def _check_way(mission: Mission, travel: Travel) -> None:
    venue, other = travel.venues
    places = {"venue": venue, "other": other}
    for name in travel.venues:
        require_venue(mission, name, wanted_by=message("The way from “{venue}” to “{other}”", **places))
    if venue == other:
        raise InvalidInputError(
            message("The way from “{venue}” to itself needs no minutes. Leave it out, or name two venues.", venue=venue)
        )
    if travel.minutes < 0:
        raise InvalidInputError(
            message(
                "The way from “{venue}” to “{other}” cannot take {minutes} minutes. Give 0 or more.",
                **places,
                minutes=travel.minutes,
            )
        )
