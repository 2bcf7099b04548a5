"""
Tries to log in that failed, by account and by address: each makes the next wait longer.

The wait doubles and has an end, so that somebody who guesses at a clerk's password cannot keep her out for
a day. A try is counted before it is looked at: of a hundred at once, not one is looked at too many.
Source: NIST SP 800-63B §5.2.2 (rate limiting); the figures are our choice.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from broadcaster.model import THE_STATION, EntryKind
from broadcaster.store.database.database import Database
from broadcaster.store.journal.entries import Journal
from broadcaster.store.tables.access import login_try
from broadcaster.store.tables.columns import OF_STATION

FIRST_WAIT_S = 15
LONGEST_WAIT_S = 15 * 60
FORGOTTEN = timedelta(hours=24)
"""After a day without a failure it begins anew."""

_OF_SOURCE = login_try.c.station == OF_STATION, login_try.c.source == bindparam("of_source")


def wait_s(failures: int, *, free: int) -> int:
    """Give how many seconds after so many failures the next try must wait; the first *free* cost nothing."""
    if failures < free:
        return 0
    # Bounded before the power: an attacker may have failed a million times.
    return min(LONGEST_WAIT_S, FIRST_WAIT_S << min(failures - free, 10))


class LoginTries:
    """Counts for one station; in the database, so that a restart forgets none."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal

    def take(self, sources: Mapping[str, int]) -> int:
        """
        Count one more try from each source, or give the seconds that it must wait first.

        Args:
            sources: source → how many failures cost nothing.
        Returns:
            0: it may be looked at, and counts as failed until `succeeded` is called.
        """
        now = self._journal.now()
        with self._database.write(durable=True) as connection:
            connection.execute(
                delete(login_try).where(
                    login_try.c.station == OF_STATION, login_try.c.failed_at < now - FORGOTTEN
                )
            )
            longest = max(_left_s(connection, source, free, now) for source, free in sources.items())
            if longest:
                return longest
            for source, free in sources.items():
                failures = self._count(connection, source, now)
                if failures == free:
                    # Whose login it is, or whose address, is not for a book that is kept for ever.
                    kind = source.split("/", maxsplit=1)[0]
                    self._journal.append(
                        connection,
                        EntryKind.LOGIN_THROTTLED,
                        "station",
                        by=THE_STATION,
                        facts={"by": kind, "failures": failures},
                    )
        return 0

    def succeeded(self, source: str, *others: str) -> None:
        """Forget the failures of *source*; the try is taken off the count of the *others*."""
        with self._database.write() as connection:
            connection.execute(delete(login_try).where(*_OF_SOURCE), {"of_source": source})
            fewer = update(login_try).where(*_OF_SOURCE).values(failures=login_try.c.failures - 1)
            for other in others:
                connection.execute(fewer, {"of_source": other})

    @staticmethod
    def _count(connection: Connection, source: str, now: datetime) -> int:
        more = update(login_try).where(*_OF_SOURCE).values(failures=login_try.c.failures + 1, failed_at=now)
        if not connection.execute(more, {"of_source": source}).rowcount:
            connection.execute(insert(login_try), {"source": source, "failures": 1, "failed_at": now})
            return 1
        found = select(login_try.c.failures).where(*_OF_SOURCE)
        return int(connection.execute(found, {"of_source": source}).scalar_one())


def _left_s(connection: Connection, source: str, free: int, now: datetime) -> int:
    query = select(login_try.c.failures, login_try.c.failed_at).where(*_OF_SOURCE)
    line = connection.execute(query, {"of_source": source}).first()
    if line is None:
        return 0
    # A clock that was set back must not keep anybody out for longer than the longest wait.
    failed_at: datetime = line.failed_at
    until = min(failed_at, now) + timedelta(seconds=wait_s(line.failures, free=free))
    return max(0, math.ceil((until - now).total_seconds()))
