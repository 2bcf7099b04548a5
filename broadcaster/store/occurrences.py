"""The book of occurrences: every change is guarded by the state it starts from and kept in a history."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from sqlalchemy import Connection, Row, Select, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from broadcaster.clock import Clock
from broadcaster.model import BulletinState, Occurrence, OccurrenceKind, OccurrenceState, Priority, Rundown
from broadcaster.saying import Saying
from broadcaster.store import occurrence_rules as rules
from broadcaster.store.database import Database
from broadcaster.store.sayings import found, kept
from broadcaster.store.schema import bulletin as bulletin_table
from broadcaster.store.schema import occurrence as table
from broadcaster.store.schema import occurrence_history as history
from broadcaster.store.schema import sign_off

# Built once: building a statement takes longer than running it.
_ROWS: Select[tuple[object, ...]] = select(table).order_by(table.c.starts_at, table.c.id)
_ROW = _ROWS.where(table.c.id == bindparam("row_id"))
_DAY = _ROWS.where(table.c.air_date == bindparam("day"))
_BETWEEN = _ROWS.where(table.c.starts_at >= bindparam("start"), table.c.starts_at < bindparam("end"))
_HELD = _ROW.with_for_update()
_CARRIERS = _ROWS.where(table.c.bulletin == bindparam("carried")).with_for_update()
_UNSIGNED = _ROWS.where(
    table.c.kind == OccurrenceKind.INTERRUPTION.value,
    table.c.state.in_([state.value for state in rules.HEARD]),
    table.c.starts_at >= bindparam("since"),
    table.c.id.not_in(select(sign_off.c.occurrence)),
)
_CHANGE = update(table).where(table.c.id == bindparam("row_id"), table.c.state == bindparam("from_state"))
_BULLETIN_HELD = (
    select(bulletin_table.c.id).where(bulletin_table.c.id == bindparam("row_id")).with_for_update(read=True)
)
_APPROVAL = select(bulletin_table.c.state).where(bulletin_table.c.id == bindparam("row_id"))


class DatabaseOccurrenceBook:
    """`broadcaster.ports.OccurrenceBook` on a database."""

    def __init__(self, database: Database, zone: tzinfo, clock: Clock) -> None:
        self._database = database
        self._zone = zone
        self._clock = clock

    def plan(self, rundown: Rundown) -> Rundown:
        """
        Bring the stored day in line with *rundown*; may be run any number of times.

        New occurrences are added; those in a planning state follow the grid (one that got another
        programme loses its bulletin), or are cancelled with a reason when they are no longer in it.
        Those that have left the planning states, interruptions and makegoods are not touched.

        Returns:
            The whole stored day, with the clashes of *rundown*.
        """
        with self._database.write() as connection:
            self._database.lock(connection, table.name)
            of_date = self._select(connection, _DAY, day=rundown.air_date)
            stored = {occurrence.id: occurrence for occurrence in of_date}
            for after in rules.in_line(stored, rundown):
                self._write(connection, stored.get(after.id), after, air_date=rundown.air_date)
        return Rundown(
            air_date=rundown.air_date, occurrences=self.day(rundown.air_date), clashes=rundown.clashes
        )

    def day(self, air_date: date) -> tuple[Occurrence, ...]:
        """List the stored occurrences of a date in order of their start."""
        with self._database.read() as connection:
            return self._select(connection, _DAY, day=air_date)

    def between(self, start: datetime, end: datetime) -> tuple[Occurrence, ...]:
        """List the occurrences that start in [start, end)."""
        with self._database.read() as connection:
            return self._select(connection, _BETWEEN, start=start, end=end)

    def get(self, occurrence_id: str) -> Occurrence | None:
        """Find one."""
        with self._database.read() as connection:
            found = self._select(connection, _ROW, row_id=occurrence_id)
        return found[0] if found else None

    def add(self, occurrence: Occurrence) -> None:
        """Add one that no grid holds (interruption, makegood); raises TransitionRefused if it is there."""
        with self._database.write() as connection:
            self._database.lock(connection, table.name)
            if self._select(connection, _ROW, row_id=occurrence.id):
                raise rules.already_planned(occurrence.id)
            self._write(
                connection, None, occurrence, air_date=occurrence.starts_at.astimezone(self._zone).date()
            )

    def move(
        self,
        occurrence_id: str,
        state: OccurrenceState,
        *,
        reason: Saying | None = None,
        bulletin: str | None = None,
    ) -> Occurrence:
        """
        Change the state, and the bulletin where one is given.

        Raises:
            TransitionRefused: the stored state does not allow it (any more); the bulletin it carries
                is in the archive and not approved, and it is not an interruption.
        """
        with self._database.write() as connection:
            _hold_bulletin(connection, bulletin)
            before = self._held(connection, occurrence_id)
            after = rules.moved(before, state, reason=reason, bulletin=bulletin)
            rules.must_be_cleared(after, _approval(connection, after.bulletin))
            self._write(connection, before, after)
        return after

    def attach(self, occurrence_id: str, bulletin: str, state: OccurrenceState) -> Occurrence:
        """
        Give it its bulletin and the state that follows from the bulletin's approval.

        The archive's word counts where it differs from *state*: somebody may have decided meanwhile.

        Raises:
            TransitionRefused: it has left the planning states.
        """
        with self._database.write() as connection:
            _hold_bulletin(connection, bulletin)
            before = self._held(connection, occurrence_id)
            after = rules.attached(before, bulletin, state, _approval(connection, bulletin))
            if after != before:
                self._write(connection, before, after)
        return after

    def sign(self, occurrence_id: str, *, by: str, at: datetime) -> None:
        """
        Sign for a message that was heard.

        Raises:
            TransitionRefused: it is not known, not a message, was not heard, or is signed for.
        """
        with self._database.write(durable=True) as connection:
            rules.must_be_signable(self._held(connection, occurrence_id))
            try:
                line = {"occurrence": occurrence_id, "signed_by": by, "signed_at": at}
                connection.execute(insert(sign_off), line)
            except IntegrityError as error:
                raise rules.signed_already(occurrence_id) from error

    def unsigned(self, *, since: datetime) -> tuple[Occurrence, ...]:
        """List the messages started since then that were heard and that nobody has signed for."""
        with self._database.read() as connection:
            return self._select(connection, _UNSIGNED, since=since)

    def follow(
        self, connection: Connection, bulletin: str, approval: BulletinState, reason: Saying | None
    ) -> None:
        """Move, within the caller's transaction, the occurrences that carry a bulletin just decided on."""
        for before in self._select(connection, _CARRIERS, carried=bulletin):
            stored = before
            for after in rules.followed(before, approval, reason):
                self._write(connection, stored, after)
                stored = after

    def _held(self, connection: Connection, occurrence_id: str) -> Occurrence:
        found = self._select(connection, _HELD, row_id=occurrence_id)
        if not found:
            raise rules.unknown(occurrence_id)
        return found[0]

    def _write(
        self,
        connection: Connection,
        before: Occurrence | None,
        after: Occurrence,
        *,
        air_date: date | None = None,
    ) -> None:
        values = _values(after)
        from_state = "" if before is None else before.state.value
        if before is None:
            connection.execute(insert(table), {"id": after.id, "air_date": air_date, **values})
        else:
            guarded = {"row_id": after.id, "from_state": from_state, **values}
            if connection.execute(_CHANGE, guarded).rowcount != 1:
                raise rules.unknown(after.id)
        connection.execute(
            insert(history),
            {
                "occurrence": after.id,
                "from_state": from_state,
                "to_state": after.state.value,
                "reason": kept(after.reason),
                "bulletin": after.bulletin,
                "at": self._clock.now(),
            },
        )

    def _select(
        self, connection: Connection, query: Select[tuple[object, ...]], **wanted: object
    ) -> tuple[Occurrence, ...]:
        return tuple(self._occurrence(line) for line in connection.execute(query, wanted))

    def _occurrence(self, line: Row[tuple[object, ...]]) -> Occurrence:
        return Occurrence(
            id=line.id,
            slot=line.slot,
            programme=line.programme,
            title=line.title,
            kind=OccurrenceKind(line.kind),
            priority=Priority(line.priority),
            starts_at=line.starts_at.astimezone(self._zone),
            length_s=line.length_s,
            outputs=tuple(line.outputs),
            state=OccurrenceState(line.state),
            reason=found(line.reason),
            bulletin=line.bulletin,
            repeat_of=line.repeat_of,
        )


def _hold_bulletin(connection: Connection, bulletin: str | None) -> None:
    """
    Let nobody decide on a bulletin while an occurrence takes it up, or the decision would miss it.

    Always before the occurrence is held, in the order in which the archive goes, so that no two wait
    for each other.
    """
    if bulletin:
        connection.execute(_BULLETIN_HELD, {"row_id": bulletin})


def _approval(connection: Connection, bulletin: str) -> BulletinState | None:
    if not bulletin:
        return None
    state = connection.scalar(_APPROVAL, {"row_id": bulletin})
    return None if state is None else BulletinState(state)


def _values(occurrence: Occurrence) -> dict[str, object]:
    return {
        "slot": occurrence.slot,
        "programme": occurrence.programme,
        "title": occurrence.title,
        "kind": occurrence.kind.value,
        "priority": occurrence.priority.value,
        "starts_at": occurrence.starts_at,
        "length_s": occurrence.length_s,
        "outputs": list(occurrence.outputs),
        "state": occurrence.state.value,
        "reason": kept(occurrence.reason),
        "bulletin": occurrence.bulletin,
        "repeat_of": occurrence.repeat_of,
    }
