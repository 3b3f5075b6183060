from dataclasses import dataclass, field
from pathlib import Path

import pytest

from factories import ITALY, JAPAN, sheet
from fakes import FakeClock, InMemoryRosterFiles, KeptRefusedRows
from kakehashi.adapters.storage.engine import Database
from kakehashi.adapters.storage.store import SqlStore, open_store
from kakehashi.domain.errors import ConflictError, InvalidInputError, StoreError
from kakehashi.domain.messages import message
from kakehashi.domain.orders import RosterOrder
from kakehashi.domain.organisation import Contact, Organisation
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.domain.roster import Field, RowEnd, Sheet
from kakehashi.services.import_roster import ImportResult, ImportRoster
from kakehashi.services.separate_organisations import separate_organisations
from stores import Dump, dump

PROGRAMME = Programme("Prova", (ITALY, JAPAN))
HEADINGS = ("Denominazione", "Città", "Offerta", "Partita IVA", "Referente")
FOTONICA = ("Fotonica Lombarda S.r.l.", "Milano", "Sensori fotonici per la chirurgia.", "", "Ada Esempio")
VULCANO = ("Vulcano Energia S.p.A.", "Catania", "Pompe di calore per la geotermia.", "", "")
NAMELESS = ("", "Torino", "Batterie allo stato solido.", "", "")
TOTAL = ("Totale: 2", "", "", "", "")

IMPORTED, MERGED, UNCHANGED, REFUSED, SKIPPED = RowEnd


@dataclass(slots=True)
class Desk:
    """An officer's desk: rosters that can be imported into a store."""

    database: Database
    store: SqlStore
    refused_rows: KeptRefusedRows = field(default_factory=KeptRefusedRows)

    def bring(self, *rows: tuple[str, ...], file: str = "elenco.xlsx", **order: object) -> ImportResult:
        """Import a file of one sheet with these rows."""
        return self.bring_sheets(roster(*rows), file=file, **order)

    def bring_sheets(self, *sheets: Sheet, file: str = "elenco.xlsx", **order: object) -> ImportResult:
        importer = ImportRoster(InMemoryRosterFiles({file: sheets}), self.refused_rows, FakeClock())
        wish = RosterOrder(**{"path": Path(file), "party": ITALY, **order})  # type: ignore[arg-type]
        return importer(wish, programme=PROGRAMME, store=self.store)

    def organisations(self) -> list[Organisation]:
        with self.store.read() as transaction:
            return transaction.organisations()

    def names(self) -> list[str]:
        return [f"{each.id} {each.name}" for each in self.organisations()]

    def dump(self) -> Dump:
        return dump(self.database)


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database, open_store(database))


def roster(*rows: tuple[str, ...], name: str = "Foglio1") -> Sheet:
    return sheet(HEADINGS, *rows, name=name)


def ends(result: ImportResult) -> list[RowEnd]:
    return [row.end for row in result.rows]


def offers(organisation: Organisation) -> list[str]:
    return [text.content for text in organisation.profile.offers]


def test_each_row_becomes_an_organisation_of_its_party(desk: Desk) -> None:
    result = desk.bring(FOTONICA, VULCANO)
    assert ends(result) == [IMPORTED, IMPORTED]
    assert desk.names() == ["IT-0001 Fotonica Lombarda S.r.l.", "IT-0002 Vulcano Energia S.p.A."]
    assert [row.organisation_id for row in result.rows] == ["IT-0001", "IT-0002"]


def test_every_row_is_counted_by_how_it_ends(desk: Desk) -> None:
    desk.bring(VULCANO)
    result = desk.bring(FOTONICA, VULCANO, NAMELESS, TOTAL, ("FOTONICA LOMBARDA", "", "", "", ""))
    assert result.counts == {IMPORTED: 1, MERGED: 1, UNCHANGED: 1, REFUSED: 1, SKIPPED: 1}


def test_the_same_file_twice_changes_nothing(desk: Desk) -> None:
    rows = (FOTONICA, VULCANO, ("FOTONICA LOMBARDA", "Monza", "", "", ""), FOTONICA)
    first = desk.bring(*rows)
    before = desk.dump()
    assert ends(first) == [IMPORTED, IMPORTED, MERGED, MERGED]
    assert ends(desk.bring(*rows)) == [UNCHANGED] * 4
    assert desk.dump() == before


def test_the_same_rows_in_another_order_under_another_file_name_change_nothing(desk: Desk) -> None:
    desk.bring(FOTONICA, VULCANO)
    before = desk.dump()
    assert ends(desk.bring(VULCANO, FOTONICA, file="elenco-finale.xlsx")) == [UNCHANGED, UNCHANGED]
    assert desk.dump() == before


def test_an_organisation_written_twice_is_merged_and_keeps_both_sources(desk: Desk) -> None:
    result = desk.bring(FOTONICA, ("FOTONICA LOMBARDA", "", "Laser a fibra.", "", "Bruno Prova"))
    (organisation,) = desk.organisations()
    assert organisation.variants == ("FOTONICA LOMBARDA",)
    assert offers(organisation) == ["Sensori fotonici per la chirurgia.", "Laser a fibra."]
    assert str(result.rows[1].reason) == (
        "The same organisation: the same name, written “Fotonica Lombarda S.r.l.” and “FOTONICA LOMBARDA”."
    )
    with desk.store.read() as transaction:
        assert [source.row for source in transaction.sources("IT-0001")] == [2, 3]
        assert transaction.contacts("IT-0001") == [Contact("Ada Esempio"), Contact("Bruno Prova")]


def test_the_same_name_with_another_identifier_is_another_organisation(desk: Desk) -> None:
    one, other = (("Gemella S.r.l.", "Roma", "", number, "") for number in ("12345670157", "76543210587"))
    assert ends(desk.bring(one, other)) == [IMPORTED, IMPORTED]


def test_a_corrected_row_takes_the_place_of_the_one_in_the_earlier_version_of_the_file(desk: Desk) -> None:
    desk.bring(FOTONICA, VULCANO)
    corrected = ("Fotonica Lombarda SpA", "Monza", "Laser a fibra.", "", "")
    result = desk.bring(VULCANO, corrected)
    fotonica = desk.organisations()[0]
    assert ends(result) == [UNCHANGED, MERGED]
    assert (fotonica.name, fotonica.variants, fotonica.city) == ("Fotonica Lombarda SpA", (), "Monza")
    assert offers(fotonica) == ["Laser a fibra."]
    assert str(result.rows[1].reason) == (
        "It takes the place of row 2 of the earlier “elenco.xlsx”: "
        "the same name, written “Fotonica Lombarda S.r.l.” and “Fotonica Lombarda SpA”; the cities differ (Milano and "
        "Monza), but no identifier says that they are two."
    )


def test_an_earlier_version_imported_again_is_in_force_again(desk: Desk) -> None:
    desk.bring(FOTONICA)
    before = desk.organisations()
    desk.bring(("Fotonica Lombarda SpA", "Monza", "", "", ""))
    assert ends(desk.bring(FOTONICA)) == [MERGED]
    assert desk.organisations() == before


def test_a_row_of_another_file_fills_in_what_is_open_and_adds_its_texts(desk: Desk) -> None:
    desk.bring(("Fotonica Lombarda S.r.l.", "", "Sensori fotonici.", "", ""))
    desk.bring(("Fotonica Lombarda", "Monza", "Laser a fibra.", "", ""), file="altro.xlsx")
    desk.bring(("Fotonica Lombarda S.r.l.", "Milano", "Sensori fotonici.", "", ""))
    (organisation,) = desk.organisations()
    assert (organisation.city, offers(organisation)) == ("Milano", ["Sensori fotonici.", "Laser a fibra."])


def test_the_same_cells_read_by_another_map_take_the_place_of_the_first_reading(desk: Desk) -> None:
    desk.bring(FOTONICA)
    result = desk.bring(FOTONICA, overrides={"Offerta": Field.REQUESTS})
    profile = desk.organisations()[0].profile
    assert ends(result) == [MERGED]
    assert (profile.offers, [text.content for text in profile.requests]) == ((), [FOTONICA[2]])


def test_a_refused_row_is_written_whole_to_the_workbook(desk: Desk) -> None:
    result = desk.bring(FOTONICA, NAMELESS)
    ((refused,),) = desk.refused_rows.written
    assert result.refused_rows == Path("elenco-refused.xlsx")
    assert refused.cells == dict(zip(HEADINGS, NAMELESS, strict=True))
    assert refused.problems == result.rows[1].row.problems


def test_a_trial_tells_the_same_and_writes_nothing(desk: Desk) -> None:
    before = desk.dump()
    trial = desk.bring(FOTONICA, NAMELESS, dry_run=True)
    assert desk.dump() == before
    assert desk.refused_rows.written == []
    assert ends(trial) == ends(desk.bring(FOTONICA, NAMELESS)) == [IMPORTED, REFUSED]


def test_all_sheets_with_a_heading_row_are_read_and_the_others_named(desk: Desk) -> None:
    cover = sheet(("Elenco delle imprese",), name="Copertina")
    result = desk.bring_sheets(cover, roster(FOTONICA, name="Nord"), roster(VULCANO, name="Sud"))
    assert [each.sheet for each in result.sheets] == ["Nord", "Sud"]
    assert desk.names() == ["IT-0001 Fotonica Lombarda S.r.l.", "IT-0002 Vulcano Energia S.p.A."]
    assert [str(note).split(".")[0] for note in result.notes] == ["The sheet “Copertina” was left out"]


def test_one_sheet_imported_by_itself_leaves_what_the_other_said(desk: Desk) -> None:
    north, south = roster(FOTONICA, name="Nord"), roster(("Fotonica Lombarda", "", "Laser.", "", ""), name="Sud")
    desk.bring_sheets(north, south, sheet="Nord")
    desk.bring_sheets(north, south, sheet="Sud")
    assert offers(desk.organisations()[0]) == ["Sensori fotonici per la chirurgia.", "Laser."]


def test_a_file_without_a_heading_row_is_refused_and_the_store_untouched(desk: Desk) -> None:
    before = desk.dump()
    with pytest.raises(InvalidInputError, match="No heading row was found"):
        desk.bring_sheets(sheet(("Verbale della riunione",)))
    assert desk.dump() == before


def test_a_file_without_sheets_is_refused(desk: Desk) -> None:
    with pytest.raises(InvalidInputError) as raised:
        desk.bring_sheets(file="vuoto.xlsx")
    assert str(raised.value) == "“vuoto.xlsx” has no sheet with anything in it. Choose another file."


def test_a_party_outside_the_programme_is_refused_before_the_file_is_read(desk: Desk) -> None:
    with pytest.raises(InvalidInputError) as raised:
        desk.bring_sheets(file="manca.xlsx", party=Party("FR"))
    assert str(raised.value) == "FR is not a party of this programme. Its parties are IT and JP."


def test_a_second_import_at_the_same_time_is_told_to_wait(desk: Desk) -> None:
    with desk.store.write(), pytest.raises(ConflictError, match="Another command is writing"):
        desk.bring(FOTONICA)


def test_when_the_refused_rows_cannot_be_written_nothing_is_imported(desk: Desk) -> None:
    class NoRoom(KeptRefusedRows):
        def write(self, *arguments: object, **more: object) -> Path:
            raise StoreError(message("no room"))

    desk.refused_rows = NoRoom()
    before = desk.dump()
    with pytest.raises(StoreError, match="no room"):
        desk.bring(FOTONICA, NAMELESS)
    assert desk.dump() == before


def test_merged_rows_that_were_separated_stay_apart_in_every_later_import(desk: Desk) -> None:
    milan, turin = ("Gemella S.r.l.", "Milano", "Sensori.", "", ""), ("Gemella", "Torino", "Batterie.", "", "")
    desk.bring(milan, turin)
    separate_organisations(desk.store, text="gemella", clock=FakeClock())
    assert desk.names() == ["IT-0001 Gemella S.r.l.", "IT-0002 Gemella"]
    assert ends(desk.bring(milan, turin)) == [UNCHANGED, UNCHANGED]
    desk.bring(("Gemella", "Torino", "Batterie al sodio.", "", ""), milan)
    assert [offers(each) for each in desk.organisations()] == [["Sensori."], ["Batterie al sodio."]]


def test_a_row_that_may_be_either_of_two_separated_organisations_stands_by_itself(desk: Desk) -> None:
    desk.bring(("Gemella S.r.l.", "Milano", "", "", ""), ("Gemella", "Torino", "", "", ""))
    separate_organisations(desk.store, text="IT-0001", clock=FakeClock())
    result = desk.bring(("GEMELLA", "Napoli", "", "", ""), file="altro.xlsx")
    assert desk.names()[-1] == "IT-0003 GEMELLA"
    assert str(result.rows[0].reason) == (
        "It may be one of IT-0001, IT-0002, which were separated; so it stands by itself."
    )
