"""The text of a Word document: its paragraphs, then its notes; deleted text, field codes and pictures left out.

Source: ISO/IEC 29500-1 (WordprocessingML), sections 17.3 (paragraphs and runs), 17.11 (notes) and 17.13 (deletions).
"""

from kakehashi.adapters.files.archives import Archive, DamagedArchiveError, ProtectedArchiveError, open_archive
from kakehashi.adapters.files.markup import Attributes, MarkupScan, UntrustedMarkupError, scan_markup
from kakehashi.adapters.files.seeming import archive_seeming
from kakehashi.adapters.texts.refusals import damaged_document, no_communique, protected_document

_BODY = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_PROPERTIES = "docProps/core.xml"
_SKIPPED = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "rt"})
"""`Fallback` repeats for older programs what was said before it; `rt` is the reading above a word."""
_WRITTEN = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "tc": "\t"}


class _Paragraphs(MarkupScan):
    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._skipped = 0
        self._in_text = False

    def start(self, name: str, attributes: Attributes) -> None:  # noqa: ARG002 (told of everything)
        self._skipped += name in _SKIPPED
        self._in_text = name == "t"

    def end(self, name: str) -> None:
        self._skipped -= name in _SKIPPED
        self._in_text = False
        if name == "p":
            self.pieces.append("\n\n")
        elif not self._skipped:
            self.pieces.append(_WRITTEN.get(name, ""))

    def text(self, text: str) -> None:
        if self._in_text and not self._skipped:
            self.pieces.append(text)


class _Title(MarkupScan):
    def __init__(self) -> None:
        self.title = ""
        self._inside = False

    def start(self, name: str, attributes: Attributes) -> None:  # noqa: ARG002 (told of everything)
        self._inside = name == "title"

    def end(self, name: str) -> None:  # noqa: ARG002 (told of everything)
        self._inside = False

    def text(self, text: str) -> None:
        if self._inside:
            self.title += text


def read_document(content: bytes, *, file: str) -> tuple[str, str]:
    """Give the text and the title of a .docx; raises InvalidInputError when it is another archive, locked or damaged."""
    try:
        archive = open_archive(content, file=file)
        if _BODY not in archive.names:
            raise no_communique(file, archive_seeming(archive.names))
        return "".join(map(_text, _parts(archive))), _title(archive)
    except ProtectedArchiveError as error:
        raise protected_document(file) from error
    except (DamagedArchiveError, UntrustedMarkupError) as error:
        raise damaged_document(file) from error


def _parts(archive: Archive) -> list[bytes]:
    return [archive.parts[name] for name in (_BODY, *_NOTES) if name in archive.parts]


def _text(part: bytes) -> str:
    scan = _Paragraphs()
    scan_markup(part, scan)
    return "".join(scan.pieces)


def _title(archive: Archive) -> str:
    scan = _Title()
    if _PROPERTIES in archive.parts:
        scan_markup(archive.parts[_PROPERTIES], scan)
    return scan.title.strip()
