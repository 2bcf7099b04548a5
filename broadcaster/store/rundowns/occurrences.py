"""The book of occurrences: every change is guarded by the state it starts from and entered in the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, tzinfo

from sqlalchemy import Connection, Select, insert

from broadcaster.errors import TransitionRefused
from broadcaster.model import (
    TERMINAL_STATES,
    THE_STATION,
    Actor,
    Bulletin,
    BulletinState,
    DayPlan,
    EntryKind,
    Occurrence,
    OccurrenceState,
    Rundown,
)
from broadcaster.ports import Misfit, Naming
from broadcaster.saying import Saying
from broadcaster.store.asrun.spool_rules import Disagreement, followed
from broadcaster.store.database.database import Database
from broadcaster.store.journal.entries import Journal, facts_of_values
from broadcaster.store.rundowns import day_plans, statements
from broadcaster.store.rundowns import occurrence_rules as rules
from broadcaster.store.rundowns.columns import occurrence_of, occurrence_values
from broadcaster.store.tables.rundowns import occurrence as table


class DatabaseOccurrenceBook:
    """`broadcaster.ports.OccurrenceBook` on a database."""

    def __init__(self, database: Database, zone: tzinfo, journal: Journal) -> None:
        self._database = database
        self._zone = zone
        self._journal = journal

    def plan(
        self,
        rundown: Rundown,
        *,
        named: Naming = rules.as_named,
        misfit: Misfit = rules.fits,
        grid: str = "",
        by: Actor,
    ) -> Rundown:
        """
        Bring the stored day in line with *rundown*; may be run any number of times.

        New occurrences are added; those in a planning state follow the grid (one that got other content
        loses its bulletin), or are set aside when they are no longer in it; they come back with it, and
        are cancelled when their time has passed. What has left the planning states is not touched.

        Args:
            rundown: the day as the files want it.
            named: gives it under the ids of what is stored, asked while nobody else can write.
            misfit: says why a bulletin cannot go along to the new place of its occurrence, or nothing.
            grid: version of the files; with it, the day is kept as it was wanted.
            by: who edited the files, as far as that is known.
        Returns:
            The whole stored day, with the clashes of *rundown*.
        """
        with self._database.write() as connection:
            of_date = self._select(connection, statements.DAY, day=rundown.air_date)
            stored = {occurrence.id: occurrence for occurrence in of_date}
            rundown = named(rundown, of_date)
            facts = day_plans.keep(connection, rundown, grid, self._journal.now()) if grid else None
            if facts:
                subject = f"day/{rundown.air_date}"
                self._journal.append(connection, EntryKind.DAY_PLANNED, subject, by=by, facts=facts)
            changes = rules.in_line(
                stored,
                rundown,
                now=self._journal.now(),
                approval_of=lambda bulletin: _carried(connection, bulletin),
                misfit=misfit,
            )
            for after in changes:
                self._write(connection, stored.get(after.id), after, by=by, air_date=rundown.air_date)
            if changes:
                of_date = self._select(connection, statements.DAY, day=rundown.air_date)
        return Rundown(air_date=rundown.air_date, occurrences=of_date, clashes=rundown.clashes)

    def plans(self, air_date: date) -> tuple[DayPlan, ...]:
        """List the plans of a date as they were wanted, the one in force last."""
        with self._database.read() as connection:
            return day_plans.of_date(connection, air_date, self._zone)

    def plans_between(self, first: date, after: date) -> tuple[DayPlan, ...]:
        """List the plans of the dates [first, after): by date, the one in force last."""
        with self._database.read() as connection:
            return day_plans.between(connection, first, after, self._zone)

    def last_planned(self, day: date) -> date | None:
        """Give the last date up to *day* that has a plan."""
        with self._database.read() as connection:
            return day_plans.last_date(connection, day)

    def day(self, air_date: date) -> tuple[Occurrence, ...]:
        """List the stored occurrences of a date in order of their start."""
        with self._database.read() as connection:
            return self._select(connection, statements.DAY, day=air_date)

    def between(self, start: datetime, end: datetime) -> tuple[Occurrence, ...]:
        """List the occurrences that start in [start, end)."""
        with self._database.read() as connection:
            return self._select(connection, statements.BETWEEN, start=start, end=end)

    def get(self, occurrence_id: str) -> Occurrence | None:
        """Find one."""
        with self._database.read() as connection:
            found = self._select(connection, statements.ROW, row_id=occurrence_id)
        return found[0] if found else None

    def add(self, occurrence: Occurrence, *, by: Actor) -> None:
        """Add one that no grid holds (interruption, makegood); raises TransitionRefused if it is there."""
        with self._database.write() as connection:
            if self._select(connection, statements.ROW, row_id=occurrence.id):
                raise rules.already_planned(occurrence.id)
            air_date = occurrence.starts_at.astimezone(self._zone).date()
            self._write(connection, None, occurrence, by=by, air_date=air_date)

    def move(
        self,
        occurrence_id: str,
        state: OccurrenceState,
        *,
        reason: Saying | None = None,
        bulletin: str | None = None,
        by: Actor,
    ) -> Occurrence:
        """
        Change the state, and the bulletin where one is given.

        Raises:
            TransitionRefused: the stored state does not allow it (any more); the bulletin it carries
                is in the archive and not approved, and it is not an interruption.
        """
        with self._database.write() as connection:
            before = self._held(connection, occurrence_id)
            after = rules.moved(before, state, reason=reason, bulletin=bulletin)
            approval, version = _carried(connection, after.bulletin)
            rules.must_be_cleared(after, approval)
            if bulletin is not None:
                after = replace(after, bulletin_version=version)
            self._write(connection, before, after, by=by)
        return after

    def attach(self, occurrence_id: str, bulletin: str, state: OccurrenceState, *, by: Actor) -> Occurrence:
        """
        Give it its bulletin and the state that follows from the bulletin's approval.

        The archive's word counts where it differs from *state*: somebody may have decided meanwhile.

        Raises:
            TransitionRefused: it has left the planning states.
        """
        with self._database.write() as connection:
            before = self._held(connection, occurrence_id)
            approval, version = _carried(connection, bulletin)
            attached = rules.attached(before, bulletin, state, approval)
            after = replace(attached, bulletin_version=version)
            if after != before:
                self._write(connection, before, after, by=by)
        return after

    def sign(self, occurrence_id: str, *, by: Actor, at: datetime) -> None:
        """
        Sign for a message that was heard.

        Raises:
            TransitionRefused: it is not known, not a message, was not heard, or is signed for.
        """
        with self._database.write(durable=True) as connection:
            rules.must_be_signable(self._held(connection, occurrence_id))
            subject = statements.SUBJECT + occurrence_id
            if connection.scalar(statements.SIGNED, {"of_subject": subject}) is not None:
                raise rules.signed_already(occurrence_id)
            self._journal.append(connection, EntryKind.MESSAGE_SIGNED, subject, by=by, facts={}, at=at)

    def unsigned(self, *, since: datetime) -> tuple[Occurrence, ...]:
        """List the messages started since then that were heard and that nobody has signed for."""
        with self._database.read() as connection:
            return self._select(connection, statements.UNSIGNED, since=since)

    def follow(self, connection: Connection, bulletin: Bulletin, reason: Saying | None, *, by: Actor) -> None:
        """Move, within the caller's transaction, the occurrences that carry a bulletin just decided on."""
        for before in self._select(connection, statements.CARRIERS, carried=bulletin.id):
            stored = before
            for after in rules.followed(before, bulletin, reason):
                self._write(connection, stored, after, by=by)
                stored = after

    def report(self, connection: Connection, reported: Occurrence) -> Disagreement | None:
        """Follow, within the caller's transaction, what a player reported of an occurrence."""
        before = next(iter(self._select(connection, statements.ROW, row_id=reported.id)), None)
        if reported.state is OccurrenceState.ARMED and not self._is_cleared(connection, reported):
            # Somebody has decided against it since; the player hears of it and lets go.
            return None
        steps, problem = followed(before, reported)
        for after in steps:
            air_date = after.starts_at.astimezone(self._zone).date()
            self._write(connection, before, after, by=THE_STATION, air_date=air_date)
            before = after
        return problem

    @staticmethod
    def _is_cleared(connection: Connection, reported: Occurrence) -> bool:
        approval, _ = _carried(connection, reported.bulletin)
        try:
            rules.must_be_cleared(reported, approval)
        except TransitionRefused:
            return False
        return True

    def _held(self, connection: Connection, occurrence_id: str) -> Occurrence:
        found = self._select(connection, statements.ROW, row_id=occurrence_id)
        if not found:
            raise rules.unknown(occurrence_id)
        return found[0]

    def _write(
        self,
        connection: Connection,
        before: Occurrence | None,
        after: Occurrence,
        *,
        by: Actor,
        air_date: date | None = None,
    ) -> None:
        values = occurrence_values(after)
        from_state = "" if before is None else before.state.value
        if before is None:
            connection.execute(insert(table), {"id": after.id, "air_date": air_date, **values})
        else:
            guarded = {"row_id": after.id, "from_state": from_state, **values}
            if connection.execute(statements.CHANGE, guarded).rowcount != 1:
                raise rules.unknown(after.id)
        kind = _kind_of(before, after)
        facts = facts_of_values({"from": from_state, **values})
        self._journal.append(connection, kind, statements.SUBJECT + after.id, by=by, facts=facts)

    def _select(
        self, connection: Connection, query: Select[tuple[object, ...]], **wanted: object
    ) -> tuple[Occurrence, ...]:
        return tuple(occurrence_of(line, self._zone) for line in connection.execute(query, wanted))


def _kind_of(before: Occurrence | None, after: Occurrence) -> EntryKind:
    if after.state in TERMINAL_STATES:
        return EntryKind.OCCURRENCE_SETTLED
    return EntryKind.OCCURRENCE_PLANNED if before is None else EntryKind.OCCURRENCE_MOVED


def _carried(connection: Connection, bulletin: str) -> tuple[BulletinState | None, int]:
    """Give approval and version of a bulletin as the archive has it now; (None, 0) if it has none."""
    found = connection.execute(statements.CARRIED, {"row_id": bulletin}).first() if bulletin else None
    return (None, 0) if found is None else (BulletinState(found.state), found.version)
