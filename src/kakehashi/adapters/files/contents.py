"""The bytes of a file, fetched only when it is a file of a size that can be read."""

from pathlib import Path
from stat import S_ISDIR, S_ISREG

from kakehashi.domain.errors import InvalidInputError, NotFoundError, StoreError
from kakehashi.domain.messages import message

_MEGABYTE = 1024**2


def file_content(path: Path, *, max_bytes: int) -> bytes:
    """Give what is in a file; raises NotFoundError, InvalidInputError for a folder or a size, StoreError otherwise."""
    try:
        _refuse_unreadable(path, max_bytes=max_bytes)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError(message("There is no file “{path}”. Check its name and folder.", path=path)) from error
    except OSError as error:
        raise StoreError(
            message("“{path}” cannot be read: {reason}. Check your rights to it.", path=path, reason=error.strerror)
        ) from error


def _refuse_unreadable(path: Path, *, max_bytes: int) -> None:
    status = path.stat()
    if S_ISDIR(status.st_mode):
        raise InvalidInputError(message("“{path}” is a folder. Name the file in it.", path=path))
    if not S_ISREG(status.st_mode):
        raise InvalidInputError(message("“{path}” is not a file. Name a file.", path=path))
    if status.st_size > max_bytes:
        raise InvalidInputError(
            message(
                "“{path}” is {size} MB large; files of at most {limit} MB are read. "
                "Check that it is the right file; if it is, take the pictures out or split it.",
                path=path,
                size=status.st_size // _MEGABYTE,
                limit=max_bytes // _MEGABYTE,
            )
        )
