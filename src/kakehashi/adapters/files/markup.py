"""The XML of a document's parts, read as a stream and without trust: a document type declaration is refused."""

from collections.abc import Mapping
from functools import lru_cache
from xml.parsers import expat

Attributes = Mapping[str, str]


class UntrustedMarkupError(Exception):
    """The part is not well-formed, or declares a document type, through which entities could expand without end."""


class MarkupScan:
    """Told of each element and text in turn; names come without prefixes, which producers choose freely."""

    def start(self, name: str, attributes: Attributes) -> None:
        """Note that an element begins."""

    def end(self, name: str) -> None:
        """Note that an element ends."""

    def text(self, text: str) -> None:
        """Note a text."""


class _Elements(MarkupScan):
    def __init__(self) -> None:
        self.found: list[tuple[str, Attributes]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        self.found.append((name, attributes))


def scan_markup(part: bytes, scan: MarkupScan) -> None:
    """Read a part from beginning to end; raises UntrustedMarkupError."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: scan.start(local_name(name), attributes)
    parser.EndElementHandler = lambda name: scan.end(local_name(name))
    parser.CharacterDataHandler = scan.text
    parser.StartDoctypeDeclHandler = _refuse_document_type
    try:
        parser.Parse(part, True)  # noqa: FBT003 (expat takes no keywords)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise UntrustedMarkupError(str(error)) from error


def elements(part: bytes) -> list[tuple[str, Attributes]]:
    """List the elements of a small part, each with its attributes; raises UntrustedMarkupError."""
    scan = _Elements()
    scan_markup(part, scan)
    return scan.found


@lru_cache(maxsize=1024)
def local_name(name: str) -> str:
    """Leave the prefix out: "x:row" is "row"."""
    return name.rpartition(":")[2]


def _refuse_document_type(*declaration: object) -> None:
    raise UntrustedMarkupError(f"document type declaration: {declaration[0]}")
