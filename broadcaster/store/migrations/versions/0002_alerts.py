"""Alerts: what came, which documents were read, what was ordered on air."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

MOMENT = sa.DateTime(timezone=True)

SQLITE_GUARD = """
CREATE TRIGGER alert_seen_keeps_{act} BEFORE {act} ON alert_seen
BEGIN SELECT RAISE(ABORT, 'alert_seen is append-only'); END
"""
# The function refuse_change is that of the first migration.
POSTGRESQL_GUARD = """
CREATE TRIGGER alert_seen_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON alert_seen
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


def upgrade() -> None:
    op.create_table(
        "alert_seen",
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("identifier", sa.Text(), nullable=False),
        sa.Column("sent", MOMENT, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sender", "identifier", "sent", name="pk_alert_seen"),
    )
    op.create_index("ix_alert_seen_sent", "alert_seen", ["sent"])
    op.create_table(
        "alert_document",
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("read_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("mark", name="pk_alert_document"),
    )
    op.create_table(
        "alert_airing",
        sa.Column("occurrence", sa.Text(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("identifier", sa.Text(), nullable=False),
        sa.Column("sent", MOMENT, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("ordered_at", MOMENT, nullable=False),
        sa.Column("withdrawn_at", MOMENT),
        sa.ForeignKeyConstraint(
            ["sender", "identifier", "sent"],
            ["alert_seen.sender", "alert_seen.identifier", "alert_seen.sent"],
            name="fk_alert_airing_sender_identifier_sent",
        ),
        sa.PrimaryKeyConstraint("occurrence", name="pk_alert_airing"),
    )
    op.create_index("ix_alert_airing_ordered_at", "alert_airing", ["ordered_at"])
    if op.get_context().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(SQLITE_GUARD.format(act=act))
    else:
        op.execute(POSTGRESQL_GUARD)
