"""The heading row of a sheet, and which field each of its columns holds."""

from collections.abc import Mapping, Sequence
from itertools import islice

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import Message, message
from kakehashi.domain.roster import Field, HeadingMap, Row, Sheet
from kakehashi.rosters.columns import ROSTER_FIELDS, assign_fields, label_columns, label_key

ROWS_SEARCHED = 30
FEWEST_HEADINGS = 2
_MOST_SHOWN = 30


def read_headings(sheet: Sheet, *, overrides: Mapping[str, Field | None] | None = None, file: str = "") -> HeadingMap:
    """Find the heading row, the one with most recognised headings, and give each column the field it holds.

    `overrides` say what a heading stands for, None that its column is ignored. `headings` of the result are the
    columns' labels: headings as written, told apart by “ (2)” where two are the same, “[C]” where there is none. Raises
    InvalidInputError when no row names a name column and one more, or an override names a heading that is not there.
    """
    given = {label_key(heading): field for heading, field in (overrides or {}).items()}
    width = max((_width(row) for row in sheet.rows), default=0)
    maps = [_read_row(row, width=width, given=given) for row in islice(sheet.rows, ROWS_SEARCHED)]
    best = max(maps, key=_recognised, default=None)
    place = _name_place(file, sheet.name)
    if best is None or len(best.fields) < FEWEST_HEADINGS:
        raise InvalidInputError(_no_heading_row(best, place=place))
    if Field.NAME not in best.fields.values():
        raise InvalidInputError(_no_name_column(best, place=place))
    _check_overrides(best, overrides or {}, place=place)
    return best


def _read_row(row: Row, *, width: int, given: Mapping[str, Field | None]) -> HeadingMap:
    labels = label_columns([*row.cells, *[""] * (width - len(row.cells))][:width])
    return HeadingMap(row.number, labels, assign_fields(labels, fields=ROSTER_FIELDS, overrides=given))


def _recognised(headings: HeadingMap) -> tuple[bool, int]:
    """Say how good a heading row it would be: first whether it has a name column, then how many columns it names."""
    has_name = Field.NAME in headings.fields.values() and len(headings.fields) >= FEWEST_HEADINGS
    return has_name, len(headings.fields)


def _width(row: Row) -> int:
    """Count the columns of a row up to the last that is filled."""
    return next((len(row.cells) - blank for blank, cell in enumerate(reversed(row.cells)) if cell.strip()), 0)


def _check_overrides(headings: HeadingMap, overrides: Mapping[str, Field | None], *, place: Message) -> None:
    known = {label_key(label) for label in headings.headings}
    missing = [heading for heading, field in overrides.items() if field and label_key(heading) not in known]
    if missing:
        raise InvalidInputError(
            message(
                "The map names the column {missing}, which is not in the heading row {row} of {place}. Its columns are "
                "{headings}. Write one of these in the map.",
                missing=_quote(missing),
                row=headings.row_number,
                place=place,
                headings=_quote(headings.headings),
            )
        )


def _no_heading_row(best: HeadingMap | None, *, place: Message) -> Message:
    return message(
        "No heading row was found in the first {rows} rows of {place}. The cells that come nearest are {headings}. "
        "A roster needs a row of headings with the organisation's name and at least one of {fields}. "
        "Write with --map what each heading stands for.",
        rows=ROWS_SEARCHED,
        place=place,
        headings=_quote([label for label in best.headings if not label.startswith("[")]) if best else "–",
        fields=", ".join(field for field in Field if field is not Field.NAME),
    )


def _no_name_column(best: HeadingMap, *, place: Message) -> Message:
    return message(
        "Row {row} of {place} looks like the heading row, but none of its headings is known to stand for the "
        "organisation's name: {headings}. Write with --map which of them does.",
        row=best.row_number,
        place=place,
        headings=_quote(best.headings),
    )


def _name_place(file: str, sheet: str) -> Message:
    if sheet and file:
        return message("sheet “{sheet}” of “{file}”", sheet=sheet, file=file)
    return message("“{file}”", file=file or sheet) if file or sheet else message("the roster")


def _quote(headings: Sequence[str]) -> str:
    shown = ", ".join(f"“{' '.join(heading.split())[:60]}”" for heading in headings[:_MOST_SHOWN])
    return shown + (", …" if len(headings) > _MOST_SHOWN else "")
