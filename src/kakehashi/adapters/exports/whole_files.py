"""Files that are written whole or not at all."""

from pathlib import Path
from uuid import uuid4

from kakehashi.domain.errors import StoreError
from kakehashi.domain.messages import message


def write_whole(path: Path, content: bytes) -> None:
    """Put a file in the place of what was there; raises StoreError, and leaves what was there, when it is refused."""
    part = path.with_name(f".{uuid4().hex}.part")
    try:
        _write_beside(part, content, path)
    except OSError as error:
        raise StoreError(
            message(
                "“{file}” cannot be written: {detail}. Close it if it is open elsewhere, make room on the disk, "
                "or choose a folder you may write in.",
                file=path,
                detail=error.strerror or error,
            )
        ) from error


def make_folder(folder: Path) -> None:
    """Make a folder with those above it, if it is not there; raises StoreError when it is refused."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            message(
                "The folder “{folder}” cannot be made: {detail}. Choose a folder you may write in.",
                folder=folder,
                detail=error.strerror or error,
            )
        ) from error


def _write_beside(part: Path, content: bytes, path: Path) -> None:
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
