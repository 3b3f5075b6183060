from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from commands import Told, kakehashi
from kakehashi.domain.organisation import Profile, Text
from mission_desk import DELEGATES, MISSION, TUESDAY, WISHES, Desk, copy_desk, open_desk, prepare
from missions import ORGANISATIONS

PLENARY = f"{TUESDAY} 10:00-10:30"


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, Desk]:
    """A desk without a mission, and one whose mission is prepared; both are only to be copied."""
    empty = open_desk(tmp_path_factory.mktemp("desk"))
    return empty, prepare(copy_desk(empty, tmp_path_factory.mktemp("prepared")))


@pytest.fixture
def desk(desks: tuple[Desk, Desk], tmp_path: Path) -> Desk:
    return copy_desk(desks[0], tmp_path)


@pytest.fixture
def prepared(desks: tuple[Desk, Desk], tmp_path: Path) -> Desk:
    return copy_desk(desks[1], tmp_path)


def problems(told: Told) -> list[str]:
    return [line.strip() for line in told.lines if line.startswith("  ")]


def test_a_mission_is_made_shown_and_says_what_comes_next(desk: Desk) -> None:
    told = desk.create("--venue", "Tokyo", "--venue", "Yokohama=1", "--travel", "Tokyo,Yokohama=40", "--interpreters",
                       "ja-it=1@Yokohama", "--break", "11:00-11:30")  # fmt: skip
    assert (told.status, told.errors) == (0, "")
    assert told.lines == [
        "Mission “tokyo-2096”: 2096-03-13, 2096-03-14, times of Asia/Tokyo",
        "  5 slots a day of 25 minutes, from 09:30 to 12:25",
        "  venue Tokyo: tables 1 to 2",
        "  venue Yokohama: tables 3 to 3",
        "  from Tokyo to Yokohama: 40 minutes",
        "  interpreters it-ja at Yokohama: 1",
        "  who comes: 0 organisations; wanted meetings: 0, of which must: 0",
        f"Next: kakehashi mission delegates {desk.folder} tokyo-2096 FILE",
    ]
    assert desk.do("mission", "show").lines == told.lines[:-1]


def test_missions_are_listed(prepared: Desk) -> None:
    assert kakehashi("mission", "list", prepared.folder).lines == [
        "mission     days                    time zone   venues      tables",
        "tokyo-2096  2096-03-13, 2096-03-14  Asia/Tokyo  tokyo-2096  2",
        "1 missions.",
    ]


def test_who_comes_is_read_in_three_languages(desk: Desk) -> None:
    desk.create()
    italian = desk.bring(
        "delegates", "Organizzazione;Lingue;Disponibilità", "Officine Bellarosa;italiano;14/03 dalle 10:00"
    )
    japanese = desk.bring("delegates", "企業名;言語;参加可能日時", "青嶺量子株式会社;日本語;3月13日 午前")
    assert [(each.status, each.lines[0]) for each in (italian, japanese)] == [(0, "1: kept")] * 2
    assert desk.do("mission", "show").lines[-1].startswith("  who comes: 2 organisations;")


def test_wishes_are_read_in_three_languages(prepared: Desk) -> None:
    told = prepared.bring("wishes", "企業名;相手先;希望", "月浦バイオ研究所;IT-0001;必須", "潮見坂エネルギー;IT-0002;○")
    assert (told.status, told.lines) == (0, ["2: kept"])
    assert prepared.do("mission", "show").lines[-1] == (
        "  who comes: 8 organisations; wanted meetings: 7, of which must: 2"
    )


def test_a_group_slot_is_shown_with_the_mission(prepared: Desk) -> None:
    told = prepared.do("mission", "group-slot", PLENARY, "Plenaria / 全体会合", "--organisation", "Officine Bellarosa")
    assert (told.status, told.lines[3]) == (0, "  2096-03-13 10:00–10:30: Plenaria / 全体会合")


def test_a_mission_that_is_replaced_keeps_who_comes(prepared: Desk) -> None:
    told = prepared.create("--tables", 3, "--replace")
    assert (told.status, told.lines[2]) == (0, "  venue tokyo-2096: tables 1 to 3")
    assert told.lines[3] == "  who comes: 8 organisations; wanted meetings: 5, of which must: 1"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--from", "22:00", "--to", "02:00"), "hours of one day; they cannot go past midnight"),
        (("--to", "24:30"), "“24:30” is not a time of day. Write hours and minutes"),
        (
            ("--slot", 600),
            "A slot of 600 minutes is not possible. Give a number from 1 to 180, which is the whole day.",
        ),
        (
            ("--days", "2026-03-29", "--zone", "Europe/Rome", "--from", "01:30"),
            "On 2026-03-29 the clocks of Europe/Rome change from 02:00 to 03:00, within the hours of the mission.",
        ),
        (
            ("--days", "2026-10-25", "--zone", "Europe/Rome", "--from", "02:30"),
            "On 2026-10-25 the clocks of Europe/Rome change from 03:00 to 02:00, within the hours of the mission.",
        ),
        (("--tables", 0), "The venue “tokyo-2096” has 0 tables. Give it at least one."),
        (("--venue", "Tokyo=0"), "The venue “Tokyo” has 0 tables. Give it at least one."),
        (("--tables", -3), "has -3 tables"),
        (("--days", "13/03/2096"), "“13/03/2096” is not a day. Write year, month and day, such as 2026-03-10."),
        (("--days", "2096-03-13,2096-03-13"), "2096-03-13 is given twice"),
        (("--travel", "Tokyo,Yokohama=40"), "there is no venue “Tokyo”"),
        (("--interpreters", "it-ja=2@Nagoya"), "there is no venue “Nagoya”"),
        (("--host", "FR"), "FR"),
        (("--order", "beauty"), "“beauty” is not a criterion. Choose among: meetings, breaks, fairness, idle, moves."),
        ((), "There is a mission “tokyo-2096” already."),
    ],
)
def test_a_mission_that_cannot_be_is_told_and_the_store_stays_as_it_was(
    prepared: Desk, words: tuple[object, ...], told: str
) -> None:
    before = prepared.dump()
    refused = prepared.create(*words, *(["--replace"] if words else []))
    assert (refused.status, refused.output) == (1, "")
    assert told in refused.errors
    assert prepared.dump() == before


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (
            "2096-03-20 10:00-10:30",
            "is outside the mission. Give a time that ends after it begins, within one of the days",
        ),
        ("2096-03-13 11:00-10:00", "is outside the mission. Give a time that ends after it begins"),
        ("2096-03-13 10:00", "“10:00” is not a span of time"),
    ],
)
def test_a_group_slot_outside_the_mission_is_refused(prepared: Desk, when: str, told: str) -> None:
    before = prepared.dump()
    refused = prepared.do("mission", "group-slot", when, "Plenary")
    assert (refused.status, told in refused.errors) == (1, True)
    assert prepared.dump() == before


def test_of_a_delegate_file_with_half_its_rows_wrong_the_good_half_is_kept(desk: Desk) -> None:
    desk.create()
    wrong = ("Ignota S.p.A.;it;;", ";it;;", "JP-0001;klingonese;;", "JP-0002;ja;2096-03-20;")
    told = desk.bring("delegates", *DELEGATES[:5], *wrong)
    assert (told.status, told.lines[:2]) == (0, ["4: kept", "4: refused"])
    assert [line.split(": ")[0] for line in problems(told)][:3] == [
        "delegates.csv, row 6, column “organisation”",
        "delegates.csv, row 7, column “organisation”",
        "delegates.csv, row 8, column “languages”",
    ]
    sheet = openpyxl.load_workbook(desk.folder.with_name("delegates-refused.xlsx")).worksheets[0]
    written = [{str(cell) for cell in row if cell} for row in sheet.iter_rows(values_only=True)]
    assert [any(set(filter(None, each.split(";"))) <= cells for cells in written) for each in wrong] == [True] * 4
    assert desk.do("mission", "show").lines[-1].startswith("  who comes: 4 organisations;")


def test_a_time_outside_the_mission_is_refused_with_its_days_and_hours(prepared: Desk) -> None:
    before = prepared.dump()
    told = prepared.bring("delegates", DELEGATES[0], "IT-0001;it;2096-03-20;", "IT-0002;it;2096-03-13 18:00-19:00;")
    assert told.lines[0] == "2: refused"
    assert problems(told) == [
        f"delegates.csv, row {row}, column “availability”: “{time}” is not within the mission. The mission's days are "
        "2096-03-13, 2096-03-14, from 09:30 to 12:30."
        for row, time in ((2, "2096-03-20"), (3, "2096-03-13 18:00-19:00"))
    ]
    assert prepared.dump() == before


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("IT-0001;IT-0001;must;", "column “with”: Officine Bellarosa S.p.A. cannot meet itself."),
        ("IT-0001;Ignota S.p.A.;want;", "column “with”: No organisation goes by “Ignota S.p.A.”."),
        ("IT-0001;IT-0002;want;", "both belong to IT. A meeting is with an organisation of JP."),
        ("IT-0001;JP-0003;forse;", "column “wish”"),
        ("JP-0004;IT-0004;must;", "says no to it. Ask both, and change one of the two wishes."),
        ("IT-0001;JP-0003;want;1000", "column “utility”"),
    ],
)
def test_a_wish_that_cannot_come_true_is_refused_and_the_store_stays_as_it_was(
    prepared: Desk, row: str, told: str
) -> None:
    before = prepared.dump()
    refused = prepared.bring("wishes", WISHES[0], row)
    assert (refused.status, refused.lines[0]) == (0, "1: refused")
    assert [told in line for line in problems(refused)] == [True]
    assert prepared.dump() == before


def test_a_wish_for_one_that_is_excluded_is_refused_whichever_side_wishes(prepared: Desk) -> None:
    profile = Profile(exclusions=(Text("Nessun incontro con 潮見坂エネルギー.", "it"),))
    with prepared.store().write() as transaction:
        transaction.save_organisations([replace(ORGANISATIONS["IT-0001"], profile=profile)])
    before = prepared.dump()
    told = prepared.bring("wishes", WISHES[0], "IT-0001;JP-0003;must;", "JP-0003;IT-0001;want;")
    assert told.lines[0] == "2: refused"
    assert [line.split(": ")[1] for line in problems(told)] == [
        "Officine Bellarosa S.p.A. does not want to meet 潮見坂エネルギー株式会社."
    ] * 2
    assert prepared.dump() == before


@pytest.mark.parametrize("verb", ["delegates", "wishes"])
def test_a_file_that_is_no_such_table_is_told(prepared: Desk, verb: str) -> None:
    before = prepared.dump()
    told = prepared.bring(verb, "colour;taste", "red;sweet")
    assert (told.status, "No heading row was found" in told.errors) == (1, True)
    assert prepared.dump() == before


@pytest.mark.parametrize(
    "words", [("show",), ("delegates", "file.csv"), ("wishes",), ("group-slot", PLENARY, "Plenary")]
)
def test_a_mission_nobody_knows_is_told(desk: Desk, words: tuple[str, ...]) -> None:
    desk.file("file.csv", *DELEGATES)
    verb, *rest = (desk.folder.parent / each if each.endswith(".csv") else each for each in words)
    told = desk.do("mission", str(verb), *rest)
    assert (told.status, told.output, MISSION in told.errors) == (1, "", True)
