from dataclasses import replace

from faults import faults
from kakehashi.domain.fault import FaultKind
from missions import DELEGATES, MEETINGS, MISSION, WISHES, meeting, wish, with_delegate


def test_a_meeting_of_an_organisation_that_does_not_come_is_a_fault() -> None:
    delegates = {key: each for key, each in DELEGATES.items() if key != "JP-0004"}

    assert faults(delegates=delegates) == [
        (
            FaultKind.NOT_COMING,
            "“月浦バイオ研究所” meets “Università di Montelario” at 2026-03-10 10:00, but it does not come to the mission.",
        ),
        (
            FaultKind.NOT_COMING,
            "“月浦バイオ研究所” meets “Officine Bellarosa S.p.A.” at 2026-03-11 11:00, but it does not come to the mission.",
        ),
    ]


def test_an_organisation_that_no_roster_has_goes_by_its_id() -> None:
    meetings = (*MEETINGS, meeting("IT-0002", "JP-9999", 2, 2))

    assert faults([*WISHES, wish("IT-0002", "JP-9999")], meetings=meetings) == [
        (
            FaultKind.NOT_COMING,
            "“JP-9999” meets “Cantiere Quantico S.r.l.” at 2026-03-10 10:00, but it does not come to the mission.",
        )
    ]


def test_a_meeting_with_oneself_is_a_fault() -> None:
    meetings = (*MEETINGS, meeting("IT-0002", "IT-0002", 13, 1))

    assert faults([*WISHES, wish("IT-0002", "IT-0002")], meetings=meetings) == [
        (FaultKind.WITH_ITSELF, "“Cantiere Quantico S.r.l.” meets itself at 2026-03-11 11:00.")
    ]


def test_a_meeting_within_one_party_is_a_fault() -> None:
    meetings = (*MEETINGS, meeting("IT-0002", "IT-0003", 11, 1))

    assert faults([*WISHES, wish("IT-0003", "IT-0002")], meetings=meetings) == [
        (
            FaultKind.SAME_PARTY,
            (
                "“Cantiere Quantico S.r.l.” and “Università di Montelario” meet at 2026-03-11 10:00, "
                "but both are organisations of IT."
            ),
        )
    ]


def test_a_pair_that_meets_twice_is_a_fault_whichever_is_named_first() -> None:
    meetings = (*MEETINGS, meeting("JP-0002", "IT-0001", 14, 2))

    assert faults(meetings=meetings) == [
        (
            FaultKind.HELD_TWICE,
            "“Officine Bellarosa S.p.A.” and “青嶺量子株式会社” meet at 2026-03-10 10:30 and again at 2026-03-11 11:30.",
        )
    ]


def test_more_meetings_than_an_organisation_wants_are_a_fault() -> None:
    assert faults(delegates=with_delegate("JP-0001", most_meetings=3)) == [
        (FaultKind.TOO_MANY, "“星影精密株式会社” has 4 meetings; it wants 3 at most.")
    ]


def test_more_meetings_on_one_day_than_the_mission_allows_are_a_fault() -> None:
    mission = replace(MISSION, limits=replace(MISSION.limits, most_a_day=2))

    assert faults(mission=mission) == [
        (kind, f"“{name}” has 3 meetings on {day}; 2 is the most a day.")
        for kind, name, day in (
            (FaultKind.TOO_MANY_A_DAY, "Officine Bellarosa S.p.A.", "2026-03-10"),
            (FaultKind.TOO_MANY_A_DAY, "星影精密株式会社", "2026-03-10"),
            (FaultKind.TOO_MANY_A_DAY, "Cantiere Quantico S.r.l.", "2026-03-10"),
            (FaultKind.TOO_MANY_A_DAY, "Vento d’Adria & Figli S.r.l.", "2026-03-11"),
        )
    ]
