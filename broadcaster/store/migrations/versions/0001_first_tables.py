"""The first tables: ledger, occurrences, bulletins, news."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.DateTime(timezone=True)
APPEND_ONLY = ("as_run", "as_run_end", "occurrence_history", "bulletin_decision")

# SQLite has no trigger for whole statements, PostgreSQL wants a function; both refuse, whoever asks.
SQLITE_GUARD = """
CREATE TRIGGER {table}_keeps_{act} BEFORE {act} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
POSTGRESQL_REFUSAL = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
"""
POSTGRESQL_GUARD = """
CREATE TRIGGER {table}_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


def upgrade() -> None:
    _create_ledger()
    _create_occurrences()
    _create_bulletins()
    _create_news()
    if op.get_context().dialect.name == "sqlite":
        for table in APPEND_ONLY:
            op.execute(SQLITE_GUARD.format(table=table, act="UPDATE"))
            op.execute(SQLITE_GUARD.format(table=table, act="DELETE"))
    else:
        op.execute(POSTGRESQL_REFUSAL)
        for table in APPEND_ONLY:
            op.execute(POSTGRESQL_GUARD.format(table=table))


def _create_ledger() -> None:
    op.create_table(
        "as_run",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("occurrence", sa.Text(), nullable=False),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("themes", sa.JSON(), nullable=False),
        sa.Column("output", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("bulletin", sa.Text(), nullable=False),
        sa.Column("scheduled_start", MOMENT, nullable=False),
        sa.Column("actual_start", MOMENT, nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("corrects", sa.Text()),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["corrects"], ["as_run.id"], name="fk_as_run_corrects"),
        sa.PrimaryKeyConstraint("id", name="pk_as_run"),
        sa.UniqueConstraint("corrects", name="uq_as_run_corrects"),
    )
    op.create_index("ix_as_run_actual_start", "as_run", ["actual_start"])
    op.create_index("ix_as_run_occurrence", "as_run", ["occurrence"])
    op.create_table(
        "as_run_end",
        sa.Column("row", sa.Text(), nullable=False),
        sa.Column("actual_end", MOMENT, nullable=False),
        sa.Column("aired_ms", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "aired_ms > 0 OR (aired_ms = 0 AND outcome = 'missed')", name="ck_as_run_end_aired"
        ),
        sa.CheckConstraint("outcome IN ('aired', 'partial', 'missed')", name="ck_as_run_end_outcome"),
        sa.ForeignKeyConstraint(["row"], ["as_run.id"], name="fk_as_run_end_row"),
        sa.PrimaryKeyConstraint("row", name="pk_as_run_end"),
    )
    op.create_index("ix_as_run_end_actual_end", "as_run_end", ["actual_end"])
    op.create_table(
        "heartbeat",
        sa.Column("row", sa.Text(), nullable=False),
        sa.Column("output", sa.Text(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("aired_ms", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["row"], ["as_run.id"], name="fk_heartbeat_row"),
        sa.PrimaryKeyConstraint("row", name="pk_heartbeat"),
        sa.UniqueConstraint("output", name="uq_heartbeat_output"),
    )


def _create_occurrences() -> None:
    op.create_table(
        "occurrence",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("air_date", sa.Date(), nullable=False),
        sa.Column("slot", sa.Text(), nullable=False),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("length_s", sa.Integer(), nullable=False),
        sa.Column("outputs", sa.JSON(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("bulletin", sa.Text(), nullable=False),
        sa.Column("repeat_of", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_occurrence"),
    )
    op.create_index("ix_occurrence_air_date", "occurrence", ["air_date"])
    op.create_index("ix_occurrence_bulletin", "occurrence", ["bulletin"])
    op.create_index("ix_occurrence_starts_at", "occurrence", ["starts_at"])
    op.create_table(
        "occurrence_history",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("occurrence", sa.Text(), nullable=False),
        sa.Column("from_state", sa.Text(), nullable=False),
        sa.Column("to_state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("bulletin", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["occurrence"], ["occurrence.id"], name="fk_occurrence_history_occurrence"),
        sa.PrimaryKeyConstraint("seq", name="pk_occurrence_history"),
    )
    op.create_index("ix_occurrence_history_occurrence", "occurrence_history", ["occurrence"])


def _create_bulletins() -> None:
    op.create_table(
        "bulletin",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("air_date", sa.Date(), nullable=False),
        sa.Column("airs_at", MOMENT, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("script", sa.JSON(), nullable=False),
        sa.Column("master", sa.JSON(), nullable=False),
        sa.Column("themes", sa.JSON(), nullable=False),
        sa.Column("produced_at", MOMENT, nullable=False),
        sa.Column("valid_from", MOMENT),
        sa.Column("valid_until", MOMENT),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", MOMENT),
        sa.Column("decision_note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_bulletin"),
    )
    op.create_index("ix_bulletin_air_date", "bulletin", ["air_date"])
    op.create_index(
        "ix_bulletin_programme_state_produced_at", "bulletin", ["programme", "state", "produced_at"]
    )
    op.create_table(
        "bulletin_decision",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("bulletin", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["bulletin"], ["bulletin.id"], name="fk_bulletin_decision_bulletin"),
        sa.PrimaryKeyConstraint("seq", name="pk_bulletin_decision"),
    )
    op.create_index("ix_bulletin_decision_bulletin", "bulletin_decision", ["bulletin"])


def _create_news() -> None:
    op.create_table(
        "news_seen",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_news_seen"),
    )
    op.create_table(
        "news_item",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("published_at", MOMENT),
        sa.Column("fetched_at", MOMENT, nullable=False),
        sa.Column("themes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["news_seen.id"], name="fk_news_item_id"),
        sa.PrimaryKeyConstraint("id", name="pk_news_item"),
    )
    op.create_index("ix_news_item_fetched_at", "news_item", ["fetched_at"])
    op.create_table(
        "news_used",
        sa.Column("news_id", sa.Text(), nullable=False),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("air_date", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("news_id", "programme", "air_date", name="pk_news_used"),
    )
    op.create_index("ix_news_used_air_date", "news_used", ["air_date"])
    op.create_table(
        "feed_reading",
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("dropped", sa.JSON(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=False),
        sa.Column("last_modified", sa.Text(), nullable=False),
        sa.Column("read_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("feed", name="pk_feed_reading"),
    )
