"""An agenda on paper, as PDF: a door sheet for each table, and a personal card for each organisation."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kakehashi.adapters.exports.agendas.participants import Participant
from kakehashi.adapters.exports.agendas.sheets import Card, Day, DoorSheet, Line
from kakehashi.adapters.exports.agendas.timetables import Timetables
from kakehashi.adapters.exports.agendas.typesetting import typeset
from kakehashi.adapters.exports.whole_files import make_folder, write_whole
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.messages import Message, message

CARDS, DOOR_SHEETS = "cards.pdf", "door-sheets.pdf"

Sheets = list[Mapping[str, Any]]
"""What the template knows of each sheet; see templates/sheets.typ."""


@dataclass(frozen=True, slots=True)
class _Paper:
    """The paper of a sheet; sizes of letters are in points, `place_width` is the part of the width in hundredths."""

    paper: str
    size: float
    title_size: float
    place_width: int
    last_column: Message


_DOOR = _Paper("a4", 13, 40, 28, message("Note"))
_CARD = _Paper("a5", 8.5, 16, 42, message("Where"))


class PaperExporter:
    """Writes one PDF of door sheets (A4) and one of personal cards (A5)."""

    def write(self, folder: Path, book: AgendaBook, *, language: str) -> tuple[Path, ...]:
        """Give the files written; raises InvalidInputError without the extra `pdf`, StoreError when one is refused."""
        timetables = Timetables(book, language)
        files = {
            folder / DOOR_SHEETS: _typeset(
                timetables, _DOOR, [_door_sheet(timetables, s) for s in timetables.door_sheets]
            ),
            folder / CARDS: _typeset(timetables, _CARD, [_card(each) for each in timetables.cards]),
        }
        make_folder(folder)
        for path, content in files.items():
            write_whole(path, content)
        return tuple(files)


def _typeset(timetables: Timetables, paper: _Paper, sheets: Sheets) -> bytes:
    say = timetables.translator.text
    given = {
        "paper": paper.paper,
        "size": paper.size,
        "title-size": paper.title_size,
        "place-width": paper.place_width,
        "title": timetables.title,
        "foot": f"{timetables.title} · {timetables.book.mission.zone} · {timetables.made_at}",
        "language": timetables.translator.language,
        "columns": [say("Hours"), say("Who"), timetables.translator.translate(paper.last_column)],
        "none": say("No meetings."),
        "sheets": sheets,
    }
    return typeset(given, at=timetables.book.agenda.made_at)


def _card(card: Card) -> Mapping[str, Any]:
    who = card.participant
    return {
        "title": _name(who),
        "facts": f"{who.id} · {who.party.code}",
        "closed": "",
        "days": _days(card.days, with_place=True),
    }


def _door_sheet(timetables: Timetables, sheet: DoorSheet) -> Mapping[str, Any]:
    title = timetables.translator.translate(message("Table {table}", table=sheet.table))
    return {
        "title": {"name": title, "language": "", "side": None},
        "facts": sheet.venue,
        "closed": sheet.closed,
        "days": _days(sheet.days, with_place=False),
    }


def _days(days: Iterable[Day], *, with_place: bool) -> Sheets:
    return [{"label": day.label, "lines": [_line(each, with_place=with_place) for each in day.lines]} for day in days]


def _line(line: Line, *, with_place: bool) -> Mapping[str, Any]:
    return {
        "hours": line.hours,
        "group": line.title,
        "names": [_name(each) for each in line.participants],
        "place": line.place if with_place else "",
        "note": line.note,
    }


def _name(participant: Participant) -> Mapping[str, Any]:
    return {"name": participant.name, "language": participant.language, "side": participant.side}
