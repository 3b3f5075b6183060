"""The columns of a party's sheet: what each is called, how wide it is, and what it says of a match."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from kakehashi.adapters.exports.evidence import weightiest
from kakehashi.adapters.exports.organisation_lists import Entry
from kakehashi.adapters.exports.reader import Reader
from kakehashi.domain.match import GapKind
from kakehashi.domain.messages import Message, message

Cell = str | int | float


class CellStyle(StrEnum):
    """How a cell of the workbook looks."""

    TEXT = "text"
    PLACE = "place"
    SCORE = "score"
    HEADING = "heading"
    LABEL = "label"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a party's sheet; `width` is in characters."""

    heading: Message
    width: int
    read: Callable[[Reader, Entry], Cell]
    style: CellStyle = CellStyle.TEXT


def _shared_concepts(reader: Reader, entry: Entry) -> str:
    return "\n".join(reader.concepts(entry.match))


def _misfits(reader: Reader, entry: Entry) -> str:
    return "\n".join(reader.gaps(entry.match, GapKind.MISFIT))


def _unknowns(reader: Reader, entry: Entry) -> str:
    return "\n".join(reader.gaps(entry.match, GapKind.UNKNOWN))


COLUMNS = (
    Column(message("Organisation"), 30, lambda _, entry: entry.organisation.name),
    Column(message("Place"), 7, lambda _, entry: entry.place, style=CellStyle.PLACE),
    Column(message("Counterpart"), 30, lambda _, entry: entry.counterpart.name),
    Column(message("Score"), 9, lambda _, entry: entry.match.score, style=CellStyle.SCORE),
    Column(message("Shortlisted"), 12, lambda reader, entry: reader.yes_or_no(yes=entry.match.shortlisted)),
    Column(message("Organisation's offer"), 46, lambda _, e: weightiest(e.match, e.organisation.id)[0]),
    Column(message("Counterpart's request"), 46, lambda _, e: weightiest(e.match, e.organisation.id)[1]),
    Column(message("Counterpart's offer"), 46, lambda _, e: weightiest(e.match, e.counterpart.id)[0]),
    Column(message("Organisation's request"), 46, lambda _, e: weightiest(e.match, e.counterpart.id)[1]),
    Column(message("Shared concepts"), 26, _shared_concepts),
    Column(message("What does not fit"), 34, _misfits),
    Column(message("What is not known"), 34, _unknowns),
)
SCORE_COLUMN = 3
