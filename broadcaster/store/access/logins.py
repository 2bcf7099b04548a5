"""Logins: browsers that somebody has logged in with; the cookie itself is nowhere but in the browser."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from sqlalchemy import bindparam, delete, insert, select, update

from broadcaster.model import Account, Actor, EntryKind, Login
from broadcaster.store.access.accounts import ROWS, read_account
from broadcaster.store.database.database import Database
from broadcaster.store.journal.entries import Journal
from broadcaster.store.tables.access import account, login
from broadcaster.store.tables.columns import OF_STATION

UNUSED = timedelta(hours=12)
"""So long nobody need ask for anything: from the morning's bulletin to the evening's."""
AT_MOST = timedelta(days=7)
"""So long a login lasts however busy it is."""
_NOTED_EVERY = timedelta(minutes=5)
"""How exactly it is known when it was used last: pages that are looked at must not write."""

_OF_DIGEST = (
    ROWS.join(login, (login.c.station == account.c.station) & (login.c.person == account.c.person))
    .where(login.c.digest == bindparam("of_digest"))
    .add_columns(login.c.begun_at, login.c.seen_at)
)
_THIS = login.c.station == OF_STATION, login.c.digest == bindparam("of_digest")


class Logins:
    """The logins of one station."""

    def __init__(self, database: Database, zone: tzinfo, journal: Journal) -> None:
        self._database = database
        self._zone = zone
        self._journal = journal

    def begin(self, known: Account, digest: str, *, address: str, by: Actor) -> Login:
        """Let a browser in; *digest* is the SHA-256 of its cookie."""
        now = self._journal.now()
        row = {"digest": digest, "person": known.person, "begun_at": now, "seen_at": now, "address": address}
        with self._database.write(durable=EntryKind.LOGGED_IN.is_proof) as connection:
            ended = delete(login).where(
                login.c.station == OF_STATION,
                (login.c.seen_at < now - UNUSED) | (login.c.begun_at < now - AT_MOST),
            )
            connection.execute(ended)
            connection.execute(insert(login), row)
            last = update(account).where(
                account.c.station == OF_STATION, account.c.person == bindparam("of_person")
            )
            connection.execute(last.values(last_login_at=now), {"of_person": known.person})
            self._journal.append(
                connection,
                EntryKind.LOGGED_IN,
                f"person/{known.person}",
                by=by,
                facts={"role": by.role.value},
            )
        return Login(account=known, ends_at=_end(now, now))

    def of(self, digest: str) -> Login | None:
        """Find who is behind a cookie; None when it is over, or the account was closed."""
        now = self._journal.now()
        with self._database.read() as connection:
            line = connection.execute(_OF_DIGEST, {"of_digest": digest}).mappings().first()
        if line is None:
            return None
        known = read_account(line, self._zone)
        seen_at: datetime = line["seen_at"]
        if known.is_closed or now >= _end(line["begun_at"], seen_at):
            return None
        if now - seen_at > _NOTED_EVERY:
            with self._database.write() as connection:
                connection.execute(update(login).where(*_THIS).values(seen_at=now), {"of_digest": digest})
            seen_at = now
        return Login(account=known, ends_at=_end(line["begun_at"], seen_at).astimezone(self._zone))

    def end(self, digest: str, *, by: Actor) -> None:
        """Let the browser out; a cookie that is over already changes nothing."""
        with self._database.write(durable=EntryKind.LOGGED_OUT.is_proof) as connection:
            person_id = connection.execute(
                select(login.c.person).where(*_THIS), {"of_digest": digest}
            ).scalar()
            if person_id is None:
                return
            connection.execute(delete(login).where(*_THIS), {"of_digest": digest})
            self._journal.append(connection, EntryKind.LOGGED_OUT, f"person/{person_id}", by=by, facts={})


def _end(begun_at: datetime, seen_at: datetime) -> datetime:
    return min(seen_at + UNUSED, begun_at + AT_MOST)
