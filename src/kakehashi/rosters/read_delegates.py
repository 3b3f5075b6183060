"""The rows of a file of delegates: who comes to a mission, how many, what they speak, when and where they meet."""

from enum import StrEnum

from kakehashi.domain.delegate import Delegate
from kakehashi.domain.messages import message
from kakehashi.domain.mission import Mission
from kakehashi.domain.mission_rows import MissionRow
from kakehashi.domain.roster import Sheet
from kakehashi.language.names import fold_letters
from kakehashi.rosters.availability import parse_availability
from kakehashi.rosters.cells import CellReading, is_blank, unreadable
from kakehashi.rosters.columns import Fields
from kakehashi.rosters.mission_tables import TableKind, TableRow, read_table
from kakehashi.rosters.organisation_cells import name_organisation, no_organisation
from kakehashi.rosters.people import parse_people
from kakehashi.rosters.quantities import parse_capacity
from kakehashi.rosters.spoken_languages import parse_languages


class DelegateField(StrEnum):
    """What a column of a file of delegates can hold."""

    ORGANISATION = "organisation"
    PEOPLE = "people"
    LANGUAGES = "languages"
    AVAILABILITY = "availability"
    VENUE = "venue"
    MOST_MEETINGS = "most-meetings"


DELEGATES = TableKind(
    Fields(DelegateField, "delegates.toml", many=frozenset({DelegateField.ORGANISATION})),
    required={DelegateField.ORGANISATION: "Organisation"},
)


def read_delegates(sheet: Sheet, *, mission: Mission, file: str) -> tuple[MissionRow[Delegate], ...]:
    """Read every row below the heading row; `organisation_id` of a delegate is the id or the name as written.

    A cell that cannot be read refuses its row, for an agenda built on half of what a delegate says is wrong; of several
    languages those that can be read are kept. Raises InvalidInputError when no column holds organisations.
    """
    return tuple(_read_row(row, mission) for row in read_table(sheet, kind=DELEGATES, file=file))


def parse_venue(text: str, *, mission: Mission) -> CellReading[str | None]:
    """Read the name of one of a mission's venues, case, width, accents and spaces aside; empty when none is written."""
    if is_blank(text):
        return CellReading("")
    names = {_venue_key(venue.name): venue.name for venue in mission.venues}
    if _venue_key(text) in names:
        return CellReading(names[_venue_key(text)])
    return unreadable(
        message(
            "“{value}” is no venue of the mission. Its venues are {venues}.",
            value=text,
            venues=", ".join(f"“{name}”" for name in names.values()),
        )
    )


def _read_row(row: TableRow[DelegateField], mission: Mission) -> MissionRow[Delegate]:
    field = DelegateField
    name = name_organisation(row, field.ORGANISATION)
    if not name:
        row.read(field.ORGANISATION, unreadable(no_organisation(row.column(field.ORGANISATION))), fatal=True)
    available = parse_availability(row.text(field.AVAILABILITY), mission=mission)
    windows = row.read(field.AVAILABILITY, available, fatal=available.value is None)
    people = row.read(field.PEOPLE, parse_people(row.text(field.PEOPLE)), fatal=True)
    return row.finish(
        Delegate(
            organisation_id=name,
            people=1 if people is None else people,
            languages=row.read(field.LANGUAGES, parse_languages(row.text(field.LANGUAGES)), fatal=False),
            available=windows or (),
            venue=row.read(field.VENUE, parse_venue(row.text(field.VENUE), mission=mission), fatal=True) or "",
            most_meetings=row.read(field.MOST_MEETINGS, parse_capacity(row.text(field.MOST_MEETINGS)), fatal=True),
        )
    )


def _venue_key(text: str) -> str:
    return "".join(fold_letters(text).split())
