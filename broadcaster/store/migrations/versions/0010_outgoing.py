"""Letters to the people of the station, and how far each webhook has followed the journal."""

import sqlalchemy as sa
from alembic import op

from broadcaster.store.database.guards import one_station

revision = "0010"
down_revision = "0009"

names = sa.MetaData(
    naming_convention={"pk": "pk_%(table_name)s", "ix": "ix_%(table_name)s_%(column_0_N_name)s"}
)

letter = sa.Table(
    "letter",
    names,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("id", sa.Text(), primary_key=True),
    sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("subject", sa.Text(), nullable=False),
    sa.Column("body", sa.Text(), nullable=False),
    sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("tries", sa.Integer(), nullable=False),
    sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("sent_at", sa.DateTime(timezone=True)),
    sa.Column("trouble", sa.Text(), nullable=False),
    sa.Index(None, "station", "sent_at", "next_at"),
)
follower = sa.Table(
    "follower",
    names,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("name", sa.Text(), primary_key=True),
    sa.Column("epoch", sa.Integer(), nullable=False),
    sa.Column("seq", sa.Integer(), nullable=False),
    sa.Column("tries", sa.Integer(), nullable=False),
    sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("trouble", sa.Text(), nullable=False),
)


def upgrade() -> None:
    bind = op.get_bind()
    for table in (letter, follower):
        table.create(bind)
        for statement in one_station(table, bind.dialect.name):
            op.execute(statement)
