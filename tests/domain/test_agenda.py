from dataclasses import replace

from kakehashi.domain.agenda import number_changes
from missions import AGENDA, MEETINGS, with_meeting, without_meeting

PAIR = ("IT-0003", "JP-0004")


def sequences(meetings: object) -> dict[tuple[str, str], int]:
    return {each.organisations: each.sequence for each in meetings}  # type: ignore[attr-defined]


def test_meetings_that_stay_as_they_are_keep_their_number() -> None:
    held, cancelled = number_changes(AGENDA, MEETINGS)
    assert held == MEETINGS
    assert cancelled == AGENDA.cancelled


def test_a_meeting_that_moves_has_its_number_raised() -> None:
    held, _ = number_changes(AGENDA, with_meeting(*PAIR, slot=9))
    assert sequences(held) == sequences(MEETINGS) | {PAIR: 2}


def test_a_meeting_that_only_changes_table_is_told_anew_too() -> None:
    held, _ = number_changes(AGENDA, with_meeting(*PAIR, table=2))
    assert sequences(held)[PAIR] == 2


def test_a_meeting_that_falls_away_is_cancelled_with_a_higher_number() -> None:
    _, cancelled = number_changes(AGENDA, without_meeting(*PAIR))
    assert sequences(cancelled) == {PAIR: 2, ("IT-0002", "JP-0004"): 1}


def test_a_meeting_that_comes_back_goes_on_from_its_last_number() -> None:
    (fallen,) = AGENDA.cancelled
    held, cancelled = number_changes(AGENDA, [*MEETINGS, replace(fallen, sequence=0)])
    assert sequences(held)[fallen.organisations] == 2
    assert cancelled == ()


def test_a_first_agenda_begins_at_zero() -> None:
    held, cancelled = number_changes(None, MEETINGS)
    assert set(sequences(held).values()) == {0}
    assert cancelled == ()
