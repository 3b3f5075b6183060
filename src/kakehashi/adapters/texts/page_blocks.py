"""The text of an element of a web page, each of its blocks on lines of its own."""

import re

from lxml import etree

from kakehashi.adapters.texts.page_furniture import Furniture

_PARAGRAPHS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 section article main header footer blockquote pre figure figcaption ul ol dl table hr address "
    "body details summary fieldset".split()
)
_LINES = frozenset({"br", "li", "dt", "dd", "tr", "caption"})
_CELLS = frozenset({"td", "th"})
_SPACES = re.compile(r"\s+")


def block_text(element: "etree._Element", furniture: Furniture) -> str:
    """Give the text as a browser would lay it out: blank lines between paragraphs, lines for items and rows."""
    pieces: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, each in walk:
        inner = each is not element
        pieces.append(_boundary(each, event))
        if event == "end":
            pieces.append(_written(each.tail, each.getparent()) if inner else "")
        elif inner and furniture.leaves_out(each):
            walk.skip_subtree()
        else:
            pieces.append(_written(each.text, each))
    return "".join(pieces)


def _boundary(element: "etree._Element", event: str) -> str:
    if element.tag in _PARAGRAPHS:
        return "\n\n"
    if element.tag in _LINES and event == "start":
        return "\n"
    return " " if element.tag in _CELLS else ""


def _written(text: str | None, parent: "etree._Element") -> str:
    return text or "" if parent.tag == "pre" else _SPACES.sub(" ", text or "")
