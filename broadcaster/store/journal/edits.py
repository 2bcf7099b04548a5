"""Which version of each file of the station was entered last; the journal is the only place that knows."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlalchemy import Connection, select

from broadcaster.model import Actor, EntryKind
from broadcaster.store.database.database import Database
from broadcaster.store.journal.entries import Journal
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.journal import journal

_SUBJECT = "file/"
_ENTERED = (
    select(journal.c.subject, journal.c.facts)
    .where(journal.c.station == OF_STATION, journal.c.kind == EntryKind.FILE_EDITED.value)
    .order_by(journal.c.epoch, journal.c.seq)
)


class Edits:
    """The edits of files, entered in the journal."""

    def __init__(self, database: Database, book: Journal) -> None:
        self._database = database
        self._journal = book

    def enter(self, files: Mapping[str, str], *, by: Actor) -> tuple[str, ...]:
        """
        Enter those files whose SHA-256 is not the one entered last; give their names.

        Args:
            files: name within the station's folder → SHA-256, of all that there are. One that was
                entered and is not among them was deleted: its hash is empty.
            by: who edited them.
        """
        with self._database.read() as connection:
            if not _changed(_known(connection), files):
                return ()
        with self._database.write(durable=EntryKind.FILE_EDITED.is_proof) as connection:
            changed = _changed(_known(connection), files)
            for name, (before, after) in changed.items():
                facts = {"sha256": after, "before": before}
                self._journal.append(connection, EntryKind.FILE_EDITED, _SUBJECT + name, by=by, facts=facts)
        return tuple(changed)


def _known(connection: Connection) -> dict[str, str]:
    found = connection.execute(_ENTERED).all()
    return {
        line.subject.removeprefix(_SUBJECT): json.loads(line.facts)["sha256"] for line in found if line.facts
    }


def _changed(known: Mapping[str, str], files: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    names = sorted(known.keys() | files.keys())
    pairs = {name: (known.get(name, ""), files.get(name, "")) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
