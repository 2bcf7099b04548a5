"""What goes out: letters to the people of the station, and how far each webhook has followed the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, insert, select, update

from broadcaster.model import Head
from broadcaster.store.database.database import Database
from broadcaster.store.journal.entries import Journal
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.outgoing import follower, letter

FIRST_PAUSE_S = 30
LONGEST_PAUSE_S = 3600
_KEPT = timedelta(days=60)

_LETTER = letter.c.station == OF_STATION, letter.c.id == bindparam("of_id")
_FOLLOWER = follower.c.station == OF_STATION, follower.c.name == bindparam("of_name")


def pause_s(tries: int) -> int:
    """Give how long after so many failures in a row the next try is made: doubled, up to an hour."""
    return min(LONGEST_PAUSE_S, FIRST_PAUSE_S << min(max(tries - 1, 0), 10))


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Mail to the people of the station."""

    id: str
    """What it is about; the same is not written twice."""
    subject: str
    body: str
    ends_at: datetime
    """After this nobody wants to read it any more."""
    tries: int = 0
    trouble: str = ""
    """Why the last try failed."""
    sent_at: datetime | None = None


class Letters:
    """The letters of one station, until they are sent or too old."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._now = journal.now

    def write(self, one: Letter) -> bool:
        """Keep a letter to be sent; False: it was written before."""
        now = self._now()
        with self._database.write(durable=True) as connection:
            old = letter.c.station == OF_STATION, letter.c.written_at < now - _KEPT
            connection.execute(delete(letter).where(*old))
            if connection.execute(select(letter.c.id).where(*_LETTER), {"of_id": one.id}).first():
                return False
            row = {"id": one.id, "subject": one.subject, "body": one.body, "ends_at": one.ends_at}
            times = {"written_at": now, "next_at": now}
            connection.execute(insert(letter), {**row, **times, "tries": 0, "trouble": ""})
        return True

    def due(self) -> tuple[Letter, ...]:
        """List those to be tried now, the first written first."""
        now = self._now()
        query = (
            select(letter)
            .where(letter.c.station == OF_STATION, letter.c.sent_at.is_(None))
            .where(letter.c.next_at <= now, letter.c.ends_at > now)
            .order_by(letter.c.written_at, letter.c.id)
        )
        with self._database.read() as connection:
            return tuple(
                Letter(
                    id=line.id,
                    subject=line.subject,
                    body=line.body,
                    ends_at=line.ends_at,
                    tries=line.tries,
                    trouble=line.trouble,
                )
                for line in connection.execute(query)
            )

    def last_trouble(self) -> str:
        """Give why the newest letter could not be sent; empty: it could, or there is none."""
        query = select(letter.c.trouble, letter.c.sent_at).where(letter.c.station == OF_STATION)
        with self._database.read() as connection:
            line = connection.execute(query.order_by(letter.c.written_at.desc()).limit(1)).first()
        return line.trouble if line is not None and line.sent_at is None else ""

    def sent(self, letter_id: str) -> None:
        """Note that the server has taken it."""
        self._change(letter_id, sent_at=self._now(), trouble="")

    def failed(self, one: Letter, why: str) -> None:
        """Note that it was not taken; it is tried again later."""
        tries = one.tries + 1
        next_at = self._now() + timedelta(seconds=pause_s(tries))
        self._change(one.id, tries=tries, next_at=next_at, trouble=why)

    def _change(self, letter_id: str, **values: object) -> None:
        with self._database.write(durable=True) as connection:
            connection.execute(update(letter).where(*_LETTER).values(**values), {"of_id": letter_id})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How far somebody has followed the journal."""

    epoch: int
    seq: int
    tries: int
    """Failures in a row."""
    next_at: datetime
    trouble: str


class Followers:
    """Those who follow the journal by its sequence: nobody is handed one before he took the last."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._now = journal.now

    def place(self, name: str, head: Head) -> Place:
        """Give how far it has followed; who is new begins at *head*."""
        with self._database.read() as connection:
            line = connection.execute(select(follower).where(*_FOLLOWER), {"of_name": name}).first()
        if line is not None:
            return Place(
                epoch=line.epoch, seq=line.seq, tries=line.tries, next_at=line.next_at, trouble=line.trouble
            )
        begun = {"name": name, "epoch": head.epoch, "seq": head.seq}
        with self._database.write(durable=True) as connection:
            connection.execute(insert(follower), {**begun, "tries": 0, "next_at": self._now(), "trouble": ""})
        return Place(epoch=head.epoch, seq=head.seq, tries=0, next_at=self._now(), trouble="")

    def took(self, name: str, epoch: int, seq: int) -> None:
        """Note that it took everything up to an entry."""
        self._change(name, epoch=epoch, seq=seq, tries=0, next_at=self._now(), trouble="")

    def failed(self, name: str, place: Place, why: str) -> None:
        """Note that it took nothing; the same is offered again later."""
        tries = place.tries + 1
        next_at = self._now() + timedelta(seconds=pause_s(tries))
        self._change(name, tries=tries, next_at=next_at, trouble=why)

    def _change(self, name: str, **values: object) -> None:
        with self._database.write() as connection:
            connection.execute(update(follower).where(*_FOLLOWER).values(**values), {"of_name": name})
