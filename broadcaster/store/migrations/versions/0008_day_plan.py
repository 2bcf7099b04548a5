"""The plan of every day as it was wanted, with the version of the files that wanted it."""

import sqlalchemy as sa
from alembic import op

from broadcaster.store.database.guards import append_only, one_station

revision = "0008"
down_revision = "0007"

day_plan = sa.Table(
    "day_plan",
    sa.MetaData(naming_convention={"pk": "pk_%(table_name)s"}),
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("air_date", sa.Date(), primary_key=True),
    sa.Column("number", sa.Integer(), primary_key=True),
    sa.Column("grid", sa.Text(), nullable=False),
    sa.Column("planned_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("lines", sa.JSON(), nullable=False),
    sqlite_with_rowid=False,
)


def upgrade() -> None:
    day_plan.create(op.get_bind())
    dialect = op.get_bind().dialect.name
    for statement in (*append_only(day_plan, dialect), *one_station(day_plan, dialect)):
        op.execute(statement)
