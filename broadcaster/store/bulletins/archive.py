"""The archive of bulletins, in versions, and the approval desk's decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, tzinfo

from sqlalchemy import Connection, RowMapping, Select, and_, bindparam, insert, or_, select, update

from broadcaster.model import (
    HEARD,
    Actor,
    Bulletin,
    BulletinState,
    Cue,
    Decision,
    EntryKind,
    Master,
    OccurrenceState,
)
from broadcaster.saying import saying, verbatim
from broadcaster.store.bulletins import rules
from broadcaster.store.database.database import Database
from broadcaster.store.documents import master_document, read_master, read_script, script_document
from broadcaster.store.journal.entries import Journal
from broadcaster.store.rundowns.occurrences import DatabaseOccurrenceBook
from broadcaster.store.tables.bulletins import bulletin as table
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.rundowns import occurrence

_ALL: Select[tuple[object, ...]] = select(table).where(table.c.station == OF_STATION)
# Of each bulletin one version stands: the last. All others are superseded.
_ROWS = _ALL.where(table.c.state != BulletinState.SUPERSEDED.value)
_ROW = _ROWS.where(table.c.id == bindparam("bulletin_id"))
_VERSION = _ALL.where(table.c.id == bindparam("bulletin_id"), table.c.version == bindparam("wanted_version"))
_MASTER = select(table.c.master).where(
    table.c.station == OF_STATION,
    table.c.id == bindparam("bulletin_id"),
    table.c.version == bindparam("wanted_version"),
)
_MASTERS_FROM = select(table.c.master).where(
    table.c.station == OF_STATION, table.c.air_date >= bindparam("first")
)
_CHANGE = update(table).where(
    table.c.station == OF_STATION,
    table.c.id == bindparam("bulletin_id"),
    table.c.version == bindparam("stored_version"),
)
_VALID_AT = bindparam("valid_at", type_=table.c.valid_from.type)
_LATEST_APPROVED = (
    _ROWS.where(table.c.programme == bindparam("of_programme"))
    .where(table.c.state == BulletinState.APPROVED.value)
    .where(or_(table.c.valid_from.is_(None), table.c.valid_from <= _VALID_AT))
    .where(or_(table.c.valid_until.is_(None), table.c.valid_until > _VALID_AT))
    .order_by(table.c.produced_at.desc(), table.c.airs_at.desc(), table.c.id)
    .limit(1)
)
_HEARD = HEARD | {OccurrenceState.ON_AIR}
_AIRINGS = select(occurrence.c.id).where(
    occurrence.c.station == OF_STATION,
    occurrence.c.bulletin == bindparam("bulletin_id"),
    occurrence.c.bulletin_version == bindparam("wanted_version"),
    occurrence.c.state.in_([state.value for state in _HEARD]),
)
_CARRIED = and_(
    table.c.station == occurrence.c.station,
    table.c.id == occurrence.c.bulletin,
    table.c.version == occurrence.c.bulletin_version,
)
_OF_DATES = and_(
    occurrence.c.station == OF_STATION,
    occurrence.c.air_date >= bindparam("first"),
    occurrence.c.air_date < bindparam("after"),
)
_LENGTHS = (
    select(occurrence.c.id, table.c.master["duration_ms"].as_integer().label("duration_ms"))
    .join(table, _CARRIED)
    .where(_OF_DATES)
)
_ANSWERABLE = (
    select(occurrence.c.id, table.c.made_by, table.c.decided_by).join(table, _CARRIED).where(_OF_DATES)
)
_ENTRY = {
    BulletinState.APPROVED: EntryKind.BULLETIN_APPROVED,
    BulletinState.RETURNED: EntryKind.BULLETIN_RETURNED,
    BulletinState.WITHDRAWN: EntryKind.BULLETIN_WITHDRAWN,
}


class DatabaseBulletinArchive:
    """`broadcaster.ports.BulletinArchive` on a database."""

    def __init__(
        self, database: Database, zone: tzinfo, occurrences: DatabaseOccurrenceBook, journal: Journal
    ) -> None:
        self._database = database
        self._zone = zone
        self._occurrences = occurrences
        self._journal = journal

    def put(self, bulletin: Bulletin) -> Bulletin:
        """
        Keep *bulletin* and give it as it is kept: the same one again is not kept twice.

        Another text or another sound under the same id is its next version: undecided, and the
        occurrences that carry the bulletin go back to produced. The version before stays as it is, with
        its decision, as what may have aired.
        """
        with self._database.write() as connection:
            known = self._find(connection, bulletin.id)
            if known is None:
                self._add(connection, bulletin)
                return bulletin
            if rules.is_same(known, bulletin):
                return known
            superseded = {"bulletin_id": known.id, "stored_version": known.version}
            connection.execute(_CHANGE, {**superseded, "state": BulletinState.SUPERSEDED.value})
            kept = rules.next_version(known, bulletin)
            self._add(connection, kept)
            self._occurrences.follow(connection, kept, saying(rules.EDITED), by=kept.made_by)
        return kept

    def get(self, bulletin_id: str, version: int = 0) -> Bulletin | None:
        """Find the version that stands, or the one that is asked for."""
        with self._database.read() as connection:
            return self._find(connection, bulletin_id, version)

    def cues(self, bulletin_id: str, version: int) -> tuple[Cue, ...]:
        """Give where the items of a version sound; none where it is not known."""
        with self._database.read() as connection:
            wanted = {"bulletin_id": bulletin_id, "wanted_version": version}
            document = connection.scalar(_MASTER, wanted)
        return () if document is None else read_master(document).cues

    def of_date(self, air_date: date) -> tuple[Bulletin, ...]:
        """List those made for a date, by air time."""
        query = _ROWS.where(table.c.air_date == air_date).order_by(table.c.airs_at, table.c.id)
        with self._database.read() as connection:
            return tuple(self._bulletin(line) for line in connection.execute(query).mappings())

    def masters_from(self, first: date) -> tuple[Master, ...]:
        """Give the masters of the bulletins made for dates from *first* on."""
        with self._database.read() as connection:
            return tuple(map(read_master, connection.scalars(_MASTERS_FROM, {"first": first})))

    def lengths_s(self, first: date, after: date) -> dict[str, float]:
        """Give, by occurrence of the dates [first, after), how long the bulletin is that it carries."""
        with self._database.read() as connection:
            found = connection.execute(_LENGTHS, {"first": first, "after": after}).all()
        return {line.id: line.duration_ms / 1000 for line in found}

    def answerable(self, first: date, after: date) -> dict[str, tuple[Actor, Actor | None]]:
        """Give, by occurrence of the dates [first, after), who made and who decided on what it carries."""
        with self._database.read() as connection:
            found = connection.execute(_ANSWERABLE, {"first": first, "after": after}).all()
        return {
            line.id: (Actor.read(line.made_by), Actor.read(line.decided_by) if line.decided_by else None)
            for line in found
        }

    def latest_approved(self, programme: str, *, at: datetime) -> Bulletin | None:
        """Find the newest approved bulletin of a programme that is valid at that moment (fallbacks)."""
        with self._database.read() as connection:
            wanted = {"of_programme": programme, "valid_at": at}
            line = connection.execute(_LATEST_APPROVED, wanted).mappings().one_or_none()
        return None if line is None else self._bulletin(line)

    def decide(
        self,
        bulletin_id: str,
        decision: Decision,
        *,
        by: Actor,
        at: datetime,
        note: str = "",
        version: int = 0,
    ) -> Bulletin:
        """
        Approve, return or withdraw, in one transaction with the occurrences that carry the bulletin.

        Approving moves them to approved, the others back to planned with *note* as the reason; those on
        air or past it stay as they are.

        Raises:
            TransitionRefused: there is no such bulletin, its state does not allow it, it has aired
                (return), or another version than *version* stands there by now.
        """
        with self._database.write(durable=True) as connection:
            known = self._find(connection, bulletin_id)
            if known is None:
                raise rules.no_such_bulletin(bulletin_id)
            has_aired = connection.scalar(_AIRINGS, _named(known)) is not None
            decided = rules.decided(
                known, decision, version=version, has_aired=has_aired, by=by, at=at, note=note
            )
            change = {"bulletin_id": known.id, "stored_version": known.version, **_decision_values(decided)}
            connection.execute(_CHANGE, change)
            self._enter_decision(connection, decided, by)
            reason = verbatim(note) if note else None
            self._occurrences.follow(connection, decided, reason, by=by)
        return replace(decided, decided_at=at.astimezone(self._zone))

    def _add(self, connection: Connection, bulletin: Bulletin) -> None:
        by = bulletin.made_by
        values = {"id": bulletin.id, "version": bulletin.version, "made_by": str(by), **_values(bulletin)}
        connection.execute(insert(table), values)
        self._journal.append(
            connection,
            EntryKind.BULLETIN_MADE,
            f"bulletin/{bulletin.id}",
            by=by,
            facts={**_identity(bulletin), "programme": bulletin.programme},
        )
        if bulletin.decided_by is not None:
            # A copy of another database (rehearsals) brings its decision along.
            self._enter_decision(connection, bulletin, bulletin.decided_by)

    def _enter_decision(self, connection: Connection, decided: Bulletin, by: Actor) -> None:
        facts = {**_identity(decided), "note": decided.decision_note}
        if by.person and by.person == decided.made_by.person:
            facts["own_work"] = True
        self._journal.append(
            connection,
            _ENTRY[decided.state],
            f"bulletin/{decided.id}",
            by=by,
            facts=facts,
            at=decided.decided_at,
        )

    def _find(self, connection: Connection, bulletin_id: str, version: int = 0) -> Bulletin | None:
        query = _VERSION if version else _ROW
        wanted = {"bulletin_id": bulletin_id, "wanted_version": version}
        line = connection.execute(query, wanted).mappings().one_or_none()
        return None if line is None else self._bulletin(line)

    def _bulletin(self, line: RowMapping) -> Bulletin:
        return Bulletin(
            id=line["id"],
            version=line["version"],
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
            made_by=Actor.read(line["made_by"]),
            decided_by=Actor.read(line["decided_by"]) if line["decided_by"] else None,
            decided_at=self._local(line["decided_at"]),
            decision_note=line["decision_note"],
        )

    def _local(self, moment: datetime | None) -> datetime | None:
        return None if moment is None else moment.astimezone(self._zone)


def _named(bulletin: Bulletin) -> dict[str, object]:
    return {"bulletin_id": bulletin.id, "wanted_version": bulletin.version}


def _identity(bulletin: Bulletin) -> dict[str, str | int | float | bool | list[str] | None]:
    """Say which version it was, by hashes of its words and of its sound."""
    return {
        "version": bulletin.version,
        "fingerprint": bulletin.fingerprint,
        "sha256": bulletin.master.sha256,
        "duration_ms": bulletin.master.duration_ms,
    }


def _decision_values(bulletin: Bulletin) -> dict[str, object]:
    return {
        "state": bulletin.state.value,
        "decided_by": "" if bulletin.decided_by is None else str(bulletin.decided_by),
        "decided_at": bulletin.decided_at,
        "decision_note": bulletin.decision_note,
    }


def _values(bulletin: Bulletin) -> dict[str, object]:
    return {
        "programme": bulletin.programme,
        "title": bulletin.title,
        "air_date": bulletin.air_date,
        "airs_at": bulletin.airs_at,
        "fingerprint": bulletin.fingerprint,
        "script": script_document(bulletin.script),
        "master": master_document(bulletin.master),
        "themes": list(bulletin.themes),
        "produced_at": bulletin.produced_at,
        "valid_from": bulletin.valid_from,
        "valid_until": bulletin.valid_until,
        **_decision_values(bulletin),
    }
