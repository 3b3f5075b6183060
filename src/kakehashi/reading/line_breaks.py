"""Lines that were broken only because the page ended, joined again."""

import re
from bisect import bisect_right

from kakehashi.reading.repaired_text import RepairedText

_BREAK = re.compile(r"(?:(?P<hyphen>(?<=[A-Za-zÀ-ÿ])-)|(?<![ \t\r\n]))[ \t]*\r?\n[ \t]*(?=(?P<word>[^\s]{1,40}))")
_LINE = re.compile(r"[^\r\n]+")
_BULLET = re.compile(r"[-–—•・●○◆◇■□▪※*·~〜【＜<(（]|\d{1,2}[.)．](?!\d)|[（(]\d")
_CJK_CHARACTER = re.compile("[\u3040-\u30ff\u3400-\u9fff、。]")
_STOP = re.compile(r"[.!?。:;」』)）】]$")
_WIDEST_PAGE = 140
_NARROWEST_PAGE = 24
# Pages are set ragged: a line this near to the widest is a full one.
_FULL = 0.8
# Without a page, only a line that breaks off before a small letter goes on in the next.
_NO_PAGE = 10_000
_BREAKS_OFF = 60


def join_lines(repaired: RepairedText) -> RepairedText:
    """Join the lines of paragraphs set to a page's width; a text that has one line a paragraph stays as it is."""
    widest = _page_width(repaired.text) or _NO_PAGE
    lines = [(match.start(), match.end()) for match in _LINE.finditer(repaired.text)]
    starts = [start for start, _ in lines]

    def join(match: re.Match[str]) -> str:
        line = lines[bisect_right(starts, match.start()) - 1] if starts[0] <= match.start() else (0, 0)
        return _joined(match, repaired.text[line[0] : match.start()], widest)

    return repaired.rewrite(_BREAK, join)


def _page_width(text: str) -> int:
    lengths = sorted(len(line.group()) for line in _LINE.finditer(text))
    if not lengths or lengths[-1] > _WIDEST_PAGE or len(lengths) < 4 or lengths[-1] < _NARROWEST_PAGE:
        return 0
    # The longest line or two may stick out (titles, tables).
    return lengths[int(len(lengths) * 0.95) - 1]


def _joined(match: re.Match[str], line: str, widest: int) -> str:
    word = match["word"]
    japanese = bool(_CJK_CHARACTER.match(line[-1:]))
    if _BULLET.match(word) and not (japanese and word[0] in "(（<"):
        return match.group()
    if match["hyphen"] and widest < _NO_PAGE:
        return "" if word[0].islower() or line.isupper() else match.group()
    if japanese and widest == _NO_PAGE:
        return match.group()
    if japanese:
        full = len(line) >= widest * _FULL or bool(re.match("[\u3040-\u309f、。ー]", word))
        return match.group() if _STOP.search(line) or not full else ""
    full = len(line.rstrip()) + len(word) >= widest * _FULL if not word[0].islower() else len(line) > widest / 3
    if widest == _NO_PAGE:
        full = word[0].islower() and len(line) >= _BREAKS_OFF and not _STOP.search(line.rstrip())
    return " " if full and not _is_title(line) else match.group()


def _is_title(line: str) -> bool:
    return line.isupper() and len(line) < _WIDEST_PAGE
