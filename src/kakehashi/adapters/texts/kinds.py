"""What a file of text is, told from what is in it; its name decides only between kinds of plain text."""

import re
from enum import StrEnum
from pathlib import PurePath

from kakehashi.adapters.files.compound_files import COMPOUND_FILE_MAGIC
from kakehashi.adapters.files.seeming import PDF_MAGIC, ZIP_MAGIC
from kakehashi.domain.messages import Message, message


class TextKind(StrEnum):
    """A kind of file that can hold a communiqué."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    PAGE = "page"
    PDF = "pdf"
    DOCUMENT = "document"


_ENDINGS = {
    TextKind.PLAIN: frozenset({".txt", ".text"}),
    TextKind.MARKDOWN: frozenset({".md", ".markdown"}),
    TextKind.PAGE: frozenset({".html", ".htm", ".xhtml"}),
    TextKind.PDF: frozenset({".pdf"}),
    TextKind.DOCUMENT: frozenset({".docx", ".docm", ".dotx"}),
}
_NAMES = {
    TextKind.PLAIN: message("plain text (.txt)"),
    TextKind.MARKDOWN: message("plain text (.md)"),
    TextKind.PAGE: message("a web page (.html)"),
    TextKind.PDF: message("a PDF document (.pdf)"),
    TextKind.DOCUMENT: message("a Word document (.docx)"),
}
_PDF_BEGINS_WITHIN = 1024
"""A PDF may have other bytes before its header. Source: ISO 32000-2, annex I.3.4 (as readers accept it)."""
_PAGE_OPENING = re.compile(
    r"\s*(<!--.{0,5000}?-->\s*)*<(!doctype\s+html|html|head|body|meta|title)\b", re.IGNORECASE | re.DOTALL
)
_PAGE_AFTER_XML = re.compile(r"\s*<\?xml[^>]{0,200}\?>.{0,1000}?<html\b", re.IGNORECASE | re.DOTALL)


def binary_kind(content: bytes) -> TextKind | None:
    """Tell the kinds that are not written in letters; None for everything else, locked documents among them."""
    if PDF_MAGIC in content[:_PDF_BEGINS_WITHIN] and not content.startswith((ZIP_MAGIC, COMPOUND_FILE_MAGIC)):
        return TextKind.PDF
    return TextKind.DOCUMENT if content.startswith(ZIP_MAGIC) else None


def written_kind(text: str, *, file: str) -> TextKind:
    """Tell the kind of a decoded text: a page when it begins like one or its name says so, otherwise as its name says."""
    if _PAGE_OPENING.match(text) or _PAGE_AFTER_XML.match(text):
        return TextKind.PAGE
    return next((kind for kind in (TextKind.PAGE, TextKind.MARKDOWN) if promises(file, kind)), TextKind.PLAIN)


def promises(file: str, kind: TextKind) -> bool:
    """Tell whether the ending of a file's name is one of this kind's."""
    return PurePath(file).suffix.lower() in _ENDINGS[kind]


def note_misnamed(file: str, kind: TextKind) -> tuple[Message, ...]:
    """Note that a file is not what its name says; nothing to note for a name whose ending promises no kind of text."""
    if promises(file, kind) or not any(promises(file, other) for other in TextKind):
        return ()
    return (
        message(
            "“{file}” is really {form}, whatever its name says, and was read as such.", file=file, form=_NAMES[kind]
        ),
    )
