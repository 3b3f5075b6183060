"""The tables of the store; the migrations make the same ones, and a test holds the two together."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)

metadata = MetaData()


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; SQLite keeps no time zone, so it is taken off on the way in and put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Bring the moment to UTC."""
        if value is None or dialect.name != "sqlite":
            return value
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Say that the moment is in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def _organisation_id(name: str = "organisation_id", *, primary_key: bool = False) -> Column[str]:
    return Column(name, Text, ForeignKey("organisation.id"), primary_key=primary_key, nullable=False)


def _mission() -> Column[str]:
    return Column("mission", Text, ForeignKey("mission.name"), primary_key=True)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, primary_key=True, autoincrement=False)


organisation = Table(
    "organisation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("party", Text, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("kind", Text),
    Column("sectors", JSON, nullable=False),
    Column("fields", JSON, nullable=False),
    Column("city", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("employees", Integer),
    Column("founded", Integer),
    Column("readiness", Integer),
    Column("capacity", Integer),
    Column("cooperation", JSON, nullable=False),
    Column("website", Text, nullable=False),
    Column("excluded_kinds", JSON, nullable=False),
    Column("excluded_sectors", JSON, nullable=False),
)

organisation_name = Table(
    "organisation_name",
    metadata,
    _organisation_id(primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
)
"""The same name in other scripts or languages, in the order they came."""

identifier = Table(
    "identifier",
    metadata,
    _organisation_id(primary_key=True),
    Column("scheme", Text, primary_key=True),
    Column("value", Text, primary_key=True),
)

profile_text = Table(
    "profile_text",
    metadata,
    _organisation_id(primary_key=True),
    Column("side", Text, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("content", Text, nullable=False),
    Column("language", Text, nullable=False),
)

roster_import = Table(
    "roster_import",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("party", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("sheet", Text, nullable=False),
    Column("heading_row", Integer, nullable=False),
    Column("headings", JSON, nullable=False),
    Column("heading_fields", JSON, nullable=False),
    Column("imported_at", UtcDateTime, nullable=False),
)

roster_row = Table(
    "roster_row",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("import_id", Integer, ForeignKey("roster_import.id"), nullable=False),
    _organisation_id(),
    Column("row", Integer, nullable=False),
    Column("precedence", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("cells", JSON, nullable=False),
    Column("organisation", JSON, nullable=False),
    Column("replaced_by", Integer, ForeignKey("roster_row.id")),
    Index("ix_roster_row_organisation_id", "organisation_id"),
)
"""Source rows as read; `precedence` orders the sources of an organisation: a row takes over that of one it replaces."""

contact = Table(
    "contact",
    metadata,
    Column("roster_row_id", Integer, ForeignKey("roster_row.id"), primary_key=True, autoincrement=False),
    Column("person", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("cells", JSON, nullable=False),
)
"""Personal data and the cells it was read from; no other table holds any."""

separation = Table(
    "separation",
    metadata,
    _organisation_id(primary_key=True),
    Column("separated_from", Text, ForeignKey("organisation.id"), primary_key=True),
    Column("separated_at", UtcDateTime, nullable=False),
)
"""Pairs that are not to be merged again, each written both ways."""

vector = Table(
    "vector",
    metadata,
    Column("encoder", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("components", LargeBinary, nullable=False),
)
"""`components` are little-endian float32."""

calibration = Table(
    "calibration",
    metadata,
    Column("encoder", Text, primary_key=True),
    Column("party", Text, primary_key=True),
    Column("organisations", JSON, nullable=False),
)

mission = Table(
    "mission",
    metadata,
    Column("name", Text, primary_key=True),
    Column("host", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("plan", JSON, nullable=False),
)
"""`plan` is all the rest of it; moments in it, as in every other JSON column, are ISO 8601 texts in UTC."""

delegate = Table(
    "delegate",
    metadata,
    _mission(),
    _organisation_id(primary_key=True),
    Column("people", Integer, nullable=False),
    Column("languages", JSON, nullable=False),
    Column("available", JSON, nullable=False),
    Column("absent", JSON, nullable=False),
    Column("venue", Text, nullable=False),
    Column("most_meetings", Integer),
)

wish = Table(
    "wish",
    metadata,
    _mission(),
    Column("origin", Text, primary_key=True),
    _organisation_id(primary_key=True),
    _organisation_id("other_id", primary_key=True),
    Column("wanting", Text, nullable=False),
    Column("utility", Integer, nullable=False),
    Column("session", Text),
    Column("at", UtcDateTime),
    Column("after", Text, ForeignKey("organisation.id")),
)

agenda = Table(
    "agenda",
    metadata,
    _mission(),
    _number("revision"),
    Column("made_at", UtcDateTime, nullable=False),
    Column("cause", Text, nullable=False),
    Column("proof", JSON, nullable=False),
)

agenda_meeting = Table(
    "agenda_meeting",
    metadata,
    Column("mission", Text, primary_key=True),
    _number("revision"),
    Column("state", Text, primary_key=True),
    _number("position"),
    _organisation_id(),
    _organisation_id("other_id"),
    Column("slot", Integer, nullable=False),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("venue", Text, nullable=False),
    Column("table_number", Integer, nullable=False),
    Column("interpreter", Text, nullable=False),
    Column("confirmed", Boolean, nullable=False),
    Column("sequence", Integer, nullable=False),
    ForeignKeyConstraint(["mission", "revision"], ["agenda.mission", "agenda.revision"]),
)
"""The meetings of a revision that are held, and those that were cancelled before, each in the order they came.

Nothing here keeps two organisations from meeting twice: whether an agenda keeps its rules is for its check to say.
"""

left_out = Table(
    "left_out",
    metadata,
    Column("mission", Text, primary_key=True),
    _number("revision"),
    _number("position"),
    _organisation_id(),
    _organisation_id("other_id"),
    Column("reason", Text, nullable=False),
    Column("full", Text, ForeignKey("organisation.id")),
    ForeignKeyConstraint(["mission", "revision"], ["agenda.mission", "agenda.revision"]),
)

communique = Table(
    "communique",
    metadata,
    Column("id", Text, primary_key=True),
    Column("file", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("date", Text),
    Column("digest", Text, nullable=False, unique=True),
    Column("read_at", UtcDateTime, nullable=False),
)
"""`date` is ISO 8601 with reduced precision: 2023, 2023-01 or 2023-01-15."""

entry = Table("entry", metadata, Column("id", Text, primary_key=True))
"""An entry is nothing but what is said of it: its assertions."""

assertion = Table(
    "assertion",
    metadata,
    Column("entry_id", Text, ForeignKey("entry.id"), primary_key=True),
    _number("number"),
    Column("status", Text, nullable=False),
    Column("fact", JSON, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("superseded_by", Text, ForeignKey("entry.id")),
    Column("communique_id", Text, ForeignKey("communique.id")),
    Column("quote", Text),
    Column("quote_start", Integer),
    Column("quote_end", Integer),
    Column("language", Text),
    Column("finder", Text),
    Column("confidence", Double),
    Index("ix_assertion_communique_id", "communique_id"),
)
"""Written once and never changed; from `communique_id` on it is the evidence, which a decision has none of."""
