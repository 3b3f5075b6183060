"""Each file that no text can be read from is refused with what is wrong and what to do."""

import os
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from kakehashi.adapters.texts.files import MAX_FILE_BYTES
from kakehashi.domain.errors import InvalidInputError, NotFoundError
from roster_files import compound_file, zipped
from text_files import Set, docx, locked_pdf, pdf, read_saved, read_text_file

LOCKED = (
    "is protected by a password. Open it, save it without the password, and give that file; "
    "or copy its text into a .txt file."
)
DAMAGED = (
    "is damaged: it begins like a document but cannot be read. "
    "Open it in the program it was made with and save it again, or ask its sender for it again."
)


def refusal(path: Path, content: str | bytes) -> str:
    with pytest.raises(InvalidInputError) as raised:
        read_saved(path, content)
    return str(raised.value)


@pytest.mark.parametrize(
    "content", [b"", b"\n \t\r\n", b"\xef\xbb\xbf", "<html><body><script>x()</script></body></html>", docx("")]
)
def test_a_file_without_a_letter_is_refused(tmp_path: Path, content: str | bytes) -> None:
    assert refusal(tmp_path / "nota.txt", content) == (
        "“nota.txt” is empty: there is no text in it. Check that it is the right file."
    )


def test_a_scan_is_refused_with_the_way_out(tmp_path: Path) -> None:
    assert refusal(tmp_path / "scan.pdf", pdf([[], []])) == (
        "“scan.pdf” has 2 pages and no text: it seems to be a scan. "
        "Have its text recognised (OCR) and give that file, or copy the text into a .txt file."
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("nota.pdf", locked_pdf(pdf([[Set("Firmato", 700)]]), password="segreto")),  # noqa: S106 (there is nothing in it)
        ("nota.docx", compound_file({"EncryptionInfo": b"AES", "EncryptedPackage": b"locked"})),
    ],
)
def test_a_document_with_a_password_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    assert refusal(tmp_path / name, content) == f"“{name}” {LOCKED}"


ENTITY_BOMB = zipped(
    {
        "word/document.xml": '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>'
    }
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("nota.docx", docx("<w:p/>")[:-40]),
        ("nota.docx", b"PK\x03\x04" + b"\0" * 50),
        ("nota.docx", zipped({"word/document.xml": "<w:document><w:p>"})),
        ("nota.docx", ENTITY_BOMB),
        ("nota.pdf", b"%PDF-1.7\n%\xe2\xe3 and no more"),
    ],
)
def test_a_damaged_or_hostile_document_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    assert refusal(tmp_path / name, content) == f"“{name}” {DAMAGED}"


@pytest.mark.parametrize(
    ("content", "seeming"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        (b"{\\rtf1\\ansi Comunicato}", "a text document"),
        (compound_file({"WordDocument": b"Comunicato"}), "a text document"),
        (zipped({"xl/workbook.xml": ""}), "a compressed file"),
        (zipped({"ppt/presentation.xml": ""}), "a presentation"),
        (bytes(range(256)) * 40, "neither a text nor a document"),
        (b"\0" * 5000, "neither a text nor a document"),
    ],
)
def test_what_is_no_text_is_named_for_what_it_seems_to_be(tmp_path: Path, content: bytes, seeming: str) -> None:
    assert refusal(tmp_path / "nota.txt", content) == (
        f"“nota.txt” is not a text: it seems to be {seeming}. "
        "Save the communiqué as .txt, .docx, .html or .pdf, and give that file."
    )


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "nota.docx", "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 50 * 1024**2)
    with pytest.raises(InvalidInputError, match="unpacks to 50 MB"):
        read_text_file(tmp_path / "nota.docx")


def test_a_page_nested_without_end_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nota.html", "<html>" + "<div>" * 300_000 + "testo") == (
        "“nota.html” is no page that people read: its parts are nested more than 2000 deep. "
        "Open it in a browser, copy its text into a .txt file, and give that file."
    )


def test_a_folder_a_device_and_a_file_too_large_are_refused(tmp_path: Path) -> None:
    large = tmp_path / "grande.txt"
    large.touch()
    os.truncate(large, MAX_FILE_BYTES + 1)
    said = []
    for path in (tmp_path, Path(os.devnull), large):
        with pytest.raises(InvalidInputError) as raised:
            read_text_file(path)
        said.append(str(raised.value))
    assert said == [
        f"“{tmp_path}” is a folder. Name the file in it.",
        f"“{os.devnull}” is not a file. Name a file.",
        (
            f"“{large}” is 50 MB large; files of at most 50 MB are read. "
            "Check that it is the right file; if it is, take the pictures out or split it."
        ),
    ]


def test_a_missing_file_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError) as raised:
        read_text_file(tmp_path / "manca.txt")
    assert str(raised.value) == f"There is no file “{tmp_path / 'manca.txt'}”. Check its name and folder."
