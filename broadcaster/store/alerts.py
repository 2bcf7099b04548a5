"""The log of alerts: what came, which documents were read, what was ordered on air for it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime, tzinfo
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Table,
    and_,
    delete,
    insert,
    select,
    update,
)

from broadcaster.model import AlertAiring, AlertId, SeenAlert, UnreadAlert
from broadcaster.saying import from_document, to_document
from broadcaster.store.database.database import Database
from broadcaster.store.tables.alerts import (
    alert_again,
    alert_airing,
    alert_document,
    alert_seen,
    alert_unread,
)
from broadcaster.store.tables.columns import OF_STATION

_MARKS = select(alert_document.c.mark).where(alert_document.c.station == OF_STATION)


class DatabaseAlertLog:
    """`broadcaster.ports.AlertLog` on a database."""

    def __init__(self, database: Database, zone: tzinfo) -> None:
        self._database = database
        self._zone = zone

    def keep(self, alerts: Iterable[SeenAlert]) -> tuple[SeenAlert, ...]:
        """
        Keep the documents that were not kept before, in the order given; give them back.

        On the disk before it returns: what was asked of the station is evidence.
        """
        offered = tuple(alerts)
        if not offered:
            return ()
        with self._database.write(durable=True) as connection:
            return tuple(alert for alert in offered if _keep(connection, alert))

    def seen(self, *, sent_since: datetime) -> tuple[SeenAlert, ...]:
        """List the alerts sent since then, in the order in which they were sent."""
        found: list[SeenAlert] = []
        with self._database.read() as connection:
            for table in (alert_seen, alert_again):
                query = _of_station(table).where(table.c.sent >= sent_since).order_by(table.c.seen_at)
                found.extend(self._alert(line) for line in connection.execute(query).mappings())
        # Sorting is stable: what came first under a name stands before what came later.
        return tuple(sorted(found, key=_in_order))

    def mark_read(self, marks: Iterable[str], *, at: datetime) -> None:
        """Remember documents by their marks; saying it again changes nothing."""
        wanted = set(marks)
        if not wanted:
            return
        with self._database.write() as connection:
            known = set(connection.scalars(_MARKS))
            lines = [{"mark": mark, "read_at": at} for mark in sorted(wanted - known)]
            if lines:
                connection.execute(insert(alert_document), lines)

    def read_before(self) -> frozenset[str]:
        """Give the marks of all documents read."""
        with self._database.read() as connection:
            return frozenset(connection.scalars(_MARKS))

    def note_unread(self, found: Iterable[UnreadAlert]) -> None:
        """Remember documents that cannot be read; the first time counts."""
        offered = {one.mark: one for one in found}
        if not offered:
            return
        with self._database.write(durable=True) as connection:
            known = {line["mark"] for line in connection.execute(_of_station(alert_unread)).mappings()}
            lines = [_unread_values(one) for mark, one in offered.items() if mark not in known]
            if lines:
                connection.execute(insert(alert_unread), lines)

    def unread(self) -> tuple[UnreadAlert, ...]:
        """List the documents that cannot be read, the oldest first."""
        query = _of_station(alert_unread).order_by(alert_unread.c.seen_at, alert_unread.c.place)
        with self._database.read() as connection:
            return tuple(self._unread(line) for line in connection.execute(query).mappings())

    def forget_unread(self, marks: Iterable[str]) -> None:
        """Take off the list what was mended or is over."""
        wanted = tuple(marks)
        if wanted:
            with self._database.write() as connection:
                connection.execute(
                    delete(alert_unread).where(
                        alert_unread.c.station == OF_STATION, alert_unread.c.mark.in_(wanted)
                    )
                )

    def order(self, airing: AlertAiring) -> None:
        """Remember what the player has accepted; raises StoreBroken for an alert that was not kept."""
        with self._database.write(durable=True) as connection:
            connection.execute(
                insert(alert_airing).values(
                    occurrence=airing.occurrence,
                    sender=airing.alert.sender,
                    identifier=airing.alert.identifier,
                    sent=airing.alert.sent,
                    number=airing.number,
                    ordered_at=airing.ordered_at,
                    outputs=list(airing.outputs),
                    withdrawn_at=airing.withdrawn_at,
                )
            )

    def withdraw(self, occurrence: str, *, at: datetime) -> None:
        """Remember that an order was taken back; the first time counts."""
        table = alert_airing
        change = update(table).where(
            table.c.station == OF_STATION, table.c.occurrence == occurrence, table.c.withdrawn_at.is_(None)
        )
        with self._database.write(durable=True) as connection:
            connection.execute(change.values(withdrawn_at=at))

    def airings(self, *, since: datetime) -> tuple[AlertAiring, ...]:
        """List the orders made since then, oldest first."""
        query = (
            _of_station(alert_airing)
            .where(alert_airing.c.ordered_at >= since)
            .order_by(alert_airing.c.ordered_at, alert_airing.c.occurrence)
        )
        with self._database.read() as connection:
            return tuple(self._airing(line) for line in connection.execute(query).mappings())

    def _alert(self, line: RowMapping) -> SeenAlert:
        return SeenAlert(
            id=self._id(line),
            source=line["source"],
            place=line["place"],
            seen_at=line["seen_at"].astimezone(self._zone),
            document=line["document"],
        )

    def _unread(self, line: RowMapping) -> UnreadAlert:
        return UnreadAlert(
            mark=line["mark"],
            source=line["source"],
            place=line["place"],
            seen_at=line["seen_at"].astimezone(self._zone),
            why=from_document(line["why"]),
        )

    def _airing(self, line: RowMapping) -> AlertAiring:
        withdrawn_at = line["withdrawn_at"]
        return AlertAiring(
            occurrence=line["occurrence"],
            alert=self._id(line),
            number=line["number"],
            ordered_at=line["ordered_at"].astimezone(self._zone),
            outputs=tuple(line["outputs"]),
            withdrawn_at=None if withdrawn_at is None else withdrawn_at.astimezone(self._zone),
        )

    def _id(self, line: RowMapping) -> AlertId:
        return AlertId(
            sender=line["sender"], identifier=line["identifier"], sent=line["sent"].astimezone(self._zone)
        )


def _of_station(table: Table) -> Select[tuple[Any, ...]]:
    return select(table).where(table.c.station == OF_STATION)


def _unread_values(one: UnreadAlert) -> dict[str, object]:
    return {
        "mark": one.mark,
        "source": one.source,
        "place": one.place,
        "seen_at": one.seen_at,
        "why": to_document(one.why),
    }


def _in_order(alert: SeenAlert) -> tuple[object, ...]:
    return alert.id.sent, alert.id.sender, alert.id.identifier


def _keep(connection: Connection, alert: SeenAlert) -> bool:
    """Keep a document; False when just this one is kept already."""
    first = connection.execute(select(alert_seen.c.document).where(_is_named(alert_seen, alert))).first()
    if first is None:
        connection.execute(insert(alert_seen).values(_values(alert)))
        return True
    digest = hashlib.sha256(alert.document).hexdigest()
    again = select(alert_again.c.digest).where(_is_named(alert_again, alert), alert_again.c.digest == digest)
    if first.document == alert.document or connection.execute(again).first() is not None:
        return False
    connection.execute(insert(alert_again).values(digest=digest, **_values(alert)))
    return True


def _is_named(table: Table, alert: SeenAlert) -> ColumnElement[bool]:
    column, name = table.c, alert.id
    return and_(
        column.station == OF_STATION,
        column.sender == name.sender,
        column.identifier == name.identifier,
        column.sent == name.sent,
    )


def _values(alert: SeenAlert) -> dict[str, object]:
    return {
        "sender": alert.id.sender,
        "identifier": alert.id.identifier,
        "sent": alert.id.sent,
        "source": alert.source,
        "place": alert.place,
        "seen_at": alert.seen_at,
        "document": alert.document,
    }
