"""Headers, footers and page numbers: lines at the edge of a page that return on others, or only count pages."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain, takewhile

from kakehashi.adapters.texts.pdf_lines import Line, Page

_Sign = tuple[str, int]

_EDGE_LINES = 3
_SAME_HEIGHT = 4
_SHARE_OF_PAGES = 0.5
_NUMBER = re.compile(
    r"[\s\-–—―・|]*(?:p(?:ag(?:ina|e|\.)?)?\.?\s*)?\d{1,4}(?:\s*(?:/|／|di|of)\s*\d{1,4})?(?:\s*(?:ページ|頁))?[\s\-–—―・|]*",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:https?|file)://\S+(?:\s+\d{1,4}\s*/\s*\d{1,4})?|\d{1,4}[./]\d{1,2}[./]\d{1,4},? \d{1,2}[:.]\d{2}(?: [AP]M\b)?.{0,200}"
)
"""What browsers print above and below a page."""
_DIGITS = re.compile(r"\d+")


def without_running_lines(pages: Sequence[Page]) -> list[Page]:
    """Give the pages without such lines."""
    seen = Counter(sign for page in pages for sign in set(map(_sign, chain.from_iterable(_edges(page)))))
    needed = max(2.0, _SHARE_OF_PAGES * len(pages))
    running = {sign for sign, count in seen.items() if count >= needed}
    return [_without(page, running) for page in pages]


def _edges(page: Page) -> tuple[list[Line], list[Line]]:
    """The lines that stand highest and lowest, the outermost first, wherever in the page's order they were written."""
    by_height = sorted(page.lines, key=lambda line: -line.first)
    return by_height[:_EDGE_LINES], by_height[: -_EDGE_LINES - 1 : -1]


def _without(page: Page, running: set[_Sign]) -> Page:
    left_out = {
        id(line) for edge in _edges(page) for line in takewhile(lambda line: _is_furniture(line, running), edge)
    }
    return Page(page.width, tuple(line for line in page.lines if id(line) not in left_out))


def _is_furniture(line: Line, running: set[_Sign]) -> bool:
    return _sign(line) in running or any(each.fullmatch(line.text) for each in (_NUMBER, _PRINTED))


def _sign(line: Line) -> _Sign:
    """What a line has in common with its like on other pages: its words, whatever its numbers, and about its height."""
    return _DIGITS.sub("0", line.text), round(line.first / _SAME_HEIGHT)
