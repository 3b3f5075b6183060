"""Keep the heading map of a roster in a file, and read it back, mended or not."""

from collections.abc import Mapping
from pathlib import Path

from kakehashi.domain.errors import InvalidInputError, NotFoundError, StoreError
from kakehashi.domain.messages import message
from kakehashi.domain.roster import Field
from kakehashi.rosters.heading_map_file import format_map, parse_map
from kakehashi.services.import_roster import ImportResult


def read_map(path: Path) -> Mapping[str, Field | None]:
    """Read a map; raises NotFoundError when it is not there, InvalidInputError when it is not a map."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise NotFoundError(message("There is no file “{file}”.", file=path)) from error
    except UnicodeDecodeError as error:
        raise InvalidInputError(message("“{file}” is not UTF-8. Save it as UTF-8.", file=path)) from error
    except OSError as error:
        raise StoreError(message("“{file}” cannot be read: {detail}.", file=path, detail=error.strerror)) from error
    return parse_map(text)


def save_map(result: ImportResult, path: Path) -> None:
    """Write the map of the first sheet that was read; raises StoreError when the file cannot be written."""
    try:
        path.write_text(format_map(result.sheets[0].heading_map), encoding="utf-8")
    except OSError as error:
        raise StoreError(message("“{file}” cannot be written: {detail}.", file=path, detail=error.strerror)) from error
