"""The cells of a row that are personal data."""

from collections.abc import Mapping

from kakehashi.domain.roster import Field, HeadingMap
from kakehashi.rosters.contacts import take_contacts

_CONTACT_FIELDS = frozenset({Field.CONTACT_PERSON, Field.CONTACT_EMAIL, Field.CONTACT_PHONE})


def find_contact_cells(cells: Mapping[str, str], heading_map: HeadingMap) -> frozenset[str]:
    """Give the headings of the contact's columns, and of cells that hold an e-mail address or telephone number."""
    columns = {heading_map.headings[column] for column, field in heading_map.fields.items() if field in _CONTACT_FIELDS}
    holding = {heading for heading, cell in cells.items() if _holds_contact(cell)}
    return frozenset(columns | holding)


def _holds_contact(cell: str) -> bool:
    taken = take_contacts(cell)
    return bool(taken.emails or taken.phones)
