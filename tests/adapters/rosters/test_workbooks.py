from datetime import date, datetime, time, timedelta
from pathlib import Path
from struct import pack

import openpyxl
import pytest

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.roster import Row
from roster_files import cells, notes, old_workbook, opendocument, read, read_one, replace_part, save, write_xlsx


def table(rows: str, *, attributes: str = 'table:name="Elenco"') -> str:
    return f"<table:table {attributes}>{rows}</table:table>"


def text_cell(text: str, attributes: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {attributes}><text:p>{text}</text:p></table:table-cell>'


def made(path: Path, name: str) -> Path:
    """The same small roster in each format of workbooks."""
    rows: list[list[str | float]] = [["Nome", "Addetti"], ["架空電機", 420.0]]
    if name.endswith("xls"):
        return save(path / name, old_workbook(rows))
    if name.endswith("ods"):
        number = (
            '<table:table-cell office:value-type="float" office:value="420"><text:p>420</text:p></table:table-cell>'
        )
        first = f"<table:table-row>{text_cell('Nome')}{text_cell('Addetti')}</table:table-row>"
        return save(
            path / name,
            opendocument(table(f"{first}<table:table-row>{text_cell('架空電機')}{number}</table:table-row>")),
        )
    return write_xlsx(path / name, rows)


@pytest.mark.parametrize("name", ["elenco.xlsx", "elenco.xlsm", "elenco.xls", "elenco.ods"])
def test_every_format_of_workbooks_gives_the_same_cells(tmp_path: Path, name: str) -> None:
    sheet = read_one(made(tmp_path, name))

    assert sheet.name == "Elenco"
    assert cells(sheet) == [("Nome", "Addetti"), ("架空電機", "420")]
    assert notes(sheet) == []


@pytest.mark.parametrize(
    ("name", "really"),
    [
        ("elenco.xlsx", "an Excel workbook (.xlsx)"),
        ("elenco.xls", "an old Excel workbook (.xls)"),
        ("elenco.ods", "an OpenDocument workbook (.ods)"),
    ],
)
def test_a_workbook_named_csv_is_read_as_a_workbook_with_a_note(tmp_path: Path, name: str, really: str) -> None:
    sheet = read_one(made(tmp_path, name).rename(tmp_path / "elenco.csv"))

    assert cells(sheet) == [("Nome", "Addetti"), ("架空電機", "420")]
    assert notes(sheet) == [f"“elenco.csv” is really {really}, whatever its name says, and was read as such."]


def test_a_delimited_text_named_xlsx_is_read_as_what_it_is_with_a_note(tmp_path: Path) -> None:
    sheet = read_one(save(tmp_path / "elenco.xlsx", b"Nome;Sede\nAlfa;Roma\n"))

    assert cells(sheet) == [("Nome", "Sede"), ("Alfa", "Roma")]
    assert notes(sheet) == [
        "“elenco.xlsx” is really a delimited text (.csv), whatever its name says, and was read as such."
    ]


def test_cells_are_the_text_a_person_sees(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(
        [420, 12.5, 0.1 + 0.2, 3013301012345, 1e20, True, date(1998, 3, 1), datetime(2020, 1, 2, 3, 4, 5), time(9, 30)]  # noqa: DTZ001 (cells know no zone)
    )
    workbook.worksheets[0].append([timedelta(hours=30), "a\r\nb", " x ", "=", "'01234"])
    workbook.save(tmp_path / "elenco.xlsx")

    assert cells(read_one(tmp_path / "elenco.xlsx")) == [
        ("420", "12.5", "0.3", "3013301012345", "1e+20", "TRUE", "1998-03-01", "2020-01-02 03:04:05", "09:30:00"),
        ("30:00:00", "a\nb", " x ", "=", "'01234"),
    ]


def test_blank_rows_are_left_out_and_numbers_stay_those_of_the_spreadsheet(tmp_path: Path) -> None:
    sheet = read_one(
        write_xlsx(tmp_path / "elenco.xlsx", [[""], ["Elenco 2026"], [""], ["Nome", "Sede"], [" ", " "], ["Alfa"]])
    )

    assert sheet.rows == (Row(2, ("Elenco 2026",)), Row(4, ("Nome", "Sede")), Row(6, ("Alfa",)))


def test_hidden_rows_are_read_marked_and_counted(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    for name in ("Nome", "Alfa", "Beta"):
        workbook.worksheets[0].append([name, "x"])
    workbook.worksheets[0].row_dimensions[2].hidden = True
    workbook.worksheets[0].column_dimensions["B"].hidden = True
    workbook.save(tmp_path / "elenco.xlsx")
    sheet = read_one(tmp_path / "elenco.xlsx")

    assert sheet.rows == (Row(1, ("Nome", "x")), Row(2, ("Alfa", "x"), hidden=True), Row(3, ("Beta", "x")))
    assert notes(sheet) == ["Hidden rows were read too: 1."]


def test_hidden_rows_of_opendocument_are_marked_too(tmp_path: Path) -> None:
    rows = f"<table:table-row>{text_cell('Nome')}</table:table-row>"
    rows += f'<table:table-row table:visibility="filter" table:number-rows-repeated="2">{text_cell("Alfa")}</table:table-row>'
    sheet = read_one(save(tmp_path / "elenco.ods", opendocument(table(rows))))

    assert sheet.rows == (Row(1, ("Nome",)), Row(2, ("Alfa",), hidden=True), Row(3, ("Alfa",), hidden=True))


def with_hidden_sheet(path: Path) -> Path:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].title = "Elenco"
    workbook.worksheets[0].append(["Nome"])
    workbook.create_sheet("Vuoto")
    workbook.create_sheet("Altri").append(["Denominazione"])
    workbook.create_sheet("Note").append(["da verificare"])
    workbook.worksheets[3].sheet_state = "hidden"
    workbook.save(path)
    return path


def test_hidden_and_blank_sheets_are_not_read(tmp_path: Path) -> None:
    first, second = read(with_hidden_sheet(tmp_path / "elenco.xlsx"))

    assert (first.name, second.name) == ("Elenco", "Altri")
    assert notes(first) == ["Hidden sheets were not read: “Note”. To read one, name it with --sheet."]
    assert notes(second) == []


@pytest.mark.parametrize("wanted", ["Note", "note "])
def test_a_hidden_sheet_is_read_when_it_is_named(tmp_path: Path, wanted: str) -> None:
    sheet = read_one(with_hidden_sheet(tmp_path / "elenco.xlsx"), wanted)

    assert (sheet.name, cells(sheet), notes(sheet)) == ("Note", [("da verificare",)], [])


def test_a_named_sheet_that_is_empty_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError) as raised:
        read(with_hidden_sheet(tmp_path / "elenco.xlsx"), "Vuoto")

    assert str(raised.value) == (
        "Sheet “Vuoto” of “elenco.xlsx” is empty. Its sheets are: “Elenco”, “Vuoto”, “Altri”, “Note”."
    )


def test_a_workbook_with_only_hidden_sheets_filled_says_how_to_read_them(tmp_path: Path) -> None:
    path = with_hidden_sheet(tmp_path / "elenco.xlsx")
    workbook = openpyxl.load_workbook(path)
    workbook.remove(workbook["Elenco"])
    workbook.remove(workbook["Altri"])
    workbook.save(path)
    with pytest.raises(InvalidInputError) as raised:
        read(path)

    assert str(raised.value) == (
        "The visible sheets of “elenco.xlsx” are empty. To read a hidden sheet, name it with --sheet: “Note”."
    )


def test_a_value_merged_over_rows_stands_in_each_and_over_columns_only_in_the_first(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for row in (["Elenco 2026"], ["Regione", "Nome", "Sede"], ["Lazio", "Alfa", "Roma"], ["", "Beta"], [], ["Puglia"]):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("A3:A5")
    workbook.save(tmp_path / "elenco.xlsx")

    assert read_one(tmp_path / "elenco.xlsx").rows == (
        Row(1, ("Elenco 2026",)),
        Row(2, ("Regione", "Nome", "Sede")),
        Row(3, ("Lazio", "Alfa", "Roma")),
        Row(4, ("Lazio", "Beta")),
        Row(6, ("Puglia",)),
    )


def test_values_merged_over_rows_are_filled_in_old_and_opendocument_workbooks_too(tmp_path: Path) -> None:
    covered = f"<table:table-row><table:covered-table-cell/>{text_cell('Beta')}</table:table-row>"
    spanned = text_cell("Lazio", 'table:number-rows-spanned="2"')
    rows = f"<table:table-row>{spanned}{text_cell('Alfa')}</table:table-row>{covered}"
    new = read_one(save(tmp_path / "elenco.ods", opendocument(table(rows))))
    merged = pack("<HHHHH", 1, 0, 1, 0, 0)
    old = read_one(save(tmp_path / "elenco.xls", old_workbook([["Lazio", "Alfa"], ["", "Beta"]], merged=merged)))

    assert cells(new) == cells(old) == [("Lazio", "Alfa"), ("Lazio", "Beta")]


def test_errors_are_read_as_empty_and_noted(tmp_path: Path) -> None:
    sheet = "xl/worksheets/sheet1.xml"
    path = write_xlsx(tmp_path / "elenco.xlsx", [["Nome", "Addetti"], ["Alfa", 7]])
    new = read_one(replace_part(path, sheet, '<c r="B2"><v>7</v>', '<c r="B2" t="e"><v>#N/A</v>'))
    error = text_cell("#N/A", 'table:formula="of:=NA()" office:string-value=""')
    rows = f"<table:table-row>{text_cell('Alfa')}{error}</table:table-row>"
    other = read_one(save(tmp_path / "elenco.ods", opendocument(table(rows))))

    assert cells(new) == [("Nome", "Addetti"), ("Alfa",)]
    assert notes(new) == ["Cells that show an error (such as #N/A) were read as empty: B2."]
    assert notes(other) == ["Cells that show an error (such as #N/A) were read as empty: B1."]


def test_formulas_never_calculated_are_noted_in_opendocument_too(tmp_path: Path) -> None:
    rows = f'<table:table-row>{text_cell("Alfa")}<table:table-cell table:formula="of:=1+1"/></table:table-row>'

    assert notes(read_one(save(tmp_path / "elenco.ods", opendocument(table(rows))))) == [
        (
            "Formulas that were never calculated were read as empty: B1. "
            "Open the file in a spreadsheet program and save it, so that their values are stored."
        )
    ]


def test_the_reading_aids_above_japanese_names_are_not_part_of_them(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "meibo.xlsx", [["企業名"], ["架空電機"]])
    with_aid = '<t>架空電機</t><rPh sb="0" eb="2"><t>カクウデンキ</t></rPh>'
    replace_part(path, "xl/sharedStrings.xml", "<t>架空電機</t>", with_aid)

    assert cells(read_one(path)) == [("企業名",), ("架空電機",)]
