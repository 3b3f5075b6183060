import csv
from io import StringIO
from pathlib import Path

import pytest

from kakehashi.adapters.rosters.delimited import read_delimited
from roster_files import cells, notes, read_one, save


@pytest.mark.parametrize("delimiter", list(",;\t|:^~"))
def test_the_delimiter_is_told_from_the_text(delimiter: str) -> None:
    rows = [("Nome", "Sede", "Offerta"), ("Alfa", "Torino, Italia", "laser"), ("Beta", "Pisa; Lucca", "robot")]
    written = StringIO(newline="")
    csv.writer(written, delimiter=delimiter).writerows(rows)

    assert cells(read_delimited(written.getvalue(), file="elenco.txt")) == rows


def test_a_column_of_times_does_not_part_the_records() -> None:
    text = "Nome,Ora\nAlfa,09:30:00\nBeta,10:15:00\nGamma,11:00:00\n"

    assert cells(read_delimited(text, file="elenco.csv"))[1] == ("Alfa", "09:30:00")


def test_title_rows_do_not_hide_the_delimiter() -> None:
    text = "Elenco, provvisorio\n\nNome;Sede\nAlfa, Beta & C.;Roma\nGamma;Bari\n"

    assert cells(read_delimited(text, file="elenco.csv")) == [
        ("Elenco, provvisorio",),
        ("Nome", "Sede"),
        ("Alfa, Beta & C.", "Roma"),
        ("Gamma", "Bari"),
    ]


def test_a_first_line_that_declares_the_delimiter_is_obeyed_and_left_out() -> None:
    sheet = read_delimited("sep=;\r\nNome;Sede\r\nAlfa;Roma, Milano\r\n", file="elenco.csv")

    assert cells(sheet) == [("Nome", "Sede"), ("Alfa", "Roma, Milano")]
    assert [row.number for row in sheet.rows] == [2, 3]


@pytest.mark.parametrize("line", ['sep="', "sep=", "sep=x"])
def test_a_first_line_that_declares_no_delimiter_is_a_row(line: str) -> None:
    assert cells(read_delimited(f"{line}\nNome,Sede\n", file="elenco.csv")) == [(line,), ("Nome", "Sede")]


def test_blanks_before_quoted_cells_belong_to_no_cell() -> None:
    text = '"Nome", "Sede"\n"Alfa", "Torino, Italia"\n"Beta", "Pisa"\n'

    assert cells(read_delimited(text, file="elenco.csv")) == [
        ("Nome", "Sede"),
        ("Alfa", "Torino, Italia"),
        ("Beta", "Pisa"),
    ]


def test_rows_have_the_number_of_the_line_on_which_they_begin() -> None:
    sheet = read_delimited('Nome,Offre\n\n"Alfa","laser\nottici"\n,\nBeta,robot\n', file="elenco.csv")

    assert [(row.number, row.cells) for row in sheet.rows] == [
        (1, ("Nome", "Offre")),
        (3, ("Alfa", "laser\nottici")),
        (6, ("Beta", "robot")),
    ]


def test_characters_that_could_not_be_read_are_counted_and_their_rows_named(tmp_path: Path) -> None:
    content = "企業名,所在地\n架空電機,東京都\n".encode() + b"\xe6\x9e,x\xff\n"
    sheet = read_one(save(tmp_path / "roster.csv", content))

    assert notes(sheet) == [
        (
            "Characters that could not be read: 2, in rows 3; they are shown as “\ufffd”. "
            "Mend them in the file, or ask its sender for it again."
        )
    ]


def test_the_limit_of_the_csv_module_is_as_before_after_reading() -> None:
    before = csv.field_size_limit()
    read_delimited("a,b\n", file="elenco.csv")

    assert csv.field_size_limit() == before


def test_many_places_are_named_by_the_first_ten() -> None:
    text = "Nome,Sede\n" + "Alfa,\ufffd\n" * 12

    assert "in rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …;" in notes(read_delimited(text, file="elenco.csv"))[0]
