"""The register as pictures that stand alone, for a report or a slide: a timeline and a network."""

import re
from pathlib import Path

from kakehashi.adapters.exports.register.countries import country_codes
from kakehashi.adapters.exports.register.network import draw_network
from kakehashi.adapters.exports.register.relations import relations, shown_entries
from kakehashi.adapters.exports.register.templating import make_environment
from kakehashi.adapters.exports.register.timeline import draw_timeline
from kakehashi.adapters.exports.whole_files import write_whole
from kakehashi.domain.programme import Programme
from kakehashi.domain.register_book import RegisterBook

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class TimelineExporter:
    """Writes the timeline as an SVG picture."""

    def write(self, path: Path, *, programme: Programme, register: RegisterBook, language: str) -> None:  # noqa: ARG002
        """Write the file whole; raises StoreError when it is refused."""
        timeline = draw_timeline(shown_entries(register))
        _write(path, make_environment(language).get_template("timeline.svg.jinja").render(timeline=timeline))


class NetworkExporter:
    """Writes the network as an SVG picture."""

    def write(self, path: Path, *, programme: Programme, register: RegisterBook, language: str) -> None:
        """Write the file whole; raises StoreError when it is refused."""
        network = draw_network(relations(register), programme, country_codes())
        _write(path, make_environment(language).get_template("network.svg.jinja").render(network=network))


def _write(path: Path, picture: str) -> None:
    write_whole(path, _NOT_XML.sub("\ufffd", picture).strip().encode("utf-8"))
