"""Names of sheets that no other sheet of the workbook bears."""

from collections.abc import Iterator
from itertools import count

from kakehashi.adapters.exports.safe_cells import LONGEST_SHEET_NAME, sheet_name

_RESERVED = "history"
"""Excel keeps this name for itself."""


class SheetNames:
    """Gives each sheet of one workbook a name of its own; case does not tell two apart."""

    def __init__(self) -> None:
        self._given = {_RESERVED}

    def give(self, wanted: str) -> str:
        """Give a valid name as near as can be to the one wanted."""
        name = next(each for each in _candidates(sheet_name(wanted)) if each.casefold() not in self._given)
        self._given.add(name.casefold())
        return name


def _candidates(wanted: str) -> Iterator[str]:
    """Give the name itself, then with a number behind it, without end."""
    yield wanted
    for number in count(2):
        tail = f" {number}"
        yield sheet_name(_shorten(wanted, LONGEST_SHEET_NAME - len(tail)) + tail)


def _shorten(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")
