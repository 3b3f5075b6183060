"""What a file seems to be, told from its first bytes, whatever its name ends with."""

from kakehashi.adapters.files.compound_files import COMPOUND_FILE_MAGIC, stream_names
from kakehashi.domain.messages import Message, message

ZIP_MAGIC = b"PK\x03\x04"
PDF_MAGIC = b"%PDF-"

_BEGINNINGS = (
    (PDF_MAGIC, message("a PDF document")),
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
"""Beginnings that a text may have too: a NUL among the first bytes tells the file from a text that begins with "BMW" or "MZ"."""

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


def seeming(content: bytes) -> Message | None:
    """Tell what a file seems to be from how it begins; None for text, for archives and for compound files."""
    for beginning, said in _BEGINNINGS:
        if content.startswith(beginning) and (beginning not in _PLAIN_LETTERS or b"\x00" in content[:64]):
            return said
    return None


def archive_seeming(names: frozenset[str]) -> Message:
    """Tell what an archive seems to be from the names of its parts."""
    for beginning, said in _ZIP_PARTS:
        if any(name.lower().startswith(beginning) for name in names):
            return said
    return message("a compressed file")


def compound_seeming(content: bytes) -> Message | None:
    """Tell what a compound file of an office program seems to be; None for a workbook and for what is none."""
    streams = stream_names(content) if content.startswith(COMPOUND_FILE_MAGIC) else frozenset()
    return next((said for stream, said in _OFFICE_STREAMS if stream in streams), None)


def is_locked(content: bytes) -> bool:
    """Tell whether a file is an office document that is encrypted with a password."""
    return content.startswith(COMPOUND_FILE_MAGIC) and "EncryptedPackage" in stream_names(content)


def markup_seeming(text: str) -> Message | None:
    """Tell what a text seems to be that begins like markup; None for any other text."""
    opening = text[:1000].lstrip().lower()
    if opening.startswith(("<!doctype html", "<html", "<table", "<head", "<meta")):
        return message("a web page, whatever its name says")
    return message("an XML document") if opening.startswith("<?xml") else None
