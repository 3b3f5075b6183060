from pathlib import Path

import pytest
from openpyxl import load_workbook

from kakehashi.adapters.exports.refused_rows import RefusedRowsWorkbook
from kakehashi.domain.errors import StoreError
from kakehashi.domain.messages import message
from kakehashi.domain.roster import Place, Problem, RosterRow

HEADINGS = ("Denominazione", "Offerta")


def refused(*cells: str) -> RosterRow:
    place = Place("elenco.xlsx", sheet="Nord", row=7, column="Denominazione")
    problem = Problem(place, message("The row has no name."), fatal=True)
    return RosterRow(place, dict(zip(HEADINGS, cells, strict=True)), None, problems=(problem,))


def write(source: Path, *rows: RosterRow) -> Path:
    return RefusedRowsWorkbook(str).write(source, rows)


def read(path: Path) -> list[tuple[object, ...]]:
    return [tuple(cell.value for cell in row) for row in load_workbook(path).worksheets[0].iter_rows()]


def test_a_refused_row_stands_whole_behind_what_is_wrong_with_it(tmp_path: Path) -> None:
    path = write(tmp_path / "elenco.xlsx", refused("", "Sensori"))
    assert path == tmp_path / "elenco-refused.xlsx"
    assert read(path) == [
        ("Sheet", "Row", "Column", "What is wrong and what to do", "Denominazione", "Offerta"),
        ("Nord", "7", "Denominazione", "The row has no name.", None, "Sensori"),
    ]


def test_a_workbook_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    paths = [write(tmp_path / "elenco.csv", refused("", "Sensori")) for _ in range(3)]
    assert [path.name for path in paths] == ["elenco-refused.xlsx", "elenco-refused-2.xlsx", "elenco-refused-3.xlsx"]


@pytest.mark.parametrize("cell", ['=HYPERLINK("http://example.org")', "+39 02 000", "-1+1", "@SUM(A1)"])
def test_no_cell_runs_as_a_formula(tmp_path: Path, cell: str) -> None:
    path = write(tmp_path / "elenco.xlsx", refused("", cell))
    written = load_workbook(path).worksheets[0].cell(2, 6)
    assert (written.data_type, written.value) == ("s", cell)


def test_the_reader_is_told_in_their_language(tmp_path: Path) -> None:
    workbook = RefusedRowsWorkbook(lambda told: str(told).upper())
    path = workbook.write(tmp_path / "elenco.xlsx", [refused("", "")])
    assert read(path)[1][3] == "THE ROW HAS NO NAME."


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    source = tmp_path / "moved away" / "elenco.xlsx"
    with pytest.raises(StoreError) as raised:
        write(source, refused("", ""))
    assert str(raised.value) == (
        f"The refused rows cannot be written beside “{source}”: No such file or directory. Nothing was imported. "
        "Copy the file to a folder you may write in, and import it from there."
    )
