from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.errors import NotFoundError
from kakehashi.domain.mission import Mission
from mission_strategies import missions, zones
from missions import FIRST_DAY, MISSION, SECOND_DAY, ZONE


def save(store: SqlStore, *missions: Mission) -> None:
    with store.write() as transaction:
        for mission in missions:
            transaction.save_mission(mission)


def test_a_new_store_has_no_missions(store: SqlStore) -> None:
    with store.read() as transaction:
        assert transaction.missions() == []


def test_missions_come_back_as_they_were_saved(store: SqlStore) -> None:
    @given(zones.flatmap(lambda zone: missions(zone, name="tokyo-2026")))
    def comes_back(mission: Mission) -> None:
        save(store, mission)
        with store.read() as transaction:
            assert (transaction.mission("tokyo-2026"), transaction.missions()) == (mission, [mission])

    comes_back()


def test_times_of_a_mission_come_back_in_its_zone(store: SqlStore) -> None:
    save(store, MISSION)
    with store.read() as transaction:
        plenary = transaction.mission(MISSION.name).group_slots[0].window
    assert (plenary.start.tzinfo, plenary.start.isoformat()) == (ZONE, "2026-03-10T09:30:00+09:00")


def test_missions_come_by_first_day_and_name(store: SqlStore) -> None:
    late = replace(MISSION, name="a", days=(SECOND_DAY,))
    early, later_named = replace(MISSION, name="b", days=(SECOND_DAY, FIRST_DAY)), replace(MISSION, name="c")
    next_year = replace(MISSION, name="0", days=(date(2027, 1, 1),))
    save(store, late, next_year, later_named, early)
    with store.read() as transaction:
        assert transaction.missions() == [early, later_named, late, next_year]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ([], "There is no mission “kyoto”, nor any other. Make one with “kakehashi mission create”."),
        (["tokyo", "milano"], "There is no mission “kyoto”. There are: “milano”, “tokyo”."),
    ],
)
def test_a_mission_that_is_not_there_is_told_with_those_that_are(store: SqlStore, names: list[str], told: str) -> None:
    save(store, *(replace(MISSION, name=name) for name in names))
    with store.read() as transaction, pytest.raises(NotFoundError) as raised:
        transaction.mission("kyoto")
    assert str(raised.value) == told
