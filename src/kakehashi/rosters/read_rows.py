"""The rows of a roster, read as organisations."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from itertools import zip_longest
from typing import TypeVar

from kakehashi.domain.messages import message
from kakehashi.domain.organisation import (
    Contact,
    CooperationForm,
    Identifier,
    Organisation,
    OrganisationKind,
    Profile,
    Text,
)
from kakehashi.domain.party import Party
from kakehashi.domain.roster import Field, HeadingMap, Place, Problem, RosterRow, Row, Sheet
from kakehashi.domain.sector import Sector
from kakehashi.language.detect import detect_language
from kakehashi.rosters.classifications import (
    parse_cooperation,
    parse_excluded_kinds,
    parse_excluded_sectors,
    parse_fields,
    parse_kind,
    parse_sectors,
    reads_as_forms,
)
from kakehashi.rosters.contacts import parse_email, parse_website
from kakehashi.rosters.founded import parse_founded
from kakehashi.rosters.identifiers import parse_identifiers
from kakehashi.rosters.name_cells import read_name, read_variants
from kakehashi.rosters.quantities import parse_capacity, parse_employees, parse_readiness
from kakehashi.rosters.row_cells import RowCells, sort_cells
from kakehashi.rosters.skipped_rows import find_skip_reason

Value = TypeVar("Value")

LATEST_YEAR = 2100
LONGEST_NAME = 300
_POSTAL_CODE = re.compile(r"〒\s*\d{3}[-－‐]?\d{4}\s*")


def read_roster(
    sheet: Sheet, *, heading_map: HeadingMap, party: Party, file: str, latest_year: int = LATEST_YEAR
) -> tuple[RosterRow, ...]:
    """Read every row below the heading row; `cells` of a result are all its cells as written, by column label.

    A row ends in one of three ways. Accepted: it has an organisation (with an empty id), and its problems, none of them
    fatal, name cells that were left out or mended. Refused: no organisation and a fatal problem. Skipped (a total, a
    note, the headings again): no organisation and one problem, not fatal, that is the reason; see
    `skipped_rows.is_skipped`. `latest_year` is the last year in which an organisation can have been founded.
    """
    rows = (row for row in sheet.rows if row.number > heading_map.row_number)
    read = partial(_read_row, heading_map=heading_map, party=party, latest_year=latest_year)
    return tuple(read(row, place=Place(file, sheet.name, row.number)) for row in rows)


def _read_row(row: Row, *, place: Place, heading_map: HeadingMap, party: Party, latest_year: int) -> RosterRow:
    written = _label_cells(row, heading_map)
    reason = find_skip_reason(row.cells, heading_map)
    if reason:
        return RosterRow(place, written, None, problems=(Problem(place, reason),))
    cells = sort_cells(row, heading_map, place=place)
    name = read_name("\n".join(cells.texts(Field.NAME)))
    refusal = _find_refusal(name, place=place, heading_map=heading_map)
    if refusal:
        return RosterRow(place, written, None, problems=(refusal,))
    organisation = _read_organisation(cells, name=name, party=party, latest_year=latest_year)
    return RosterRow(place, written, organisation, _read_contact(cells), tuple(cells.problems))


def _label_cells(row: Row, heading_map: HeadingMap) -> Mapping[str, str]:
    cells = row.cells[: len(heading_map.headings)]
    return dict(zip_longest(heading_map.headings, cells, fillvalue=""))


def _find_refusal(name: str, *, place: Place, heading_map: HeadingMap) -> Problem | None:
    column = next(heading_map.headings[index] for index, held in heading_map.fields.items() if held is Field.NAME)
    at_name = replace(place, column=column)
    if not name:
        return Problem(
            at_name,
            message(
                "The row has no name. Write the organisation's name in the column “{column}”, and import it again.",
                column=column,
            ),
            fatal=True,
        )
    if len(name) > LONGEST_NAME:
        return Problem(
            at_name,
            message(
                "The name has {length} characters; the longest allowed is {longest}. Write the name alone in the "
                "column “{column}”, and import it again.",
                length=len(name),
                longest=LONGEST_NAME,
                column=column,
            ),
            fatal=True,
        )
    return None


def _read_organisation(cells: RowCells, *, name: str, party: Party, latest_year: int) -> Organisation:
    sectors = cells.texts(Field.SECTORS)
    return Organisation(
        id="",
        party=party,
        name=name,
        variants=read_variants("\n".join(cells.texts(Field.NAME)), others=cells.texts(Field.NAME_VARIANT)),
        kind=_only(cells.read(Field.KIND, parse_kind)),
        sectors=frozenset[Sector]().union(*map(parse_sectors, sectors)),
        fields=tuple(dict.fromkeys(item for text in sectors for item in parse_fields(text))),
        city=_POSTAL_CODE.sub("", cells.first(Field.CITY)),
        region=cells.first(Field.REGION),
        employees=_only(cells.read(Field.EMPLOYEES, parse_employees)),
        founded=_only(cells.read(Field.FOUNDED, partial(parse_founded, latest_year=latest_year))),
        readiness=_only(cells.read(Field.READINESS, parse_readiness)),
        capacity=_only(cells.read(Field.CAPACITY, parse_capacity)),
        cooperation=_read_cooperation(cells),
        website=_only(cells.read(Field.WEBSITE, parse_website)) or "",
        identifiers=_read_identifiers(cells),
        profile=_read_profile(cells),
    )


def _only(values: list[Value]) -> Value | None:
    """Take the value of a field that one column holds."""
    return values[0] if values else None


def _read_cooperation(cells: RowCells) -> frozenset[CooperationForm]:
    """Read the forms of cooperation, also where the column of requests holds nothing else."""
    read = cells.read(Field.COOPERATION, parse_cooperation)
    requested = [parse_cooperation(text).value for text in cells.texts(Field.REQUESTS) if reads_as_forms(text)]
    return frozenset[CooperationForm]().union(*read, *requested)


def _read_identifiers(cells: RowCells) -> frozenset[Identifier]:
    found = [
        cells.read_cell(cell, partial(parse_identifiers, heading=cell.label))
        for cell in cells.by_field.get(Field.IDENTIFIER, ())
    ]
    return frozenset[Identifier]().union(*found)


def _read_profile(cells: RowCells) -> Profile:
    exclusions = cells.texts(Field.EXCLUSIONS)
    return Profile(
        offers=_read_texts(cells, Field.OFFERS),
        requests=_read_texts(cells, Field.REQUESTS),
        description=_read_texts(cells, Field.DESCRIPTION),
        exclusions=_read_texts(cells, Field.EXCLUSIONS),
        excluded_kinds=frozenset[OrganisationKind]().union(*map(parse_excluded_kinds, exclusions)),
        excluded_sectors=frozenset[Sector]().union(*map(parse_excluded_sectors, exclusions)),
    )


def _read_texts(cells: RowCells, held: Field) -> tuple[Text, ...]:
    """One text a cell, whatever its lines: matching compares whole texts, and reasons cut them into sentences."""
    return tuple(Text(text, detect_language(text)) for text in dict.fromkeys(cells.texts(held)))


def _read_contact(cells: RowCells) -> Contact:
    return Contact(
        person=" ".join(" ".join(cells.texts(Field.CONTACT_PERSON)).split()),
        email=_only(cells.read(Field.CONTACT_EMAIL, parse_email)) or ", ".join(cells.emails),
        phone=cells.first(Field.CONTACT_PHONE) or ", ".join(cells.phones),
    )
