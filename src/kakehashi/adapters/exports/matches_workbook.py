"""Matches as a workbook: a sheet about the programme and one a party, a row for each match in each list."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kakehashi.adapters.exports.organisation_lists import Entry, organisation_lists
from kakehashi.adapters.exports.reader import HOW_TO_READ_A_SCORE, Reader, moment, party_name
from kakehashi.adapters.exports.safe_cells import sheet_name, write_text
from kakehashi.adapters.exports.whole_files import write_whole
from kakehashi.adapters.exports.workbook_columns import COLUMNS, SCORE_COLUMN, Cell, CellStyle
from kakehashi.domain.match import MatchList
from kakehashi.domain.programme import Programme
from kakehashi.language.vocabulary import Vocabulary

_INK = "#1D3557"
_TEXT = {"text_wrap": True, "valign": "top", "font_size": 10}
_STYLES = {
    CellStyle.TEXT: _TEXT,
    CellStyle.PLACE: _TEXT | {"align": "center"},
    CellStyle.SCORE: _TEXT | {"align": "center", "num_format": "0.00"},
    CellStyle.HEADING: _TEXT | {"bold": True, "font_color": "#FFFFFF", "bg_color": _INK, "valign": "vcenter"},
    CellStyle.LABEL: _TEXT | {"bold": True, "font_color": _INK},
    CellStyle.TITLE: {"bold": True, "font_color": _INK, "font_size": 16},
}
_SHORTLISTED = {"bg_color": "#E8F0F7"}
_SCORE_BAR = {
    "type": "data_bar",
    "bar_solid": True,
    "bar_color": "#A9C3DD",
    "min_type": "num",
    "min_value": 0,
    "max_type": "num",
    "max_value": 1,
}
_A4 = 9

Styles = dict[tuple[CellStyle, bool], Format]
"""The formats of the workbook, by style and whether the match is shortlisted."""


class WorkbookExporter:
    """Writes matches as an .xlsx; every text is a text cell, so that none runs as a formula."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def write(self, path: Path, *, programme: Programme, matches: MatchList, language: str) -> None:
        """Write the file whole; raises StoreError when it is refused."""
        reader = Reader(language, self._vocabulary)
        content = io.BytesIO()
        with Workbook(content, {"in_memory": True}) as workbook:
            styles = _make_styles(workbook)
            about = workbook.add_worksheet(sheet_name(reader.text("About")))
            _fill_about(about, styles, [(programme.name, ""), *_about_lines(reader, programme, matches)])
            for side, party in enumerate(programme.parties):
                sheet = workbook.add_worksheet(sheet_name(party_name(programme, party)))
                entries = [entry for each in organisation_lists(matches, side) for entry in each.entries]
                _fill_lists(sheet, styles, reader, entries)
        write_whole(path, content.getvalue())


def _make_styles(workbook: Workbook) -> Styles:
    plain = {(style, False): workbook.add_format(properties) for style, properties in _STYLES.items()}
    tinted = {(style, True): workbook.add_format(properties | _SHORTLISTED) for style, properties in _STYLES.items()}
    return plain | tinted


def _about_lines(reader: Reader, programme: Programme, matches: MatchList) -> Iterator[tuple[str, str]]:
    yield reader.text("Parties"), ", ".join(party_name(programme, party) for party in programme.parties)
    if programme.statement:
        yield reader.text("Rests on"), programme.statement
    yield reader.text("Made"), moment(matches)
    yield reader.text("Encoder"), matches.encoder
    yield reader.text("Score"), reader.tell(HOW_TO_READ_A_SCORE)
    yield reader.text("Sentences"), reader.text("Offers and requests are quoted in the language they were written in.")
    for note in matches.notes:
        yield reader.text("Note"), reader.tell(note)
    for unmatched in matches.unmatched:
        organisation = unmatched.organisation
        told = f"{organisation.party.code} · {organisation.name}: {reader.tell(unmatched.reason)}"
        yield reader.text("Left without a match"), told


def _fill_about(sheet: Worksheet, styles: Styles, lines: Sequence[tuple[str, str]]) -> None:
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 100)
    sheet.hide_gridlines(2)
    for row, (label, text) in enumerate(lines):
        write_text(sheet, (row, 0), label, styles[CellStyle.LABEL if row else CellStyle.TITLE, False])
        write_text(sheet, (row, 1), text, styles[CellStyle.TEXT, False])
    _set_up_print(sheet)


def _fill_lists(sheet: Worksheet, styles: Styles, reader: Reader, entries: Sequence[Entry]) -> None:
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, column.width)
        write_text(sheet, (0, place), reader.tell(column.heading), styles[CellStyle.HEADING, False])
    for row, entry in enumerate(entries, start=1):
        for place, column in enumerate(COLUMNS):
            _write(sheet, (row, place), column.read(reader, entry), styles[column.style, entry.match.shortlisted])
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(entries), len(COLUMNS) - 1)
    sheet.conditional_format(1, SCORE_COLUMN, max(len(entries), 1), SCORE_COLUMN, _SCORE_BAR)
    sheet.repeat_rows(0)
    _set_up_print(sheet)


def _write(sheet: Worksheet, place: tuple[int, int], cell: Cell, style: Format) -> None:
    if isinstance(cell, int | float):
        sheet.write_number(*place, cell, style)
    else:
        write_text(sheet, place, cell, style)


def _set_up_print(sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
