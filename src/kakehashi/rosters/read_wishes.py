"""The rows of a file of wishes: who wants to meet whom, how much, when, and after whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kakehashi.domain.messages import message
from kakehashi.domain.mission import Mission
from kakehashi.domain.mission_rows import MissionRow
from kakehashi.domain.roster import Sheet
from kakehashi.domain.slot import Session, Slot, mission_slots
from kakehashi.domain.wish import USUAL_UTILITY, Wish
from kakehashi.rosters.cells import CellReading, is_blank, unreadable
from kakehashi.rosters.columns import Fields
from kakehashi.rosters.mission_tables import TableKind, TableRow, read_table
from kakehashi.rosters.organisation_cells import name_organisation, no_organisation
from kakehashi.rosters.slot_times import parse_slot_time
from kakehashi.rosters.time_words import fold_time, word_values
from kakehashi.rosters.wanting import parse_utility, parse_wanting, read_scale


class WishField(StrEnum):
    """What a column of a file of wishes can hold."""

    ORGANISATION = "organisation"
    WITH = "with"
    WISH = "wish"
    UTILITY = "utility"
    SESSION = "session"
    AT = "at"
    AFTER = "after"


WISHES = TableKind(
    Fields(
        WishField,
        "wishes.toml",
        many=frozenset({WishField.ORGANISATION, WishField.WITH, WishField.AFTER}),
    ),
    required={WishField.ORGANISATION: "Organisation", WishField.WITH: "With"},
)


@dataclass(frozen=True, slots=True)
class _Reader:
    """What a row is read against: the slots of the mission, and the highest utility of each column."""

    slots: Sequence[Slot]
    scales: Mapping[WishField, int]


def read_wishes(sheet: Sheet, *, mission: Mission, file: str) -> tuple[MissionRow[Wish], ...]:
    """Read every row below the heading row; the organisations of a wish are named by id or name as written.

    Numbers count from 1 to 100, or from 1 to 5 in a column that has none above 5. A cell that cannot be read refuses its
    row. Raises InvalidInputError when no column holds organisations, or none those they wish to meet.
    """
    rows = list(read_table(sheet, kind=WISHES, file=file))
    scales = {each: read_scale(row.text(each) for row in rows) for each in (WishField.WISH, WishField.UTILITY)}
    reader = _Reader(mission_slots(mission), scales)
    return tuple(_read_row(row, reader) for row in rows)


def parse_session(text: str) -> CellReading[Session | None]:
    """Read morning or afternoon; None when it is empty or either will do."""
    words = word_values("sessions")
    folded = fold_time(text).strip()
    if is_blank(text) or folded in word_values("either"):
        return CellReading(None)
    if folded not in words:
        return unreadable(message("“{value}” is no session. Write morning or afternoon.", value=text))
    return CellReading(Session(words[folded]) if words[folded] in set(Session) else None)


def _read_row(row: TableRow[WishField], reader: _Reader) -> MissionRow[Wish]:
    field = WishField
    for named in (field.ORGANISATION, field.WITH):
        if not name_organisation(row, named):
            row.read(named, unreadable(no_organisation(row.column(named))), fatal=True)
    wanted = row.read(field.WISH, parse_wanting(row.text(field.WISH), scale=reader.scales[field.WISH]), fatal=True)
    utility = parse_utility(row.text(field.UTILITY), scale=reader.scales[field.UTILITY])
    wish = Wish(
        organisation_id=name_organisation(row, field.ORGANISATION),
        other_id=name_organisation(row, field.WITH),
        wanting=wanted.wanting,
        utility=row.read(field.UTILITY, utility, fatal=True) or wanted.utility or USUAL_UTILITY,
        session=row.read(field.SESSION, parse_session(row.text(field.SESSION)), fatal=True),
        at=row.read(field.AT, parse_slot_time(row.text(field.AT), slots=reader.slots), fatal=True),
        after=name_organisation(row, field.AFTER),
    )
    _check_session(row, wish, reader.slots)
    return row.finish(wish)


def _check_session(row: TableRow[WishField], wish: Wish, slots: Sequence[Slot]) -> None:
    session = next((slot.session for slot in slots if slot.window.start == wish.at), None)
    if session and wish.session and session is not wish.session:
        reason = message("The time is not in the session that the row asks for. Keep one of the two.")
        row.read(WishField.AT, unreadable(reason), fatal=True)
