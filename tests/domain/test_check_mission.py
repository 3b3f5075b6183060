from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from kakehashi.domain.check_mission import check_mission
from kakehashi.domain.criterion import Criterion
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.mission import ClosedTable, GroupSlot, Interpreters, Limits, Pause, Travel, Venue, Window
from missions import FIRST_DAY, MISSION, SECOND_DAY, TOKYO, YOKOHAMA, at

CHANGE_TO_SUMMER_TIME = date(2026, 3, 29)
CHANGE_FROM_SUMMER_TIME = date(2026, 10, 25)

VENUES = f"“{TOKYO}”, “{YOKOHAMA}”"


def refusal(**changes: Any) -> str:
    """What a person reads when the mission made by hand is changed like this."""
    with pytest.raises(InvalidInputError) as raised:
        check_mission(replace(MISSION, **changes))
    return str(raised.value)


def test_a_mission_as_it_should_be_is_accepted() -> None:
    check_mission(MISSION)


def test_days_may_be_given_in_any_order() -> None:
    check_mission(replace(MISSION, days=(SECOND_DAY, FIRST_DAY)))


@pytest.mark.parametrize("name", ["", "-tokyo", "tokyo 2026", "東京", "../tokyo", "tokyo\n", "a" * 61])
def test_a_name_that_is_not_short_is_refused(name: str) -> None:
    assert refusal(name=name) == (
        f"“{name[:60]}” is not a short name for a mission. Use up to 60 letters a to z, digits and hyphens, such as "
        "tokyo-2026."
    )


@pytest.mark.parametrize("zone", ["", "Asia/Tokio", "Europe", "../etc/passwd", "Asia/Tokyo\0"])
def test_an_unknown_time_zone_is_refused(zone: str) -> None:
    assert refusal(zone=zone) == f"“{zone}” is not a time zone. Give one such as Asia/Tokyo or Europe/Rome."


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"days": ()}, "A mission has at least one day. Give its days, such as 2026-03-10."),
        ({"days": (FIRST_DAY, SECOND_DAY, FIRST_DAY)}, "2026-03-10 is given twice. Give each day once."),
        (
            {"days": tuple(FIRST_DAY + timedelta(days) for days in range(32))},
            "A mission has at most 31 days; here are 32. Make several missions of it.",
        ),
        (
            {"opening": time(22), "closing": time(2)},
            (
                "The mission closes at 02:00, which is not after it opens at 22:00. "
                "Give hours of one day; they cannot go past midnight."
            ),
        ),
        (
            {"opening": time(9), "closing": time(9)},
            (
                "The mission closes at 09:00, which is not after it opens at 09:00. "
                "Give hours of one day; they cannot go past midnight."
            ),
        ),
        (
            {"slot_minutes": 0},
            "A slot of 0 minutes is not possible. Give a number from 1 to 330, which is the whole day.",
        ),
        (
            {"slot_minutes": 331},
            "A slot of 331 minutes is not possible. Give a number from 1 to 330, which is the whole day.",
        ),
        (
            {"gap_minutes": -5},
            "A gap of -5 minutes is not possible. Give a number from 0 to 330, which is the whole day.",
        ),
        (
            {"gap_minutes": 331},
            "A gap of 331 minutes is not possible. Give a number from 0 to 330, which is the whole day.",
        ),
        (
            {"slot_minutes": 200},
            "No slot of 200 minutes fits between the pauses. Make slots or pauses shorter.",
        ),
        (
            {"days": tuple(FIRST_DAY + timedelta(days) for days in range(31)), "slot_minutes": 5, "gap_minutes": 0},
            "A mission has at most 1000 slots; here are 1674. Make slots longer or days fewer.",
        ),
    ],
)
def test_impossible_days_hours_and_slots_are_refused(changes: dict[str, Any], refused: str) -> None:
    assert refusal(**changes) == refused


@pytest.mark.parametrize("pause", [(8, 10), (14, 16), (13, 12), (12, 12)])
def test_a_pause_outside_the_hours_is_refused(pause: tuple[int, int]) -> None:
    start, end = map(time, pause)

    assert refusal(pauses=(Pause(start, end),)) == (
        f"The pause from {start:%H:%M} to {end:%H:%M} is not within the hours from 09:30 to 15:00. "
        "Give a time within them that ends after it begins."
    )


def test_pauses_that_overlap_are_refused() -> None:
    assert refusal(pauses=(Pause(time(12, 30), time(13)), Pause(time(12), time(12, 45)))) == (
        "The pauses from 12:00 to 12:45 and from 12:30 to 13:00 overlap. Make one of them."
    )


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [(CHANGE_TO_SUMMER_TIME, "02:00", "03:00"), (CHANGE_FROM_SUMMER_TIME, "03:00", "02:00")],
)
@pytest.mark.parametrize(("opening", "closing"), [(time(1), time(4)), (time(2, 10), time(4)), (time(1), time(2, 50))])
def test_hours_in_which_the_clocks_change_are_refused(
    day: date, before: str, after: str, opening: time, closing: time
) -> None:
    hours = {"opening": opening, "closing": closing, "pauses": (), "group_slots": ()}

    assert refusal(zone="Europe/Rome", days=(date(2026, 3, 10), day), **hours) == (
        f"On {day} the clocks of Europe/Rome change from {before} to {after}, within the hours of the mission. "
        "Leave that day out, or choose hours that end before or begin after it."
    )


@pytest.mark.parametrize("day", [CHANGE_TO_SUMMER_TIME, CHANGE_FROM_SUMMER_TIME])
def test_a_day_whose_clocks_change_at_night_is_accepted(day: date) -> None:
    check_mission(replace(MISSION, zone="Europe/Rome", days=(day,), group_slots=()))


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"venues": ()}, "A mission has at least one venue. Give its name and its tables."),
        ({"venues": (Venue(" ", 1),)}, "A venue has no name. Give every venue a name."),
        ({"venues": (Venue(TOKYO, 0),)}, f"The venue “{TOKYO}” has 0 tables. Give it at least one."),
        ({"venues": (Venue(TOKYO, -3),)}, f"The venue “{TOKYO}” has -3 tables. Give it at least one."),
        (
            {"venues": (Venue(TOKYO, 1), Venue(TOKYO, 2))},
            f"Two venues are named “{TOKYO}”. Give each venue a name of its own.",
        ),
        (
            {"travel": (Travel((TOKYO, "Milano"), 40),)},
            f"The way from “{TOKYO}” to “Milano”: there is no venue “Milano”. The mission's venues are {VENUES}.",
        ),
        (
            {"travel": (Travel((TOKYO, YOKOHAMA), -1),)},
            f"The way from “{TOKYO}” to “{YOKOHAMA}” cannot take -1 minutes. Give 0 or more.",
        ),
        (
            {"travel": (Travel((TOKYO, TOKYO), 5),)},
            f"The way from “{TOKYO}” to itself needs no minutes. Leave it out, or name two venues.",
        ),
        (
            {"travel": (Travel((TOKYO, YOKOHAMA), 40), Travel((YOKOHAMA, TOKYO), 50))},
            f"The way between “{YOKOHAMA}” and “{TOKYO}” is given twice. Give it once: it is the same both ways.",
        ),
        (
            {"closed_tables": (ClosedTable(6, at(FIRST_DAY, 10)),)},
            "There is no table 6. The mission's tables are 1 to 5.",
        ),
    ],
)
def test_impossible_venues_tables_and_ways_are_refused(changes: dict[str, Any], refused: str) -> None:
    assert refusal(**changes) == refused


@pytest.mark.parametrize(
    ("interpreters", "refused"),
    [
        (
            Interpreters(("it", "it"), TOKYO, 1),
            "Interpreters “it-it” need two different languages. Give them such as it-ja.",
        ),
        (
            Interpreters(("it", "ja"), "Milano", 1),
            f"Interpreters “it-ja”: there is no venue “Milano”. The mission's venues are {VENUES}.",
        ),
        (
            Interpreters(("it", "ja"), TOKYO, 0),
            "There cannot be 0 interpreters “it-ja”. Give at least one, or leave them out.",
        ),
    ],
)
def test_impossible_interpreters_are_refused(interpreters: Interpreters, refused: str) -> None:
    assert refusal(interpreters=(interpreters,)) == refused


def test_interpreters_given_twice_are_refused() -> None:
    assert refusal(interpreters=(*MISSION.interpreters, Interpreters(("it", "ja"), YOKOHAMA, 2))) == (
        f"Interpreters “it-ja” at “{YOKOHAMA}” are given twice. Give them once, with how many there are."
    )


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (at(date(2026, 3, 12), 10), at(date(2026, 3, 12), 11)),
        (at(FIRST_DAY, 22), at(SECOND_DAY, 1)),
        (at(FIRST_DAY, 11), at(FIRST_DAY, 10)),
    ],
)
def test_a_group_slot_outside_the_mission_is_refused(start: Any, end: Any) -> None:
    assert refusal(group_slots=(GroupSlot("Plenary", Window(start, end)),)) == (
        f"The group slot “Plenary” from {start:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M} is outside the mission. "
        "Give a time that ends after it begins, within one of the days 2026-03-10, 2026-03-11."
    )


def test_a_group_slot_in_the_evening_of_a_day_is_accepted() -> None:
    check_mission(replace(MISSION, group_slots=(GroupSlot("Dinner", Window(at(FIRST_DAY, 19), at(FIRST_DAY, 22))),)))


def test_a_group_slot_without_a_title_or_at_an_unknown_venue_is_refused() -> None:
    window = Window(at(FIRST_DAY, 9), at(FIRST_DAY, 10))

    assert [
        refusal(group_slots=(GroupSlot("", window),)),
        refusal(group_slots=(GroupSlot("Plenary", window, "X"),)),
    ] == [
        "A group slot has no title. Give it one, such as Plenary.",
        f"Group slot “Plenary”: there is no venue “X”. The mission's venues are {VENUES}.",
    ]


@pytest.mark.parametrize(
    ("limits", "refused"),
    [
        (Limits(most_a_day=0), "The most meetings a day cannot be 0. Give at least 1, or no limit."),
        (Limits(most_in_a_row=0), "Interpreters cannot serve at most 0 slots in a row. Give at least 1, or no limit."),
        (Limits(apart=-1), "Breaks cannot be at most -1 apart. Give 0 or more, or no limit."),
    ],
)
def test_limits_that_leave_nothing_possible_are_refused(limits: Limits, refused: str) -> None:
    assert refusal(limits=limits) == refused


@pytest.mark.parametrize(
    ("criteria", "refused"),
    [
        ((), "An agenda is judged by at least one criterion, such as meetings. Give it."),
        ((Criterion.BREAKS, Criterion.BREAKS), "The criterion “breaks” is given twice. Give each once."),
    ],
)
def test_criteria_that_say_nothing_are_refused(criteria: tuple[Criterion, ...], refused: str) -> None:
    assert refusal(criteria=criteria) == refused
