"""The errors for a file that no text can be read from."""

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import Message, message


def no_communique(file: str, seeming: Message) -> InvalidInputError:
    """Say what a file seems to be that holds no text to read."""
    return InvalidInputError(
        message(
            "“{file}” is not a text: it seems to be {seeming}. "
            "Save the communiqué as .txt, .docx, .html or .pdf, and give that file.",
            file=file,
            seeming=seeming,
        )
    )


def empty_text(file: str) -> InvalidInputError:
    """Say that a file holds no letter."""
    return InvalidInputError(
        message("“{file}” is empty: there is no text in it. Check that it is the right file.", file=file)
    )


def damaged_document(file: str) -> InvalidInputError:
    """Say that a document cannot be read to its end."""
    return InvalidInputError(
        message(
            "“{file}” is damaged: it begins like a document but cannot be read. "
            "Open it in the program it was made with and save it again, or ask its sender for it again.",
            file=file,
        )
    )


def protected_document(file: str) -> InvalidInputError:
    """Say that a document is encrypted."""
    return InvalidInputError(
        message(
            "“{file}” is protected by a password. Open it, save it without the password, and give that file; "
            "or copy its text into a .txt file.",
            file=file,
        )
    )
