"""The parts of a zipped document, unpacked within limits."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message

MAX_UNPACKED_BYTES = 1024**3
MAX_PARTS = 10_000
MAX_PART_RATIO = 200
"""A part may be this many times larger than what it is packed in; real documents stay under 50."""
RATIO_COUNTS_FROM_BYTES = 40 * 1024**2
"""A part of this size harms nobody, however well it is packed: a text that repeats itself is."""

_ENCRYPTED_FLAG = 0x1
_BROKEN_ZIP = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


class DamagedArchiveError(Exception):
    """The archive cannot be read to its end."""


class ProtectedArchiveError(Exception):
    """The archive, or a part of it, is encrypted."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The XML parts of a document, and the names of all parts; names have forward slashes."""

    names: frozenset[str]
    parts: Mapping[str, bytes]


def open_archive(content: bytes, *, file: str) -> Archive:
    """Unpack the XML parts (pictures and macros stay packed); raises InvalidInputError for a bomb.

    Raises DamagedArchiveError and ProtectedArchiveError, which each kind of document words in its own way. Sizes are
    checked twice: as the directory of the archive declares them, and because no part is ever inflated beyond its
    declared size.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            entries = {entry.filename.replace("\\", "/"): entry for entry in archive.infolist()}
            _refuse_bomb(list(entries.values()), file=file)
            if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries.values()):
                raise ProtectedArchiveError
            parts = {name: archive.read(entry) for name, entry in entries.items() if _is_read(name, entry)}
    except _BROKEN_ZIP as error:
        raise DamagedArchiveError from error
    return Archive(frozenset(entries), parts)


def pack_archive(archive: Archive) -> bytes:
    """Pack the parts anew, uncompressed: whoever reads them can inflate nothing that was not measured here."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as target:
        for name, part in archive.parts.items():
            target.writestr(name, part)
    return packed.getvalue()


def _is_read(name: str, entry: ZipInfo) -> bool:
    wanted = name == "mimetype" or name.lower().endswith((".xml", ".rels"))
    return wanted and entry.compress_type in {ZIP_STORED, ZIP_DEFLATED}


def _refuse_bomb(entries: list[ZipInfo], *, file: str) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_PARTS or unpacked > MAX_UNPACKED_BYTES or any(map(_is_bomb, entries)):
        raise InvalidInputError(
            message(
                "“{file}” unpacks to {size} MB, far more than a file of its size holds, and was not opened. "
                "Ask its sender for it again.",
                file=file,
                size=unpacked // 1024**2,
            )
        )


def _is_bomb(entry: ZipInfo) -> bool:
    return entry.file_size > max(RATIO_COUNTS_FROM_BYTES, MAX_PART_RATIO * entry.compress_size)
