"""The archive of bulletins and the approval desk's decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, tzinfo

from sqlalchemy import Connection, RowMapping, Select, insert, or_, select, update

from broadcaster.errors import N_, TransitionRefused
from broadcaster.model import Bulletin, BulletinState
from broadcaster.saying import saying, verbatim
from broadcaster.store.database import Database
from broadcaster.store.documents import master_document, read_master, read_script, script_document
from broadcaster.store.occurrences import DatabaseOccurrenceBook
from broadcaster.store.schema import bulletin as table
from broadcaster.store.schema import bulletin_decision as decisions

_ROWS: Select[tuple[object, ...]] = select(table)


class DatabaseBulletinArchive:
    """`broadcaster.ports.BulletinArchive` on a database."""

    def __init__(self, database: Database, zone: tzinfo, occurrences: DatabaseOccurrenceBook) -> None:
        self._database = database
        self._zone = zone
        self._occurrences = occurrences

    def put(self, bulletin: Bulletin) -> None:
        """
        Keep *bulletin*; one of the same id is replaced.

        The same fingerprint keeps the decision that was made on it. Another fingerprint is an edited
        bulletin: it is undecided again, and the occurrences that carry it go back to produced.
        """
        with self._database.write() as connection:
            self._database.lock(connection, table.name)
            known = self._find(connection, bulletin.id)
            kept = bulletin if known is None else with_decision_of(known, bulletin)
            if known is None:
                connection.execute(insert(table).values(id=kept.id, **_values(kept)))
            else:
                connection.execute(update(table).where(table.c.id == kept.id).values(_values(kept)))
            if known is None and kept.decided_at is not None:
                _remember(connection, kept)
            if known is not None and known.fingerprint != kept.fingerprint:
                self._occurrences.follow(connection, kept.id, kept.state, saying(EDITED))

    def get(self, bulletin_id: str) -> Bulletin | None:
        """Find one."""
        with self._database.read() as connection:
            return self._find(connection, bulletin_id)

    def of_date(self, air_date: date) -> tuple[Bulletin, ...]:
        """List those made for a date, by air time."""
        query = _ROWS.where(table.c.air_date == air_date).order_by(table.c.airs_at, table.c.id)
        with self._database.read() as connection:
            return tuple(self._bulletin(line) for line in connection.execute(query).mappings())

    def latest_approved(self, programme: str, *, at: datetime) -> Bulletin | None:
        """Find the newest approved bulletin of a programme that is valid at that moment (fallbacks)."""
        query = (
            _ROWS.where(table.c.programme == programme, table.c.state == BulletinState.APPROVED.value)
            .where(or_(table.c.valid_from.is_(None), table.c.valid_from <= at))
            .where(or_(table.c.valid_until.is_(None), table.c.valid_until > at))
            .order_by(table.c.produced_at.desc(), table.c.airs_at.desc(), table.c.id)
        )
        with self._database.read() as connection:
            line = connection.execute(query.limit(1)).mappings().one_or_none()
        return None if line is None else self._bulletin(line)

    def decide(self, bulletin_id: str, *, approve: bool, by: str, at: datetime, note: str) -> Bulletin:
        """
        Approve or reject, in one transaction with the occurrences that carry the bulletin.

        Approving moves them to approved, rejecting back to planned with *note* as the reason; those on
        air or past it stay as they are.

        Raises:
            TransitionRefused: there is no such bulletin.
        """
        state = BulletinState.APPROVED if approve else BulletinState.REJECTED
        with self._database.write(durable=True) as connection:
            self._database.lock(connection, table.name)
            known = self._find(connection, bulletin_id)
            if known is None:
                raise no_such_bulletin(bulletin_id)
            decided = replace(known, state=state, decided_by=by, decided_at=at, decision_note=note)
            connection.execute(update(table).where(table.c.id == bulletin_id).values(_values(decided)))
            _remember(connection, decided)
            self._occurrences.follow(connection, bulletin_id, state, verbatim(note) if note else None)
        return replace(decided, decided_at=at.astimezone(self._zone))

    def _find(self, connection: Connection, bulletin_id: str) -> Bulletin | None:
        line = connection.execute(_ROWS.where(table.c.id == bulletin_id)).mappings().one_or_none()
        return None if line is None else self._bulletin(line)

    def _bulletin(self, line: RowMapping) -> Bulletin:
        return Bulletin(
            id=line["id"],
            programme=line["programme"],
            title=line["title"],
            air_date=line["air_date"],
            airs_at=line["airs_at"].astimezone(self._zone),
            state=BulletinState(line["state"]),
            fingerprint=line["fingerprint"],
            script=read_script(line["script"], self._zone),
            master=read_master(line["master"]),
            themes=tuple(line["themes"]),
            produced_at=line["produced_at"].astimezone(self._zone),
            valid_from=self._local(line["valid_from"]),
            valid_until=self._local(line["valid_until"]),
            decided_by=line["decided_by"],
            decided_at=self._local(line["decided_at"]),
            decision_note=line["decision_note"],
        )

    def _local(self, moment: datetime | None) -> datetime | None:
        return None if moment is None else moment.astimezone(self._zone)


EDITED = N_("The bulletin was made anew and must be approved again.")


def with_decision_of(known: Bulletin, bulletin: Bulletin) -> Bulletin:
    """Give *bulletin* with the decision made on *known*, or undecided if it is not the same any more."""
    if known.fingerprint == bulletin.fingerprint:
        return replace(
            bulletin,
            state=known.state,
            decided_by=known.decided_by,
            decided_at=known.decided_at,
            decision_note=known.decision_note,
        )
    return replace(bulletin, state=BulletinState.PRODUCED, decided_by="", decided_at=None, decision_note="")


def no_such_bulletin(bulletin_id: str) -> TransitionRefused:
    """Refuse to decide on what is not in the archive."""
    return TransitionRefused(
        N_("There is no such bulletin."),
        where=bulletin_id,
        remedy=N_("List them with `broadcaster bulletin list`."),
    )


def _remember(connection: Connection, decided: Bulletin) -> None:
    connection.execute(
        insert(decisions).values(
            bulletin=decided.id,
            fingerprint=decided.fingerprint,
            state=decided.state.value,
            decided_by=decided.decided_by,
            at=decided.decided_at,
            note=decided.decision_note,
        )
    )


def _values(bulletin: Bulletin) -> dict[str, object]:
    return {
        "programme": bulletin.programme,
        "title": bulletin.title,
        "air_date": bulletin.air_date,
        "airs_at": bulletin.airs_at,
        "state": bulletin.state.value,
        "fingerprint": bulletin.fingerprint,
        "script": script_document(bulletin.script),
        "master": master_document(bulletin.master),
        "themes": list(bulletin.themes),
        "produced_at": bulletin.produced_at,
        "valid_from": bulletin.valid_from,
        "valid_until": bulletin.valid_until,
        "decided_by": bulletin.decided_by,
        "decided_at": bulletin.decided_at,
        "decision_note": bulletin.decision_note,
    }
