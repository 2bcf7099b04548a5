"""Documents that look like alerts and cannot be read are kept on a list until they are mended or over."""

import sqlalchemy as sa
from alembic import op

from broadcaster.store.database.guards import one_station

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    table = op.create_table(
        "alert_unread",
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("why", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("station", "mark", name="pk_alert_unread"),
    )
    for statement in one_station(table, op.get_context().dialect.name):
        op.execute(statement)
