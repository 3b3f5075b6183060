"""The organisation a row names: by its id where a column has one, by its name otherwise."""

import re

from kakehashi.domain.messages import Message, message
from kakehashi.rosters.cells import clean_line, is_blank
from kakehashi.rosters.mission_tables import Held, TableRow

_ID = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]{2}[-－][0-9０-９]+")


def name_organisation(row: TableRow[Held], field: Held) -> str:
    """Give the id or the name written in the columns of a field; empty when none of them says anything."""
    texts = [clean_line(text) for _, text in row.cells.get(field, ()) if not is_blank(text)]
    return next((text for text in texts if _ID.fullmatch(text)), next((t for t in texts if not t.isdecimal()), ""))


def no_organisation(column: str) -> Message:
    """Say that a row names no organisation where it should."""
    return message("The row names no organisation. Write its id or its name in the column “{column}”.", column=column)
