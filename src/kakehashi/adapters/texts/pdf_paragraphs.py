"""Lines of pages joined into paragraphs: a line that was broken only because it was full goes on in the next one."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from kakehashi.adapters.texts.pdf_lines import Line, Page, join_hyphenated

_BULLET = re.compile(
    r"[•‣◦▪■□●○◆◇※・·–—*✓➢►-]\s*\S|\(?(?:[0-9０-９]{1,3}|[ivx]{1,4}|[a-h])[.)．）]\s"
    r"|（[0-9０-９一二三四五六七八九十]{1,3}）|[①-⑳]"
)
_SENTENCE_END = re.compile(r"[.!?。！？:：][)”»」』）\"']*$")
_ASIAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_SAME_SIZE = 0.15
_WIDE_GAP = 1.3
_INDENT = 0.8
_SAME_PLACE = 40
_RAGGED = 0.15
"""How much shorter than the longest line a full one may be."""
_FULL_LINES = 3
_LATIN_WIDTH = 0.5
"""The mean width of a letter, in parts of its size."""
_HYPHENS = ("-", "‐")


def paragraphs(pages: Sequence[Page]) -> list[str]:
    """Give the paragraphs of all pages, those that run over a page's end in one piece."""
    lines = [line for page in pages for line in page.lines]
    edges, pitch = _right_edges(lines, _margin(pages)), _pitch(lines)
    found = [lines[0].text] if lines else []
    for (line, after), edge in zip(pairwise(lines), edges, strict=False):
        if _ends(line, after, edge=edge, pitch=pitch):
            found.append(after.text)
        else:
            found[-1] = _joined(found[-1], after.text)
    return found


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance of two lines, in parts of the size of their letters."""
    down = [(line.last - after.first) / line.size for line, after in pairwise(lines) if _goes_down(line, after)]
    return median(down) if down else 1.0


def _goes_down(line: Line, after: Line) -> bool:
    return after.first < line.last and _same_size(line, after)


def _same_size(line: Line, after: Line) -> bool:
    return abs(line.size - after.size) <= _SAME_SIZE * max(line.size, after.size)


def _right_edges(lines: Sequence[Line], margin: float) -> list[float]:
    """How far right each line could have gone: as far as several go that begin at about the same place on any page.

    Where none go as far as another, no line was ever full: then it is as far from the page's edge as on the left.
    """
    ends: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        for place in (_place(line) - 1, _place(line), _place(line) + 1):
            ends[place].append(line)
    edges = {place: _edge(beside, margin) for place, beside in ends.items()}
    return [edges[_place(line)] for line in lines]


def _edge(lines: Sequence[Line], margin: float) -> float:
    falling = sorted(lines, key=lambda line: -line.right)
    for place, line in enumerate(falling):
        shortest = line.right - _RAGGED * (line.right - line.left)
        if sum(other.lines for other in falling[place : place + _FULL_LINES] if other.right >= shortest) >= _FULL_LINES:
            return line.right
    return max(falling[0].right, margin)


def _margin(pages: Sequence[Page]) -> float:
    lefts = [line.left for page in pages for line in page.lines]
    return max((page.width for page in pages), default=0.0) - min(lefts, default=0.0)


def _place(line: Line) -> int:
    return round(line.left / _SAME_PLACE)


def _ends(line: Line, after: Line, *, edge: float, pitch: float) -> bool:
    if not _same_size(line, after) or _BULLET.match(after.text):
        return True
    if not _goes_down(line, after):
        return _is_short(line, after, edge) or bool(_SENTENCE_END.search(line.text))
    far = line.last - after.first > _WIDE_GAP * pitch * line.size
    indented = after.left > line.left + _INDENT * line.size and not _BULLET.match(line.text)
    return far or indented or _is_short(line, after, edge)


def _is_short(line: Line, after: Line, edge: float) -> bool:
    """Whether the next line's first word would have found room at the end of this one."""
    if _ASIAN.match(after.text):
        return line.right + 2 * after.size < edge
    return line.right + _LATIN_WIDTH * after.size * (len(after.text.split(maxsplit=1)[0]) + 1) < edge


def _joined(text: str, after: str) -> str:
    if text.endswith(_HYPHENS) and text[-2:-1].isalpha():
        return join_hyphenated(text[:-1], after)
    return text + after if _ASIAN.match(text[-1:]) and _ASIAN.match(after) else f"{text} {after}"
