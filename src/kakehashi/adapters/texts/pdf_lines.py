"""The lines of a page of a PDF, and where they stand; lengths are in points, measured from the lower left corner."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from unicodedata import normalize

from pypdfium2 import PdfPage, PdfTextPage, raw

_HYPHEN = "\ufffe"
"""What PDFium writes for a hyphen at the end of a line, and then leaves the end of the line out."""
_HYPHENATED = re.compile(f"(?P<before>.?)(?:{_HYPHEN}|\u00ad)[ ]?(?P<after>.?)", re.DOTALL)
_STAND_INS = re.compile("[\u2e80-\u2fd5\ufb00-\ufb06]+")
"""Radicals and ligatures, by which fonts draw characters that they look like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of text: its first letter stands at `left` on the height `first`, its last one ends at `right` on `last`.

    Where a word was divided, PDFium makes one line of two, so that the heights may differ.
    """

    text: str
    left: float
    right: float
    first: float
    last: float
    size: float

    @property
    def lines(self) -> int:
        """How many lines it takes on the page."""
        return 1 + (abs(self.first - self.last) > self.size / 2)


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in the order in which they were written, and the page's width."""

    width: float
    lines: tuple[Line, ...]


def read_page_lines(page: PdfPage) -> Page:
    """Read the lines of a page."""
    with closing(page.get_textpage()) as text:
        return Page(page.get_width(), tuple(_lines(text)))


def _lines(text: PdfTextPage) -> Iterator[Line]:
    at = 0
    for written in text.get_text_range().split("\r\n"):
        shown = written.strip()
        if shown:
            first = at + _units(written[: len(written) - len(written.lstrip())])
            yield _line(text, shown, first, first + _units(shown) - 1)
        at += _units(written) + 2


def _line(text: PdfTextPage, shown: str, first: int, last: int) -> Line:
    begin = raw.FPDFText_GetCharIndexFromTextIndex(text, first)
    end = raw.FPDFText_GetCharIndexFromTextIndex(text, last)
    left, first_height, _, top = text.get_charbox(begin, loose=True)
    _, last_height, right, _ = text.get_charbox(end, loose=True)
    size = abs(top - first_height) or raw.FPDFText_GetFontSize(text, begin)
    return Line(text=_mend(shown), left=left, right=right, first=first_height, last=last_height, size=size)


def _units(text: str) -> int:
    """Count as PDFium does, in UTF-16."""
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


def _mend(text: str) -> str:
    whole = _HYPHENATED.sub(lambda found: join_hyphenated(found["before"], found["after"]), text)
    return _STAND_INS.sub(lambda found: normalize("NFKC", found.group()), whole)


def join_hyphenated(before: str, after: str) -> str:
    """Join the two sides of a hyphen at a line end: a word that was divided loses it, a compound of names keeps it."""
    return before + after if before[-1:].islower() and after[:1].islower() else f"{before}-{after}"
