"""The text of a Markdown file, without its marks, which are no part of any sentence."""

import re
from html import unescape

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)(?:\n|\Z)", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title:[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE | re.IGNORECASE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_LINE_MARKS = (
    (re.compile(r"^[ \t]*(?:```|~~~).*$", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}(?:=+|-{2,}|(?:[*_-][ \t]*){3,})[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t].*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t:-]*$", re.MULTILINE), ""),
    (_HEADING, r"\1"),
    (re.compile(r"^(?:[ \t]{0,3}>[ \t]?)+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*\|[ \t]*|[ \t]*\|[ \t]*$", re.MULTILINE), ""),
)
_INLINE_MARKS = (
    (re.compile(r"!?\[([^\[\]\n]{0,1000})\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,200}\])"), r"\1"),
    (re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>"), r"\1"),
    (re.compile(r"</?[A-Za-z][^<>]{0,1000}>"), ""),
    (re.compile(r"(\*\*|__|~~)(?=\S)([^\n*_~]{1,1000})(?<=\S)\1"), r"\2"),
    (
        re.compile(
            r"(?<![\w*])\*(?=\S)([^\n*]{1,1000})(?<=\S)\*(?!\*)|(?<![\w_])_(?=\S)([^\n_]{1,1000})(?<=\S)_(?!\w)"
        ),
        r"\1\2",
    ),
    (re.compile(r"`{1,3}([^`\n]{1,1000})`{1,3}"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


def read_markdown(text: str) -> tuple[str, str]:
    """Give the text and its title: that of the front matter, or the first heading; the marks of lists stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    front = _FRONT_MATTER.match(lines)
    body = _without_comments(lines[front.end() :] if front else lines)
    title = _FRONT_TITLE.search(front.group(1)) if front else None
    heading = title or _HEADING.search(body)
    for mark, plain in (*_LINE_MARKS, *_INLINE_MARKS):
        body = mark.sub(plain, body)
    return unescape(body), _without_marks(heading.group(1)) if heading else ""


def _without_comments(text: str) -> str:
    first, *others = text.split("<!--")
    return first + "".join(each.partition("-->")[2] if "-->" in each else each for each in others)


def _without_marks(heading: str) -> str:
    for mark, plain in _INLINE_MARKS:
        heading = mark.sub(plain, heading)
    return unescape(heading).strip()
