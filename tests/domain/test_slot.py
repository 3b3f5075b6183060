from dataclasses import replace
from datetime import date, time
from typing import Any

from kakehashi.domain.mission import Pause
from kakehashi.domain.slot import Session, mission_slots
from missions import MISSION


def starts(**changes: Any) -> list[str]:
    mission = replace(MISSION, days=(date(2026, 3, 10),), **changes)
    return [f"{slot.window.start:%H:%M}" for slot in mission_slots(mission)]


def test_slots_fill_the_day_and_a_pause_is_left_free() -> None:
    assert starts() == ["09:30", "10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30"]


def test_a_slot_that_would_run_into_a_pause_begins_after_it() -> None:
    assert starts(pauses=(Pause(time(10, 10), time(10, 20)),), closing=time(12)) == ["09:30", "10:20", "10:50", "11:20"]


def test_a_slot_may_end_when_the_hours_end_but_not_later() -> None:
    assert starts(pauses=(), opening=time(9), closing=time(9, 55)) == ["09:00", "09:30"]
    assert starts(pauses=(), opening=time(9), closing=time(9, 54)) == ["09:00"]


def test_slots_of_one_stretch_have_no_pause_and_no_night_between_them() -> None:
    slots = mission_slots(MISSION)
    assert [slot.stretch for slot in slots] == [0] * 5 + [1] * 4 + [2] * 5 + [3] * 4
    assert [slot.day for slot in slots] == [0] * 9 + [1] * 9
    assert [slot.number for slot in slots] == list(range(1, 19))


def test_the_afternoon_begins_at_one() -> None:
    sessions = [slot.session for slot in mission_slots(MISSION)][:9]
    assert sessions == [Session.MORNING] * 5 + [Session.AFTERNOON] * 4


def test_slots_keep_the_hours_of_the_venue_when_clocks_change_between_two_days() -> None:
    mission = replace(MISSION, zone="Europe/Rome", days=(date(2026, 3, 28), date(2026, 3, 29)))
    first, second = (slot for slot in mission_slots(mission) if slot.number in {1, 10})
    assert (f"{first.window.start:%H:%M %z}", f"{second.window.start:%H:%M %z}") == ("09:30 +0100", "09:30 +0200")
