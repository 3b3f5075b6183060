"""The formats a roster comes in, and the endings of file names that promise them."""

from enum import StrEnum
from pathlib import PurePath

from kakehashi.domain.messages import Message, message


class Format(StrEnum):
    """A format that rosters are read from."""

    SPREADSHEET = "spreadsheet"
    OPENDOCUMENT = "opendocument"
    OLD_WORKBOOK = "old-workbook"
    JSON = "json"
    DELIMITED = "delimited"


_ENDINGS = {
    Format.SPREADSHEET: frozenset({".xlsx", ".xlsm", ".xltx", ".xltm"}),
    Format.OPENDOCUMENT: frozenset({".ods", ".ots"}),
    Format.OLD_WORKBOOK: frozenset({".xls", ".xlt"}),
    Format.JSON: frozenset({".json", ".jsonl", ".ndjson"}),
    Format.DELIMITED: frozenset({".csv", ".tsv", ".txt", ".tab"}),
}
_NAMES = {
    Format.SPREADSHEET: message("an Excel workbook (.xlsx)"),
    Format.OPENDOCUMENT: message("an OpenDocument workbook (.ods)"),
    Format.OLD_WORKBOOK: message("an old Excel workbook (.xls)"),
    Format.JSON: message("JSON"),
    Format.DELIMITED: message("a delimited text (.csv)"),
}


def promises(file: str, form: Format) -> bool:
    """Tell whether the ending of a file's name is one of this format's."""
    return PurePath(file).suffix.lower() in _ENDINGS[form]


def note_misnamed(file: str, form: Format) -> tuple[Message, ...]:
    """Note that a file is not what its name says; nothing to note for a name without an ending."""
    if promises(file, form) or not PurePath(file).suffix:
        return ()
    return (
        message(
            "“{file}” is really {form}, whatever its name says, and was read as such.", file=file, form=_NAMES[form]
        ),
    )
