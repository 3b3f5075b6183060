from dataclasses import replace
from datetime import date, datetime, time

import pytest

from factories import ITALY
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.adapters.time_zones import IanaTimeZones
from kakehashi.domain.errors import ConflictError, InvalidInputError, NotFoundError
from kakehashi.domain.mission import GroupSlot, Interpreters, Mission, Venue, Window
from kakehashi.domain.mission_orders import GroupSlotOrder, MissionOrder
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.services.create_mission import CreateMission, add_group_slot
from missions import DELEGATES, FIRST_DAY, MISSION, ORGANISATIONS, PROGRAMME, TOKYO, YOKOHAMA, at

ORDER = MissionOrder(
    name="tokyo-2026",
    days=(date(2026, 3, 11), date(2026, 3, 10)),
    opening=time(9, 30),
    closing=time(17, 30),
    slot_minutes=25,
    gap_minutes=5,
    tables=24,
)


def create(store: SqlStore, order: MissionOrder = ORDER, programme: Programme = PROGRAMME) -> Mission:
    return CreateMission(IanaTimeZones())(order, programme=programme, store=store)


def test_a_mission_without_more_ado_is_to_the_second_party_at_one_venue_in_its_time(store: SqlStore) -> None:
    mission = create(store)
    assert (str(mission.host), mission.zone, mission.venues) == ("JP", "Asia/Tokyo", (Venue("tokyo-2026", 24),))
    assert mission.days == (date(2026, 3, 10), date(2026, 3, 11))
    with store.read() as transaction:
        assert transaction.mission("tokyo-2026") == mission


def test_venues_take_the_common_number_of_tables_unless_they_have_their_own(store: SqlStore) -> None:
    interpreters = (Interpreters(("it", "ja"), "", 3), Interpreters(("it", "ja"), YOKOHAMA, 1))
    mission = create(store, replace(ORDER, venues={TOKYO: None, YOKOHAMA: 8}, interpreters=interpreters))
    assert mission.venues == (Venue(TOKYO, 24), Venue(YOKOHAMA, 8))
    assert [each.venue for each in mission.interpreters] == [TOKYO, YOKOHAMA]


def test_a_mission_to_the_other_party_is_in_its_time(store: SqlStore) -> None:
    assert create(store, replace(ORDER, host=ITALY)).zone == "Europe/Rome"


def test_a_country_of_many_zones_has_to_be_told_which(store: SqlStore) -> None:
    brazil = Programme("Itália–Brasil", (ITALY, Party("BR")))
    with pytest.raises(InvalidInputError, match=r"BR has 16 time zones\. Say with --zone"):
        create(store, programme=brazil)
    assert create(store, replace(ORDER, zone="America/Sao_Paulo"), brazil).zone == "America/Sao_Paulo"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"zone": "Asia/Tokio"}, "“Asia/Tokio” is not a time zone"),
        ({"host": Party("FR")}, "FR is not a party of this programme"),
        ({"tables": None}, "Say how many tables there are"),
        ({"tables": 0}, "table"),
        ({"closing": time(9)}, "09:00"),
    ],
)
def test_a_mission_that_cannot_be_is_refused_and_nothing_is_stored(
    store: SqlStore, changes: dict[str, object], told: str
) -> None:
    with pytest.raises(InvalidInputError, match=told):
        create(store, replace(ORDER, **changes))  # type: ignore[arg-type]
    with store.read() as transaction:
        assert transaction.missions() == []


def test_a_second_click_is_told_and_replaces_only_when_asked(store: SqlStore) -> None:
    create(store)
    with pytest.raises(ConflictError, match="There is a mission “tokyo-2026” already"):
        create(store, replace(ORDER, tables=12))
    assert create(store, replace(ORDER, tables=12, replace=True)).venues == (Venue("tokyo-2026", 12),)


@pytest.fixture
def mission(store: SqlStore) -> Mission:
    with store.write() as transaction:
        transaction.save_organisations(list(ORGANISATIONS.values()))
        transaction.save_mission(replace(MISSION, group_slots=()))
        transaction.save_delegates(MISSION.name, list(DELEGATES.values()))
    return MISSION


PLENARY = GroupSlotOrder(
    mission=MISSION.name,
    title="Plenary",
    start=datetime.combine(FIRST_DAY, time(11)),
    end=datetime.combine(FIRST_DAY, time(12)),
    venue=TOKYO,
)


def test_a_group_slot_is_at_the_venues_time_and_for_everyone(store: SqlStore, mission: Mission) -> None:
    added = add_group_slot(PLENARY, store=store)
    assert added.group_slots == (GroupSlot("Plenary", Window(at(FIRST_DAY, 11), at(FIRST_DAY, 12)), TOKYO),)


def test_a_group_slot_can_be_for_some_and_is_not_added_twice(store: SqlStore, mission: Mission) -> None:
    order = replace(PLENARY, organisations=("JP-0001", "Officine Bellarosa"))
    add_group_slot(order, store=store)
    (added,) = add_group_slot(order, store=store).group_slots
    assert added.organisations == {"IT-0001", "JP-0001"}


def test_a_group_slot_of_one_who_does_not_come_is_refused(store: SqlStore, mission: Mission) -> None:
    with store.write() as transaction:
        transaction.save_organisations([replace(ORGANISATIONS["IT-0001"], id="IT-0009", name="Altrove S.r.l.")])
    with pytest.raises(NotFoundError, match=r"“Altrove S\.r\.l\.” does not come to the mission “tokyo-2026”"):
        add_group_slot(replace(PLENARY, organisations=("Altrove",)), store=store)
    with store.read() as transaction:
        assert transaction.mission(MISSION.name).group_slots == ()
