"""Texts that have a given room in a picture."""

from itertools import accumulate
from unicodedata import east_asian_width

_WIDE = frozenset("WF")


def width(text: str) -> int:
    """Give the width of a text in Latin letters; a Japanese one is as wide as two."""
    return sum(map(_width, text))


def fit(text: str, room: int) -> str:
    """Cut a text, with “…”, to a width."""
    line = " ".join(text.split())
    widths = accumulate(map(_width, line))
    kept = sum(used < room for used in widths)
    return line if width(line) <= room else line[:kept].rstrip() + "…"


def _width(character: str) -> int:
    return 2 if east_asian_width(character) in _WIDE else 1
