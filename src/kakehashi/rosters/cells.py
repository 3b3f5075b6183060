"""The text of a cell, cleaned of what spreadsheets and web pages leave in it."""

import html
import re
import unicodedata
from dataclasses import dataclass
from typing import Generic, TypeVar

from kakehashi.domain.messages import Message
from kakehashi.language.names import fold_letters

Value_co = TypeVar("Value_co", covariant=True)

_BLANKS = """
    n.d. n.d nd n/d n/a na n.a. n.a n.p. n.p none null nil nan tbd tba nessuno nessuna
    なし 無し 無 特になし 特に無し 該当なし 該当無し ナシ 未定 不明 未回答 未記入 非公開
"""
"""What people write into a cell that has nothing to say, in lower case."""

_ENTITY_GAP = re.compile(r"&(amp|lt|gt|quot|apos|nbsp|#\d{1,6}) ?;")
_BLOCK_TAG = re.compile(r"</?(?:br|p|li|ul|ol|div|tr|table|h[1-6])(?:\s[^<>]*)?/?>", re.IGNORECASE)
_INLINE = r"</?(?:b|i|u|em|strong|span|font|a|sub|sup|td|small)(?:\s[^<>]*)?/?>"
_TAG_AFTER_STOP = re.compile(rf"(?<=[.!?:;,])(?:{_INLINE})+(?=\w)", re.IGNORECASE)
_TAG = re.compile(_INLINE, re.IGNORECASE)
_LINE_END = re.compile(r"_x000D_\n?|\r\n?|\u2028|\u2029|\v|\f", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
_SPACES = re.compile(r"[^\S\n]+")
_SPACED_BREAK = re.compile(r" ?\n ?")
_MANY_BREAKS = re.compile(r"\n{3,}")
_ITEM_BREAK = re.compile(r"[;；\n|｜、]")
_COMMA = re.compile(r"[,，]")
_BULLET = re.compile(r"^[\s\-–—•●○◆■*·・]+")


@dataclass(frozen=True, slots=True)
class CellReading(Generic[Value_co]):
    """What a cell says: its `value`, and `messages` on what of it could not be read or had to be mended."""

    value: Value_co
    messages: tuple[Message, ...] = ()


def unreadable(reason: Message) -> CellReading[None]:
    """Say that nothing can be made of a cell."""
    return CellReading(None, (reason,))


def clean_text(text: str) -> str:
    """Give the text a person would read: entities and tags resolved, no control characters, inner line breaks kept."""
    text = _without_markup(_LINE_END.sub("\n", text))
    text = "".join(c for c in _INVISIBLE.sub("", text) if c == "\n" or unicodedata.category(c) != "Cc" or c == "\t")
    text = _SPACED_BREAK.sub("\n", _SPACES.sub(" ", text))
    return _trim_quote(_MANY_BREAKS.sub("\n\n", text).strip())


def clean_line(text: str) -> str:
    """Give the text as `clean_text` does, on one line."""
    return " ".join(clean_text(text).split())


def is_blank(text: str) -> bool:
    """Whether a cell says nothing: no letter or digit in it, or a word such as “n.d.” or “なし”."""
    folded = fold_letters(text).strip()
    return folded in _BLANKS.split() or not any(c.isalnum() for c in folded)


def split_items(text: str) -> list[str]:
    """Cut a list in one cell at semicolons, line breaks, bars and 、; at commas only when there are none of these."""
    breaks = _ITEM_BREAK if _ITEM_BREAK.search(text) else _COMMA
    items = (_BULLET.sub("", item).strip() for item in breaks.split(text))
    return [item for item in items if not is_blank(item)]


def _without_markup(text: str) -> str:
    text = html.unescape(_ENTITY_GAP.sub(r"&\1;", text))
    text = _BLOCK_TAG.sub("\n", text)
    return _TAG.sub("", _TAG_AFTER_STOP.sub(" ", text))


def _trim_quote(text: str) -> str:
    """Drop a quote that opens or closes nothing: what is left of a broken CSV record."""
    if text.count('"') % 2:
        return text.removesuffix('"').strip() if text.endswith('"') else text.removeprefix('"').strip()
    return text
