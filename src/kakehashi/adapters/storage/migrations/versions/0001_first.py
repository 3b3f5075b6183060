"""The first schema: organisations, their sources, vectors."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_organisations()
    create_sources()
    create_vectors()


def create_organisations() -> None:
    op.create_table(
        "organisation",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("party", sa.Text, nullable=False, index=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text),
        sa.Column("sectors", sa.JSON, nullable=False),
        sa.Column("fields", sa.JSON, nullable=False),
        sa.Column("city", sa.Text, nullable=False),
        sa.Column("region", sa.Text, nullable=False),
        sa.Column("employees", sa.Integer),
        sa.Column("founded", sa.Integer),
        sa.Column("readiness", sa.Integer),
        sa.Column("capacity", sa.Integer),
        sa.Column("cooperation", sa.JSON, nullable=False),
        sa.Column("website", sa.Text, nullable=False),
        sa.Column("excluded_kinds", sa.JSON, nullable=False),
        sa.Column("excluded_sectors", sa.JSON, nullable=False),
    )
    op.create_table(
        "organisation_name",
        sa.Column("organisation_id", sa.Text, sa.ForeignKey("organisation.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("name", sa.Text, nullable=False),
    )
    op.create_table(
        "identifier",
        sa.Column("organisation_id", sa.Text, sa.ForeignKey("organisation.id"), primary_key=True),
        sa.Column("scheme", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, primary_key=True),
    )
    op.create_table(
        "profile_text",
        sa.Column("organisation_id", sa.Text, sa.ForeignKey("organisation.id"), primary_key=True),
        sa.Column("side", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
    )
    op.create_table(
        "separation",
        sa.Column("organisation_id", sa.Text, sa.ForeignKey("organisation.id"), primary_key=True),
        sa.Column("separated_from", sa.Text, sa.ForeignKey("organisation.id"), primary_key=True),
        sa.Column("separated_at", sa.DateTime(timezone=True), nullable=False),
    )


def create_sources() -> None:
    op.create_table(
        "roster_import",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("party", sa.Text, nullable=False),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("sheet", sa.Text, nullable=False),
        sa.Column("heading_row", sa.Integer, nullable=False),
        sa.Column("headings", sa.JSON, nullable=False),
        sa.Column("heading_fields", sa.JSON, nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "roster_row",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("import_id", sa.Integer, sa.ForeignKey("roster_import.id"), nullable=False),
        sa.Column("organisation_id", sa.Text, sa.ForeignKey("organisation.id"), nullable=False, index=True),
        sa.Column("row", sa.Integer, nullable=False),
        sa.Column("precedence", sa.Integer, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("cells", sa.JSON, nullable=False),
        sa.Column("organisation", sa.JSON, nullable=False),
        sa.Column("replaced_by", sa.Integer, sa.ForeignKey("roster_row.id")),
    )
    op.create_table(
        "contact",
        sa.Column("roster_row_id", sa.Integer, sa.ForeignKey("roster_row.id"), primary_key=True, autoincrement=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("phone", sa.Text, nullable=False),
        sa.Column("cells", sa.JSON, nullable=False),
    )


def create_vectors() -> None:
    op.create_table(
        "vector",
        sa.Column("encoder", sa.Text, primary_key=True),
        sa.Column("digest", sa.Text, primary_key=True),
        sa.Column("components", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "calibration",
        sa.Column("encoder", sa.Text, primary_key=True),
        sa.Column("party", sa.Text, primary_key=True),
        sa.Column("organisations", sa.JSON, nullable=False),
    )


def downgrade() -> None:
    # Children before the tables they refer to.
    for table in (
        "calibration", "vector", "contact", "roster_row", "roster_import",
        "separation", "profile_text", "identifier", "organisation_name", "organisation",
    ):
        op.drop_table(table)
