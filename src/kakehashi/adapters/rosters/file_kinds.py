"""What a file is, told from its first bytes and its parts, whatever its name ends with."""

from enum import StrEnum

from kakehashi.adapters.rosters.compound_files import COMPOUND_FILE_MAGIC, stream_names
from kakehashi.domain.messages import Message, message


class FileKind(StrEnum):
    """A kind of file that can hold a roster; JSON and delimited texts are told apart once they are decoded."""

    ZIPPED = "zipped"
    OLD_WORKBOOK = "old-workbook"
    PROTECTED_WORKBOOK = "protected-workbook"
    TEXT = "text"


_ZIP_MAGIC = b"PK\x03\x04"

_NOT_ROSTERS = (
    (b"%PDF-", message("a PDF document")),
    (b"{\\rtf", message("a text document")),
    (b"\x89PNG\r\n", message("a picture")),
    (b"\xff\xd8\xff", message("a picture")),
    (b"GIF8", message("a picture")),
    (b"II*\x00", message("a picture")),
    (b"MM\x00*", message("a picture")),
    (b"BM", message("a picture")),
    (b"\x1f\x8b", message("a compressed file")),
    (b"7z\xbc\xaf\x27\x1c", message("a compressed file")),
    (b"Rar!", message("a compressed file")),
    (b"BZh", message("a compressed file")),
    (b"PK\x05\x06", message("an empty compressed file")),
    (b"SQLite format 3\x00", message("a database")),
    (b"\x7fELF", message("a program")),
    (b"MZ", message("a program")),
    (b"\x09\x00\x04\x00", message("a workbook of Excel before 1997")),
    (b"\x09\x02\x06\x00", message("a workbook of Excel before 1997")),
    (b"\x09\x04\x06\x00", message("a workbook of Excel before 1997")),
)
_PLAIN_LETTERS = frozenset({b"BM", b"MZ", b"GIF8", b"BZh", b"Rar!"})
"""Beginnings that a text may have too: a NUL among the first bytes tells the file from a roster of "BMW" or "MZ"."""

_OFFICE_STREAMS = (
    ("WordDocument", message("a text document")),
    ("PowerPoint Document", message("a presentation")),
)
_ZIP_PARTS = (
    ("word/", message("a text document")),
    ("ppt/", message("a presentation")),
    ("xl/workbook.bin", message("a binary workbook (.xlsb)")),
    ("index/document.iwa", message("a Numbers document")),
)


def file_kind(content: bytes) -> FileKind | Message:
    """Tell the kind of a file; a message says what a file seems to be that is no roster."""
    if content.startswith(_ZIP_MAGIC):
        return FileKind.ZIPPED
    if content.startswith(COMPOUND_FILE_MAGIC):
        return _compound_kind(content)
    for magic, seeming in _NOT_ROSTERS:
        if content.startswith(magic) and (magic not in _PLAIN_LETTERS or b"\x00" in content[:64]):
            return seeming
    return FileKind.TEXT


def archive_seeming(names: frozenset[str]) -> Message:
    """Tell what an archive seems to be that holds no workbook, from the names of its parts."""
    for beginning, seeming in _ZIP_PARTS:
        if any(name.lower().startswith(beginning) for name in names):
            return seeming
    return message("a compressed file")


def markup_seeming(text: str) -> Message | None:
    """Tell what a text seems to be that begins like markup; None for any other text."""
    opening = text[:1000].lstrip().lower()
    if opening.startswith(("<!doctype html", "<html", "<table", "<head", "<meta")):
        return message("a web page, whatever its name says")
    return message("an XML document") if opening.startswith("<?xml") else None


def _compound_kind(content: bytes) -> FileKind | Message:
    streams = stream_names(content)
    if "EncryptedPackage" in streams:
        return FileKind.PROTECTED_WORKBOOK
    for stream, seeming in _OFFICE_STREAMS:
        if stream in streams:
            return seeming
    return FileKind.OLD_WORKBOOK
