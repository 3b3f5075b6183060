from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from factories import organisation, sheet
from fakes import InMemoryRosterFiles, KeptRefusedRows
from kakehashi.adapters.storage.engine import Database
from kakehashi.adapters.storage.store import SqlStore, open_store
from kakehashi.domain.mission_rows import MissionImport
from kakehashi.domain.orders import WishesOrder
from kakehashi.domain.organisation import OrganisationKind, Profile, Text
from kakehashi.domain.roster import RowEnd
from kakehashi.domain.slot import Session
from kakehashi.domain.wish import Wanting, Wish, WishOrigin
from kakehashi.matching.exclusions import why_excluded
from kakehashi.services.import_wishes import ImportWishes
from matched import fill
from missions import DELEGATES, FIRST_DAY, MISSION, ORGANISATIONS, PROGRAMME, at, wish
from stores import dump

HEADINGS = ("Organizzazione", "Controparte", "Desiderio", "Dopo", "Sessione", "Data e ora")
KEPT, REFUSED, SKIPPED = RowEnd.IMPORTED, RowEnd.REFUSED, RowEnd.SKIPPED


@dataclass(slots=True)
class Desk:
    """An officer's desk: wishes that can be read into a store."""

    database: Database
    store: SqlStore
    refused_rows: KeptRefusedRows = field(default_factory=KeptRefusedRows)

    def bring(self, *rows: tuple[str, ...]) -> MissionImport[Wish]:
        importer = ImportWishes(InMemoryRosterFiles({"desideri.csv": (sheet(HEADINGS, *rows),)}), self.refused_rows)
        return importer(WishesOrder(Path("desideri.csv"), MISSION.name), programme=PROGRAMME, store=self.store)

    def save(self, *wishes: Wish) -> None:
        with self.store.write() as transaction:
            transaction.save_wishes(MISSION.name, wishes)

    def wishes(self) -> list[Wish]:
        with self.store.read() as transaction:
            return transaction.wishes(MISSION.name)


@pytest.fixture
def desk(database: Database) -> Desk:
    store = fill(open_store(database), list(ORGANISATIONS.values()))
    with store.write() as transaction:
        transaction.save_mission(MISSION)
        transaction.save_delegates(MISSION.name, list(DELEGATES.values()))
    return Desk(database, store)


def ends(result: MissionImport[Wish]) -> list[RowEnd]:
    return [row.end for row in result.rows]


def reasons(result: MissionImport[Wish]) -> list[tuple[str, str]]:
    return [(each.place.column, str(each.message)) for row in result.rows for each in row.problems]


def test_wishes_of_either_side_are_kept(desk: Desk) -> None:
    result = desk.bring(
        ("IT-0001", "星影精密", "deve", "", "mattina", "10/03 10:00"),
        ("青嶺量子株式会社", "Officine Bellarosa", "○", "Cantiere Quantico", "午後"),
        ("IT-0004", "JP-0004", "no"),
    )
    assert result.counts == {KEPT: 3, REFUSED: 0, SKIPPED: 0}
    assert desk.wishes() == [
        wish("IT-0001", "JP-0001", wanting=Wanting.MUST, session=Session.MORNING, at=at(FIRST_DAY, 10)),
        wish("IT-0004", "JP-0004", wanting=Wanting.NO),
        wish("JP-0002", "IT-0001", after="IT-0002", session=Session.AFTERNOON),
    ]


def test_of_a_file_half_wrong_the_good_half_is_kept_and_the_other_written_to_a_workbook(desk: Desk) -> None:
    wrong = (("IT-0001", "IT-0001"), ("IT-0001", "Ignota"), ("IT-0001", "JP-0001", "forse"), ("", "JP-0001"))
    good = (("IT-0001", "JP-0001"), ("IT-0001", "JP-0002"), ("JP-0003", "IT-0002"), ("JP-0004", "IT-0003"))
    result = desk.bring(*wrong, *good)
    assert ends(result) == [REFUSED] * 4 + [KEPT] * 4
    assert [(each.organisation_id, each.other_id) for each in desk.wishes()] == list(good)
    assert [len(rows) for rows in desk.refused_rows.written] == [4]
    assert result.refused_rows == Path("desideri-refused.xlsx")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (
            ("IT-0001", "Officine Bellarosa", "deve"),
            ("Controparte", "Officine Bellarosa S.p.A. cannot meet itself. Write whom it wishes to meet."),
        ),
        (
            ("IT-0001", "IT-0002", "vuole"),
            (
                "Controparte",
                ("Officine Bellarosa S.p.A. and Cantiere Quantico S.r.l. both belong to IT. "
                "A meeting is with an organisation of JP."),
            ),
        ),
        (
            ("IT-0001", "Hoshikage"),
            ("Controparte", "No organisation goes by “Hoshikage”. “kakehashi roster list” names them all."),
        ),
        (
            ("IT-0009", "JP-0001"),
            ("Organizzazione", "IT-0009 “Assente” does not come to the mission. Add it to the delegates first."),
        ),
        (
            ("JP-0001", "IT-0009"),
            ("Controparte", "IT-0009 “Assente” does not come to the mission. Add it to the delegates first."),
        ),
        (
            ("JP-0001", "IT-0001", "", "IT-0009"),
            ("Dopo", "IT-0009 “Assente” does not come to the mission. Add it to the delegates first."),
        ),
        (
            ("JP-0001", "IT-0001", "", "IT-0001"),
            ("Dopo", "A meeting cannot come after itself: the row names Officine Bellarosa S.p.A. twice."),
        ),
        (
            ("IT-0001", "JP-0001", "", "IT-0002"),
            (
                "Dopo",
                ("Officine Bellarosa S.p.A. and Cantiere Quantico S.r.l. both belong to IT and do not meet, "
                "so nothing can come after it."),
            ),
        ),
    ],
)  # fmt: skip
def test_a_wish_that_cannot_come_true_is_refused_with_the_reason(
    desk: Desk, row: tuple[str, ...], reason: tuple[str, str]
) -> None:
    fill(desk.store, [organisation("Assente", id="IT-0009")])
    before = dump(desk.database)
    result = desk.bring(row)
    assert (ends(result), reasons(result)) == ([REFUSED], [reason])
    assert dump(desk.database) == before


def test_all_that_is_wrong_with_a_wish_is_said_at_once(desk: Desk) -> None:
    result = desk.bring(("Ignota", "Sconosciuta", "deve", "Nessuno di noi"))
    assert [column for column, _ in reasons(result)] == ["Organizzazione", "Controparte", "Dopo"]


@pytest.mark.parametrize("row", [("IT-0001", "JP-0001", "deve"), ("JP-0001", "IT-0001", "vuole")])
def test_an_exclusion_of_either_side_refuses_the_wish(desk: Desk, row: tuple[str, ...]) -> None:
    profile = Profile(excluded_kinds=frozenset({OrganisationKind.COMPANY}))
    company = replace(ORGANISATIONS["JP-0001"], kind=OrganisationKind.COMPANY)
    excluding = replace(ORGANISATIONS["IT-0001"], profile=profile)
    fill(desk.store, [excluding, company])
    assert reasons(desk.bring(row)) == [("Controparte", str(why_excluded(excluding, company)))]


def test_an_exclusion_by_name_refuses_the_wish_of_the_other_side(desk: Desk) -> None:
    profile = Profile(exclusions=(Text("Nessun incontro con 星影精密.", "it"),))
    fill(desk.store, [replace(ORGANISATIONS["IT-0001"], profile=profile)])
    assert reasons(desk.bring(("JP-0001", "IT-0001", "必須"))) == [
        ("Controparte", "Officine Bellarosa S.p.A. does not want to meet 星影精密株式会社.")
    ]


def test_a_no_to_an_excluded_organisation_is_kept(desk: Desk) -> None:
    profile = Profile(exclusions=(Text("Nessun incontro con 星影精密.", "it"),))
    fill(desk.store, [replace(ORGANISATIONS["IT-0001"], profile=profile)])
    assert ends(desk.bring(("IT-0001", "JP-0001", "no"))) == [KEPT]


CONTRADICTION = (
    "Desiderio",
    (
        "Officine Bellarosa S.p.A. must meet 星影精密株式会社, but 星影精密株式会社 says no to it. "
        "Ask both, and change one of the two wishes."
    ),
)


def test_a_must_against_a_no_in_the_same_file_is_refused_and_the_no_kept(desk: Desk) -> None:
    result = desk.bring(("IT-0001", "JP-0001", "deve"), ("JP-0001", "IT-0001", "不可"))
    assert (ends(result), reasons(result)[0]) == ([REFUSED, KEPT], CONTRADICTION)


def test_a_must_against_a_no_from_before_is_refused(desk: Desk) -> None:
    desk.save(wish("JP-0001", "IT-0001", wanting=Wanting.NO))
    result = desk.bring(("IT-0001", "JP-0001", "deve"))
    assert (ends(result), reasons(result)) == ([REFUSED], [CONTRADICTION])


def test_a_must_counts_when_the_other_side_takes_its_no_back(desk: Desk) -> None:
    desk.save(wish("JP-0001", "IT-0001", wanting=Wanting.NO))
    assert ends(desk.bring(("IT-0001", "JP-0001", "deve"), ("JP-0001", "IT-0001", "希望"))) == [KEPT, KEPT]


def test_what_falls_away_because_one_side_says_no_is_noted(desk: Desk) -> None:
    desk.save(wish("JP-0002", "IT-0001", wanting=Wanting.MUST), wish("JP-0001", "IT-0001", wanting=Wanting.NO))
    result = desk.bring(("IT-0001", "JP-0001", "vuole"), ("IT-0001", "JP-0002", "no"))
    assert ends(result) == [KEPT, KEPT]
    assert [text for _, text in reasons(result)] == [
        "星影精密株式会社 does not want to meet Officine Bellarosa S.p.A.: they will not meet.",
        "青嶺量子株式会社 must meet Officine Bellarosa S.p.A., who does not want it: they will not meet.",
    ]


def test_of_a_wish_written_twice_the_later_row_counts(desk: Desk) -> None:
    result = desk.bring(("IT-0001", "JP-0001", "deve"), ("Officine Bellarosa", "JP-0001", "no"))
    assert ends(result) == [SKIPPED, KEPT]
    assert str(result.rows[0].reason) == "Row 3 says it anew; the later row counts."
    assert desk.wishes() == [wish("IT-0001", "JP-0001", wanting=Wanting.NO)]


def test_wishes_of_other_origins_and_other_pairs_stay(desk: Desk) -> None:
    proposed = wish("IT-0001", "JP-0001", origin=WishOrigin.SHORTLIST, utility=70)
    desk.save(proposed, wish("IT-0001", "JP-0002"))
    desk.bring(("IT-0001", "JP-0001", "deve"))
    assert desk.wishes() == [proposed, wish("IT-0001", "JP-0001", wanting=Wanting.MUST), wish("IT-0001", "JP-0002")]
