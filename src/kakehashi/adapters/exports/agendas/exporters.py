"""The forms an agenda is written in, by what an officer calls them."""

from collections.abc import Mapping

from kakehashi.adapters.exports.agendas.calendars import CalendarExporter
from kakehashi.adapters.exports.agendas.page import PageExporter
from kakehashi.adapters.exports.agendas.paper import PaperExporter
from kakehashi.adapters.exports.agendas.workbook import WorkbookExporter
from kakehashi.services.ports import AgendaExporter


def agenda_exporters() -> Mapping[str, AgendaExporter]:
    """Give the exporter of each form."""
    return {"ics": CalendarExporter(), "xlsx": WorkbookExporter(), "html": PageExporter(), "pdf": PaperExporter()}
