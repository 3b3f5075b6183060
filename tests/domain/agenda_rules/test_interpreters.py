from dataclasses import replace

from faults import faults
from kakehashi.domain.fault import FaultKind
from kakehashi.domain.mission import Interpreters
from missions import MISSION, SLOTS, TOKYO, with_delegate, with_meeting

BELLAROSA_AND_HOSHIKAGE = "“Officine Bellarosa S.p.A.” and “星影精密株式会社” meet at 2026-03-10 10:00"


def test_a_meeting_without_a_shared_language_or_an_interpreter_is_a_fault() -> None:
    assert faults(meetings=with_meeting("IT-0001", "JP-0001", interpreter="")) == [
        (FaultKind.NO_INTERPRETER, f"{BELLAROSA_AND_HOSHIKAGE}, but share no language and have no interpreter.")
    ]


def test_an_interpreter_beyond_the_number_there_is_is_a_fault() -> None:
    assert faults(meetings=with_meeting("IT-0001", "JP-0001", interpreter="it-ja 3")) == [
        (
            FaultKind.UNKNOWN_INTERPRETER,
            f"{BELLAROSA_AND_HOSHIKAGE} with interpreter “it-ja 3”, but “星見ホール（東京）” has none of that name.",
        )
    ]


def test_an_interpreter_of_another_venue_is_a_fault() -> None:
    assert [kind for kind, _ in faults(meetings=with_meeting("IT-0004", "JP-0003", interpreter="it-ja 2"))] == [
        FaultKind.UNKNOWN_INTERPRETER
    ]


def test_an_interpreter_of_other_languages_is_a_fault() -> None:
    mission = replace(MISSION, interpreters=(*MISSION.interpreters, Interpreters(("fr", "ja"), TOKYO, 1)))

    assert faults(mission=mission, meetings=with_meeting("IT-0001", "JP-0001", interpreter="fr-ja 1")) == [
        (
            FaultKind.WRONG_LANGUAGES,
            (
                "“Officine Bellarosa S.p.A.” (en, it) and “星影精密株式会社” (ja) meet at 2026-03-10 10:00, "
                "but interpreter “fr-ja 1” speaks other languages."
            ),
        )
    ]


def test_an_interpreter_for_two_who_share_a_language_is_no_fault() -> None:
    mission = replace(MISSION, interpreters=(*MISSION.interpreters, Interpreters(("fr", "ja"), TOKYO, 1)))

    assert faults(mission=mission, meetings=with_meeting("IT-0003", "JP-0004", interpreter="fr-ja 1")) == []


def test_an_organisation_whose_languages_nobody_knows_is_not_understood() -> None:
    delegates = with_delegate("IT-0003", languages=frozenset())

    assert [kind for kind, _ in faults(delegates=delegates)] == [
        FaultKind.NO_INTERPRETER,
        FaultKind.NO_INTERPRETER,
        FaultKind.WRONG_LANGUAGES,
        FaultKind.WRONG_LANGUAGES,
    ]


def test_an_interpreter_in_two_meetings_at_once_is_a_fault() -> None:
    assert faults(meetings=with_meeting("IT-0003", "JP-0002", interpreter="it-ja 1")) == [
        (
            FaultKind.INTERPRETER_TAKEN,
            (
                "Interpreter “it-ja 1” at “星見ホール（東京）” serves two meetings at 2026-03-11 09:30: "
                "“Vento d’Adria & Figli S.r.l.” and “星影精密株式会社”, and “Università di Montelario” and “青嶺量子株式会社”."
            ),
        )
    ]


def test_an_interpreter_without_rest_is_a_fault() -> None:
    assert faults(meetings=with_meeting("IT-0002", "JP-0002", interpreter="it-ja 1")) == [
        (
            FaultKind.INTERPRETER_REST,
            "Interpreter “it-ja 1” at “星見ホール（東京）” serves in 4 slots in a row from 2026-03-10 10:00 on; 2 is the most.",
        )
    ]


def test_a_pause_is_a_rest() -> None:
    mission = replace(MISSION, travel=(), limits=replace(MISSION.limits, most_in_a_row=1))
    meetings = with_meeting("IT-0002", "JP-0001", interpreter="it-ja 2")
    before_and_after_the_pause = tuple(
        replace(each, slot=6, window=SLOTS[5].window, interpreter="it-ja 1")
        if each.organisations == ("IT-0002", "JP-0002")
        else each
        for each in meetings
    )

    assert faults(mission=mission, meetings=before_and_after_the_pause) == [
        (
            FaultKind.INTERPRETER_REST,
            (
                "Interpreter “it-ja 1” at “Centro Shiomizaka, Yokohama” serves in 2 slots in a row "
                f"from {start} on; 1 is the most."
            ),
        )
        for start in ("2026-03-10 13:00", "2026-03-11 13:00")
    ]
