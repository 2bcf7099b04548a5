"""What a row says of itself; records of spools taken once; no heartbeats: they live in the spool."""

import secrets
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import context, op

from broadcaster.model import THE_STATION, EntryKind
from broadcaster.store.database.guards import append_only, one_station
from broadcaster.store.journal.chain import Sealed, seal, written_facts, written_time

revision = "0007"
down_revision = "0006"

MOMENT = sa.DateTime(timezone=True)
tables = sa.MetaData(naming_convention={"pk": "pk_%(table_name)s"})
handed_in = sa.Table(
    "handed_in",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("run", sa.Text(), primary_key=True),
    sa.Column("number", sa.Integer(), primary_key=True),
    sa.Column("subject", sa.Text(), nullable=False),
    sa.Column("conflict", sa.Text(), nullable=False),
    sa.Column("other", sa.Text(), nullable=False),
    sa.Column("entry", sa.Text(), nullable=False),
    sa.Column("entered_at", MOMENT, nullable=False),
    sqlite_with_rowid=False,
)


def _row_columns() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("bulletin_version", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("audio_sha256", sa.Text(), nullable=False, server_default=""),
        sa.Column("entered_ms", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("zones", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("voice", sa.Text(), nullable=False, server_default=""),
        sa.Column("is_synthetic", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("upstream", sa.Text(), nullable=False, server_default=""),
    )


def _end_columns() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("silences", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("devices_known", sa.Integer()),
        sa.Column("devices_playing", sa.Integer()),
        # Empty: as at the start.
        sa.Column("evidence", sa.Text(), nullable=False, server_default=""),
    )


def upgrade() -> None:
    """Give rows their facts, close what an older player left open, and let heartbeats go."""
    connection = op.get_bind()
    for name, columns in (("as_run", _row_columns()), ("as_run_end", _end_columns())):
        for column in columns:
            op.add_column(name, column)
    tables.create_all(connection)
    for statement in (
        *append_only(handed_in, connection.dialect.name),
        *one_station(handed_in, connection.dialect.name),
    ):
        op.execute(statement)
    _close_rows(connection, context.config.attributes["now"])
    op.drop_table("heartbeat")


def _close_rows(connection: sa.Connection, now: datetime) -> None:
    """End rows that are open at their last heartbeat, as the next player of the older program would have."""
    old = sa.MetaData()
    heartbeat, end, head, journal = (
        sa.Table(name, old, autoload_with=connection)
        for name in ("heartbeat", "as_run_end", "head", "journal")
    )
    for beat in connection.execute(sa.select(heartbeat)).all():
        values: dict[str, Any] = {
            "actual_end": beat.at,
            "aired_ms": beat.aired_ms,
            "outcome": "partial" if beat.aired_ms else "missed",
            "reason": "crashed",
        }
        connection.execute(end.insert(), {"station": beat.station, "row": beat.row, **values})
        stands = connection.execute(sa.select(head).where(head.c.station == beat.station)).one()
        at = beat.at if beat.at.tzinfo else beat.at.replace(tzinfo=UTC)
        entry = seal(
            Sealed(
                station=beat.station,
                epoch=stands.epoch,
                seq=stands.seq + 1,
                happened_at=written_time(at),
                entered_at=written_time(now),
                kind=EntryKind.ROW_CLOSED.value,
                subject=f"as_run/{beat.row}",
                actor=str(THE_STATION),
                salt=secrets.token_hex(16),
                facts=written_facts({**values, "actual_end": written_time(at)}),
                facts_digest="",
                previous=stands.digest,
                digest="",
            )
        )
        connection.execute(journal.insert(), entry._asdict())
        connection.execute(
            head.update().where(head.c.station == beat.station), {"seq": entry.seq, "digest": entry.digest}
        )
