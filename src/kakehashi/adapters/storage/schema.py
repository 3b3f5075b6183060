"""The tables of the store; the migrations make the same ones, and a test holds the two together."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
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


def _organisation_id(*, primary_key: bool = False) -> Column[str]:
    return Column("organisation_id", Text, ForeignKey("organisation.id"), primary_key=primary_key, nullable=False)


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
