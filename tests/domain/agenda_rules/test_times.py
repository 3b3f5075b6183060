from dataclasses import replace

from faults import faults
from kakehashi.domain.fault import FaultKind
from kakehashi.domain.mission import GroupSlot, Window
from missions import MISSION, SECOND_DAY, at, with_delegate, with_meeting


def test_a_slot_the_mission_does_not_have_is_a_fault() -> None:
    window = Window(at(SECOND_DAY, 15), at(SECOND_DAY, 15, 25))

    assert faults(meetings=with_meeting("IT-0003", "JP-0003", slot=19, window=window)) == [
        (
            FaultKind.UNKNOWN_SLOT,
            "“Università di Montelario” and “潮見坂エネルギー株式会社” meet in slot 19, but the mission has slots 1 to 18.",
        )
    ]


def test_a_time_that_is_not_that_of_its_slot_is_a_fault() -> None:
    window = Window(at(SECOND_DAY, 13, 35), at(SECOND_DAY, 14))

    assert faults(meetings=with_meeting("IT-0003", "JP-0003", window=window)) == [
        (
            FaultKind.WRONG_TIME,
            (
                "“Università di Montelario” and “潮見坂エネルギー株式会社” meet from 2026-03-11 13:35 to 2026-03-11 14:00, "
                "but their slot 16 is from 2026-03-11 13:30 to 2026-03-11 13:55."
            ),
        )
    ]


def test_an_organisation_in_two_meetings_at_once_is_a_fault() -> None:
    meetings = with_meeting("IT-0001", "JP-0004", slot=2, table=2)

    assert faults(meetings=meetings) == [
        (
            FaultKind.TWO_AT_ONCE,
            (
                "“Officine Bellarosa S.p.A.” is in two meetings at once at 2026-03-10 10:00: "
                "with “星影精密株式会社” and with “月浦バイオ研究所”."
            ),
        ),
        (
            FaultKind.TWO_AT_ONCE,
            (
                "“月浦バイオ研究所” is in two meetings at once at 2026-03-10 10:00: "
                "with “Officine Bellarosa S.p.A.” and with “Università di Montelario”."
            ),
        ),
    ]


def test_a_meeting_during_a_group_slot_is_a_fault() -> None:
    assert faults(meetings=with_meeting("IT-0001", "JP-0004", slot=12)) == [
        (
            FaultKind.GROUP_SLOT,
            (
                "“Officine Bellarosa S.p.A.” meets “月浦バイオ研究所” at 2026-03-11 10:30, "
                "while it attends “Meeting with the minister”."
            ),
        )
    ]


def test_a_meeting_that_a_group_slot_only_overlaps_is_a_fault_for_everyone_who_attends() -> None:
    reception = GroupSlot("Reception", Window(at(SECOND_DAY, 13, 50), at(SECOND_DAY, 15)))
    mission = replace(
        MISSION, group_slots=(*MISSION.group_slots, reception), limits=replace(MISSION.limits, apart=None)
    )

    assert faults(mission=mission) == [
        (
            FaultKind.GROUP_SLOT,
            "“Università di Montelario” meets “潮見坂エネルギー株式会社” at 2026-03-11 13:30, while it attends “Reception”.",
        ),
        (
            FaultKind.GROUP_SLOT,
            "“潮見坂エネルギー株式会社” meets “Università di Montelario” at 2026-03-11 13:30, while it attends “Reception”.",
        ),
    ]


def test_a_meeting_of_an_organisation_that_is_absent_is_a_fault() -> None:
    absent = (Window(at(SECOND_DAY, 13, 45), at(SECOND_DAY, 15)),)

    assert faults(delegates=with_delegate("IT-0003", absent=absent)) == [
        (
            FaultKind.NOT_AVAILABLE,
            "“Università di Montelario” meets “潮見坂エネルギー株式会社” at 2026-03-11 13:30, when it is not available.",
        )
    ]


def test_a_meeting_outside_the_times_an_organisation_is_available_is_a_fault() -> None:
    available = (Window(at(SECOND_DAY, 9, 30), at(SECOND_DAY, 13, 40)),)

    assert faults(delegates=with_delegate("JP-0004", available=available)) == [
        (
            FaultKind.NOT_AVAILABLE,
            "“月浦バイオ研究所” meets “Università di Montelario” at 2026-03-10 10:00, when it is not available.",
        )
    ]
