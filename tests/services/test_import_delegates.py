from dataclasses import dataclass, field
from pathlib import Path

import pytest

from factories import organisation, sheet, speaking
from fakes import InMemoryRosterFiles, KeptRefusedRows
from kakehashi.adapters.storage.engine import Database
from kakehashi.adapters.storage.store import SqlStore, open_store
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.errors import InvalidInputError, NotFoundError, StoreError
from kakehashi.domain.messages import message
from kakehashi.domain.mission_rows import MissionImport
from kakehashi.domain.orders import DelegatesOrder
from kakehashi.domain.organisation import Profile, Text
from kakehashi.domain.roster import RowEnd, Sheet
from kakehashi.services.import_delegates import ImportDelegates
from matched import fill
from missions import MISSION, ORGANISATIONS, delegate
from stores import dump

HEADINGS = ("Organizzazione", "Persone", "Lingue", "Disponibilità", "Sede", "Incontri")
KEPT, REFUSED, SKIPPED = RowEnd.IMPORTED, RowEnd.REFUSED, RowEnd.SKIPPED


@dataclass(slots=True)
class Desk:
    """An officer's desk: delegates that can be read into a store."""

    database: Database
    store: SqlStore
    refused_rows: KeptRefusedRows = field(default_factory=KeptRefusedRows)

    def bring(self, *rows: tuple[str, ...]) -> MissionImport[Delegate]:
        return self.bring_sheets(sheet(HEADINGS, *rows))

    def bring_sheets(self, *sheets: Sheet, mission: str = MISSION.name) -> MissionImport[Delegate]:
        importer = ImportDelegates(InMemoryRosterFiles({"delegati.xlsx": sheets}), self.refused_rows)
        return importer(DelegatesOrder(Path("delegati.xlsx"), mission), store=self.store)

    def delegates(self) -> list[Delegate]:
        with self.store.read() as transaction:
            return transaction.delegates(MISSION.name)


@pytest.fixture
def desk(database: Database) -> Desk:
    store = fill(open_store(database), list(ORGANISATIONS.values()))
    with store.write() as transaction:
        transaction.save_mission(MISSION)
    return Desk(database, store)


def ends(result: MissionImport[Delegate]) -> list[RowEnd]:
    return [row.end for row in result.rows]


def reasons(result: MissionImport[Delegate]) -> list[tuple[str, str]]:
    return [(each.place.column, str(each.message)) for row in result.rows for each in row.problems]


def test_who_comes_is_found_by_id_or_by_name_in_any_script(desk: Desk) -> None:
    result = desk.bring(
        ("IT-0001", "2", "it"),
        ("CANTIERE QUANTICO SRL", "", "it"),
        ("㈱星影精密", "", "日本語"),
        ("月浦バイオ研究所", "", "ja/en"),
    )
    assert result.counts == {KEPT: 4, REFUSED: 0, SKIPPED: 0}
    assert desk.delegates() == [
        delegate("IT-0001", "it", people=2),
        delegate("IT-0002", "it"),
        delegate("JP-0001", "ja"),
        delegate("JP-0004", "ja", "en"),
    ]
    assert result.kept == (*desk.delegates(),)


def test_of_a_file_half_wrong_the_good_half_is_kept_and_the_other_written_to_a_workbook(desk: Desk) -> None:
    wrong = (
        ("Officine Bellarossa", "", "it"),
        ("IT-0002", "molti", "it"),
        ("", "2", "it"),
        ("JP-0001", "", "ja", "12/03"),
    )
    good = (("IT-0003", "", "it"), ("IT-0004", "", "it"), ("JP-0002", "", "ja"), ("JP-0003", "", "ja"))
    result = desk.bring(*wrong, *good)
    assert ends(result) == [REFUSED] * 4 + [KEPT] * 4
    assert [each.organisation_id for each in desk.delegates()] == ["IT-0003", "IT-0004", "JP-0002", "JP-0003"]
    (written,) = desk.refused_rows.written
    assert [next(iter(row.cells.values())) for row in written] == ["Officine Bellarossa", "IT-0002", "", "JP-0001"]
    assert result.refused_rows == Path("delegati-refused.xlsx")


def test_an_unknown_organisation_is_refused_with_the_nearest(desk: Desk) -> None:
    result = desk.bring(("Officine Bellarossa", "", "it"), ("IT-0009", "", "it"))
    assert reasons(result) == [
        (
            "Organizzazione",
            "No organisation goes by “Officine Bellarossa”. Near to it: IT-0001 “Officine Bellarosa S.p.A.”.",
        ),
        ("Organizzazione", "No organisation goes by “IT-0009”. “kakehashi roster list” names them all."),
    ]


def test_the_beginning_of_a_name_is_not_enough_but_says_who_may_be_meant(desk: Desk) -> None:
    result = desk.bring(("Cantiere", "", "it"))
    assert reasons(result) == [
        ("Organizzazione", "No organisation goes by “Cantiere”. Near to it: IT-0002 “Cantiere Quantico S.r.l.”.")
    ]


def test_of_an_organisation_named_twice_the_later_row_counts(desk: Desk) -> None:
    result = desk.bring(("IT-0001", "2", "it"), ("Officine Bellarosa", "3", "it"), ("IT-0001", "no", "it"))
    assert ends(result) == [SKIPPED, KEPT, REFUSED]
    assert str(result.rows[0].reason) == "Row 3 says it anew; the later row counts."
    assert desk.delegates() == [delegate("IT-0001", "it", people=3)]


def test_a_later_row_of_another_sheet_is_named_with_its_sheet(desk: Desk) -> None:
    north, south = (sheet(HEADINGS, ("IT-0001", "", "it"), name=name) for name in ("Nord", "Sud"))
    result = desk.bring_sheets(north, south)
    assert str(result.rows[0].reason) == "Row 2 of the sheet “Sud” says it anew; the later row counts."


def test_languages_that_nobody_wrote_are_those_of_the_profile(desk: Desk) -> None:
    profile = Profile(requests=(Text("電池", "ja"), Text("?", "und")))
    fill(desk.store, [speaking("Muta", id="IT-0005"), organisation("Poliglotta", id="IT-0006", profile=profile)])
    result = desk.bring(("IT-0005",), ("IT-0006",))
    assert reasons(result) == [
        (
            "Lingue",
            (
                "Which languages Muta speaks is not said, and its profile has no texts that tell. "
                "Write them, such as “italiano, inglese”."
            ),
        )
    ]
    assert desk.delegates() == [delegate("IT-0006", "ja")]


def test_a_second_file_replaces_what_it_names_and_leaves_the_rest(desk: Desk) -> None:
    desk.bring(("IT-0001", "2", "it"), ("IT-0002", "", "it"))
    desk.bring(("IT-0001", "5", "it"))
    assert desk.delegates() == [delegate("IT-0001", "it", people=5), delegate("IT-0002", "it")]


def test_without_a_good_row_nothing_is_written(desk: Desk) -> None:
    before = dump(desk.database)
    assert ends(desk.bring(("Ignota",))) == [REFUSED]
    assert dump(desk.database) == before


def test_sheets_without_headings_are_named(desk: Desk) -> None:
    result = desk.bring_sheets(sheet(("Copertina",), name="Uno"), sheet(HEADINGS, ("IT-0001", "", "it"), name="Due"))
    assert [str(note).split(".")[0] for note in result.notes] == ["The sheet “Uno” was left out"]


def test_a_file_that_is_no_table_of_delegates_is_refused(desk: Desk) -> None:
    with pytest.raises(InvalidInputError, match="These columns are missing: “Organisation”"):
        desk.bring_sheets(sheet(("Verbale", "della riunione")))


def test_an_unknown_mission_is_told(desk: Desk) -> None:
    with pytest.raises(NotFoundError, match="milano-2026"):
        desk.bring_sheets(sheet(HEADINGS, ("IT-0001",)), mission="milano-2026")


def test_when_the_refused_rows_cannot_be_written_nobody_is_kept(desk: Desk) -> None:
    class NoRoom(KeptRefusedRows):
        def write(self, *arguments: object, **more: object) -> Path:
            raise StoreError(message("no room"))

    desk.refused_rows = NoRoom()
    with pytest.raises(StoreError, match="no room"):
        desk.bring(("IT-0001", "", "it"), ("Ignota",))
    assert desk.delegates() == []
