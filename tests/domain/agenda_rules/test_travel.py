from dataclasses import replace

from faults import faults
from kakehashi.domain.fault import FaultKind
from kakehashi.domain.mission import GroupSlot, Window
from missions import MISSION, SECOND_DAY, TOKYO, YOKOHAMA, at, with_meeting


def test_too_little_time_between_two_meetings_at_different_venues_is_a_fault() -> None:
    assert faults(meetings=with_meeting("IT-0004", "JP-0003", slot=13, interpreter="it-ja 1")) == [
        (
            FaultKind.TRAVEL,
            (
                "“Vento d’Adria & Figli S.r.l.” has to travel from “星見ホール（東京）” to “Centro Shiomizaka, Yokohama” "
                "before 2026-03-11 11:00: that takes 40 minutes, and it has 35."
            ),
        )
    ]


def test_as_much_time_as_the_way_takes_is_enough() -> None:
    mission = replace(MISSION, travel=(replace(MISSION.travel[0], minutes=35),))

    assert faults(mission=mission, meetings=with_meeting("IT-0004", "JP-0003", slot=13)) == []


def test_too_little_time_after_a_group_slot_at_another_venue_is_a_fault() -> None:
    lunch = GroupSlot("Lunch", Window(at(SECOND_DAY, 12), at(SECOND_DAY, 12, 45)), TOKYO, frozenset({"IT-0004"}))

    assert faults(mission=replace(MISSION, group_slots=(*MISSION.group_slots, lunch))) == [
        (
            FaultKind.TRAVEL,
            (
                "“Vento d’Adria & Figli S.r.l.” has to travel from “星見ホール（東京）” to “Centro Shiomizaka, Yokohama” "
                "before 2026-03-11 13:00: that takes 40 minutes, and it has 15."
            ),
        )
    ]


def test_a_group_slot_without_a_venue_asks_no_travel() -> None:
    lunch = GroupSlot("Lunch", Window(at(SECOND_DAY, 12), at(SECOND_DAY, 12, 45)))

    assert faults(mission=replace(MISSION, group_slots=(*MISSION.group_slots, lunch))) == []


def test_the_way_between_two_group_slots_is_no_business_of_the_agenda() -> None:
    group_slots = (
        GroupSlot("Lunch", Window(at(SECOND_DAY, 12), at(SECOND_DAY, 12, 25)), YOKOHAMA, frozenset({"IT-0002"})),
        GroupSlot("Visit", Window(at(SECOND_DAY, 12, 30), at(SECOND_DAY, 13)), TOKYO, frozenset({"IT-0002"})),
    )

    assert faults(mission=replace(MISSION, group_slots=(*MISSION.group_slots, *group_slots))) == []
