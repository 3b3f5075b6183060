"""Roster files made for tests, down to the bytes where no library writes them: .ods, .xls, and containers of both."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from struct import pack
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter

from kakehashi.adapters.rosters.files import RosterFileReader
from kakehashi.domain.roster import Sheet

_SECTOR = 512
_END_OF_CHAIN, _FREE, _ALLOCATION = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "style", "table", "text")
)
_OPENDOCUMENT = "application/vnd.oasis.opendocument.spreadsheet"


def read(path: Path, sheet: str | None = None) -> tuple[Sheet, ...]:
    return RosterFileReader().read(path, sheet=sheet)


def read_one(path: Path, sheet: str | None = None) -> Sheet:
    (only,) = read(path, sheet)
    return only


def cells(sheet: Sheet) -> list[tuple[str, ...]]:
    return [row.cells for row in sheet.rows]


def notes(sheet: Sheet) -> list[str]:
    return [str(note) for note in sheet.notes]


def save(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def write_xlsx(path: Path, rows: Iterable[Sequence[str | float]]) -> Path:
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(path, options) as workbook:
        sheet = workbook.add_worksheet("Elenco")
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(number, column, value)
    return path


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return packed.getvalue()


def replace_part(path: Path, name: str, old: str, new: str) -> Path:
    with ZipFile(path) as archive:
        parts: dict[str, str | bytes] = {each: archive.read(each) for each in archive.namelist()}
    part = archive_text(parts[name])
    assert old in part
    return save(path, zipped({**parts, name: part.replace(old, new)}))


def archive_text(part: str | bytes) -> str:
    return part if isinstance(part, str) else part.decode()


def opendocument(tables: str, *, styles: str = "", manifest: str = "") -> bytes:
    """An .ods around `tables`, in the names of OpenDocument."""
    content = (
        f"<office:document-content {_NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    listed = f'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{manifest}</m:manifest>'
    return zipped({"mimetype": _OPENDOCUMENT, "content.xml": content, "META-INF/manifest.xml": listed})


def compound_file(streams: Mapping[str, bytes]) -> bytes:
    """A compound file of version 3 with these streams, each padded to the 4,096 bytes from which it has own sectors."""
    padded = {
        name: stream.ljust(max(4096, -(-len(stream) // _SECTOR) * _SECTOR), b"\0") for name, stream in streams.items()
    }
    links, directory = [_ALLOCATION, _END_OF_CHAIN], _directory_entry("Root Entry", kind=5, child=1)
    for number, (name, stream) in enumerate(padded.items(), start=1):
        right = number + 1 if number < len(padded) else _FREE
        directory += _directory_entry(name, kind=2, right=right, start=len(links), size=len(stream))
        links += [*range(len(links) + 1, len(links) + len(stream) // _SECTOR), _END_OF_CHAIN]
    header = bytes.fromhex("d0cf11e0a1b11ae1").ljust(24, b"\0") + pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END_OF_CHAIN, 0, _END_OF_CHAIN, 0)
    allocation = pack(f"<{len(links)}I", *links)
    assert len(allocation) <= _SECTOR
    assert len(directory) <= _SECTOR
    sectors = [header + pack("<I", 0), allocation]
    return (
        b"".join(part.ljust(_SECTOR, b"\xff") for part in sectors)
        + directory.ljust(_SECTOR, b"\0")
        + b"".join(padded.values())
    )


def _directory_entry(
    name: str, *, kind: int, child: int = _FREE, right: int = _FREE, start: int = _END_OF_CHAIN, size: int = 0
) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    links = pack("<HBBIII", len(written), kind, 1, _FREE, right, child)
    return written.ljust(64, b"\0") + links + b"\0" * 36 + pack("<IQ", start, size)


def old_workbook(rows: Sequence[Sequence[str | float]], *, merged: bytes = b"", protected: bool = False) -> bytes:
    """An .xls (BIFF 8) with one sheet; `merged` is the body of its MERGEDCELLS record."""
    beginning = _record(0x0809, pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    beginning += _record(0x002F, b"\1\0" + b"\0" * 52) if protected else b""
    name = b"Elenco"
    offset = len(beginning) + 4 + 8 + len(name) + 4
    sheet_listed = _record(0x0085, pack("<IBBBB", offset, 0, 0, len(name), 0) + name)
    written = b"".join(
        _cell_record(number, column, value) for number, row in enumerate(rows) for column, value in enumerate(row)
    )
    sheet = _record(0x0809, pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0)) + written
    sheet += _record(0x00E5, merged) if merged else b""
    return compound_file({"Workbook": beginning + sheet_listed + _record(0x000A) + sheet + _record(0x000A)})


def _record(number: int, body: bytes = b"") -> bytes:
    return pack("<HH", number, len(body)) + body


def _cell_record(row: int, column: int, value: str | float) -> bytes:
    if isinstance(value, str):
        return _record(0x0204, pack("<HHHHB", row, column, 0, len(value), 1) + value.encode("utf-16-le"))
    return _record(0x0203, pack("<HHHd", row, column, 0, value))
