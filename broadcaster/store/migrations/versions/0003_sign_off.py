"""Sign-off: who answers for a message that went out without approval, and when he said so."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

SQLITE_GUARD = """
CREATE TRIGGER sign_off_keeps_{act} BEFORE {act} ON sign_off
BEGIN SELECT RAISE(ABORT, 'sign_off is append-only'); END
"""
# The function refuse_change is that of the first migration.
POSTGRESQL_GUARD = """
CREATE TRIGGER sign_off_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON sign_off
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


def upgrade() -> None:
    op.create_table(
        "sign_off",
        sa.Column("occurrence", sa.Text(), nullable=False),
        sa.Column("signed_by", sa.Text(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["occurrence"], ["occurrence.id"], name="fk_sign_off_occurrence"),
        sa.PrimaryKeyConstraint("occurrence", name="pk_sign_off"),
    )
    if op.get_context().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(SQLITE_GUARD.format(act=act))
    else:
        op.execute(POSTGRESQL_GUARD)
