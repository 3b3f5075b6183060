"""What a roster file is, told from its first bytes, whatever its name ends with."""

from enum import StrEnum

from kakehashi.adapters.files.compound_files import COMPOUND_FILE_MAGIC
from kakehashi.adapters.files.seeming import ZIP_MAGIC, compound_seeming, is_locked, seeming
from kakehashi.domain.messages import Message


class FileKind(StrEnum):
    """A kind of file that can hold a roster; JSON and delimited texts are told apart once they are decoded."""

    ZIPPED = "zipped"
    OLD_WORKBOOK = "old-workbook"
    PROTECTED_WORKBOOK = "protected-workbook"
    TEXT = "text"


def file_kind(content: bytes) -> FileKind | Message:
    """Tell the kind of a file; a message says what a file seems to be that is no roster."""
    if content.startswith(ZIP_MAGIC):
        return FileKind.ZIPPED
    if content.startswith(COMPOUND_FILE_MAGIC):
        return FileKind.PROTECTED_WORKBOOK if is_locked(content) else compound_seeming(content) or FileKind.OLD_WORKBOOK
    return seeming(content) or FileKind.TEXT
