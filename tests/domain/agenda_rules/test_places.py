from dataclasses import replace

from faults import faults
from kakehashi.domain.fault import FaultKind
from kakehashi.domain.mission import ClosedTable
from missions import MISSION, SECOND_DAY, YOKOHAMA, at, with_delegate, with_meeting

NO_TRAVEL = replace(MISSION, travel=())


def test_a_meeting_at_another_venue_than_that_of_its_host_is_a_fault() -> None:
    meetings = with_meeting("IT-0001", "JP-0004", venue=YOKOHAMA, table=5)

    assert faults(mission=NO_TRAVEL, meetings=meetings) == [
        (
            FaultKind.WRONG_VENUE,
            (
                "“Officine Bellarosa S.p.A.” and “月浦バイオ研究所” meet at 2026-03-11 11:00 at “Centro Shiomizaka, Yokohama”; "
                "their venue is “星見ホール（東京）”."
            ),
        )
    ]


def test_a_meeting_at_a_venue_the_mission_does_not_have_is_a_fault() -> None:
    assert faults(meetings=with_meeting("IT-0001", "JP-0004", venue="Villa Fiorita")) == [
        (
            FaultKind.WRONG_VENUE,
            (
                "“Officine Bellarosa S.p.A.” and “月浦バイオ研究所” meet at 2026-03-11 11:00 at “Villa Fiorita”; "
                "their venue is “星見ホール（東京）”."
            ),
        )
    ]


def test_a_guest_with_a_place_of_its_own_receives_a_host_that_has_none() -> None:
    delegates = with_delegate("IT-0001", venue=YOKOHAMA)

    assert [kind for kind, _ in faults(mission=NO_TRAVEL, delegates=delegates)] == [FaultKind.WRONG_VENUE]


def test_a_table_the_mission_does_not_have_is_a_fault() -> None:
    assert faults(meetings=with_meeting("IT-0001", "JP-0004", table=6)) == [
        (
            FaultKind.UNKNOWN_TABLE,
            (
                "“Officine Bellarosa S.p.A.” and “月浦バイオ研究所” meet at 2026-03-11 11:00 at table 6, "
                "but the mission has tables 1 to 5."
            ),
        )
    ]


def test_a_table_of_another_venue_is_a_fault() -> None:
    assert faults(meetings=with_meeting("IT-0001", "JP-0004", table=5)) == [
        (
            FaultKind.TABLE_ELSEWHERE,
            (
                "“Officine Bellarosa S.p.A.” and “月浦バイオ研究所” meet at 2026-03-11 11:00 at “星見ホール（東京）”, "
                "but their table 5 is at “Centro Shiomizaka, Yokohama”."
            ),
        )
    ]


def test_two_meetings_at_one_table_are_a_fault() -> None:
    assert faults(meetings=with_meeting("IT-0003", "JP-0002", table=1)) == [
        (
            FaultKind.TABLE_TAKEN,
            (
                "Table 1 is taken twice at 2026-03-11 09:30: by “Università di Montelario” and “青嶺量子株式会社”, "
                "and by “Vento d’Adria & Figli S.r.l.” and “星影精密株式会社”."
            ),
        )
    ]


def test_a_meeting_at_a_closed_table_is_a_fault() -> None:
    closed = (ClosedTable(3, at(SECOND_DAY, 11, 10)), ClosedTable(3, at(SECOND_DAY, 14)))

    assert faults(mission=replace(MISSION, closed_tables=closed)) == [
        (
            FaultKind.TABLE_CLOSED,
            (
                "“Officine Bellarosa S.p.A.” and “月浦バイオ研究所” meet at 2026-03-11 11:00 at table 3, "
                "which is closed from 2026-03-11 11:10 on."
            ),
        )
    ]


def test_a_table_may_be_used_until_it_is_closed() -> None:
    closed = (ClosedTable(3, at(SECOND_DAY, 11, 25)),)

    assert faults(mission=replace(MISSION, closed_tables=closed)) == []
