"""The station in every key; one journal instead of histories; versions of bulletins; persons; guards."""

import json
import secrets
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import sqlalchemy as sa
from alembic import context, op

from broadcaster.model import Actor, EntryKind, Role, Way
from broadcaster.store.database.guards import append_only, one_station
from broadcaster.store.journal.chain import Sealed, seal, written_facts, written_time

revision = "0005"
down_revision = "0004"

MOMENT = sa.DateTime(timezone=True)
Act = tuple[datetime, EntryKind, str, Actor, dict[str, Any]]

# --- the tables as they are from here on; store/tables/ may change, this does not -------------------

tables = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

sa.Table(
    "alert_document",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("mark", sa.Text(), primary_key=True),
    sa.Column("read_at", MOMENT, nullable=False),
)
sa.Table(
    "alert_seen",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("sender", sa.Text(), primary_key=True),
    sa.Column("identifier", sa.Text(), primary_key=True),
    sa.Column("sent", MOMENT, primary_key=True),
    sa.Column("source", sa.Text(), nullable=False),
    sa.Column("place", sa.Text(), nullable=False),
    sa.Column("seen_at", MOMENT, nullable=False),
    sa.Column("document", sa.LargeBinary(), nullable=False),
    sa.Index(None, "station", "sent"),
    sqlite_with_rowid=False,
)
sa.Table(
    "as_run",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("id", sa.Text(), primary_key=True),
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
    sa.ForeignKeyConstraint(["station", "corrects"], ["as_run.station", "as_run.id"]),
    sa.UniqueConstraint("station", "corrects"),
    sa.Index(None, "station", "actual_start"),
    sa.Index(None, "station", "occurrence"),
    sqlite_with_rowid=False,
)
sa.Table(
    "bulletin",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("id", sa.Text(), primary_key=True),
    sa.Column("version", sa.Integer(), primary_key=True),
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
    sa.Column("made_by", sa.Text(), nullable=False),
    sa.Column("decided_by", sa.Text(), nullable=False),
    sa.Column("decided_at", MOMENT),
    sa.Column("decision_note", sa.Text(), nullable=False),
    sa.Index(None, "station", "air_date"),
    sa.Index(None, "station", "programme", "state", "produced_at"),
)
sa.Table(
    "feed_reading",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("feed", sa.Text(), primary_key=True),
    sa.Column("status", sa.Text(), nullable=False),
    sa.Column("error", sa.Text(), nullable=False),
    sa.Column("dropped", sa.JSON(), nullable=False),
    sa.Column("etag", sa.Text(), nullable=False),
    sa.Column("last_modified", sa.Text(), nullable=False),
    sa.Column("read_at", MOMENT, nullable=False),
)
sa.Table(
    "head",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("epoch", sa.Integer(), nullable=False),
    sa.Column("seq", sa.Integer(), nullable=False),
    sa.Column("digest", sa.Text(), nullable=False),
    sa.Column("host", sa.Text(), nullable=False),
)
sa.Table(
    "journal",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("epoch", sa.Integer(), primary_key=True),
    sa.Column("seq", sa.Integer(), primary_key=True),
    sa.Column("happened_at", sa.Text(), nullable=False),
    sa.Column("entered_at", sa.Text(), nullable=False),
    sa.Column("kind", sa.Text(), nullable=False),
    sa.Column("subject", sa.Text(), nullable=False),
    sa.Column("actor", sa.Text(), nullable=False),
    sa.Column("salt", sa.Text()),
    sa.Column("facts", sa.Text()),
    sa.Column("facts_digest", sa.Text(), nullable=False),
    sa.Column("previous", sa.Text(), nullable=False),
    sa.Column("digest", sa.Text(), nullable=False),
    sa.Index(None, "station", "subject", "epoch", "seq"),
    sqlite_with_rowid=False,
)
sa.Table(
    "news_seen",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("id", sa.Text(), primary_key=True),
    sa.Column("seen_at", MOMENT, nullable=False),
)
sa.Table(
    "news_used",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("news_id", sa.Text(), primary_key=True),
    sa.Column("programme", sa.Text(), primary_key=True),
    sa.Column("air_date", sa.Date(), primary_key=True),
    sa.Index(None, "station", "air_date"),
)
sa.Table(
    "occurrence",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("id", sa.Text(), primary_key=True),
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
    sa.Column("bulletin_version", sa.Integer(), nullable=False),
    sa.Column("repeat_of", sa.Text(), nullable=False),
    sa.Index(None, "station", "air_date"),
    sa.Index(None, "station", "bulletin"),
    sa.Index(None, "station", "starts_at"),
)
sa.Table(
    "person",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("id", sa.Text(), primary_key=True),
    sa.Column("name", sa.Text(), nullable=False),
    sa.Index(None, "station", "name"),
)
sa.Table(
    "received",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("origin", sa.Text(), primary_key=True),
    sa.Column("epoch", sa.Integer(), primary_key=True),
    sa.Column("seq", sa.Integer(), primary_key=True),
    sa.Column("happened_at", sa.Text(), nullable=False),
    sa.Column("entered_at", sa.Text(), nullable=False),
    sa.Column("kind", sa.Text(), nullable=False),
    sa.Column("subject", sa.Text(), nullable=False),
    sa.Column("actor", sa.Text(), nullable=False),
    sa.Column("salt", sa.Text()),
    sa.Column("facts", sa.Text()),
    sa.Column("facts_digest", sa.Text(), nullable=False),
    sa.Column("previous", sa.Text(), nullable=False),
    sa.Column("digest", sa.Text(), nullable=False),
    sqlite_with_rowid=False,
)
sa.Table(
    "alert_again",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("sender", sa.Text(), primary_key=True),
    sa.Column("identifier", sa.Text(), primary_key=True),
    sa.Column("sent", MOMENT, primary_key=True),
    sa.Column("digest", sa.Text(), primary_key=True),
    sa.Column("source", sa.Text(), nullable=False),
    sa.Column("place", sa.Text(), nullable=False),
    sa.Column("seen_at", MOMENT, nullable=False),
    sa.Column("document", sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(
        ["station", "sender", "identifier", "sent"],
        ["alert_seen.station", "alert_seen.sender", "alert_seen.identifier", "alert_seen.sent"],
    ),
    sqlite_with_rowid=False,
)
sa.Table(
    "alert_airing",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("occurrence", sa.Text(), primary_key=True),
    sa.Column("sender", sa.Text(), nullable=False),
    sa.Column("identifier", sa.Text(), nullable=False),
    sa.Column("sent", MOMENT, nullable=False),
    sa.Column("number", sa.Integer(), nullable=False),
    sa.Column("ordered_at", MOMENT, nullable=False),
    sa.Column("outputs", sa.JSON(), nullable=False, server_default="[]"),
    sa.Column("withdrawn_at", MOMENT),
    sa.ForeignKeyConstraint(
        ["station", "sender", "identifier", "sent"],
        ["alert_seen.station", "alert_seen.sender", "alert_seen.identifier", "alert_seen.sent"],
    ),
    sa.Index(None, "station", "ordered_at"),
)
sa.Table(
    "as_run_end",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("row", sa.Text(), primary_key=True),
    sa.Column("actual_end", MOMENT, nullable=False),
    sa.Column("aired_ms", sa.Integer(), nullable=False),
    sa.Column("outcome", sa.Text(), nullable=False),
    sa.Column("reason", sa.Text(), nullable=False),
    sa.CheckConstraint("aired_ms > 0 OR (aired_ms = 0 AND outcome = 'missed')", name="aired"),
    sa.CheckConstraint("outcome IN ('aired', 'partial', 'missed')", name="outcome"),
    sa.ForeignKeyConstraint(["station", "row"], ["as_run.station", "as_run.id"]),
    sa.Index(None, "station", "actual_end"),
    sqlite_with_rowid=False,
)
sa.Table(
    "heartbeat",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("row", sa.Text(), primary_key=True),
    sa.Column("output", sa.Text(), nullable=False),
    sa.Column("started_at", MOMENT, nullable=False),
    sa.Column("at", MOMENT, nullable=False),
    sa.Column("aired_ms", sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(["station", "row"], ["as_run.station", "as_run.id"]),
    sa.UniqueConstraint("station", "output"),
)
sa.Table(
    "news_item",
    tables,
    sa.Column("station", sa.Text(), primary_key=True),
    sa.Column("id", sa.Text(), primary_key=True),
    sa.Column("feed", sa.Text(), nullable=False),
    sa.Column("source", sa.Text(), nullable=False),
    sa.Column("title", sa.Text(), nullable=False),
    sa.Column("summary", sa.Text(), nullable=False),
    sa.Column("url", sa.Text(), nullable=False),
    sa.Column("published_at", MOMENT),
    sa.Column("fetched_at", MOMENT, nullable=False),
    sa.Column("themes", sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(["station", "id"], ["news_seen.station", "news_seen.id"]),
    sa.Index(None, "station", "fetched_at"),
)

APPEND_ONLY = ("alert_again", "alert_seen", "as_run", "as_run_end", "journal", "received")
OLD = (
    "heartbeat",
    "as_run_end",
    "as_run",
    "sign_off",
    "occurrence_history",
    "occurrence",
    "bulletin_decision",
    "bulletin",
    "news_item",
    "news_seen",
    "news_used",
    "feed_reading",
    "alert_airing",
    "alert_again",
    "alert_seen",
    "alert_document",
)
"""The tables before, each before those that it refers to."""

TERMINAL = {"aired", "partial", "missed", "pre_empted", "cancelled"}
DECISIONS = {"approved": EntryKind.BULLETIN_APPROVED, "rejected": EntryKind.BULLETIN_RETURNED}


def upgrade() -> None:
    connection = op.get_bind()
    station, now = context.config.attributes["station"], context.config.attributes["now"]
    old = _put_aside(connection)
    tables.create_all(connection)
    dialect = connection.dialect.name
    _copy(connection, old, station)
    _write_journal(connection, old, station, now)
    for name in OLD:
        op.execute(f"DROP TABLE before_{name}")
    for table in tables.sorted_tables:
        guards = append_only(table, dialect) if table.name in APPEND_ONLY else ()
        for statement in (*guards, *one_station(table, dialect)):
            op.execute(statement)


def _put_aside(connection: sa.Connection) -> dict[str, sa.Table]:
    """Rename the tables, without the names of keys and indexes that the new ones will have."""
    inspector = sa.inspect(connection)
    for name in OLD:
        for index in inspector.get_indexes(name):
            # That of a unique constraint goes with it, below.
            if not index.get("duplicates_constraint"):
                op.execute(f"DROP INDEX {index['name']}")
    if connection.dialect.name == "postgresql":
        for name in OLD:
            keys = [inspector.get_pk_constraint(name), *inspector.get_unique_constraints(name)]
            for key in keys:
                op.execute(f"ALTER TABLE {name} DROP CONSTRAINT {key['name']} CASCADE")
    for name in OLD:
        op.rename_table(name, f"before_{name}")
    found = sa.MetaData()
    found.reflect(connection, only=[f"before_{name}" for name in OLD], resolve_fks=False)
    return {name: found.tables[f"before_{name}"] for name in OLD}


def _copy(connection: sa.Connection, old: dict[str, sa.Table], station: str) -> None:
    people = _people(connection, old, station)
    for name in reversed(OLD):
        if name not in tables.tables:
            continue
        new = tables.tables[name]
        values: dict[str, sa.ColumnElement[Any]] = {
            column.name: sa.column(column.name) for column in old[name].columns
        }
        values["station"] = sa.literal(station)
        if name == "bulletin":
            values.update(_of_bulletin(people))
        if name == "occurrence":
            values["bulletin_version"] = _version_carried(old)
        # Columns by name: the order of the old ones is not ours.
        copied = sa.select(*values.values()).select_from(old[name])
        connection.execute(new.insert().from_select(list(values), copied))


def _of_bulletin(people: dict[str, Actor]) -> dict[str, sa.ColumnElement[Any]]:
    state: sa.ColumnElement[str] = sa.column("state")
    decided_by: sa.ColumnElement[str] = sa.column("decided_by")
    written = {name: str(actor) for name, actor in people.items()}
    return {
        "version": sa.literal(1),
        "made_by": sa.literal(str(Actor())),
        "state": sa.case((state == "rejected", "returned"), else_=state),
        "decided_by": sa.case(written, value=decided_by, else_="") if written else sa.literal(""),
    }


def _version_carried(old: dict[str, sa.Table]) -> sa.ColumnElement[int]:
    bulletin, occurrence = old["bulletin"], old["occurrence"]
    known = sa.exists().where(bulletin.c.id == occurrence.c.bulletin)
    return sa.case((known, 1), else_=0)


def _people(connection: sa.Connection, old: dict[str, sa.Table], station: str) -> dict[str, Actor]:
    """Give everybody who was named as the one who decided or signed an id of his own."""
    named = sa.union(
        sa.select(old["bulletin"].c.decided_by.label("name")),
        sa.select(old["bulletin_decision"].c.decided_by),
        sa.select(old["sign_off"].c.signed_by),
    )
    actors: dict[str, Actor] = {}
    for name in sorted(set(connection.scalars(named)) - {""}):
        if name == "standing":
            actors[name] = Actor(role=Role.STANDING_RULE, way=Way.IMPORT)
            continue
        actors[name] = Actor(person=secrets.token_hex(6), role=Role.IMPORTED, way=Way.IMPORT)
        line = {"station": station, "id": actors[name].person, "name": name}
        connection.execute(tables.tables["person"].insert(), line)
    return actors


# --- the journal: what was found, then the acts of the old histories with the time of each ----------


def _write_journal(connection: sa.Connection, old: dict[str, sa.Table], station: str, now: datetime) -> None:
    """Begin the journal; an empty database has nothing to tell and begins at its first act."""
    found = [_found(connection, old[name]) for name in sorted(OLD)]
    seq, digest = 0, ""
    if any(rows for _, rows, _ in found):
        acts = [(now, EntryKind.IMPORTED, "store/0004", Actor(way=Way.IMPORT), _imported(found))]
        acts += _old_acts(connection, old, station)
        for seq, act in enumerate(acts, start=1):
            entry = _entry(station, seq, now, digest, act)
            connection.execute(tables.tables["journal"].insert(), entry._asdict())
            digest = entry.digest
    head = {"station": station, "epoch": 1, "seq": seq, "digest": digest, "host": ""}
    connection.execute(tables.tables["head"].insert(), head)


def _entry(station: str, seq: int, now: datetime, previous: str, act: Act) -> Sealed:
    happened_at, kind, subject, actor, facts = act
    return seal(
        Sealed(
            station=station,
            epoch=1,
            seq=seq,
            happened_at=written_time(happened_at),
            entered_at=written_time(now),
            kind=kind.value,
            subject=subject,
            actor=str(actor),
            salt=secrets.token_hex(16),
            facts=written_facts(facts),
            facts_digest="",
            previous=previous,
            digest="",
        )
    )


def _found(connection: sa.Connection, table: sa.Table) -> tuple[str, int, str]:
    """Count the rows of a table, and give the SHA-256 of their JSON lines in the order of their text."""
    lines = sorted(
        json.dumps([_plain(value) for value in row], ensure_ascii=False)
        for row in connection.execute(sa.select(table))
    )
    digest = sha256("\n".join(lines).encode()).hexdigest()
    return table.name.removeprefix("before_"), len(lines), digest


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return written_time(_aware(value))
    if isinstance(value, bytes):
        return value.hex()
    return value if isinstance(value, str | int | float | list | dict | None) else str(value)


def _aware(moment: datetime) -> datetime:
    """Give a stored moment with its zone: SQLite keeps UTC without saying so."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _imported(found: list[tuple[str, int, str]]) -> dict[str, Any]:
    return {"tables": "0004", "rows": [f"{name} {rows} {digest}" for name, rows, digest in found]}


def _old_acts(connection: sa.Connection, old: dict[str, sa.Table], station: str) -> list[Act]:
    """Give the lines of the old histories as entries, oldest first."""
    person = tables.tables["person"]
    ids = sa.select(person.c.name, person.c.id).where(person.c.station == station)
    people = {
        name: Actor(person=key, role=Role.IMPORTED, way=Way.IMPORT) for name, key in connection.execute(ids)
    }
    people["standing"] = Actor(role=Role.STANDING_RULE, way=Way.IMPORT)
    history, decision, sign_off = (
        old[name] for name in ("occurrence_history", "bulletin_decision", "sign_off")
    )
    acts: list[Act] = []
    for line in connection.execute(sa.select(history).order_by(history.c.seq)):
        ended = line.to_state in TERMINAL
        birth = EntryKind.OCCURRENCE_PLANNED if not line.from_state else EntryKind.OCCURRENCE_MOVED
        facts = {"from": line.from_state, "state": line.to_state, "reason": line.reason}
        acts.append(
            (
                _aware(line.at),
                EntryKind.OCCURRENCE_SETTLED if ended else birth,
                f"occurrence/{line.occurrence}",
                Actor(way=Way.IMPORT),
                {**facts, "bulletin": line.bulletin, "imported": True},
            )
        )
    for line in connection.execute(sa.select(decision).order_by(decision.c.seq)):
        facts = {"version": 1, "fingerprint": line.fingerprint, "note": line.note, "imported": True}
        subject = f"bulletin/{line.bulletin}"
        acts.append((_aware(line.at), DECISIONS[line.state], subject, people[line.decided_by], facts))
    for line in connection.execute(sa.select(sign_off)):
        subject = f"occurrence/{line.occurrence}"
        by = people[line.signed_by]
        acts.append((_aware(line.signed_at), EntryKind.MESSAGE_SIGNED, subject, by, {"imported": True}))
    return sorted(acts, key=lambda act: act[0])
