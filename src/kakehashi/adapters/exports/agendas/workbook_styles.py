"""How the sheets of an agenda look and print."""

from collections.abc import Mapping
from enum import StrEnum

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

A3, A4 = 8, 9
"""Paper sizes by their numbers in a workbook."""

_INK = "#1D3557"
_TEXT = {"text_wrap": True, "valign": "top", "font_size": 10}
_CELL = _TEXT | {"border": 1, "border_color": "#C5CCD6"}


class Style(StrEnum):
    """How a cell looks."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    DAY = "day"
    TEXT = "text"
    LABEL = "label"
    HOURS = "hours"
    MEETING = "meeting"
    INTERPRETED = "interpreted"
    GROUP = "group"
    LINK = "link"


Styles = Mapping[Style, Format]

_PROPERTIES = {
    Style.TITLE: {"bold": True, "font_color": _INK, "font_size": 16},
    Style.SUBTITLE: {"font_color": "#565E6B", "font_size": 10},
    Style.HEADING: _CELL | {"bold": True, "font_color": "#FFFFFF", "bg_color": _INK, "valign": "vcenter"},
    Style.DAY: _CELL | {"bold": True, "font_color": _INK, "bg_color": "#DDE6F0", "text_wrap": False},
    Style.TEXT: _CELL,
    Style.LABEL: _TEXT | {"bold": True, "font_color": _INK},
    Style.HOURS: _CELL | {"bold": True, "align": "center"},
    Style.MEETING: _CELL | {"bg_color": "#EEF3F8"},
    Style.INTERPRETED: _CELL | {"bg_color": "#FBF0DC"},
    Style.GROUP: _CELL | {"italic": True, "align": "center", "bg_color": "#F1ECF7"},
    Style.LINK: _CELL | {"font_color": "#1D4E89", "underline": 1},
}


def make_styles(workbook: Workbook) -> Styles:
    """Make the formats of a workbook."""
    return {style: workbook.add_format(properties) for style, properties in _PROPERTIES.items()}


def set_up_print(sheet: Worksheet, *, paper: int = A4, pages_wide: int = 1) -> None:
    """Print across the paper, as many pages wide as given and as long as it takes, each with its number."""
    sheet.set_landscape()
    sheet.set_paper(paper)
    sheet.fit_to_pages(pages_wide, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&R&P / &N")
    sheet.hide_gridlines(2)
