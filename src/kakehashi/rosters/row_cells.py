"""The cells of one row, cleaned and sorted by field, with what was wrong in them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeVar

from kakehashi.domain.roster import Field, HeadingMap, Place, Problem, Row
from kakehashi.rosters.cells import CellReading, clean_text, is_blank
from kakehashi.rosters.contacts import take_contacts

Value = TypeVar("Value")

PUBLIC_TEXTS = frozenset(
    {
        Field.NAME,
        Field.NAME_VARIANT,
        Field.CITY,
        Field.REGION,
        Field.OFFERS,
        Field.REQUESTS,
        Field.DESCRIPTION,
        Field.EXCLUSIONS,
        Field.WEBSITE,
        Field.CONTACT_PERSON,
    }
)
"""Fields in whose text somebody may have written an e-mail address or a telephone number."""


class Cell(NamedTuple):
    """A cell that says something: the label of its column and its text, cleaned."""

    label: str
    text: str


@dataclass(slots=True)
class RowCells:
    """The cells of one row by field; reading them gathers their `problems`."""

    place: Place
    by_field: Mapping[Field, Sequence[Cell]]
    emails: Sequence[str] = ()
    phones: Sequence[str] = ()
    problems: list[Problem] = field(default_factory=list)

    def texts(self, wanted: Field) -> list[str]:
        """Give the texts of a field, column by column."""
        return [cell.text for cell in self.by_field.get(wanted, ())]

    def first(self, wanted: Field) -> str:
        """Give the first text of a field, on one line; empty when there is none."""
        return next((" ".join(text.split()) for text in self.texts(wanted)), "")

    def read(self, wanted: Field, parse: Callable[[str], CellReading[Value]]) -> list[Value]:
        """Read every cell of a field, and keep what was wrong as problems at the cell's place."""
        return [self.read_cell(cell, parse) for cell in self.by_field.get(wanted, ())]

    def read_cell(self, cell: Cell, parse: Callable[[str], CellReading[Value]]) -> Value:
        """Read one cell, and keep what was wrong as problems at its place."""
        reading = parse(cell.text)
        self.problems += [Problem(replace(self.place, column=cell.label), reason) for reason in reading.messages]
        return reading.value


def sort_cells(row: Row, headings: HeadingMap, *, place: Place) -> RowCells:
    """Clean the cells of a row and sort them by field, e-mail addresses and telephone numbers taken out of texts."""
    by_field: dict[Field, list[Cell]] = {}
    emails: list[str] = []
    phones: list[str] = []
    for column, held in headings.fields.items():
        text = clean_text(row.cells[column]) if column < len(row.cells) else ""
        if held in PUBLIC_TEXTS:
            taken = take_contacts(text)
            text = taken.text
            emails += taken.emails
            phones += taken.phones
        if not is_blank(text):
            by_field.setdefault(held, []).append(Cell(headings.headings[column], text))
    return RowCells(place, by_field, emails=tuple(dict.fromkeys(emails)), phones=tuple(dict.fromkeys(phones)))
