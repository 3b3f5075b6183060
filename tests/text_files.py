"""Files of text made for tests, down to the bytes where no library here writes them."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from pypdf import PdfReader, PdfWriter

from kakehashi.adapters.texts.files import TextFileReader
from kakehashi.domain.communique import TextFile
from roster_files import save, zipped

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LATIN = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_JAPANESE = (
    "<</Type/Font/Subtype/Type0/BaseFont/HeiseiMin-W3/Encoding/90ms-RKSJ-H/DescendantFonts[<</Type/Font"
    "/Subtype/CIDFontType0/BaseFont/HeiseiMin-W3/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>"
    "/FontDescriptor<</Type/FontDescriptor/FontName/HeiseiMin-W3/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0"
    "/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>]>>"
)


class Set(NamedTuple):
    """A line set on a page, in points from its lower left corner."""

    text: str
    height: float
    left: float = 70
    size: float = 10


def read_text_file(path: Path) -> TextFile:
    return TextFileReader().read(path)


def read_saved(path: Path, content: str | bytes) -> TextFile:
    return read_text_file(save(path, content.encode() if isinstance(content, str) else content))


def column(lines: Iterable[str], *, top: float = 700, left: float = 70) -> list[Set]:
    """Lines one under the other."""
    return [Set(line, top - 14 * number, left) for number, line in enumerate(lines)]


def pdf(pages: Sequence[Sequence[Set]], *, title: str = "") -> bytes:
    kids = [5 + 2 * number for number in range(len(pages))]
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>",
        f"<</Font<</L {_LATIN}/J {_JAPANESE}>>>>",
        f"<</Title({title})>>",
    ]
    for kid, page in zip(kids, pages, strict=True):
        stream = "\n".join(map(_shown, page))
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources 3 0 R/Contents {kid + 1} 0 R>>",
            f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        ]
    return _assembled(objects)


def locked_pdf(content: bytes, *, password: str) -> bytes:
    writer = PdfWriter(PdfReader(BytesIO(content)))
    writer.encrypt(user_password=password, algorithm="RC4-128")
    packed = BytesIO()
    writer.write(packed)
    return packed.getvalue()


def docx(body: str, *, title: str = "", footnotes: str = "") -> bytes:
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
    }
    if title:
        parts["docProps/core.xml"] = (
            f'<cp xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp>'
        )
    if footnotes:
        parts["word/footnotes.xml"] = f"<w:footnotes {WORD}>{footnotes}</w:footnotes>"
    return zipped(parts)


def paragraph(*runs: str) -> str:
    return "<w:p>" + "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


def _shown(line: Set) -> str:
    latin = line.text.isascii() or all(ord(each) < 256 or each in "’“”–" for each in line.text)
    font, codec = ("L", "cp1252") if latin else ("J", "cp932")
    return f"BT /{font} {line.size} Tf {line.left} {line.height} Td <{line.text.encode(codec).hex()}> Tj ET"


def _assembled(objects: Sequence[str]) -> bytes:
    written, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{each}\nendobj\n".encode("ascii")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    trailer = f"trailer\n<</Size {size}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{len(written)}\n%%EOF\n"
    return written + f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode("ascii")
