"""The sheets of a file, each read as a table: a roster, or what another use case reads."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import Message, message
from kakehashi.domain.orders import RosterOrder
from kakehashi.domain.roster import HeadingMap, RosterRow, Sheet
from kakehashi.rosters.headings import read_headings
from kakehashi.rosters.read_rows import read_roster

Reading = TypeVar("Reading")


@dataclass(frozen=True, slots=True)
class SheetReading:
    """A sheet read as a roster."""

    sheet: str
    heading_map: HeadingMap
    rows: tuple[RosterRow, ...]


def read_sheets(
    sheets: Sequence[Sheet], order: RosterOrder, *, latest_year: int
) -> tuple[list[SheetReading], list[Message]]:
    """Read every sheet that has a heading row as a roster, as `read_each` does."""
    return read_each(sheets, partial(_read_sheet, order=order, latest_year=latest_year), path=order.path)


def read_each(
    sheets: Sequence[Sheet], read: Callable[[Sheet], Reading], *, path: Path
) -> tuple[list[Reading], list[Message]]:
    """Read every sheet that has a heading row; give notes on those that have none.

    Raises InvalidInputError when no sheet has one, for the reason the first sheet gives.
    """
    readings: list[Reading] = []
    failures: list[tuple[Sheet, InvalidInputError]] = []
    for sheet in sheets:
        try:
            readings.append(read(sheet))
        except InvalidInputError as error:
            failures.append((sheet, error))
    if not readings:
        raise _no_table(failures, path)
    return readings, [_left_out(sheet, error) for sheet, error in failures]


def _read_sheet(sheet: Sheet, *, order: RosterOrder, latest_year: int) -> SheetReading:
    file = order.path.name
    heading_map = read_headings(sheet, overrides=order.overrides, file=file)
    rows = read_roster(sheet, heading_map=heading_map, party=order.party, file=file, latest_year=latest_year)
    return SheetReading(sheet.name, heading_map, rows)


def _no_table(failures: Sequence[tuple[Sheet, InvalidInputError]], path: Path) -> InvalidInputError:
    if failures:
        return failures[0][1]
    return InvalidInputError(message("“{file}” has no sheet with anything in it. Choose another file.", file=path.name))


def _left_out(sheet: Sheet, error: InvalidInputError) -> Message:
    return message("The sheet “{sheet}” was left out. {problem}", sheet=sheet.name, problem=error.message)
