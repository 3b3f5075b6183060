from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from xlsxwriter import Workbook

from kakehashi.adapters.exports.safe_cells import LONGEST_CELL, LONGEST_SHEET_NAME, csv_text, sheet_name, write_text

DANGEROUS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "＝1",
    "＋1",
    "－1",
    "＠A1",
    "=cmd|' /C calc'!A1",
]


def written_and_read(text: str) -> object:
    content = BytesIO()
    with Workbook(content, {"in_memory": True}) as workbook:
        write_text(workbook.add_worksheet(), (0, 0), text)
    cell = load_workbook(content).active["A1"]  # type: ignore[index]
    assert cell.data_type in {"s", "n"}
    return cell.value


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_text_that_could_run_has_an_apostrophe_before_it_in_a_csv(text: str) -> None:
    assert csv_text(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Alfa S.r.l.", "50-300 kW", "'quoted'", "株式会社", "a=b"])
def test_any_other_text_is_kept_as_it_is_in_a_csv(text: str) -> None:
    assert csv_text(text) == text


@pytest.mark.parametrize("text", [text for text in DANGEROUS if "\r" not in text])
def test_a_text_that_could_run_stays_text_in_a_workbook(text: str) -> None:
    assert written_and_read(text) == text


def test_a_link_stays_text_in_a_workbook() -> None:
    assert written_and_read("https://esempio.example/") == "https://esempio.example/"


@pytest.mark.parametrize(("letter", "units"), [("x", 1), ("量", 1), ("😀", 2)])
def test_a_text_too_long_for_a_cell_says_that_it_was_cut(letter: str, units: int) -> None:
    cell = str(written_and_read(letter * LONGEST_CELL + letter))

    assert cell == letter * ((LONGEST_CELL - len(" […]")) // units) + " […]"


def test_half_a_character_becomes_a_question_mark() -> None:
    assert written_and_read("a\ud800b") == "a?b"


@given(text=st.text(max_size=60))
def test_any_text_gives_a_sheet_name_that_a_workbook_takes(text: str) -> None:
    name = sheet_name(f"IT · {text}")
    with Workbook(BytesIO(), {"in_memory": True}) as workbook:
        workbook.add_worksheet(name)

    assert len(name) <= LONGEST_SHEET_NAME
