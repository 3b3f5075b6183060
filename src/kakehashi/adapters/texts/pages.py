"""The text of a web page: what a reader of it came for, without scripts, styles, menus and footers.

Source of the elements: HTML Living Standard, sections 4.3 (sections), 4.4 (grouping content) and 3.2.6 (hidden).
"""

import re

from lxml import etree

from kakehashi.adapters.texts.page_blocks import block_text
from kakehashi.adapters.texts.page_furniture import Furniture
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message

_LONG_TAG = re.compile(r"<([A-Za-z][\w:-]{0,40})[^<>]{4000,}")
"""Pictures written into attributes are of no use here, and comparing ten thousand attributes takes minutes."""
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_DEEPEST = 2000
_MAIN = "//main | //*[@role='main']"
_ARTICLES = "//article[not(ancestor::article)]"


def read_page(text: str, *, file: str) -> tuple[str, str]:
    """Give the main text and the title of a page; raises InvalidInputError when it is nested deeper than can be read."""
    root = _parse(text, file=file)
    if root is None:
        return "", ""
    contents = root.xpath(_MAIN)[:1] or root.xpath(_ARTICLES) or [root]
    return _text(contents) or _text([root]) or block_text(root, Furniture.HIDDEN), _title(root)


def _parse(text: str, *, file: str) -> "etree._Element | None":
    plain = _LONG_TAG.sub(r"<\1 ", _XML_DECLARATION.sub("", text.replace("\x00", ""), count=1))
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(plain.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError:
        return None
    if any(error.type_name == "ERR_RESOURCE_LIMIT" or "depth" in error.message for error in parser.error_log):
        raise InvalidInputError(
            message(
                "“{file}” is no page that people read: its parts are nested more than {limit} deep. "
                "Open it in a browser, copy its text into a .txt file, and give that file.",
                file=file,
                limit=_DEEPEST,
            )
        )
    return root


def _text(contents: "list[etree._Element]") -> str:
    return "\n\n".join(filter(None, (block_text(each, Furniture.ALL).strip() for each in contents)))


def _title(root: "etree._Element") -> str:
    titles = root.xpath("//meta[@property='og:title']/@content | //title/text() | //h1//text()")
    return next((title.strip() for title in titles if title.strip()), "")
