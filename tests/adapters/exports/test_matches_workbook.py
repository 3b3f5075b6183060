from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from kakehashi.adapters.exports.matches_workbook import WorkbookExporter
from kakehashi.adapters.exports.workbook_columns import COLUMNS
from samples import CRYOSTATS, FORMULA, LONG, MATCHES, PROGRAMME, QUBITS, SCRIPT, VOCABULARY

# openpyxl leaves the bars behind the scores out, and says so.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")


@pytest.fixture
def workbook(tmp_path: Path) -> Workbook:
    path = tmp_path / "matches.xlsx"
    WorkbookExporter(VOCABULARY).write(path, programme=PROGRAMME, matches=MATCHES, language="en")
    return load_workbook(path)


def test_there_is_a_sheet_about_the_programme_and_one_a_party(workbook: Workbook) -> None:
    assert workbook.sheetnames == ["About", "IT · ICE", "JP · JETRO"]


def test_the_first_sheet_says_what_this_is_and_how_to_read_it(workbook: Workbook) -> None:
    about = {str(row[0]): row[1] for row in workbook["About"].iter_rows(values_only=True)}

    assert list(about) == [
        PROGRAMME.name,
        "Parties",
        "Rests on",
        "Made",
        "Encoder",
        "Score",
        "Sentences",
        "Note",
        "Left without a match",
    ]
    assert about["Made"] == "2026-11-22 09:30 UTC"
    assert str(about["Score"]).startswith("A score is an estimate between 0 and 1")
    assert about["Left without a match"] == "JP · 孤立研究所: No organisation of IT fits it fairly."


def test_a_party_s_sheet_has_a_row_for_each_match_of_each_organisation_in_order(workbook: Workbook) -> None:
    rows = list(workbook["JP · JETRO"].iter_rows(min_row=2, values_only=True))

    assert [row[:5] for row in rows] == [
        (SCRIPT.name, 1, FORMULA.name, 0.4, "yes"),
        (SCRIPT.name, 2, LONG.name, 0.3, "no"),
        (SCRIPT.name, 3, CRYOSTATS.name, 0.1, "no"),
        (QUBITS.name, 1, CRYOSTATS.name, 0.83, "yes"),
        (QUBITS.name, 8, FORMULA.name, 0.05, "no"),
    ]
    assert rows[3][5:] == (
        "超伝導量子ビットの評価装置を提供します。",
        "Cerchiamo chi misuri qubit superconduttivi.",
        "Criostati a diluizione sotto i 10 mK.",
        "極低温の希釈冷凍機を求めています。",
        "superconducting qubit\nquantum computing",
        "They are of very different size: 12 and 4000.",
        "The readiness of 株式会社量子計測 is not known.",
    )


def test_headings_stay_in_sight_and_filter(workbook: Workbook) -> None:
    sheet = workbook["IT · ICE"]

    assert [cell.value for cell in sheet[1]] == [str(column.heading) for column in COLUMNS]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:L6"


def test_no_cell_is_a_formula(workbook: Workbook) -> None:
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row]

    assert [cell for cell in cells if cell.data_type == "f"] == []
    assert [cell.value for cell in cells if cell.value == FORMULA.name] == [FORMULA.name] * 4
