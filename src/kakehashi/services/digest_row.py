"""The digest by which a row of a roster is known again, wherever in the file it has moved."""

import hashlib
import json
import unicodedata

from kakehashi.domain.party import Party
from kakehashi.domain.roster import HeadingMap, RosterRow


def digest_row(row: RosterRow, *, party: Party, heading_map: HeadingMap) -> str:
    """Give the SHA-256, in hexadecimal, of what a row says: its filled cells, width and white space set aside.

    The party and the field each column was read as are part of it: the same cells under another heading map say
    something else. The order of the columns and the row's number are not.
    """
    fields = {heading_map.headings[column]: field for column, field in heading_map.fields.items()}
    cells = [(fields.get(heading, ""), _normalise(heading), _normalise(cell)) for heading, cell in row.cells.items()]
    said = [party.code, sorted(cell for cell in cells if cell[-1])]
    return hashlib.sha256(json.dumps(said).encode("ascii")).hexdigest()


def _normalise(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())
