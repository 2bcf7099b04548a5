"""A copied station becomes one of its own: what it works with goes over, what is proof stays behind."""

from __future__ import annotations

from sqlalchemy import select, update

from broadcaster.model import Actor, EntryKind
from broadcaster.store.database.opening import Store
from broadcaster.store.tables import metadata
from broadcaster.store.tables.journal import head

_STAYS = {"head", "heartbeat", "alert_airing"}
"""Besides the append-only tables: all that belongs to the airings and the journal of the old identity."""


def take_over(store: Store, old: str, *, by: Actor) -> int:
    """
    Give the rows that a copied database file works with to its new identity; give how many they are.

    Days, bulletins, news and persons go over. The journal and the log of airings of the old identity stay
    as they are: they are the evidence of another station. On a server nothing goes over: the old identity
    is at work there.

    Args:
        store: opened for the new identity.
        old: fingerprint of the old one.
        by: who renews it.
    """
    moved = 0
    with store.database.write(durable=True) as connection:
        stood = connection.execute(
            select(head.c.epoch, head.c.seq, head.c.digest).where(head.c.station == old)
        ).first()
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            for table in metadata.sorted_tables:
                if table.info.get("append_only") or table.name in _STAYS:
                    continue
                rows = update(table).where(table.c.station == old).values(station=store.database.station)
                moved += connection.execute(rows).rowcount
        facts = {"before": old, **(dict(stood._mapping) if stood else {})}  # noqa: SLF001 - a Row's own way
        store.journal.append(connection, EntryKind.IDENTITY_RENEWED, "station", by=by, facts=facts)
    return moved
