"""The names of the streams in a compound file: the container of .xls and .doc, and of what is locked with a password.

Source: [MS-CFB], Compound File Binary File Format, sections 2.2 (header) and 2.6 (directory).
"""

from collections.abc import Iterator
from itertools import islice
from struct import Struct

COMPOUND_FILE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")

_SECTOR_SHIFT = Struct("<30xH")
_DIRECTORY_START = Struct("<48xI")
_ALLOCATION_SECTORS = Struct("<76x109I")
_NAME_LENGTH = Struct("<64xH")
_ENTRY_BYTES = 128
_SECTORS_LOOKED_AT = 1_000


def stream_names(content: bytes) -> frozenset[str]:
    """Name the streams, as far as the directory can be followed; a damaged directory gives those before the damage."""
    if len(content) < _ALLOCATION_SECTORS.size:
        return frozenset()
    return frozenset(name for sector in _directory_sectors(content) for name in _entry_names(sector))


def _directory_sectors(content: bytes) -> Iterator[bytes]:
    sector_bytes = 1 << max(9, min(_SECTOR_SHIFT.unpack_from(content)[0], 12))
    for number in islice(_directory_chain(content, sector_bytes), _SECTORS_LOOKED_AT):
        yield content[(number + 1) * sector_bytes : (number + 2) * sector_bytes]


def _directory_chain(content: bytes, sector_bytes: int) -> Iterator[int]:
    allocation = _ALLOCATION_SECTORS.unpack_from(content)
    links = sector_bytes // 4
    number: int = _DIRECTORY_START.unpack_from(content)[0]
    while (number + 1) * sector_bytes < len(content):
        yield number
        if number // links >= len(allocation):
            return
        at = (allocation[number // links] + 1) * sector_bytes + number % links * 4
        number = int.from_bytes(content[at : at + 4].ljust(4, b"\xff"), "little")


def _entry_names(sector: bytes) -> Iterator[str]:
    for at in range(0, len(sector) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
        entry = sector[at : at + _ENTRY_BYTES]
        length = _NAME_LENGTH.unpack_from(entry)[0]
        if 2 < length <= 64:
            yield entry[: length - 2].decode("utf-16-le", errors="replace")
