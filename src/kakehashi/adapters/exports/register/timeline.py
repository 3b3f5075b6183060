"""The register as a timeline: a row for each entry, in the order of their dates, under the years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kakehashi.adapters.exports.register.headlines import by_date
from kakehashi.domain.entry import Entry

ROW_HEIGHT, YEAR_HEIGHT, WIDTH, TOP = 24, 38, 1200, 12


@dataclass(frozen=True, slots=True)
class Row:
    """An entry at its height, in pixels."""

    entry: Entry
    y: int


@dataclass(frozen=True, slots=True)
class Year:
    """A year at its height, with the rows under it; None for entries without a date."""

    year: int | None
    y: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture, in pixels."""

    width: int
    height: int
    years: tuple[Year, ...]


def draw_timeline(entries: Sequence[Entry]) -> Timeline:
    """Draw it."""
    years = tuple(_years(by_date(entries)))
    height = sum(YEAR_HEIGHT + ROW_HEIGHT * len(year.rows) for year in years)
    return Timeline(WIDTH, 2 * TOP + height, years)


def _years(entries: Sequence[Entry]) -> Iterator[Year]:
    y = TOP
    for year, group in groupby(entries, key=lambda entry: entry.fact.date and entry.fact.date.year):
        top = y + YEAR_HEIGHT
        rows = tuple(Row(entry, top + ROW_HEIGHT * place) for place, entry in enumerate(group))
        yield Year(year, y, rows)
        y = top + ROW_HEIGHT * len(rows)
