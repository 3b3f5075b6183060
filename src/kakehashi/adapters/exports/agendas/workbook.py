"""An agenda as a workbook: the overview, a sheet for each organisation and each table, what is left out, the proof."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from xlsxwriter import Workbook

from kakehashi.adapters.exports.agendas.grid import draw_grid
from kakehashi.adapters.exports.agendas.sheet_names import SheetNames
from kakehashi.adapters.exports.agendas.sheet_writer import SheetWriter
from kakehashi.adapters.exports.agendas.sheets import Card, DoorSheet
from kakehashi.adapters.exports.agendas.timetables import Timetables
from kakehashi.adapters.exports.agendas.workbook_sheets import (
    LINE_WIDTHS,
    fill_grid,
    fill_lines,
    fill_rows,
    grid_widths,
)
from kakehashi.adapters.exports.agendas.workbook_styles import Style, make_styles, set_up_print
from kakehashi.adapters.exports.whole_files import make_folder, write_whole
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.messages import message

FILE = "agenda.xlsx"


class WorkbookExporter:
    """Writes an .xlsx; every text is a text cell, so that none runs as a formula."""

    def write(self, folder: Path, book: AgendaBook, *, language: str) -> tuple[Path, ...]:
        """Give the file written; raises StoreError when it is refused."""
        content = io.BytesIO()
        with Workbook(content, {"in_memory": True}) as workbook:
            _AgendaWorkbook(workbook, Timetables(book, language)).fill()
        make_folder(folder)
        write_whole(folder / FILE, content.getvalue())
        return (folder / FILE,)


class _AgendaWorkbook:
    def __init__(self, workbook: Workbook, timetables: Timetables) -> None:
        self._workbook = workbook
        self._timetables = timetables
        self._say = timetables.translator.text
        self._tell = timetables.translator.translate
        self._styles = make_styles(workbook)
        self._names = SheetNames()
        first = (self._say("Overview"), self._say("Organisations"), self._say("Left out"), self._say("Proof"))
        self._first = tuple(self._names.give(each) for each in first)
        self._card_names = {each.participant.id: self._card_name(each) for each in timetables.cards}

    def fill(self) -> None:
        """Make all sheets, those of the whole agenda first."""
        overview, organisations, left_out, proof = self._first
        self._fill_overview(overview)
        self._fill_organisations(organisations)
        columns = (self._say("Organisation"), self._say("Organisation"), self._say("Why it is not held"))
        fill_rows(self._sheet(left_out, (44, 44, 80)), self._left_out_rows(), columns=columns)
        columns_of_proof = (self._say("Criterion"), self._say("What is known"))
        fill_rows(self._sheet(proof, (50, 80)), self._timetables.proof, columns=columns_of_proof)
        for card in self._timetables.cards:
            self._fill_card(card)
        for door_sheet in self._timetables.door_sheets:
            self._fill_door_sheet(door_sheet)

    def _sheet(self, name: str, widths: Sequence[int]) -> SheetWriter:
        return SheetWriter(self._workbook.add_worksheet(name), self._styles, widths=widths)

    def _fill_overview(self, name: str) -> None:
        grid = draw_grid(self._timetables)
        fill_grid(self._sheet(name, grid_widths(grid)), grid, title=self._timetables.title, hours=self._say("Hours"))

    def _fill_organisations(self, name: str) -> None:
        writer = self._sheet(name, (14, 60, 10, 12))
        columns = (self._say("Card"), self._say("Organisation"), self._say("Party"), self._say("Meetings"))
        writer.write(*((each, Style.HEADING) for each in columns))
        writer.sheet.repeat_rows(0)
        writer.sheet.freeze_panes(1, 0)
        for card in self._timetables.cards:
            who = card.participant
            cells = (who.name, who.party.code, card.meetings)
            writer.write_link(self._card_names[who.id], who.id, *((each, Style.TEXT) for each in cells))
        set_up_print(writer.sheet)

    def _left_out_rows(self) -> Iterator[tuple[str, ...]]:
        return ((*(who.name for who in each.participants), each.reason) for each in self._timetables.left_out)

    def _fill_card(self, card: Card) -> None:
        who = card.participant
        heading = (who.name, f"{who.id} · {self._timetables.title}")
        self._fill_lines(self._card_names[who.id], card, heading)

    def _fill_door_sheet(self, sheet: DoorSheet) -> None:
        title = self._tell(message("Table {table}", table=sheet.table))
        under = " · ".join(each for each in (sheet.venue, self._timetables.title, sheet.closed) if each)
        self._fill_lines(self._names.give(title), sheet, (title, under))

    def _fill_lines(self, name: str, lines: Card | DoorSheet, heading: tuple[str, str]) -> None:
        columns = (self._say("Hours"), self._say("Who"), self._say("Where"), self._say("Note"))
        fill_lines(self._sheet(name, LINE_WIDTHS), lines.days, heading=heading, columns=columns)

    def _card_name(self, card: Card) -> str:
        return self._names.give(f"{card.participant.id} {card.participant.name}")
