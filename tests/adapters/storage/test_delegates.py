from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.delegate import Delegate
from mission_strategies import delegates
from missions import DELEGATES, MISSION, ORGANISATIONS, ZONE, delegate
from stored import italian


@pytest.fixture
def mission_store(store: SqlStore) -> SqlStore:
    """A store with the mission, and organisations of which nobody comes yet."""
    with store.write() as transaction:
        transaction.save_organisations([*ORGANISATIONS.values(), italian(9_999), italian(10_000)])
        transaction.save_mission(MISSION)
    return store


def save(store: SqlStore, *delegates: Delegate) -> None:
    with store.write() as transaction:
        transaction.save_delegates(MISSION.name, delegates)


def stored_delegates(store: SqlStore) -> list[Delegate]:
    with store.read() as transaction:
        return transaction.delegates(MISSION.name)


def test_nobody_comes_to_a_new_mission(mission_store: SqlStore) -> None:
    save(mission_store)
    assert stored_delegates(mission_store) == []


def test_delegates_come_back_as_they_were_saved(mission_store: SqlStore) -> None:
    @given(delegates(ZONE, organisation_id="IT-0001"))
    def comes_back(delegate: Delegate) -> None:
        save(mission_store, delegate)
        assert stored_delegates(mission_store) == [delegate]

    comes_back()


def test_delegates_come_in_the_order_of_their_ids(mission_store: SqlStore) -> None:
    save(mission_store, *map(delegate, ["JP-0001", "IT-10000", "IT-9999", "IT-0002"]))
    assert stored_delegates(mission_store) == list(map(delegate, ["IT-0002", "IT-9999", "IT-10000", "JP-0001"]))


def test_a_delegate_saved_again_takes_its_own_place_and_no_others(mission_store: SqlStore) -> None:
    save(mission_store, *DELEGATES.values())
    fewer = replace(DELEGATES["IT-0001"], people=1, most_meetings=2)
    save(mission_store, replace(fewer, people=9), fewer)
    assert stored_delegates(mission_store) == list((DELEGATES | {"IT-0001": fewer}).values())


def test_delegates_belong_to_their_mission(mission_store: SqlStore) -> None:
    save(mission_store, delegate("IT-0001"))
    with mission_store.write() as transaction:
        transaction.save_mission(replace(MISSION, name="milano-2027", zone="Europe/Rome"))
        transaction.save_delegates("milano-2027", [DELEGATES["IT-0004"]])
    with mission_store.read() as transaction:
        (only,) = transaction.delegates("milano-2027")
    assert stored_delegates(mission_store) == [delegate("IT-0001")]
    # The same moments, on the clocks of Milan.
    assert (only.absent[0].start.tzinfo, only.absent[0].start.isoformat()) == (
        ZoneInfo("Europe/Rome"),
        "2026-03-10T02:00:00+01:00",
    )
