"""The issue's "Bad input", as far as files go: each is refused with what is wrong and what to do, or read with a note."""

import os
from collections.abc import Iterator
from pathlib import Path
from struct import pack_into
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from kakehashi.adapters.rosters.limits import MAX_CELL_CHARACTERS, MAX_FILE_BYTES
from kakehashi.domain.errors import InvalidInputError, KakehashiError, NotFoundError, StoreError
from roster_files import (
    cells,
    compound_file,
    notes,
    old_workbook,
    opendocument,
    read,
    read_one,
    replace_part,
    save,
    write_xlsx,
    zipped,
)

SHEET = "xl/worksheets/sheet1.xml"


def refusal(path: Path, sheet: str | None = None) -> str:
    with pytest.raises(InvalidInputError) as raised:
        read(path, sheet)
    return str(raised.value)


@pytest.mark.parametrize(
    ("content", "seeming"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
        (b"BM\x9a\0\0\0\0\0", "a picture"),
        (b"\x1f\x8b\x08\0", "a compressed file"),
        (b"{\\rtf1\\ansi Elenco}", "a text document"),
        (b"SQLite format 3\0", "a database"),
        (b"<!DOCTYPE html><table><tr><td>Alfa</td></tr></table>", "a web page, whatever its name says"),
        (b'<?xml version="1.0"?><elenco/>', "an XML document"),
        (zipped({"[Content_Types].xml": "", "word/document.xml": ""}), "a text document"),
        (zipped({"[Content_Types].xml": "", "ppt/presentation.xml": ""}), "a presentation"),
        (zipped({"[Content_Types].xml": "", "xl/workbook.bin": ""}), "a binary workbook (.xlsb)"),
        (zipped({"foto.jpg": b""}), "a compressed file"),
        (compound_file({"WordDocument": b"Elenco"}), "a text document"),
        (compound_file({"PowerPoint Document": b"Elenco"}), "a presentation"),
        (b"\x09\x00\x04\x00\x02\x00\x10\x00", "a workbook of Excel before 1997"),
        (bytes(range(256)) * 40, "neither a text nor a workbook"),
        (b"\0" * 5000, "neither a text nor a workbook"),
    ],
)
def test_not_a_roster_at_all_is_named_for_what_it_seems_to_be(tmp_path: Path, content: bytes, seeming: str) -> None:
    assert refusal(save(tmp_path / "elenco.csv", content)) == (
        f"“elenco.csv” is not a roster: it seems to be {seeming}. Save the roster as .xlsx, .ods or .csv, and give that file."
    )


PROTECTED = {
    "elenco.xlsx": compound_file({"EncryptionInfo": b"AES", "EncryptedPackage": b"locked"}),
    "elenco.xls": old_workbook([["Nome"]], protected=True),
    "elenco.ods": opendocument("", manifest='<m:file-entry><m:encryption-data m:checksum="x"/></m:file-entry>'),
}


@pytest.mark.parametrize("name", PROTECTED)
def test_a_password_protected_workbook_is_refused(tmp_path: Path, name: str) -> None:
    assert refusal(save(tmp_path / name, PROTECTED[name])) == (
        f"“{name}” is protected by a password. Open it in a spreadsheet program, save it without the password, "
        "and give that file."
    )


def test_a_workbook_in_an_archive_with_a_password_is_refused(tmp_path: Path) -> None:
    content = bytearray(write_xlsx(tmp_path / "elenco.xlsx", [["Nome"]]).read_bytes())
    pack_into("<H", content, content.index(b"PK\x01\x02") + 8, 1)

    assert "is protected by a password" in refusal(save(tmp_path / "elenco.xlsx", bytes(content)))


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "elenco.xlsx", [["Nome"]])
    with ZipFile(path, "a", ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet2.xml", b" " * 50 * 1024**2)

    assert refusal(path) == (
        "“elenco.xlsx” unpacks to 50 MB, far more than a file of its size holds, and was not opened. "
        "Ask its sender for it again."
    )


def test_a_zip_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "elenco.xlsx", [["Nome"], ["Alfa"]])
    content = bytearray(path.read_bytes())
    entry = content.index(b"PK\x01\x02")
    while SHEET.encode() not in content[entry : entry + 46 + len(SHEET)]:
        entry = content.index(b"PK\x01\x02", entry + 4)
    pack_into("<I", content, entry + 24, 10)

    assert "is damaged" in refusal(save(path, bytes(content)))


def test_a_workbook_whose_entities_could_expand_is_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "elenco.xlsx", [["Nome"]])
    replace_part(path, SHEET, "<worksheet ", '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet ')

    assert "is damaged" in refusal(path)


@pytest.mark.parametrize("name", ["elenco.csv", "elenco.xlsx", "elenco.ods", "elenco.json"])
def test_100_000_columns_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    wide_table = (
        '<table:table><table:table-row><table:table-cell office:value-type="string" '
        'table:number-columns-repeated="100000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
    )
    if name == "elenco.xlsx":
        replace_part(write_xlsx(path, [["Nome"], ["Alfa"]]), SHEET, 'r="A2"', 'r="XFD2"')
    elif name == "elenco.ods":
        save(path, opendocument(wide_table))
    elif name == "elenco.csv":
        save(path, b",".join([b"x"] * 100_000))
    else:
        save(path, ("[{" + ",".join(f'"{number}": 1' for number in range(100_000)) + "}]").encode())

    assert "columns; a roster has at most 1000. Check that it is the right file" in refusal(path)


def test_stray_cells_far_from_the_roster_do_not_fill_the_memory(tmp_path: Path) -> None:
    repeated = (
        '<table:table-row table:number-rows-repeated="900000"><table:table-cell table:number-columns-repeated="900" '
    )
    content = opendocument(
        f'<table:table table:name="Elenco">{repeated} office:value-type="string"><text:p>x</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    )

    assert "its used area has more than 20000000 cells" in refusal(save(tmp_path / "elenco.ods", content))


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    assert refusal(save(tmp_path / "elenco.csv", b"a\n" * 1_000_001)) == (
        "“elenco.csv”: there are more than 1000000 rows. Split the roster into several files."
    )


@pytest.mark.parametrize("name", ["elenco.csv", "elenco.json"])
def test_a_cell_of_5_mb_is_cut_and_the_place_is_named(tmp_path: Path, name: str) -> None:
    long = "x" * 5 * 1024**2
    text = f'name,offers\nAlfa,"{long}"\n' if name.endswith("csv") else f'[{{"name": "Alfa", "offers": "{long}"}}]'
    sheet = read_one(save(tmp_path / name, text.encode()))

    assert cells(sheet) == [("name", "offers"), ("Alfa", "x" * MAX_CELL_CHARACTERS)]
    assert notes(sheet) == [
        (
            f"Cells longer than 100000 characters were cut to that length: B{sheet.rows[1].number}. "
            "The file still holds them whole."
        )
    ]


def test_mixed_line_ends_part_rows_alike(tmp_path: Path) -> None:
    sheet = read_one(save(tmp_path / "elenco.csv", b"Nome,Sede\r\nAlfa,Roma\nBeta,Pisa\rGamma,Bari\r\n"))

    assert cells(sheet) == [("Nome", "Sede"), ("Alfa", "Roma"), ("Beta", "Pisa"), ("Gamma", "Bari")]
    assert [row.number for row in sheet.rows] == [1, 2, 3, 4]


@pytest.mark.parametrize("codec", ["utf-8", "cp932", "cp1252"])
def test_nul_bytes_are_left_out_with_a_note(tmp_path: Path, codec: str) -> None:
    name = "電機株式会社の提供する技術" if codec != "cp1252" else "Società più"
    content = f"Nome,Sede\nAl\0fa,{name}\n\0".encode(codec)
    sheet = read_one(save(tmp_path / "elenco.csv", content))

    assert cells(sheet) == [("Nome", "Sede"), ("Alfa", name)]
    assert notes(sheet) == ["“elenco.csv” had 2 NUL characters in it; they were left out."]


def test_a_formula_cell_gives_its_stored_value_and_one_never_calculated_is_noted(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet["A1"], sheet["B1"], sheet["A2"], sheet["B2"] = "Nome", "Addetti", "Alfa", "=10+20"
    workbook.save(tmp_path / "elenco.xlsx")
    uncalculated = read_one(tmp_path / "elenco.xlsx")
    calculated = read_one(replace_part(tmp_path / "elenco.xlsx", SHEET, "<v></v>", "<v>30</v>"))

    assert cells(uncalculated) == [("Nome", "Addetti"), ("Alfa",)]
    assert notes(uncalculated) == [
        (
            "Formulas that were never calculated were read as empty: B2. "
            "Open the file in a spreadsheet program and save it, so that their values are stored."
        )
    ]
    assert cells(calculated) == [("Nome", "Addetti"), ("Alfa", "30")]
    assert notes(calculated) == []


def test_a_formula_in_a_csv_stays_text(tmp_path: Path) -> None:
    sheet = read_one(save(tmp_path / "elenco.csv", b"Nome,Sede\n=1+1,@SUM(A1)\n"))

    assert cells(sheet) == [("Nome", "Sede"), ("=1+1", "@SUM(A1)")]


@pytest.mark.parametrize("name", ["elenco.csv", "elenco.xlsx", "elenco.json"])
def test_duplicate_headings_are_kept_both(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "elenco.xlsx":
        write_xlsx(path, [["Nome", "Nome"], ["Alfa", "Beta"]])
    else:
        save(path, b"Nome,Nome\nAlfa,Beta" if name == "elenco.csv" else b'[{"Nome": "Alfa", "Nome": "Beta"}]')
    headings = ("Nome", "Nome (2)") if name == "elenco.json" else ("Nome", "Nome")

    assert cells(read_one(path)) == [headings, ("Alfa", "Beta")]


@pytest.mark.parametrize("content", [b"", b"\n \n,,\n", b"\xef\xbb\xbf", b"[]", b'{"organisations": []}', b"sep=;\r\n"])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    assert refusal(save(tmp_path / "elenco.csv", content)) == (
        "“elenco.csv” is empty: no row has anything in it. Check that it is the right file."
    )


def test_an_empty_workbook_is_refused(tmp_path: Path) -> None:
    assert refusal(write_xlsx(tmp_path / "elenco.xlsx", [])) == (
        "“elenco.xlsx” is empty: no row has anything in it. Check that it is the right file."
    )


def test_a_missing_file_is_not_found(tmp_path: Path) -> None:
    path = tmp_path / "manca.csv"
    with pytest.raises(NotFoundError) as raised:
        read(path)

    assert str(raised.value) == f"There is no file “{path}”. Check its name and folder."


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"“{tmp_path}” is a folder. Name the file in it."


def test_a_device_is_refused() -> None:
    assert refusal(Path(os.devnull)) == f"“{os.devnull}” is not a file. Name a file."


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "elenco.csv"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)

    assert refusal(path) == (
        f"“{path}” is 200 MB large; files of at most 200 MB are read. "
        "Check that it is the right file; if it is, take the pictures out or split it."
    )


@pytest.fixture
def unprivileged() -> Iterator[None]:
    """Rights bind everybody but the administrator, whom some machines run tests as."""
    administrator = os.geteuid() == 0
    if administrator:
        os.seteuid(65534)
    yield
    if administrator:
        os.seteuid(0)


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = save(tmp_path / "elenco.csv", b"Nome,Sede\n")
    path.chmod(0)
    return path


@pytest.mark.skipif(os.name != "posix", reason="rights are set in another way there")
def test_a_file_without_the_right_to_read_is_a_matter_of_rights(locked: Path, unprivileged: None) -> None:
    with pytest.raises(StoreError) as raised:
        read(locked)

    assert str(raised.value) == f"“{locked}” cannot be read: Permission denied. Check your rights to it."


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9])
def test_a_workbook_cut_short_is_damaged(tmp_path: Path, keep: float) -> None:
    content = write_xlsx(tmp_path / "intero.xlsx", [["Nome"], ["Alfa"]]).read_bytes()
    path = save(tmp_path / "elenco.xlsx", content[: int(len(content) * keep)])

    assert refusal(path) == (
        "“elenco.xlsx” is damaged: it begins like a workbook but cannot be read. "
        "Open it in a spreadsheet program and save it again, or ask its sender for it again."
    )


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET, "xl/sharedStrings.xml"])
def test_a_workbook_with_a_broken_part_is_damaged(tmp_path: Path, part: str) -> None:
    path = write_xlsx(tmp_path / "elenco.xlsx", [["Nome"], ["Alfa"]])

    assert "is damaged" in refusal(replace_part(path, part, "</", "<"))


def test_a_workbook_with_a_text_that_is_missing_is_damaged(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "elenco.xlsx", [["Nome"], ["Alfa"]])

    assert "is damaged" in refusal(replace_part(path, SHEET, "<v>1</v>", "<v>99</v>"))


def test_an_old_workbook_that_cannot_be_read_is_damaged(tmp_path: Path) -> None:
    assert "is damaged" in refusal(save(tmp_path / "elenco.xls", compound_file({"Book": b"?"})))


def test_an_opendocument_workbook_without_content_is_damaged(tmp_path: Path) -> None:
    content = zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})

    assert "is damaged" in refusal(save(tmp_path / "elenco.ods", content))


def test_an_unknown_sheet_is_answered_with_the_sheets_there_are(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "elenco.xlsx", [["Nome"]])
    with pytest.raises(NotFoundError) as raised:
        read(path, "Foglio1")

    assert str(raised.value) == (
        "“elenco.xlsx” has no sheet “Foglio1”. Its sheets are: “Elenco”. Name one of them with --sheet."
    )


def test_a_sheet_of_a_file_without_sheets_is_refused(tmp_path: Path) -> None:
    assert refusal(save(tmp_path / "elenco.csv", b"Nome\nAlfa"), "Elenco") == (
        "“elenco.csv” has no sheets, so there is no “Elenco” in it. Leave --sheet out."
    )


def test_a_quote_that_is_never_closed_swallows_nothing(tmp_path: Path) -> None:
    sheet = read_one(save(tmp_path / "elenco.csv", b'Nome,Sede\nAlfa,"Roma\nBeta,Pisa\nGamma,Bari\n'))

    assert cells(sheet) == [("Nome", "Sede"), ("Alfa", '"Roma'), ("Beta", "Pisa"), ("Gamma", "Bari")]
    assert notes(sheet) == [
        "Row 2 opens a quote that is never closed; it was read as it stands. Close the quote, or check that row."
    ]


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (b'[{"name": "Alfa"},\n {"name": }]', "“elenco.json”, line 2, column 11: this is not JSON (Expecting value)"),
        (b'{"name": "Alfa"}\n{"name" "Beta"}', "“elenco.json”, line 2, column 9: this is not JSON"),
        (b'["Alfa", "Beta"]', "“elenco.json”, record 1: this is not an object with names and values"),
        (b'{"name": "Alfa"}\n' + b"[" * 200_000, "“elenco.json”: its objects are nested too deeply for a roster"),
        (b"[" * 200_000, "“elenco.json”: its objects are nested too deeply for a roster"),
    ],
)
def test_broken_json_is_refused_with_its_place(tmp_path: Path, content: bytes, wrong: str) -> None:
    assert refusal(save(tmp_path / "elenco.json", content)).startswith(wrong)


@pytest.mark.parametrize("start", [b"", b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"[{", b"\xff\xfe"])
@pytest.mark.parametrize("seed", range(20))
def test_noise_of_any_kind_is_refused_or_read_but_never_breaks_the_reader(
    tmp_path: Path, start: bytes, seed: int
) -> None:
    noise = b"".join(pow(seed + 3, step, 2**61 - 1).to_bytes(8, "little") for step in range(1, 400))
    try:
        assert read(save(tmp_path / "elenco.csv", start + noise))
    except KakehashiError as error:
        assert str(error)  # noqa: PT017 (either outcome is right)
