"""Matches as CSV: one row a match, in UTF-8 with the mark by which spreadsheet programs know it."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from kakehashi.adapters.exports.evidence import weightiest
from kakehashi.adapters.exports.reader import Reader
from kakehashi.adapters.exports.safe_cells import csv_text
from kakehashi.adapters.exports.whole_files import write_whole
from kakehashi.domain.match import GapKind, Match, MatchList
from kakehashi.domain.messages import message
from kakehashi.domain.programme import Programme
from kakehashi.language.vocabulary import Vocabulary


class CsvExporter:
    """Writes matches as CSV; a text that could run as a formula has an apostrophe put before it."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def write(self, path: Path, *, programme: Programme, matches: MatchList, language: str) -> None:
        """Write the file whole; raises StoreError when it is refused."""
        reader = Reader(language, self._vocabulary)
        table = io.StringIO(newline="")
        writer = csv.writer(table)
        writer.writerow([csv_text(heading) for heading in _headings(reader, programme)])
        writer.writerows([csv_text(cell) for cell in _cells(reader, match)] for match in matches.matches)
        write_whole(path, table.getvalue().encode("utf-8-sig", errors="replace"))


def _headings(reader: Reader, programme: Programme) -> Iterator[str]:
    first, second = (party.code for party in programme.parties)
    for party in (first, second):
        yield reader.tell(message("Organisation {party}", party=party))
        yield reader.tell(message("Id {party}", party=party))
    yield reader.text("Score")
    yield reader.text("Shortlisted")
    for party, other in ((first, second), (second, first)):
        yield reader.tell(message("Place of {other} in the list of {party}", party=party, other=other))
    for party, other in ((first, second), (second, first)):
        yield reader.tell(message("Offer {party}", party=party))
        yield reader.tell(message("Request {party} that it meets", party=other))
    yield reader.text("Shared concepts")
    yield reader.text("What does not fit")
    yield reader.text("What is not known")


def _cells(reader: Reader, match: Match) -> Iterator[str]:
    for organisation in match.organisations:
        yield organisation.name
        yield organisation.id
    yield f"{match.score:.4f}"
    yield reader.yes_or_no(yes=match.shortlisted)
    for rank in match.ranks:
        yield str(rank)
    for organisation in match.organisations:
        yield from weightiest(match, organisation.id)
    yield "; ".join(reader.concepts(match))
    yield "\n".join(reader.gaps(match, GapKind.MISFIT))
    yield "\n".join(reader.gaps(match, GapKind.UNKNOWN))
