from dataclasses import replace

import pytest

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.mission import ClosedTable, Window
from kakehashi.domain.repair import Change, ChangeReason, close_table, compare_agendas, delay, withdraw
from missions import AGENDA, DELEGATES, FIRST_DAY, MEETINGS, MISSION, SECOND_DAY, SLOTS, at, with_meeting

DELEGATE = DELEGATES["IT-0003"]
BEFORE, DURING, AFTER = at(FIRST_DAY, 8), at(FIRST_DAY, 10, 10), at(SECOND_DAY, 16)


def test_one_who_cancels_before_the_mission_meets_nobody() -> None:
    gone = withdraw(DELEGATE, MISSION, now=BEFORE)
    assert not any(gone.can_meet(slot.window) for slot in SLOTS)


def test_one_who_leaves_during_a_slot_is_still_there_until_its_end() -> None:
    gone = withdraw(DELEGATE, MISSION, now=DURING)
    assert [slot.number for slot in SLOTS if gone.can_meet(slot.window)] == [1, 2]


def test_nobody_leaves_after_the_last_slot() -> None:
    with pytest.raises(InvalidInputError, match="The last slot of “tokyo-2026” has begun"):
        withdraw(DELEGATE, MISSION, now=AFTER)


def test_one_who_is_late_misses_that_morning_and_no_other() -> None:
    late = delay(DELEGATE, MISSION, until=at(SECOND_DAY, 10, 30), now=BEFORE)
    assert [slot.number for slot in SLOTS if not late.can_meet(slot.window)] == [10, 11]


@pytest.mark.parametrize(
    ("until", "told"),
    [
        (at(FIRST_DAY.replace(day=12), 10), "2026-03-12 is no day of the mission"),
        (at(FIRST_DAY, 10), "2026-03-10 10:00 is over"),
    ],
)
def test_nobody_is_late_on_another_day_or_until_a_time_that_is_over(until: object, told: str) -> None:
    with pytest.raises(InvalidInputError, match=told):
        delay(DELEGATE, MISSION, until=until, now=DURING)  # type: ignore[arg-type]


def test_a_table_is_closed_from_the_next_slot_on() -> None:
    assert close_table(MISSION, 2, now=DURING).closed_tables == (ClosedTable(2, at(FIRST_DAY, 10, 30)),)


def test_a_table_that_is_not_there_cannot_be_lost() -> None:
    with pytest.raises(InvalidInputError, match=r"There is no table 6\. The mission's tables are 1 to 5"):
        close_table(MISSION, 6, now=BEFORE)


def test_every_change_is_told_with_its_reason() -> None:
    moved, touched, fallen = ("IT-0003", "JP-0004"), ("IT-0001", "JP-0004"), ("IT-0004", "JP-0003")
    meetings = [each for each in with_meeting(*moved, slot=9) if each.organisations not in {fallen, touched}]
    (back,) = AGENDA.cancelled
    after = replace(AGENDA, meetings=(*meetings, back))
    old = {each.organisations: each for each in MEETINGS}
    new = {each.organisations: each for each in after.meetings}
    assert list(compare_agendas(AGENDA, after, touched=frozenset({touched}))) == [
        Change(touched, old[touched], None, ChangeReason.CAUSE),
        Change(back.organisations, None, back, ChangeReason.FILLS),
        Change(moved, old[moved], new[moved], ChangeReason.MAKES_ROOM),
        Change(fallen, old[fallen], None, ChangeReason.MAKES_ROOM),
    ]


def test_a_meeting_that_keeps_its_time_and_changes_table_is_a_change_but_has_not_moved() -> None:
    after = replace(AGENDA, meetings=with_meeting("IT-0003", "JP-0004", table=2))
    (change,) = compare_agendas(AGENDA, after, touched=frozenset())
    assert not change.moved


def test_a_window_that_only_touches_another_does_not_overlap_it() -> None:
    morning = Window(at(FIRST_DAY, 9), at(FIRST_DAY, 12))
    assert not morning.overlaps(Window(at(FIRST_DAY, 12), at(FIRST_DAY, 13)))
    assert morning.covers(Window(at(FIRST_DAY, 9), at(FIRST_DAY, 12)))
