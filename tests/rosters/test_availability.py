from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.rosters.availability import parse_availability
from missions import MISSION

HOURS = "The mission's days are 2026-03-10, 2026-03-11, from 09:30 to 15:00."


def windows(text: str) -> list[str] | None:
    """The windows that are read, by day of March; None when it cannot be read."""
    value = parse_availability(text, mission=MISSION).value
    return None if value is None else [f"{each.start:%d %H:%M}-{each.end:%H:%M}" for each in value]


def notes(text: str) -> list[str]:
    return [str(each) for each in parse_availability(text, mission=MISSION).messages]


@pytest.mark.parametrize(
    "text",
    ["", "-", "n.d.", "both days", "tutti i giorni", "entrambi i giorni", "両日", "全日程", "sempre", "always", "いつでも",
     "10 e 11 marzo", "10-11 marzo", "March 10-11", "3月10日〜11日", "10/3 & 11/3", "mattina e pomeriggio", "09:30-15:00"],
)  # fmt: skip
def test_nothing_or_everything_is_no_window(text: str) -> None:
    assert (windows(text), notes(text)) == ([], [])


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("10/03 mattina", ["10 09:30-13:00"]),
        ("3/10 morning", ["10 09:30-13:00"]),
        ("3月10日午前", ["10 09:30-13:00"]),
        ("solo il 10 marzo", ["10 09:30-15:00"]),
        ("10日のみ", ["10 09:30-15:00"]),
        ("March 10th only", ["10 09:30-15:00"]),
        ("2026-03-10", ["10 09:30-15:00"]),
        ("2026-03-10 00:00:00", ["10 09:30-15:00"]),
        ("mar 10 marzo", ["10 09:30-15:00"]),
        ("martedì 10/03/2026", ["10 09:30-15:00"]),
        ("２０２６年３月１０日（火）", ["10 09:30-15:00"]),
        ("primo giorno", ["10 09:30-15:00"]),
        ("giorno 2", ["11 09:30-15:00"]),
        ("2日目", ["11 09:30-15:00"]),
        ("最終日", ["11 09:30-15:00"]),
        ("Wednesday", ["11 09:30-15:00"]),
        ("水曜日の午後", ["11 13:00-15:00"]),
        ("2026-03-10 09:30-12:30; 2026-03-11", ["10 09:30-12:30", "11 09:30-15:00"]),
        ("2026-03-10T10:00-12:00", ["10 10:00-12:00"]),
        ("10/03 mattina, 11/03 pomeriggio", ["10 09:30-13:00", "11 13:00-15:00"]),
        ("mattina del 10 marzo, pomeriggio del 11 marzo", ["10 09:30-13:00", "11 13:00-15:00"]),
        ("10日は終日、11日は午後のみ", ["10 09:30-15:00", "11 13:00-15:00"]),
        ("両日とも午前", ["10 09:30-13:00", "11 09:30-13:00"]),
        ("dalle 10 alle 12", ["10 10:00-12:00", "11 10:00-12:00"]),
        ("10 marzo 10-12 e 13-14", ["10 10:00-12:00", "10 13:00-14:00"]),
        ("10 marzo 10-12 e 12-14", ["10 10:00-14:00"]),
        ("10.03 ore 9.30-12", ["10 09:30-12:00"]),
        ("３月１０日 １０時〜１２時半", ["10 10:00-12:30"]),
        ("午後1時〜3時", ["10 13:00-15:00", "11 13:00-15:00"]),
        ("1-3pm", ["10 13:00-15:00", "11 13:00-15:00"]),
        ("from 2 pm", ["10 14:00-15:00", "11 14:00-15:00"]),
        ("11日14時以降", ["11 14:00-15:00"]),
        ("fino alle 12 del 10 marzo", ["10 09:30-12:00"]),
        ("11日12時まで", ["11 09:30-12:00"]),
        ("until noon", ["10 09:30-12:00", "11 09:30-12:00"]),
    ],
)  # fmt: skip
def test_days_and_hours_are_read_however_they_are_written(text: str, read: list[str]) -> None:
    assert (windows(text), notes(text)) == (read, [])


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("10 marzo 8:00-11:00", ["10 09:30-11:00"]),
        ("10/03, 12/03", ["10 09:30-15:00"]),
        ("9-10 marzo", ["10 09:30-15:00"]),
        ("2026-03-11 14:00-18:00", ["11 14:00-15:00"]),
    ],
)
def test_what_lies_outside_the_mission_is_cut_and_said(text: str, read: list[str]) -> None:
    assert windows(text) == read
    assert notes(text) == [f"Of “{text}” only what is within the mission counts. {HOURS}"]


@pytest.mark.parametrize(
    "text", ["2026-03-12", "12/03", "9 marzo", "10/03/2025", "10 March 18:00-19:00", "3月15日午前"]
)
def test_what_lies_outside_the_mission_altogether_is_told_with_its_days(text: str) -> None:
    assert (windows(text), notes(text)) == (None, [f"“{text}” is not within the mission. {HOURS}"])


@pytest.mark.parametrize(
    "text",
    ["no", "×", "なし", "nessuna", "non disponibile", "tranne il 10 marzo", "10日以外", "10日○、11日×", "forse", "10:00",
     "2026-03-10 14:00-12:00", "2026-02-30", "25:00-26:00", "martedì 11 marzo", "Friday", "9-12", "day 7", "99999999999"],
)  # fmt: skip
def test_what_cannot_be_read_for_certain_is_not_guessed(text: str) -> None:
    assert windows(text) is None
    assert notes(text) == [
        (
            f"“{text}” cannot be read as days and hours. Write them such as “2026-03-10 09:30-12:30; 2026-03-10 15:00-16:00”, "
            f"or leave the cell empty for all of the mission. {HOURS}"
        )
    ]


def test_windows_are_in_the_time_zone_of_the_mission() -> None:
    value = parse_availability("10/03 mattina", mission=MISSION).value
    assert value
    assert [each.start.isoformat() for each in value] == ["2026-03-10T09:30:00+09:00"]


_PIECES = st.sampled_from(
    ["10/03", "marzo", "mattina", "午後", "9:30", "-", "〜", "12", "2026-03-10", "dalle", "alle", "日", "月", "時", " ", ",",
     ";", "(火)", "pm", "3"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=8).map("".join), st.lists(_PIECES, max_size=8).map(" ".join)))
def test_no_text_gives_a_time_outside_the_mission(text: str) -> None:
    for each in parse_availability(text, mission=MISSION).value or ():
        assert each.start < each.end
        assert each.start.date() == each.end.date()
        assert each.start.date() in MISSION.days
        assert time(9, 30) <= each.start.time() <= each.end.time() <= time(15)
