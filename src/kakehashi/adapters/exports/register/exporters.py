"""The forms the register is written in, by what an officer calls them."""

from collections.abc import Mapping

from kakehashi.adapters.exports.register.json_ld import JsonLdExporter
from kakehashi.adapters.exports.register.page import PageExporter
from kakehashi.adapters.exports.register.pictures import NetworkExporter, TimelineExporter
from kakehashi.adapters.exports.register.register_json import JsonExporter
from kakehashi.adapters.exports.register.turtle import TurtleExporter
from kakehashi.adapters.exports.register.workbook import WorkbookExporter
from kakehashi.services.register_ports import RegisterExporter


def register_exporters() -> Mapping[str, RegisterExporter]:
    """Give the exporter of each form."""
    return {
        "json": JsonExporter(),
        "xlsx": WorkbookExporter(),
        "html": PageExporter(),
        "ttl": TurtleExporter(),
        "jsonld": JsonLdExporter(),
        "timeline.svg": TimelineExporter(),
        "network.svg": NetworkExporter(),
    }
