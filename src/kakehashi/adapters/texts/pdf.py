"""The text of a PDF document: its lines, page by page, joined into paragraphs; furniture of the pages left out."""

from collections.abc import Iterator
from contextlib import closing

import pypdfium2
from pypdfium2 import raw

from kakehashi.adapters.texts.pdf_lines import Page, read_page_lines
from kakehashi.adapters.texts.pdf_paragraphs import paragraphs
from kakehashi.adapters.texts.pdf_running_lines import without_running_lines
from kakehashi.adapters.texts.refusals import damaged_document, protected_document
from kakehashi.domain.communique import TextFile
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import Message, message

_MAX_PAGES = 5_000
_PAGES_NAMED = 20
_UNREADABLE_SHARE = 0.3


def read_pdf(content: bytes, *, file: str) -> TextFile:
    """Read a PDF; raises InvalidInputError when it is locked, damaged, too long, or without text that can be read."""
    with closing(_open(content, file=file)) as document:
        pages = list(_pages(document, file=file))
        title = document.get_metadata_value("Title")
    text = "\n\n".join(paragraphs(without_running_lines(pages)))
    _refuse_unreadable(text, pages=len(pages), file=file)
    return TextFile(text, title, tuple(_note_blank(pages, file=file)))


def _open(content: bytes, *, file: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise (protected_document(file) if _is_locked(error) else damaged_document(file)) from error


def _is_locked(error: pypdfium2.PdfiumError) -> bool:
    return error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}


def _pages(document: pypdfium2.PdfDocument, *, file: str) -> Iterator[Page]:
    if len(document) > _MAX_PAGES:
        raise InvalidInputError(
            message(
                "“{file}” has {pages} pages; at most {limit} are read. Split it, or give the pages of the communiqué alone.",
                file=file,
                pages=len(document),
                limit=_MAX_PAGES,
            )
        )
    try:
        for page in document:
            yield read_page_lines(page)
            page.close()
    except pypdfium2.PdfiumError as error:
        raise damaged_document(file) from error


def _refuse_unreadable(text: str, *, pages: int, file: str) -> None:
    if not text.strip():
        raise InvalidInputError(
            message(
                "“{file}” has {pages} pages and no text: it seems to be a scan. "
                "Have its text recognised (OCR) and give that file, or copy the text into a .txt file.",
                file=file,
                pages=pages,
            )
        )
    strange = sum(each == "\ufffd" or "\ue000" <= each <= "\uf8ff" or each < "\t" for each in text)
    if strange > _UNREADABLE_SHARE * len(text):
        raise InvalidInputError(
            message(
                "“{file}” does not say which letters its signs are, so that its text cannot be read. "
                "Have its text recognised (OCR) and give that file, or copy the text into a .txt file.",
                file=file,
            )
        )


def _note_blank(pages: list[Page], *, file: str) -> Iterator[Message]:
    blank = [str(number) for number, page in enumerate(pages, start=1) if not page.lines]
    if blank:
        named = ", ".join(blank[:_PAGES_NAMED]) + ("…" if len(blank) > _PAGES_NAMED else "")
        yield message(
            "“{file}” has no text on these pages, which may be pictures: {pages}. Nothing was read of them.",
            file=file,
            pages=named,
        )
