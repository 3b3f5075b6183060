from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

import pytest

from commands import Told, kakehashi
from factories import JAPAN, organisation
from kakehashi.domain.agenda import LeftOutReason
from mission_desk import DELEGATES, MISSION, WISHES, Desk, copy_desk, open_desk, prepare

BUILD = ("agenda", "build", "--seconds", 10)
HEADINGS = "day         time         venue       table  organisation"
KEEPS = ["The agenda keeps every rule."]


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, Desk, Desk]:
    """A desk without a mission, one whose mission is prepared, one with an agenda; all are only to be copied."""
    empty = open_desk(tmp_path_factory.mktemp("desk"))
    prepared = prepare(copy_desk(empty, tmp_path_factory.mktemp("prepared")))
    built = copy_desk(prepared, tmp_path_factory.mktemp("built"))
    built.do(*BUILD)
    return empty, prepared, built


@pytest.fixture
def desk(desks: tuple[Desk, Desk, Desk], tmp_path: Path) -> Desk:
    return copy_desk(desks[0], tmp_path)


@pytest.fixture
def prepared(desks: tuple[Desk, Desk, Desk], tmp_path: Path) -> Desk:
    return copy_desk(desks[1], tmp_path)


@pytest.fixture
def built(desks: tuple[Desk, Desk, Desk], tmp_path: Path) -> Desk:
    return copy_desk(desks[2], tmp_path)


@pytest.fixture
def begun(desk: Desk) -> Desk:
    """A mission of yesterday and tomorrow, with a meeting on either day."""
    yesterday, tomorrow = (datetime.now(UTC).date() + timedelta(days=days) for days in (-1, 1))
    wishes = (f"IT-0001;JP-0001;must;{yesterday} 10:00", f"IT-0002;JP-0001;must;{tomorrow} 10:00")
    prepare(desk, days=(yesterday, tomorrow), wishes=("organisation;with;wish;date and time", *wishes))
    desk.do(*BUILD)
    return desk


def refused(told: Told, why: str) -> bool:
    return (told.status, told.output) == (1, "") and why in told.errors


def meetings(told: Told) -> list[str]:
    """The pairs in a table of meetings."""
    return [
        " ".join(word for word in line.split() if word[:3] in {"IT-", "JP-"}) for line in told.lines if line[:2] == "20"
    ]


def test_an_agenda_is_built_with_its_proof_and_checked(prepared: Desk) -> None:
    told = prepared.do(*BUILD)
    assert (told.status, told.errors, told.lines[0][: len(HEADINGS)]) == (0, "", HEADINGS)
    assert sorted(meetings(told)) == [
        "IT-0001 JP-0001",
        "IT-0001 JP-0002",
        "IT-0002 JP-0002",
        "IT-0003 JP-0003",
        "IT-0004 JP-0001",
    ]
    assert "Proof: It is proven that no agenda is better by these criteria, taken in this order." in told.lines
    assert told.lines[-1] == "Revision 1, made by: build"
    assert prepared.do("agenda", "check").lines == KEEPS


def test_the_same_seed_and_one_worker_say_the_same(prepared: Desk) -> None:
    first, second = (prepared.do(*BUILD, "--workers", 1, "--seed", 7, "--anew") for _ in range(2))
    assert first.lines[:7] == second.lines[:7]


def test_the_agenda_of_an_organisation_or_a_table_is_shown_alone(built: Desk) -> None:
    own = built.do("agenda", "show", "--organisation", "Officine Bellarosa")
    assert sorted(meetings(own)) == ["IT-0001 JP-0001", "IT-0001 JP-0002"]
    whole = built.do("agenda", "show")
    tables = [meetings(built.do("agenda", "show", "--table", table)) for table in (1, 2)]
    assert sorted(tables[0] + tables[1]) == sorted(meetings(whole))


def test_meetings_are_confirmed_once(built: Desk) -> None:
    assert built.do("agenda", "confirm", "--organisation", "IT-0001").lines == ["2 meetings are newly confirmed."]
    assert built.do("agenda", "confirm").lines == ["3 meetings are newly confirmed."]
    assert built.do("agenda", "confirm").lines == ["0 meetings are newly confirmed."]
    assert {each.confirmed for each in built.agenda().meetings} == {True}


def test_a_cancellation_moves_nobody(built: Desk) -> None:
    told = built.do("agenda", "repair", "--cancel", "Cantiere Quantico")
    assert (told.status, told.lines) == (
        0,
        [
            "Repaired: cancel IT-0002. Moved to another time: 0.",
            (
                "  IT-0002 Cantiere Quantico S.r.l. – JP-0002 青嶺量子株式会社: falls away. They have no slot in common at "
                "which both could meet."
            ),
        ],
    )
    assert built.do("agenda", "check").lines == KEEPS


def test_one_who_is_late_and_a_table_that_is_lost_are_one_repair(built: Desk) -> None:
    told = built.do(
        "agenda", "repair", "--late", "JP-0001", "2096-03-14 11:30", "--table-lost", 2, "--add", "IT-0003,JP-0002"
    )
    assert (told.status, told.lines[0].partition(".")[0]) == (
        0,
        "Repaired: late JP-0001 2096-03-14T11:30; table-lost 2; add IT-0003,JP-0002",
    )
    agenda = built.agenda()
    assert ("IT-0003", "JP-0002") in agenda.pairs()
    assert {each.table for each in agenda.meetings} == {1}
    assert built.do("agenda", "check").lines == KEEPS


@pytest.mark.parametrize(
    ("kind", "file"), [("ics", "calendars/IT-0001.ics"), ("xlsx", "agenda.xlsx"), ("html", "agenda.html")]
)
def test_every_kind_of_export_is_written_beside_the_programme(built: Desk, kind: str, file: str) -> None:
    told = built.do("agenda", "export", f"--{kind}")
    assert (told.status, told.errors) == (0, "")
    assert (built.folder / MISSION / file).stat().st_size > 500


@pytest.mark.skipif(find_spec("typst") is None, reason="the extra “pdf” is not installed")
def test_door_sheets_and_cards_are_written_on_paper(built: Desk) -> None:
    assert built.do("agenda", "export", "--pdf").status == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--cancel", "Ignota S.p.A."), "No organisation goes by “Ignota S.p.A.”"),
        (("--late", "JP-0001", "half past ten"), "is not a day"),
        (
            ("--late", "JP-0001", "2096-03-20 10:00"),
            "2096-03-20 is no day of the mission. Its days are 2096-03-13, 2096-03-14.",
        ),
        (("--table-lost", 9), "There is no table 9. The mission's tables are 1 to 2."),
        (("--add", "IT-0001"), "“IT-0001” does not name two organisations. Write their ids with a comma"),
        (("--add", "IT-0001,IT-0002"), "are of the same party: a meeting needs one of each"),
        (("--add", "IT-0001,JP-0001"), "have a meeting already"),
        (("--add", "IT-0004,JP-0004"), "does not want to meet"),
        ((), "Say what happened: --cancel, --late, --table-lost or --add."),
        (("--cancel", "IT-0001", "--seconds", 0), "Seconds must be more than 0"),
        (("--cancel", "IT-0001", "--workers", 0), "workers at least 1"),
    ],
)
def test_a_repair_that_cannot_be_is_told_and_the_store_stays_as_it_was(
    built: Desk, words: tuple[object, ...], told: str
) -> None:
    before = built.dump()
    assert refused(built.do("agenda", "repair", *words), told)
    assert built.dump() == before


def test_a_meeting_that_has_begun_cannot_be_put_off_and_stays_when_one_cancels(begun: Desk) -> None:
    before, agenda = begun.dump(), begun.agenda()
    first, second = agenda.meetings
    late = begun.do("agenda", "repair", "--late", "JP-0001", f"{first.window.start:%Y-%m-%d} 11:00")
    assert refused(late, "its meeting at 10:00 has begun. If it has left, use --cancel.")
    assert begun.dump() == before
    assert begun.do("agenda", "repair", "--cancel", "JP-0001").status == 0
    assert begun.agenda().meetings == (first,)
    assert [each.organisations for each in begun.agenda().cancelled] == [second.organisations]
    assert begun.do("agenda", "check").lines == KEEPS


def test_of_two_confirmed_meetings_the_one_at_the_lost_table_falls_away_whatever_it_is_worth(prepared: Desk) -> None:
    wishes = [f"IT-000{n};JP-000{n};want;{utility};2096-03-13 10:00" for n, utility in ((2, 10), (3, 100))]
    prepared.bring("wishes", "organisation;with;wish;utility;date and time", *wishes)
    prepared.do(*BUILD)
    prepared.do("agenda", "confirm")
    (lost,) = (each.table for each in prepared.agenda().meetings if each.organisations == ("IT-0003", "JP-0003"))
    prepared.do("agenda", "repair", "--table-lost", lost)
    held = prepared.agenda().pairs()
    assert (("IT-0002", "JP-0002") in held, ("IT-0003", "JP-0003") in held) == (True, False)
    assert prepared.do("agenda", "check").lines == KEEPS


def test_musts_that_contradict_each_other_are_named_with_the_rule(prepared: Desk) -> None:
    # IT-0003 wants two meetings at most.
    prepared.bring("wishes", WISHES[0], *(f"IT-0003;JP-000{n};must;" for n in (1, 2, 3)), "IT-0002;JP-0004;must;")
    before = prepared.dump()
    told = prepared.do(*BUILD)
    assert refused(told, "3 must-meetings cannot all be held: ")
    assert [name in told.errors for name in ("JP-0001", "JP-0002", "JP-0003", "JP-0004")] == [True, True, True, False]
    assert "the most meetings somebody wants, in all or a day" in told.errors
    assert prepared.dump() == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--seconds", 0), "Seconds must be more than 0 and at most 86400"),
        (("--seconds", "1e9"), "Seconds must be more than 0 and at most 86400"),
        (("--workers", 0), "workers at least 1"),
        (("--seed", -1), "A seed is a whole number from 0 to 2147483647."),
        (("--seed", 10**12), "A seed is a whole number from 0 to 2147483647."),
    ],
)
def test_an_effort_that_cannot_be_is_refused(prepared: Desk, words: tuple[object, ...], told: str) -> None:
    before = prepared.dump()
    assert refused(prepared.do("agenda", "build", *words), told)
    assert prepared.dump() == before


def test_ten_thousand_wishes_for_one_table_end_with_an_agenda_and_a_reason_for_each(desk: Desk) -> None:
    italian = [organisation(f"Officina {n:03d} S.r.l.", id=f"IT-{n:04d}") for n in range(1, 101)]
    japanese = [organisation(f"第{n:03d}製作所", id=f"JP-{n:04d}", party=JAPAN) for n in range(1, 101)]
    with desk.store().write() as transaction:
        transaction.save_organisations([*italian, *japanese])
    desk.create("--tables", 1)
    desk.bring("delegates", "organisation;languages", *(f"{each.id};en" for each in (*italian, *japanese)))
    desk.bring("wishes", "organisation;with", *(f"{one.id};{other.id}" for one in italian for other in japanese))

    told = desk.do("agenda", "build", "--seconds", 3, "--workers", 1)

    agenda = desk.agenda()
    assert (told.status, len(agenda.meetings), len(agenda.left_out)) == (0, 12, 10_000 - 12)
    assert {each.reason for each in agenda.left_out} <= {LeftOutReason.NO_TABLE, LeftOutReason.TAKEN}
    assert desk.do("agenda", "check").lines == KEEPS


@pytest.mark.parametrize(
    "words", [("show",), ("check",), ("confirm",), ("repair", "--cancel", "IT-0001"), ("export", "--ics")]
)
def test_without_an_agenda_the_next_command_is_named(prepared: Desk, words: tuple[str, ...]) -> None:
    told = prepared.do("agenda", *words)
    assert refused(told, f"“{MISSION}” has no agenda yet. Next: kakehashi agenda build DIR {MISSION}")


def test_before_anybody_comes_or_wishes_the_next_command_is_named(desk: Desk) -> None:
    desk.create()
    assert refused(desk.do(*BUILD), f"Next: kakehashi mission delegates DIR {MISSION} FILE")
    desk.bring("delegates", *DELEGATES)
    assert refused(desk.do(*BUILD), f"Next: kakehashi mission wishes DIR {MISSION}")


def test_a_mission_nobody_knows_is_told(prepared: Desk) -> None:
    for words in (("build",), ("show",), ("check",), ("export", "--ics")):
        assert refused(kakehashi("agenda", words[0], prepared.folder, "milano-2027", *words[1:]), "milano-2027")


def test_an_export_of_nothing_says_what_may_be_written(built: Desk) -> None:
    assert refused(built.do("agenda", "export"), "Say what to write: --ics, --xlsx, --html or --pdf")
