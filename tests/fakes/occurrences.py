"""The book of occurrences, in memory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from broadcaster.errors import (
    BroadcasterError,
    TransitionRefused,
)
from broadcaster.model import (
    HEARD,
    Actor,
    Bulletin,
    BulletinState,
    DayPlan,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Rundown,
)
from broadcaster.ports import Misfit, Naming
from broadcaster.saying import Saying
from broadcaster.store.rundowns import occurrence_rules
from tests.fakes.bulletins import FakeBulletinArchive


@dataclass
class FakeOccurrenceBook:
    """broadcaster.ports.OccurrenceBook in memory; `history` holds (from, after) of every change."""

    archive: FakeBulletinArchive = field(default_factory=FakeBulletinArchive)
    breaks_with: BroadcasterError | None = None
    occurrences: dict[str, Occurrence] = field(default_factory=dict)
    dates: dict[str, date] = field(default_factory=dict)
    signed: dict[str, tuple[Actor, datetime]] = field(default_factory=dict)
    kept_plans: dict[date, list[DayPlan]] = field(default_factory=dict)
    now: datetime = field(default_factory=lambda: datetime.min.replace(tzinfo=UTC))
    """By default before everything."""
    history: list[tuple[OccurrenceState | None, Occurrence]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.archive.book = self

    def plan(
        self,
        rundown: Rundown,
        *,
        named: Naming = occurrence_rules.as_named,
        misfit: Misfit = occurrence_rules.fits,
        grid: str = "",
        by: Actor,
    ) -> Rundown:
        del by
        self._act()
        of_date = self.day(rundown.air_date)
        stored = {occurrence.id: occurrence for occurrence in of_date}
        rundown = named(rundown, of_date)
        self._keep_plan(rundown, grid)
        changes = occurrence_rules.in_line(
            stored, rundown, now=self.now, approval_of=self._carried, misfit=misfit
        )
        for after in changes:
            self.dates[after.id] = rundown.air_date
            self.write(after)
        return replace(rundown, occurrences=self.day(rundown.air_date))

    def _keep_plan(self, rundown: Rundown, grid: str) -> None:
        kept = self.kept_plans.setdefault(rundown.air_date, [])
        plan = DayPlan(air_date=rundown.air_date, grid=grid, planned_at=self.now, lines=rundown.occurrences)
        if grid and (not kept or (kept[-1].grid, kept[-1].lines) != (grid, plan.lines)):
            kept.append(plan)

    def plans(self, air_date: date) -> tuple[DayPlan, ...]:
        self._act()
        return tuple(self.kept_plans.get(air_date, ()))

    def last_planned(self, day: date) -> date | None:
        self._act()
        return max((on for on, plans in self.kept_plans.items() if plans and on <= day), default=None)

    def day(self, air_date: date) -> tuple[Occurrence, ...]:
        self._act()
        return self._sorted(key for key, of_date in self.dates.items() if of_date == air_date)

    def between(self, start: datetime, end: datetime) -> tuple[Occurrence, ...]:
        self._act()
        return self._sorted(key for key, known in self.occurrences.items() if start <= known.starts_at < end)

    def get(self, occurrence_id: str) -> Occurrence | None:
        self._act()
        return self.occurrences.get(occurrence_id)

    def add(self, occurrence: Occurrence, *, by: Actor) -> None:
        del by
        self._act()
        if occurrence.id in self.occurrences:
            raise occurrence_rules.already_planned(occurrence.id)
        self.dates[occurrence.id] = occurrence.starts_at.date()
        self.write(occurrence)

    def move(
        self,
        occurrence_id: str,
        state: OccurrenceState,
        *,
        reason: Saying | None = None,
        bulletin: str | None = None,
        by: Actor,
    ) -> Occurrence:
        del by
        self._act()
        after = occurrence_rules.moved(self._held(occurrence_id), state, reason=reason, bulletin=bulletin)
        approval, version = self._carried(after.bulletin)
        occurrence_rules.must_be_cleared(after, approval)
        return self.write(after if bulletin is None else replace(after, bulletin_version=version))

    def attach(self, occurrence_id: str, bulletin: str, state: OccurrenceState, *, by: Actor) -> Occurrence:
        del by
        self._act()
        before = self._held(occurrence_id)
        approval, version = self._carried(bulletin)
        attached = occurrence_rules.attached(before, bulletin, state, approval)
        after = replace(attached, bulletin_version=version)
        return after if after == before else self.write(after)

    def sign(self, occurrence_id: str, *, by: Actor, at: datetime) -> None:
        self._act()
        occurrence_rules.must_be_signable(self._held(occurrence_id))
        if occurrence_id in self.signed:
            raise occurrence_rules.signed_already(occurrence_id)
        self.signed[occurrence_id] = (by, at)

    def unsigned(self, *, since: datetime) -> tuple[Occurrence, ...]:
        self._act()
        return self._sorted(
            key
            for key, known in self.occurrences.items()
            if known.kind is OccurrenceKind.INTERRUPTION
            and known.state in HEARD
            and known.starts_at >= since
            and key not in self.signed
        )

    def follow(self, bulletin: Bulletin, reason: Saying | None) -> None:
        for before in [known for known in self.occurrences.values() if known.bulletin == bulletin.id]:
            for after in occurrence_rules.followed(before, bulletin, reason):
                self.write(after)

    def has_aired(self, bulletin: Bulletin) -> bool:
        heard = HEARD - {OccurrenceState.SUBSTITUTED} | {OccurrenceState.ON_AIR}
        carried = (bulletin.id, bulletin.version)
        return any(
            known.state in heard and (known.bulletin, known.bulletin_version) == carried
            for known in self.occurrences.values()
        )

    def _act(self) -> None:
        if self.breaks_with is not None:
            raise self.breaks_with

    def _held(self, occurrence_id: str) -> Occurrence:
        if occurrence_id not in self.occurrences:
            raise occurrence_rules.unknown(occurrence_id)
        return self.occurrences[occurrence_id]

    def _carried(self, bulletin: str) -> tuple[BulletinState | None, int]:
        known = self.archive.bulletins.get(bulletin)
        return (None, 0) if known is None else (known.state, known.version)

    def is_cleared(self, wanted: Occurrence) -> bool:
        try:
            occurrence_rules.must_be_cleared(wanted, self._carried(wanted.bulletin)[0])
        except TransitionRefused:
            return False
        return True

    def write(self, after: Occurrence) -> Occurrence:
        before = self.occurrences.get(after.id)
        self.history.append((None if before is None else before.state, after))
        self.occurrences[after.id] = after
        return after

    def _sorted(self, keys: Iterable[str]) -> tuple[Occurrence, ...]:
        found = (self.occurrences[key] for key in keys)
        return tuple(sorted(found, key=lambda occurrence: (occurrence.starts_at, occurrence.id)))
