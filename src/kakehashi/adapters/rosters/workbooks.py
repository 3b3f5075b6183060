"""Workbooks, opened safely: .xlsx and .xlsm, .ods, and .xls."""

import re
from dataclasses import dataclass, field
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook, load_workbook

from kakehashi.adapters.files.archives import (
    Archive,
    DamagedArchiveError,
    ProtectedArchiveError,
    open_archive,
    pack_archive,
)
from kakehashi.adapters.files.markup import UntrustedMarkupError
from kakehashi.adapters.files.seeming import archive_seeming
from kakehashi.adapters.rosters.formats import Format
from kakehashi.adapters.rosters.old_protection import is_protected_old_workbook
from kakehashi.adapters.rosters.opendocument_marks import is_protected, scan_opendocument
from kakehashi.adapters.rosters.refusals import damaged_workbook, not_a_roster, protected_workbook
from kakehashi.adapters.rosters.sheet_marks import Marks
from kakehashi.adapters.rosters.spreadsheet_marks import scan_spreadsheet

_WORKBOOK_PART = re.compile(r"xl/workbook\d*\.xml", re.IGNORECASE)
_OPENDOCUMENT_SHEETS = b"application/vnd.oasis.opendocument.spreadsheet"


@dataclass(frozen=True, slots=True)
class Workbook:
    """An open workbook, its format, and the marks of its sheets; an .xls has none: hidden rows are not told apart."""

    form: Format
    book: CalamineWorkbook
    marks: Marks = field(default_factory=dict)


def open_zipped_workbook(content: bytes, *, file: str) -> Workbook:
    """Open an .xlsx, .xlsm or .ods; raises InvalidInputError if it is another archive, protected, damaged, a bomb."""
    try:
        return _open_archived(open_archive(content, file=file), file=file)
    except ProtectedArchiveError as error:
        raise protected_workbook(file) from error
    except (DamagedArchiveError, UntrustedMarkupError) as error:
        raise damaged_workbook(file) from error


def open_old_workbook(content: bytes, *, file: str) -> Workbook:
    """Open an .xls; raises InvalidInputError when it is protected or damaged."""
    if is_protected_old_workbook(content):
        raise protected_workbook(file)
    return Workbook(Format.OLD_WORKBOOK, _load(content, file=file))


def _open_archived(archive: Archive, *, file: str) -> Workbook:
    if archive.parts.get("mimetype", b"").startswith(_OPENDOCUMENT_SHEETS):
        return _open_opendocument(archive, file=file)
    if not any(map(_WORKBOOK_PART.fullmatch, archive.names)):
        raise not_a_roster(file, archive_seeming(archive.names))
    marks = scan_spreadsheet(archive)
    return Workbook(Format.SPREADSHEET, _load(pack_archive(archive), file=file), marks)


def _open_opendocument(archive: Archive, *, file: str) -> Workbook:
    if is_protected(archive):
        raise protected_workbook(file)
    marks = scan_opendocument(archive)
    # Calamine spreads every sheet out as soon as it opens the workbook, so all of them are measured first.
    for sheet_marks in marks.values():
        sheet_marks.refuse_excess(file=file)
    return Workbook(Format.OPENDOCUMENT, _load(pack_archive(archive), file=file), marks)


def _load(content: bytes, *, file: str) -> CalamineWorkbook:
    try:
        return load_workbook(BytesIO(content))
    except CalamineError as error:
        raise damaged_workbook(file) from error
