"""The errors for a file that is damaged, locked with a password, or no roster at all."""

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import Message, message


def damaged_workbook(file: str) -> InvalidInputError:
    """Say that a workbook cannot be read to its end."""
    return InvalidInputError(
        message(
            "“{file}” is damaged: it begins like a workbook but cannot be read. "
            "Open it in a spreadsheet program and save it again, or ask its sender for it again.",
            file=file,
        )
    )


def protected_workbook(file: str) -> InvalidInputError:
    """Say that a workbook is encrypted."""
    return InvalidInputError(
        message(
            "“{file}” is protected by a password. Open it in a spreadsheet program, save it without the password, "
            "and give that file.",
            file=file,
        )
    )


def not_a_roster(file: str, seeming: Message) -> InvalidInputError:
    """Say what a file seems to be that no roster can be read from."""
    return InvalidInputError(
        message(
            "“{file}” is not a roster: it seems to be {seeming}. "
            "Save the roster as .xlsx, .ods or .csv, and give that file.",
            file=file,
            seeming=seeming,
        )
    )


def empty_file(file: str) -> InvalidInputError:
    """Say that a file holds nothing."""
    return InvalidInputError(
        message("“{file}” is empty: no row has anything in it. Check that it is the right file.", file=file)
    )
