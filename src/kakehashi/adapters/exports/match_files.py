"""Files that matches are written to: which kind, by the ending of the name."""

from collections.abc import Callable, Mapping
from pathlib import Path

from kakehashi.adapters.exports.matches_csv import CsvExporter
from kakehashi.adapters.exports.matches_json import JsonExporter
from kakehashi.adapters.exports.matches_page import PageExporter
from kakehashi.adapters.exports.matches_workbook import WorkbookExporter
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.language.vocabulary import Vocabulary, load_vocabulary
from kakehashi.services.ports import MatchExporter

EXPORTERS: Mapping[str, Callable[[Vocabulary], MatchExporter]] = {
    ".json": JsonExporter,
    ".xlsx": WorkbookExporter,
    ".csv": CsvExporter,
    ".html": PageExporter,
}


def exporter_for(path: Path) -> MatchExporter:
    """Give the exporter for a file's ending, in either case; raises InvalidInputError for any other ending."""
    make = EXPORTERS.get(path.suffix.lower())
    if make is None:
        raise InvalidInputError(
            message(
                "Matches cannot be written to “{file}”. Give a name that ends in .json, .xlsx, .csv or .html.",
                file=path.name,
            )
        )
    return make(load_vocabulary())
