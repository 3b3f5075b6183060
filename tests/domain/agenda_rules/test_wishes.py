from faults import faults
from kakehashi.domain.agenda import LeftOut, LeftOutReason
from kakehashi.domain.fault import FaultKind
from kakehashi.domain.slot import Session
from kakehashi.domain.wish import Wanting
from missions import AGENDA, FIRST_DAY, WISHES, at, wish, with_meeting, without_meeting


def test_a_meeting_that_nobody_wants_is_a_fault() -> None:
    wishes = [each for each in WISHES if each.pair != {"IT-0001", "JP-0004"}]

    assert faults(wishes) == [
        (
            FaultKind.NOT_WANTED,
            "“Officine Bellarosa S.p.A.” and “月浦バイオ研究所” meet at 2026-03-11 11:00, but neither wants to.",
        )
    ]


def test_a_meeting_that_one_side_refuses_is_a_fault() -> None:
    assert faults([*WISHES, wish("JP-0004", "IT-0001", wanting=Wanting.NO)]) == [
        (
            FaultKind.REFUSED,
            "“月浦バイオ研究所” meets “Officine Bellarosa S.p.A.” at 2026-03-11 11:00, but refuses to.",
        )
    ]


def test_a_must_that_is_left_out_is_a_fault() -> None:
    left_out = (*AGENDA.left_out, LeftOut(("IT-0001", "JP-0004"), LeftOutReason.TAKEN))
    wishes = [*WISHES, wish("JP-0004", "IT-0001", wanting=Wanting.MUST)]

    assert faults(wishes, meetings=without_meeting("IT-0001", "JP-0004"), left_out=left_out) == [
        (FaultKind.MUST_NOT_HELD, "“Officine Bellarosa S.p.A.” and “月浦バイオ研究所” must meet, but do not.")
    ]


def test_a_wanted_meeting_that_is_neither_held_nor_left_out_is_a_fault() -> None:
    assert faults(left_out=()) == [
        (
            FaultKind.FORGOTTEN,
            (
                "“Vento d’Adria & Figli S.r.l.” and “月浦バイオ研究所” want to meet, "
                "but the agenda neither holds nor leaves out their meeting."
            ),
        )
    ]


def test_nobody_asks_after_a_wanted_meeting_with_one_that_does_not_come() -> None:
    assert faults([*WISHES, wish("IT-0001", "JP-9999")]) == []


def test_a_meeting_that_is_held_and_left_out_is_a_fault() -> None:
    left_out = (*AGENDA.left_out, LeftOut(("IT-0001", "JP-0004"), LeftOutReason.FULL, "JP-0004"))

    assert faults(left_out=left_out) == [
        (
            FaultKind.HELD_AND_LEFT_OUT,
            (
                "“Officine Bellarosa S.p.A.” and “月浦バイオ研究所” meet at 2026-03-11 11:00, "
                "but the agenda also says that their meeting is left out."
            ),
        )
    ]


def test_a_meeting_in_the_wrong_half_of_the_day_is_a_fault() -> None:
    assert faults([*WISHES, wish("JP-0004", "IT-0001", session=Session.AFTERNOON)]) == [
        (
            FaultKind.SESSION,
            "“Officine Bellarosa S.p.A.” and “月浦バイオ研究所” meet at 2026-03-11 11:00; wished is an afternoon.",
        )
    ]


def test_a_meeting_moved_from_its_fixed_time_is_a_fault() -> None:
    assert faults(meetings=with_meeting("IT-0003", "JP-0004", slot=3)) == [
        (
            FaultKind.FIXED_TIME,
            "“Università di Montelario” and “月浦バイオ研究所” meet at 2026-03-10 10:30; wished is 2026-03-10 10:00.",
        )
    ]


def test_contradictory_wishes_are_a_fault_for_each_that_is_not_kept() -> None:
    wishes = [
        *WISHES,
        wish("IT-0003", "JP-0004", at=at(FIRST_DAY, 13), session=Session.MORNING),
        wish("JP-0004", "IT-0003", at=at(FIRST_DAY, 10), session=Session.AFTERNOON),
    ]

    assert [kind for kind, _ in faults(wishes)] == [FaultKind.SESSION, FaultKind.FIXED_TIME]


def test_a_meeting_before_the_one_it_has_to_come_after_is_a_fault() -> None:
    assert faults([*WISHES, wish("JP-0002", "IT-0001", after="IT-0002")]) == [
        (
            FaultKind.PRECEDENCE,
            (
                "“Officine Bellarosa S.p.A.” and “青嶺量子株式会社” meet at 2026-03-10 10:30; "
                "“Cantiere Quantico S.r.l.” and “青嶺量子株式会社” have to meet first, but meet at 2026-03-10 11:00."
            ),
        )
    ]


def test_a_meeting_after_one_that_is_not_held_is_no_fault() -> None:
    assert faults([*WISHES, wish("JP-0004", "IT-0003", at=at(FIRST_DAY, 10), after="IT-0004")]) == []
