import pytest

from factories import sheet
from kakehashi.rosters.headings import read_headings
from kakehashi.rosters.skipped_rows import find_skip_reason

HEADINGS = read_headings(sheet(["Azienda", "Settore", "Addetti", "Offre"]))
NUMBERED = read_headings(sheet(["N.", "Azienda", "Settore", "Addetti"]))


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (["", "", ""], "The row is blank."),
        (["-", "", "—"], "The row is blank."),
        (["Azienda", "Settore", "Addetti", "Offre"], "The row repeats the headings."),
        (["Company", "Sector", "Employees", "Offers"], "The row repeats the headings."),
        (["Totale", "", "4.230", ""], "The row is a total."),
        (["TOTALE ORGANIZZAZIONI: 80", "", "", ""], "The row is a total."),
        (["", "", "Totale", "80"], "The row is a total."),
        (["Totale imprese: 80 (di cui 12 startup)"], "The row is a total."),
        (["Totale aziende italiane: 80"], "The row is a total."),
        (["Total: 80"], "The row is a total."),
        (["合計", "", "4230", ""], "The row is a total."),
        (["合計　80社", "", "", ""], "The row is a total."),
        (["計８０社"], "The row is a total."),
        (["総計：イタリア企業80社"], "The row is a total."),
        (["", "", "4230", "100%"], "The row holds only numbers."),
        (["80社"], "The row holds only numbers."),
        (["Fonte: elaborazioni dell'agenzia", "", ""], "The row is a note."),
        (["※従業員数は2026年3月現在"], "The row is a note."),
        (["* dati stimati"], "The row is a note."),
        (["以上"], "The row is a note."),
        (["本名簿は架空のものです。"], "The row is a note."),
        (["", "", "", "Nota: dati stimati"], "The row is a note."),
        (["Semiconduttori", "", "", ""], "The row is the title of a part of the roster."),
    ],
)
def test_rows_that_are_no_organisations_are_skipped(cells: list[str], reason: str) -> None:
    assert str(find_skip_reason(cells, HEADINGS)) == reason


@pytest.mark.parametrize("cells", [["A. Semiconduttori", "", "", ""], ["Aggiornato a marzo", "", "", ""]])
def test_a_text_alone_before_the_name_column_is_a_note(cells: list[str]) -> None:
    assert str(find_skip_reason(cells, NUMBERED)) == "The row is a note."


@pytest.mark.parametrize(
    "cells",
    [
        ["Vetri Finti S.r.l.", "", "", ""],
        ["Total Clean S.r.l.", "Energia", "80", "Pulizia"],
        ["Totale", "Energia", "80", "Pulizia di impianti"],
        ["TotalFinta S.p.A.", "", "120", ""],
        ["Fonte Chiara S.r.l.", "", "", ""],
        ["合計算機株式会社", "", "", ""],
        ["計装架空株式会社", "", "80名", ""],
        ["", "Energia", "12", "Forni"],
        ["", "", "", "Forni fusori"],
        ["110", "Energia", "", "Laude"],
    ],
)
def test_rows_that_may_be_organisations_are_not_skipped(cells: list[str]) -> None:
    assert find_skip_reason(cells, HEADINGS) is None
