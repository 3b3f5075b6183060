"""The register: communiqués, entries, and what was said of them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "communique",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("date", sa.Text),
        sa.Column("digest", sa.Text, nullable=False, unique=True),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table("entry", sa.Column("id", sa.Text, primary_key=True))
    op.create_table(
        "assertion",
        sa.Column("entry_id", sa.Text, sa.ForeignKey("entry.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("fact", sa.JSON, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("superseded_by", sa.Text, sa.ForeignKey("entry.id")),
        sa.Column("communique_id", sa.Text, sa.ForeignKey("communique.id")),
        sa.Column("quote", sa.Text),
        sa.Column("quote_start", sa.Integer),
        sa.Column("quote_end", sa.Integer),
        sa.Column("language", sa.Text),
        sa.Column("finder", sa.Text),
        sa.Column("confidence", sa.Double),
        sa.Index("ix_assertion_communique_id", "communique_id"),
    )


def downgrade() -> None:
    # Children before the tables they refer to.
    for table in ("assertion", "entry", "communique"):
        op.drop_table(table)
