"""The forms the register is written in, by what an officer calls them."""

from collections.abc import Mapping

from kakehashi.adapters.exports.register.register_json import JsonExporter
from kakehashi.services.register_ports import RegisterExporter


def register_exporters() -> Mapping[str, RegisterExporter]:
    """Give the exporter of each form."""
    return {"json": JsonExporter()}
