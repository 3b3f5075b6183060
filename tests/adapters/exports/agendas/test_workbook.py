from pathlib import Path
from time import perf_counter

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from agenda_books import FORMULA, crowded_book, empty_book, tricky_book
from kakehashi.adapters.exports.agendas.workbook import FILE, WorkbookExporter
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.criterion import Criterion, Level, Proof, Status
from missions import TOKYO, YOKOHAMA, book


def export(folder: Path, agenda_book: AgendaBook, language: str = "en") -> Workbook:
    assert WorkbookExporter().write(folder, agenda_book, language=language) == (folder / FILE,)
    return load_workbook(folder / FILE)


@pytest.fixture
def workbook(tmp_path: Path) -> Workbook:
    return export(tmp_path, book())


def rows(sheet: Worksheet) -> list[tuple[object, ...]]:
    return [tuple(cell for cell in row if cell is not None) for row in sheet.iter_rows(values_only=True)]


def test_there_is_a_sheet_for_the_whole_and_for_each_organisation_and_table(workbook: Workbook) -> None:
    assert workbook.sheetnames == [
        "Overview",
        "Organisations",
        "Left out",
        "Proof",
        "IT-0001 Officine Bellarosa S.p.",
        "IT-0002 Cantiere Quantico S.r.l",
        "IT-0003 Università di Montelari",
        "IT-0004 Vento d’Adria & Figli S",
        "JP-0001 星影精密株式会社",
        "JP-0002 青嶺量子株式会社",
        "JP-0003 潮見坂エネルギー株式会社",
        "JP-0004 月浦バイオ研究所",
        *(f"Table {number}" for number in range(1, 6)),
    ]


def test_the_overview_has_slots_down_and_tables_across(workbook: Workbook) -> None:
    overview = rows(workbook["Overview"])

    assert overview[1:7] == [
        (TOKYO, YOKOHAMA),
        ("Hours", 1, 2, 3, 4, 5),
        ("Tue 10 March 2026",),
        (f"09:30–10:00  Plenary · {TOKYO}",),
        ("09:30–09:55",),
        (
            "10:00–10:25",
            "Officine Bellarosa S.p.A.\n星影精密株式会社\ninterpreter it-ja 1",
            "Università di Montelario\n月浦バイオ研究所",
        ),
    ]


def test_a_card_says_when_with_whom_and_where(workbook: Workbook) -> None:
    card = rows(workbook["JP-0004 月浦バイオ研究所"])

    assert card == [
        ("月浦バイオ研究所",),
        ("JP-0004 · Ponte 2026 · tokyo-2026 · revision 2",),
        ("Hours", "Who", "Where", "Note"),
        ("Tue 10 March 2026",),
        ("09:30–10:00", "Plenary", TOKYO),
        ("10:00–10:25", "Università di Montelario", f"{TOKYO}, table 3"),
        ("Wed 11 March 2026",),
        ("11:00–11:25", "Officine Bellarosa S.p.A.", f"{TOKYO}, table 3", "to be confirmed"),
    ]


def test_organisations_lead_to_their_cards(workbook: Workbook) -> None:
    sheet = workbook["Organisations"]

    assert rows(sheet)[1] == ("IT-0001", "Officine Bellarosa S.p.A.", "IT", 4)
    assert [cell.hyperlink.location for (cell,) in sheet["A2:A9"] if cell.hyperlink] == [
        f"'{name}'!A1" for name in workbook.sheetnames[4:12]
    ]


def test_what_is_left_out_and_what_is_proven_is_said_in_words(tmp_path: Path) -> None:
    levels = (Level(Criterion.MEETINGS, 840, 840), Level(Criterion.BREAKS, 10, 8))
    workbook = export(tmp_path, book(proof=Proof(Status.FEASIBLE, levels, seconds=1.25, seed=0, workers=2)))

    assert rows(workbook["Left out"])[1:] == [
        ("Vento d’Adria & Figli S.r.l.", "月浦バイオ研究所", "月浦バイオ研究所 has as many meetings as it may have.")
    ]
    assert rows(workbook["Proof"])[1:] == [
        ("Proof", "It keeps every rule; whether a better one exists is not proven."),
        ("utility of all meetings held", "840, proven best"),
        ("breaks between meetings", "10; better than 8 is excluded, the gap is 2"),
        ("Search", "1.2 seconds with 2 at work, seed 0"),
    ]


def test_every_sheet_prints_across_the_paper_and_repeats_its_titles(workbook: Workbook) -> None:
    assert {sheet.page_setup.orientation for sheet in workbook} == {"landscape"}
    # One page wide is what the format takes where nothing is said.
    assert {(sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) for sheet in workbook} == {(None, 0)}
    assert [sheet.title for sheet in workbook if not sheet.print_title_rows] == []


def test_no_name_runs_as_a_formula(tmp_path: Path) -> None:
    cells = [cell for sheet in export(tmp_path, tricky_book()) for row in sheet.iter_rows() for cell in row]

    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert FORMULA in {cell.value for cell in cells}


def test_an_agenda_without_anybody_has_its_overview_and_tables(tmp_path: Path) -> None:
    assert len(export(tmp_path, empty_book()).sheetnames) == 4 + 5


def test_a_great_mission_is_written_while_one_waits(tmp_path: Path) -> None:
    started = perf_counter()
    WorkbookExporter().write(tmp_path, crowded_book(500, meetings=3000), language="ja")

    assert perf_counter() - started < 20
