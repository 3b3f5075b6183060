"""Missions: who comes, what they wish of each other, and agendas."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_missions()
    create_agendas()


def create_missions() -> None:
    op.create_table(
        "mission",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("host", sa.Text, nullable=False),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("plan", sa.JSON, nullable=False),
    )
    op.create_table(
        "delegate",
        sa.Column("mission", sa.Text, sa.ForeignKey("mission.name"), primary_key=True),
        sa.Column("organisation_id", sa.Text, sa.ForeignKey("organisation.id"), primary_key=True),
        sa.Column("people", sa.Integer, nullable=False),
        sa.Column("languages", sa.JSON, nullable=False),
        sa.Column("available", sa.JSON, nullable=False),
        sa.Column("absent", sa.JSON, nullable=False),
        sa.Column("venue", sa.Text, nullable=False),
        sa.Column("most_meetings", sa.Integer),
    )
    op.create_table(
        "wish",
        sa.Column("mission", sa.Text, sa.ForeignKey("mission.name"), primary_key=True),
        sa.Column("origin", sa.Text, primary_key=True),
        sa.Column("organisation_id", sa.Text, sa.ForeignKey("organisation.id"), primary_key=True),
        sa.Column("other_id", sa.Text, sa.ForeignKey("organisation.id"), primary_key=True),
        sa.Column("wanting", sa.Text, nullable=False),
        sa.Column("utility", sa.Integer, nullable=False),
        sa.Column("session", sa.Text),
        sa.Column("at", sa.DateTime(timezone=True)),
        sa.Column("after", sa.Text, sa.ForeignKey("organisation.id")),
    )


def create_agendas() -> None:
    op.create_table(
        "agenda",
        sa.Column("mission", sa.Text, sa.ForeignKey("mission.name"), primary_key=True),
        sa.Column("revision", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cause", sa.Text, nullable=False),
        sa.Column("proof", sa.JSON, nullable=False),
    )
    op.create_table(
        "agenda_meeting",
        sa.Column("mission", sa.Text, primary_key=True),
        sa.Column("revision", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("state", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("organisation_id", sa.Text, sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("other_id", sa.Text, sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("slot", sa.Integer, nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("venue", sa.Text, nullable=False),
        sa.Column("table_number", sa.Integer, nullable=False),
        sa.Column("interpreter", sa.Text, nullable=False),
        sa.Column("confirmed", sa.Boolean, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["mission", "revision"], ["agenda.mission", "agenda.revision"]),
    )
    op.create_table(
        "left_out",
        sa.Column("mission", sa.Text, primary_key=True),
        sa.Column("revision", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("organisation_id", sa.Text, sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("other_id", sa.Text, sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("full", sa.Text, sa.ForeignKey("organisation.id")),
        sa.ForeignKeyConstraint(["mission", "revision"], ["agenda.mission", "agenda.revision"]),
    )


def downgrade() -> None:
    # Children before the tables they refer to.
    for table in ("left_out", "agenda_meeting", "agenda", "wish", "delegate", "mission"):
        op.drop_table(table)
