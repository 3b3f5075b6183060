"""An agenda as one HTML page that needs nothing else: for a screen, a phone, and paper."""

import base64
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from kakehashi.adapters.exports.agendas.grid import draw_grid
from kakehashi.adapters.exports.agendas.timetables import Timetables
from kakehashi.adapters.exports.reader import party_name
from kakehashi.adapters.exports.whole_files import make_folder, write_whole
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.messages import Message
from kakehashi.language.labels import SECTOR_LABELS
from kakehashi.language.messages import Translator

FILE = "agenda.html"
MOST_PRINTED = 24
"""Tables of an overview that can still be read on one sheet of A3."""

_TEMPLATE = "agenda.html.jinja"
_SCRIPT = "agenda.js"


class PageExporter:
    """Writes an HTML page; it carries its style and asks for nothing from anywhere."""

    def write(self, folder: Path, book: AgendaBook, *, language: str) -> tuple[Path, ...]:
        """Give the file written; raises StoreError when it is refused."""
        page = _render(Timetables(book, language))
        make_folder(folder)
        write_whole(folder / FILE, page.encode("utf-8", errors="replace"))
        return (folder / FILE,)


def _render(timetables: Timetables) -> str:
    environment = _environment(timetables.translator)
    book = timetables.book
    return environment.get_template(_TEMPLATE).render(
        book=book,
        timetables=timetables,
        grid=draw_grid(timetables),
        parties=[party_name(book.programme, party) for party in book.programme.parties],
        anchors={each: f"card-{place}" for place, each in enumerate(timetables.participants, start=1)},
        made_at=timetables.made_at,
        script_digest=_digest(environment),
    )


def _environment(translator: Translator) -> Environment:
    environment = Environment(
        loader=PackageLoader("kakehashi.adapters.exports.agendas"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(_words(translator), MOST_PRINTED=MOST_PRINTED)
    return environment


def _words(translator: Translator) -> Mapping[str, Any]:
    def translate(english: str, **values: object) -> str:
        return translator.translate(Message(english, values))

    return {
        "_": translate,
        "language": translator.language,
        "sector_label": lambda sector: translator.translate(SECTOR_LABELS[sector]),
    }


def _digest(environment: Environment) -> str:
    """The digest by which the page's own script, and no other, is let run."""
    script = environment.get_template(_SCRIPT).render()
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
