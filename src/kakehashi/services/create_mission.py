"""Create a mission, and the times when its organisations are together."""

from dataclasses import dataclass, replace

from kakehashi.domain.check_mission import check_mission
from kakehashi.domain.errors import ConflictError, InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.mission import GroupSlot, Interpreters, Mission, Venue, Window
from kakehashi.domain.mission_orders import GroupSlotOrder, MissionOrder
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.services.find_delegate import find_delegate
from kakehashi.services.ports import Store, TimeZones


@dataclass(frozen=True, slots=True)
class CreateMission:
    """Makes missions; what it needs of the rim is given once."""

    zones: TimeZones

    def __call__(self, order: MissionOrder, *, programme: Programme, store: Store) -> Mission:
        """Make a mission and give it.

        Raises InvalidInputError when it cannot be, ConflictError when there is one of that name and it is not to be
        replaced.
        """
        mission = self._mission(order, programme)
        check_mission(mission)
        with store.write() as transaction:
            if not order.replace and any(each.name == mission.name for each in transaction.missions()):
                raise ConflictError(
                    message(
                        "There is a mission “{name}” already. Choose another name, or put this one in its place with "
                        "--replace.",
                        name=mission.name,
                    )
                )
            transaction.save_mission(mission)
        return mission

    def _mission(self, order: MissionOrder, programme: Programme) -> Mission:
        host = programme.require(order.host) if order.host else programme.parties[1]
        venues = tuple(Venue(name, _tables(name, own, order)) for name, own in order.venues.items())
        venues = venues or (Venue(order.name, _tables(order.name, None, order)),)
        return Mission(
            name=order.name,
            host=host,
            zone=self._zone(order.zone, host),
            days=tuple(sorted(order.days)),
            opening=order.opening,
            closing=order.closing,
            slot_minutes=order.slot_minutes,
            gap_minutes=order.gap_minutes,
            pauses=tuple(sorted(order.pauses, key=lambda pause: pause.start)),
            venues=venues,
            travel=tuple(order.travel),
            interpreters=tuple(_at_a_venue(each, venues[0].name) for each in order.interpreters),
            limits=order.limits,
            criteria=tuple(dict.fromkeys(order.criteria)),
        )

    def _zone(self, zone: str, host: Party) -> str:
        if zone:
            if not self.zones.known(zone):
                raise InvalidInputError(
                    message("“{zone}” is not a time zone. Give one such as Asia/Tokyo or Europe/Rome.", zone=zone[:60])
                )
            return zone
        of_country = self.zones.of_country(host.code)
        if len(of_country) != 1:
            raise InvalidInputError(
                message(
                    "{party} has {count} time zones. Say with --zone which one the venues are in.",
                    party=host,
                    count=len(of_country),
                )
            )
        return of_country[0]


def _tables(venue: str, own: int | None, order: MissionOrder) -> int:
    tables = own if own is not None else order.tables
    if tables is None:
        raise InvalidInputError(
            message("Say how many tables there are: --tables NUMBER, or --venue “{venue}=NUMBER”.", venue=venue)
        )
    return tables


def _at_a_venue(interpreters: Interpreters, first_venue: str) -> Interpreters:
    return interpreters if interpreters.venue else replace(interpreters, venue=first_venue)


def add_group_slot(order: GroupSlotOrder, *, store: Store) -> Mission:
    """Add a group slot to a mission and give the mission.

    Raises NotFoundError for an unknown mission or organisation, InvalidInputError when it is outside the mission.
    """
    with store.write() as transaction:
        mission = transaction.mission(order.mission)
        delegates = {each.organisation_id: each for each in transaction.delegates(mission.name)}
        known = transaction.organisations() if order.organisations else []
        attending = frozenset(
            find_delegate(text, known, delegates=delegates, mission=mission.name).organisation_id
            for text in order.organisations
        )
        window = Window(order.start.replace(tzinfo=mission.time_zone), order.end.replace(tzinfo=mission.time_zone))
        group_slot = GroupSlot(order.title, window, order.venue, attending)
        mission = replace(mission, group_slots=_with(mission.group_slots, group_slot))
        check_mission(mission)
        transaction.save_mission(mission)
    return mission


def _with(group_slots: tuple[GroupSlot, ...], added: GroupSlot) -> tuple[GroupSlot, ...]:
    """Put a group slot in the place of one with the same title and start, or beside the others."""
    others = [each for each in group_slots if (each.window.start, each.title) != (added.window.start, added.title)]
    return tuple(sorted([*others, added], key=lambda each: each.window.start))
