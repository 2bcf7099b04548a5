"""What is asked of the occurrences, built once: building a statement takes longer than running it."""

from __future__ import annotations

from sqlalchemy import Select, bindparam, literal, select, update

from broadcaster.model import HEARD, BulletinState, EntryKind, OccurrenceKind
from broadcaster.store.tables.bulletins import bulletin as bulletin_table
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.journal import journal
from broadcaster.store.tables.rundowns import occurrence as table

SUBJECT = "occurrence/"
"""Occurrences in the journal: this, and the id."""

ROWS: Select[tuple[object, ...]] = (
    select(table).where(table.c.station == OF_STATION).order_by(table.c.starts_at, table.c.id)
)
ROW = ROWS.where(table.c.id == bindparam("row_id"))
DAY = ROWS.where(table.c.air_date == bindparam("day"))
BETWEEN = ROWS.where(table.c.starts_at >= bindparam("start"), table.c.starts_at < bindparam("end"))
CARRIERS = ROWS.where(table.c.bulletin == bindparam("carried"))
UNSIGNED = ROWS.where(
    table.c.kind == OccurrenceKind.INTERRUPTION.value,
    table.c.state.in_([state.value for state in HEARD]),
    table.c.starts_at >= bindparam("since"),
    ~select(journal.c.seq)
    .where(journal.c.station == table.c.station, journal.c.kind == EntryKind.MESSAGE_SIGNED.value)
    .where(journal.c.subject == literal(SUBJECT) + table.c.id)
    .exists(),
)
CHANGE = update(table).where(
    table.c.station == OF_STATION,
    table.c.id == bindparam("row_id"),
    table.c.state == bindparam("from_state"),
)
CARRIED = (
    select(bulletin_table.c.state, bulletin_table.c.version)
    .where(bulletin_table.c.station == OF_STATION, bulletin_table.c.id == bindparam("row_id"))
    .where(bulletin_table.c.state != BulletinState.SUPERSEDED.value)
)
SIGNED = select(journal.c.seq).where(
    journal.c.station == OF_STATION,
    journal.c.kind == EntryKind.MESSAGE_SIGNED.value,
    journal.c.subject == bindparam("of_subject"),
)
