"""What on a web page is not its text: what browsers hide, and what surrounds the text on every page of a site."""

import re
from enum import Enum, auto

from lxml import etree

_HIDDEN = frozenset(
    "script style noscript template head iframe object embed canvas svg math audio video map select option datalist button "
    "input textarea progress rt rp".split()
)
_AROUND = frozenset({"nav", "aside", "form", "menu", "dialog"})
_AROUND_UNLESS_IN_TEXT = frozenset({"header", "footer"})
_TEXT = frozenset({"main", "article"})
_AROUND_ROLES = frozenset(
    "navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar".split()
)
_AROUND_NAMES = frozenset(
    "cookie cookies breadcrumb breadcrumbs navbar navigation pagination share sharing social newsletter sidebar related "
    "skip skiplink pankuzu sns".split()
)
_LISTS = frozenset({"ul", "ol"})
_NAME_PARTS = re.compile(r"[^a-z]+")
_STYLED_AWAY = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MENU_SHARE = 0.8
_MENU_LINKS = 3


class Furniture(Enum):
    """How much is left out: only what browsers hide, or all that surrounds the text too."""

    HIDDEN = auto()
    ALL = auto()

    def leaves_out(self, element: "etree._Element") -> bool:
        """Tell whether an element, with all that is in it, is left out."""
        hidden = _is_hidden(element)
        return hidden if self is Furniture.HIDDEN else hidden or _surrounds(element)


def _is_hidden(element: "etree._Element") -> bool:
    attributes = element.attrib
    return (
        element.tag in _HIDDEN
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(_STYLED_AWAY.search(attributes.get("style", "")))
    )


def _surrounds(element: "etree._Element") -> bool:
    tag = element.tag
    if tag in _AROUND or element.get("role") in _AROUND_ROLES:
        return True
    if tag in _AROUND_UNLESS_IN_TEXT:
        return not any(ancestor.tag in _TEXT for ancestor in element.iterancestors())
    if tag in _LISTS and _is_menu(element):
        return True
    return tag not in {"html", "body", *_TEXT} and _is_named_for_it(element)


def _is_named_for_it(element: "etree._Element") -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')}".lower()
    return not _AROUND_NAMES.isdisjoint(_NAME_PARTS.split(names))


def _is_menu(element: "etree._Element") -> bool:
    """Tell a list of links from a list of sentences; only asked of outer lists, so that no text is counted twice."""
    if any(ancestor.tag in _LISTS for ancestor in element.iterancestors()):
        return False
    links = [len("".join(link.itertext()).strip()) for link in element.iter("a")]
    letters = sum(len(text.strip()) for text in element.itertext())
    return len(links) >= _MENU_LINKS and sum(links) > _MENU_SHARE * letters
