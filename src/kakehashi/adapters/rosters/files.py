"""Roster files: found, weighed, told apart by what is in them, and read."""

from dataclasses import replace
from pathlib import Path

from kakehashi.adapters.files.contents import file_content
from kakehashi.adapters.rosters.file_kinds import FileKind, file_kind
from kakehashi.adapters.rosters.formats import note_misnamed
from kakehashi.adapters.rosters.limits import MAX_FILE_BYTES
from kakehashi.adapters.rosters.refusals import empty_file, not_a_roster, protected_workbook
from kakehashi.adapters.rosters.texts import read_text
from kakehashi.adapters.rosters.workbook_sheets import read_sheets
from kakehashi.adapters.rosters.workbooks import Workbook, open_old_workbook, open_zipped_workbook
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.roster import Sheet


class RosterFileReader:
    """Reads .xlsx .xlsm .xls .ods .csv .tsv .txt .json .jsonl; what is in a file decides, not how its name ends."""

    def read(self, path: Path, *, sheet: str | None = None) -> tuple[Sheet, ...]:
        """Give the file's sheets that have something in them: the one named, or all that are not hidden.

        A row's number is what a spreadsheet shows, the line on which it begins in a delimited text or JSON Lines, or
        the record in JSON. Rows are without trailing blank cells, so they differ in length. Raises NotFoundError for a
        missing file or sheet, StoreError when the file cannot be opened, InvalidInputError for anything else.
        """
        content = file_content(path, max_bytes=MAX_FILE_BYTES)
        file = path.name
        if not content:
            raise empty_file(file)
        match file_kind(content):
            case FileKind.TEXT:
                return _read_text(content, file=file, wanted=sheet)
            case FileKind.ZIPPED:
                return _read_workbook(open_zipped_workbook(content, file=file), file=file, wanted=sheet)
            case FileKind.OLD_WORKBOOK:
                return _read_workbook(open_old_workbook(content, file=file), file=file, wanted=sheet)
            case FileKind.PROTECTED_WORKBOOK:
                raise protected_workbook(file)
            case seeming:
                raise not_a_roster(file, seeming)


def _read_workbook(workbook: Workbook, *, file: str, wanted: str | None) -> tuple[Sheet, ...]:
    first, *others = read_sheets(workbook, file=file, wanted=wanted)
    return (replace(first, notes=(*note_misnamed(file, workbook.form), *first.notes)), *others)


def _read_text(content: bytes, *, file: str, wanted: str | None) -> tuple[Sheet, ...]:
    if wanted is not None:
        raise InvalidInputError(
            message(
                "“{file}” has no sheets, so there is no “{wanted}” in it. Leave --sheet out.", file=file, wanted=wanted
            )
        )
    sheet = read_text(content, file=file)
    if not sheet.rows:
        raise empty_file(file)
    return (sheet,)
