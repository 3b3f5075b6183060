from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.wish import Wanting, Wish, WishOrigin
from mission_strategies import wishes
from missions import FIRST_DAY, MISSION, ORGANISATIONS, ZONE, at, wish

IDS = tuple(ORGANISATIONS)


def sides(wish: Wish) -> tuple[int, str, str]:
    return list(WishOrigin).index(wish.origin), wish.organisation_id, wish.other_id


@pytest.fixture
def mission_store(store: SqlStore) -> SqlStore:
    """A store with a mission for which nobody has a wish yet."""
    with store.write() as transaction:
        transaction.save_organisations(list(ORGANISATIONS.values()))
        transaction.save_mission(MISSION)
    return store


def save(store: SqlStore, *wishes: Wish) -> None:
    with store.write() as transaction:
        transaction.save_wishes(MISSION.name, wishes)


def stored_wishes(store: SqlStore) -> list[Wish]:
    with store.read() as transaction:
        return transaction.wishes(MISSION.name)


def test_nobody_has_a_wish_for_a_new_mission(mission_store: SqlStore) -> None:
    save(mission_store)
    assert stored_wishes(mission_store) == []


def test_wishes_come_back_as_they_were_saved_by_origin_and_organisations(mission_store: SqlStore) -> None:
    @given(st.lists(wishes(ZONE, ids=IDS), max_size=5, unique_by=sides))
    def comes_back(wishes: list[Wish]) -> None:
        with mission_store.write() as transaction:
            for origin in WishOrigin:
                transaction.forget_wishes(MISSION.name, origin)
            transaction.save_wishes(MISSION.name, wishes)
        assert stored_wishes(mission_store) == sorted(wishes, key=sides)

    comes_back()


def test_the_time_of_a_wish_comes_back_in_the_zone_of_the_mission(mission_store: SqlStore) -> None:
    save(mission_store, wish("IT-0001", "JP-0001", at=at(FIRST_DAY, 10)))
    (only,) = stored_wishes(mission_store)
    assert only.at is not None
    assert (only.at.tzinfo, only.at.isoformat()) == (ZONE, "2026-03-10T10:00:00+09:00")


def test_a_wish_takes_the_place_of_what_that_side_wished_in_that_origin(mission_store: SqlStore) -> None:
    chosen = wish("IT-0001", "JP-0001", origin=WishOrigin.SHORTLIST)
    written, back, elsewhere = wish("IT-0001", "JP-0001"), wish("JP-0001", "IT-0001"), wish("IT-0001", "JP-0002")
    save(mission_store, chosen, written, back, elsewhere)
    refused = replace(written, wanting=Wanting.NO)
    save(mission_store, replace(written, utility=7), refused)
    assert stored_wishes(mission_store) == [chosen, refused, elsewhere, back]


def test_wishes_of_one_origin_are_forgotten_and_others_stay(mission_store: SqlStore) -> None:
    by_origin = {origin: wish("IT-0001", "JP-0001", origin=origin) for origin in WishOrigin}
    save(mission_store, *by_origin.values())
    with mission_store.write() as transaction:
        transaction.forget_wishes("another mission", WishOrigin.FILE)
        transaction.forget_wishes(MISSION.name, WishOrigin.SHORTLIST)
    assert stored_wishes(mission_store) == [by_origin[WishOrigin.FILE], by_origin[WishOrigin.REPAIR]]
