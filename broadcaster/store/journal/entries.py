"""
The journal of a station: every act is entered in the transaction that does it.

Source: promise 10 of the design; form, order and durability: docs/decisions/0013-journal.md.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any, TypedDict

from sqlalchemy import Connection, Row, Select, bindparam, func, insert, select, update

from broadcaster.model import THE_STATION, Actor, Entry, EntryKind, Facts, Head
from broadcaster.store.database.database import HEAD_HELD, Database
from broadcaster.store.journal.chain import (
    Breach,
    Sealed,
    find_breach,
    read_time,
    seal,
    written_facts,
    written_time,
)
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.journal import head, journal

_COLUMNS = tuple(getattr(journal.c, name) for name in Sealed._fields)
_HEAD = select(head.c.epoch, head.c.seq, head.c.digest, head.c.host).where(head.c.station == OF_STATION)
_ADVANCE = update(head).where(head.c.station == OF_STATION)
_ALL: Select[tuple[object, ...]] = (
    select(*_COLUMNS).where(journal.c.station == OF_STATION).order_by(journal.c.epoch, journal.c.seq)
)
_OF_SUBJECT = _ALL.where(journal.c.subject == bindparam("of_subject"))
_OF_KINDS = _ALL.where(journal.c.kind.in_(bindparam("of_kinds", expanding=True)))
_LENGTH = select(func.max(journal.c.seq)).where(
    journal.c.station == OF_STATION, journal.c.epoch == bindparam("of_epoch")
)
_AFTER = _ALL.where(
    (journal.c.epoch > bindparam("after_epoch"))
    | ((journal.c.epoch == bindparam("after_epoch")) & (journal.c.seq > bindparam("after_seq")))
).limit(bindparam("at_most"))


class _Stands(TypedDict):
    epoch: int
    seq: int
    digest: str
    host: str


class Journal:
    """The journal of the one station that the database was opened for."""

    def __init__(
        self, database: Database, zone: tzinfo, now: Callable[[], datetime], *, host: str = ""
    ) -> None:
        self._database = database
        self._zone = zone
        self.now = now
        self._host = host

    def append(
        self,
        connection: Connection,
        kind: EntryKind,
        subject: str,
        *,
        by: Actor,
        facts: Facts,
        at: datetime | None = None,
    ) -> Head:
        """
        Enter an act in the transaction that does it; give the head that this makes.

        Args:
            connection: of a `Database.write(durable=kind.is_proof)`; it holds the station's head.
            kind: what was done.
            subject: what it was done to: "bulletin/…", "occurrence/…", "as_run/…".
            by: who did it.
            facts: ids, states and hashes; never a person's name.
            at: when it happened; None: now. What is handed in later happened earlier.
        """
        stands = _stands(connection)
        if self._host and stands["host"] != self._host:
            stands = self._move_in(connection, stands)
        now = self.now()
        entry = seal(
            Sealed(
                station=self._database.station,
                epoch=stands["epoch"],
                seq=stands["seq"] + 1,
                happened_at=written_time(at or now),
                entered_at=written_time(now),
                kind=kind.value,
                subject=subject,
                actor=str(by),
                # 128 bits: short facts cannot be guessed from their hash.
                salt=secrets.token_hex(16),
                facts=written_facts(facts),
                facts_digest="",
                previous=stands["digest"],
                digest="",
            )
        )
        connection.execute(insert(journal), entry._asdict())
        _advance(connection, {**stands, "seq": entry.seq, "digest": entry.digest})
        return Head(epoch=entry.epoch, seq=entry.seq, digest=entry.digest)

    def _move_in(self, connection: Connection, stands: _Stands) -> _Stands:
        """Note that this computer writes now; where another did so before, that is an entry of its own."""
        _advance(connection, {**stands, "host": self._host})
        if stands["host"]:
            facts = {"before": stands["host"], "host": self._host}
            self.append(connection, EntryKind.HOST_CHANGED, "station", by=THE_STATION, facts=facts)
        return _stands(connection)

    def of(self, subject: str) -> tuple[Entry, ...]:
        """Give the history of *subject*, in the order in which it was entered."""
        with self._database.read() as connection:
            found = connection.execute(_OF_SUBJECT, {"of_subject": subject}).all()
        return tuple(self._entry(line) for line in found)

    def of_kinds(self, kinds: Iterable[EntryKind]) -> tuple[Entry, ...]:
        """Give all entries of some kinds, in order; reads the whole journal, a second for a busy year."""
        with self._database.read() as connection:
            found = connection.execute(_OF_KINDS, {"of_kinds": [kind.value for kind in kinds]}).all()
        return tuple(self._entry(line) for line in found)

    def after(self, epoch: int, seq: int, *, at_most: int = 1000) -> tuple[Entry, ...]:
        """Give what was entered behind a place, for whoever follows the journal; (1, 0) is its start."""
        place = {"after_epoch": epoch, "after_seq": seq, "at_most": at_most}
        with self._database.read() as connection:
            found = connection.execute(_AFTER, place).all()
        return tuple(self._entry(line) for line in found)

    def head(self) -> Head:
        """Give where the journal stands; a power cut may still take its last entries."""
        with self._database.read() as connection:
            return head_of(connection)

    def durable_head(self) -> Head:
        """
        Give a head that is on the disk: the only one that may be shown outside.

        It is written back as it is, durably: that carries every commit before it to the disk, too.
        """
        with self._database.write(durable=True) as connection:
            stands = head_of(connection)
            connection.execute(_ADVANCE, {"digest": stands.digest})
        return stands

    def count(self, head: Head) -> int:
        """Give how many entries there are up to *head*, in all epochs; they are numbered without a hole."""
        with self._database.read() as connection:
            before = [connection.scalar(_LENGTH, {"of_epoch": epoch}) or 0 for epoch in range(1, head.epoch)]
        return sum(before) + head.seq

    def breach(self, *, trusted: Head | None = None) -> Breach | None:
        """
        Recompute the whole chain; None when it holds.

        Args:
            trusted: a head kept elsewhere (backup, printed report, parent). None: the stored one, which
                whoever can rewrite the table could have rewritten, too.
        """
        with self._database.read() as connection:
            stands = trusted or head_of(connection)
            return find_breach(sealed_entries(connection), head=(stands.epoch, stands.seq, stands.digest))

    def open_epoch(self, *, by: Actor, why: str, known: Head | None = None) -> Head:
        """
        Begin a new epoch, because what the journal said behind its head may be lost; give its head.

        Args:
            by: who put a backup back.
            why: what was put back, for example the name of the backup.
            known: a later head of the lost part, where one is known (a parent, a printed report).
        """
        with self._database.write(durable=True) as connection:
            stands = head_of(connection)
            facts: Facts = {"why": why, **_head_facts("", stands), **_head_facts("known_", known)}
            _advance(connection, {**_stands(connection), "epoch": stands.epoch + 1, "seq": 0})
            return self.append(connection, EntryKind.EPOCH_OPENED, "journal", by=by, facts=facts)

    def _entry(self, line: Row[tuple[object, ...]]) -> Entry:
        sealed = Sealed._make(line)
        return Entry(
            station=sealed.station,
            epoch=sealed.epoch,
            seq=sealed.seq,
            happened_at=read_time(sealed.happened_at).astimezone(self._zone),
            entered_at=read_time(sealed.entered_at).astimezone(self._zone),
            kind=EntryKind(sealed.kind),
            subject=sealed.subject,
            actor=Actor.read(sealed.actor),
            facts=json.loads(sealed.facts) if sealed.facts is not None else {},
            previous=sealed.previous,
            digest=sealed.digest,
        )


def facts_of_values(values: Mapping[str, Any]) -> Facts:
    """Give the columns of a row as facts: moments in the written form, everything else as it is."""
    return {
        name: written_time(value) if isinstance(value, datetime) else value for name, value in values.items()
    }


def _stands(connection: Connection) -> _Stands:
    """Give where the journal stands within this transaction; it holds the head, so nobody else moves it."""
    stands: _Stands | None = connection.info.get(HEAD_HELD)
    if stands is None:
        line = connection.execute(_HEAD).one()
        stands = {"epoch": line.epoch, "seq": line.seq, "digest": line.digest, "host": line.host}
        connection.info[HEAD_HELD] = stands
    return stands


def _advance(connection: Connection, stands: _Stands) -> None:
    connection.execute(_ADVANCE, stands)
    connection.info[HEAD_HELD] = stands


def _head_facts(prefix: str, head: Head | None) -> dict[str, str | int]:
    if head is None:
        return {}
    return {f"{prefix}epoch": head.epoch, f"{prefix}seq": head.seq, f"{prefix}digest": head.digest}


def head_of(connection: Connection) -> Head:
    """Give where the journal stands within a transaction."""
    line = connection.execute(_HEAD).one()
    return Head(epoch=line.epoch, seq=line.seq, digest=line.digest)


def sealed_entries(connection: Connection) -> Iterator[Sealed]:
    """Give every entry as it is sealed, in order; only a part of them is in memory at a time."""
    # Closed also where the reader has seen enough.
    with connection.execute(_ALL, execution_options={"yield_per": 5000}) as rows:
        for line in rows:
            yield Sealed._make(line)
