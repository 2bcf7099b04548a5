"""Notices while they are being written."""

import sqlalchemy as sa
from alembic import op

from broadcaster.store.database.guards import one_station

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    table = op.create_table(
        "draft",
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("station", "id", name="pk_draft"),
    )
    op.create_index("ix_draft_station_article", "draft", ["station", "article"])
    for statement in one_station(table, op.get_context().dialect.name):
        op.execute(statement)
