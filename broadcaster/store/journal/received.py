"""
What a parent holds of its children's journals: their chains, never mixed with its own.

A child hands in what it has entered since; it is taken only where it goes on the chain that is held, so that
nobody, the child included, can tell the same past in two ways.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Select, bindparam, insert, select

from broadcaster.errors import N_, LedgerRefused
from broadcaster.model import Head
from broadcaster.store.database.database import Database
from broadcaster.store.journal.chain import Sealed, find_breach
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.journal import received as table

_NAMES = tuple(name for name in Sealed._fields if name != "station")
_OF_ORIGIN: Select[tuple[object, ...]] = (
    select(table.c.origin, *(table.c[name] for name in _NAMES))
    .where(table.c.station == OF_STATION, table.c.origin == bindparam("of_origin"))
    .order_by(table.c.epoch, table.c.seq)
)
_LAST = _OF_ORIGIN.order_by(None).order_by(table.c.epoch.desc(), table.c.seq.desc()).limit(1)
_AT = _OF_ORIGIN.where(table.c.epoch == bindparam("of_epoch"), table.c.seq == bindparam("of_seq"))
_BEHIND = _OF_ORIGIN.where(
    (table.c.epoch > bindparam("after_epoch"))
    | ((table.c.epoch == bindparam("after_epoch")) & (table.c.seq > bindparam("after_seq")))
).limit(bindparam("at_most"))
_ORIGINS = select(table.c.origin).where(table.c.station == OF_STATION).distinct().order_by(table.c.origin)


class ReceivedJournals:
    """The journals of other stations, as far as they were handed in."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def origins(self) -> tuple[str, ...]:
        """Give the fingerprints of the stations of which something is held."""
        with self._database.read() as connection:
            return tuple(connection.scalars(_ORIGINS))

    def head(self, origin: str) -> Head:
        """Give how far the journal of *origin* is held: where it should go on; (1, 0): from its start."""
        with self._database.read() as connection:
            return _head_of(_last(connection, origin))

    def behind(self, origin: str, place: Head, *, at_most: int = 1000) -> tuple[Sealed, ...]:
        """Give the entries of *origin* that are held behind a place, in order."""
        wanted = {
            "of_origin": origin,
            "after_epoch": place.epoch,
            "after_seq": place.seq,
            "at_most": at_most,
        }
        with self._database.read() as connection:
            return tuple(map(Sealed._make, connection.execute(_BEHIND, wanted)))

    def take(self, origin: str, entries: Sequence[Sealed]) -> Head:
        """
        Take what *origin* hands in, in one durable transaction; give how far its journal is held then.

        Entries that are held already, and are the same, change nothing: a hand-in may be tried again.

        Raises:
            LedgerRefused: an entry is not as the one that is held, or does not go on its chain; nothing was
                taken.
            StoreBroken: nothing was taken.
        """
        with self._database.write(durable=True) as connection:
            last = _last(connection, origin)
            held = _head_of(last)
            new = [each for each in entries if (each.epoch, each.seq) > (held.epoch, held.seq)]
            for entry in entries[: len(entries) - len(new)]:
                _must_be_held(connection, origin, entry)
            if not new:
                return held
            end = (new[-1].epoch, new[-1].seq, new[-1].digest)
            breach = find_breach(new, head=end, after=last)
            if breach is not None or new[0].station != origin:
                place = breach[:2] if breach else (new[0].epoch, new[0].seq)
                raise _refused(origin, *place, N_("Entry {place} of {origin} does not go on its journal."))
            lines = [{"origin": origin, **{name: getattr(each, name) for name in _NAMES}} for each in new]
            connection.execute(insert(table), lines)
            return _head_of(new[-1])


def _last(connection: Connection, origin: str) -> Sealed | None:
    line = connection.execute(_LAST, {"of_origin": origin}).first()
    return None if line is None else Sealed._make(line)


def _head_of(entry: Sealed | None) -> Head:
    if entry is None:
        return Head(epoch=1, seq=0, digest="")
    return Head(epoch=entry.epoch, seq=entry.seq, digest=entry.digest)


def _must_be_held(connection: Connection, origin: str, entry: Sealed) -> None:
    place = {"of_origin": origin, "of_epoch": entry.epoch, "of_seq": entry.seq}
    line = connection.execute(_AT, place).first()
    if line is None or Sealed._make(line).digest != entry.digest:
        what = N_("Entry {place} of {origin} is not the one that was handed in before.")
        raise _refused(origin, entry.epoch, entry.seq, what)


def _refused(origin: str, epoch: int, seq: int, what: str) -> LedgerRefused:
    return LedgerRefused(
        what,
        where=origin,
        remedy=N_("Keep both, and ask that station who had access to its machine, or restored a backup."),
        place=f"{epoch}/{seq}",
        origin=origin,
    )
