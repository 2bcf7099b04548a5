"""Orders for alerts name their outputs (before, and where empty: all); a name may have several documents."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

MOMENT = sa.DateTime(timezone=True)

SQLITE_GUARD = """
CREATE TRIGGER alert_again_keeps_{act} BEFORE {act} ON alert_again
BEGIN SELECT RAISE(ABORT, 'alert_again is append-only'); END
"""
# The function refuse_change is that of the first migration.
POSTGRESQL_GUARD = """
CREATE TRIGGER alert_again_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON alert_again
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


def upgrade() -> None:
    op.add_column("alert_airing", sa.Column("outputs", sa.JSON(), nullable=False, server_default="[]"))
    op.create_table(
        "alert_again",
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("identifier", sa.Text(), nullable=False),
        sa.Column("sent", MOMENT, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sender", "identifier", "sent"],
            ["alert_seen.sender", "alert_seen.identifier", "alert_seen.sent"],
            name="fk_alert_again_sender_identifier_sent",
        ),
        sa.PrimaryKeyConstraint("sender", "identifier", "sent", "digest", name="pk_alert_again"),
    )
    if op.get_context().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(SQLITE_GUARD.format(act=act))
    else:
        op.execute(POSTGRESQL_GUARD)
