"""Who may log in, who has, how often it failed, and the tokens of the API."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from broadcaster.store.database.guards import one_station

revision = "0009"
down_revision = "0008"

names = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _time(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)


def _key(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), primary_key=True)


# Named for the foreign keys alone: it is there already.
person = sa.Table("person", names, _key("station"), _key("id"))

account = sa.Table(
    "account",
    names,
    _key("station"),
    _key("person"),
    _text("login"),
    _text("role"),
    _text("password_hash"),
    _text("totp_secret"),
    sa.Column("totp_used", sa.Integer(), nullable=False),
    _time("closed_at", nullable=True),
    _time("last_login_at", nullable=True),
    sa.ForeignKeyConstraint(["station", "person"], ["person.station", "person.id"]),
    sa.UniqueConstraint("station", "login"),
)
login = sa.Table(
    "login",
    names,
    _key("station"),
    _key("digest"),
    _text("person"),
    _time("begun_at"),
    _time("seen_at"),
    _text("address"),
    sa.ForeignKeyConstraint(["station", "person"], ["account.station", "account.person"]),
    sa.Index(None, "station", "person"),
)
login_try = sa.Table(
    "login_try",
    names,
    _key("station"),
    _key("source"),
    sa.Column("failures", sa.Integer(), nullable=False),
    _time("failed_at"),
)
api_token = sa.Table(
    "api_token",
    names,
    _key("station"),
    _key("id"),
    _text("digest"),
    _text("person"),
    _text("label"),
    sa.Column("scopes", sa.JSON(), nullable=False),
    _time("made_at"),
    _time("ends_at", nullable=True),
    _time("last_used_at", nullable=True),
    sa.ForeignKeyConstraint(["station", "person"], ["account.station", "account.person"]),
)


def upgrade() -> None:
    bind = op.get_bind()
    for table in (account, login, login_try, api_token):
        table.create(bind)
        for statement in one_station(table, bind.dialect.name):
            op.execute(statement)
