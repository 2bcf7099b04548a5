"""A day, line by line: what was planned beside what aired, and what will air as things stand now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from broadcaster.errors import N_
from broadcaster.model import (
    NOT_BEGUN,
    NOT_COMING,
    TERMINAL_STATES,
    AsRun,
    Bulletin,
    BulletinState,
    Occurrence,
    OccurrenceKind,
)
from broadcaster.saying import Saying, saying
from broadcaster.station.opened import Station
from broadcaster.station.records.as_run import rows_of_day
from broadcaster.station.records.rundowns import rundown_of


class Sound(StrEnum):
    """What is heard in the time of a line."""

    OWN = "own"
    """Its own bulletin."""
    RELAY = "relay"
    EVERGREEN = "evergreen"
    """The evergreen, in its place."""
    SILENCE = "silence"
    """Nothing, although something should be heard."""
    NOTHING = "nothing"
    """Nothing, and that is as it should be: cancelled, set aside, or owed and not to be had."""
    UNKNOWN = "unknown"
    """Its time has passed, and nobody has said what was heard."""
    OVER = "over"
    """It is over: the rows say what was heard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a day."""

    occurrence: Occurrence
    sound: Sound
    why: Saying | None
    """Why it is not its own bulletin that is heard; None: there is nothing to say."""
    own: Bulletin | None
    """The bulletin that is made for it, whether it may sound yet or not."""
    bulletin: Bulletin | None
    """What sounds in this time: its own, or the evergreen."""
    rows: tuple[AsRun, ...]
    """What outputs reported, in order of their start."""

    @property
    def actual_start(self) -> datetime | None:
        """When it was first heard."""
        return min((row.actual_start for row in self.rows), default=None)

    @property
    def aired_s(self) -> float:
        """How long it was heard on the output that heard most of it."""
        by_output: dict[str, int] = {}
        for row in self.rows:
            by_output[row.output] = by_output.get(row.output, 0) + row.aired_ms
        return max(by_output.values(), default=0) / 1000

    @property
    def is_in_danger(self) -> bool:
        """Tell whether something else than planned is heard, unless somebody acts."""
        return self.sound in {Sound.EVERGREEN, Sound.SILENCE}


def lines_of(station: Station, on: date) -> tuple[Line, ...]:
    """Give the lines of a date in order of their start; looking stores nothing."""
    occurrences = rundown_of(station, on).occurrences
    rows: dict[str, list[AsRun]] = {}
    for row in rows_of_day(station, on):
        rows.setdefault(row.occurrence, []).append(row)
    foresight = _Foresight(station, on, occurrences)
    return tuple(foresight.line(each, tuple(rows.get(each.id, ()))) for each in occurrences)


class _Foresight:
    """Judges as the player will: the same rules as `playout/audio/library.py`, from the same books."""

    def __init__(self, station: Station, on: date, occurrences: Sequence[Occurrence]) -> None:
        self._station = station
        self._now = station.now()
        self._firsts: Mapping[str, Occurrence] = {each.id: each for each in occurrences}
        self._bulletins = {
            each.id: each
            for each in station.store.bulletins.of_date(on)
            if each.state is not BulletinState.SUPERSEDED
        }
        self._evergreens: dict[datetime, Bulletin | None] = {}

    def line(self, occurrence: Occurrence, rows: tuple[AsRun, ...]) -> Line:
        """Give one line."""
        own = self._own(occurrence)
        sound, why, bulletin = self._sound(occurrence, own)
        return Line(occurrence=occurrence, sound=sound, why=why, own=own, bulletin=bulletin, rows=rows)

    def _sound(
        self, occurrence: Occurrence, own: Bulletin | None
    ) -> tuple[Sound, Saying | None, Bulletin | None]:
        settled = self._settled(occurrence)
        if settled is not None:
            return settled, occurrence.reason, None if settled is Sound.RELAY else own
        why = _why_not(occurrence, own)
        if why is None:
            return Sound.OWN, occurrence.reason, own
        if occurrence.kind is OccurrenceKind.MAKEGOOD:
            # It owes this bulletin and no other.
            return Sound.NOTHING, why, None
        evergreen = self._evergreen_at(occurrence.starts_at)
        return (Sound.EVERGREEN if evergreen else Sound.SILENCE), why, evergreen

    def _settled(self, occurrence: Occurrence) -> Sound | None:
        """Give what is heard where no bulletin has to be looked at; None: the bulletin decides."""
        if occurrence.state in TERMINAL_STATES:
            return Sound.OVER
        if occurrence.ends_at <= self._now and occurrence.state in NOT_BEGUN:
            return Sound.UNKNOWN
        if occurrence.state in NOT_COMING:
            return Sound.NOTHING
        return Sound.RELAY if occurrence.kind is OccurrenceKind.RELAY else None

    def _own(self, occurrence: Occurrence) -> Bulletin | None:
        name = occurrence.bulletin
        if not name and occurrence.repeat_of:
            store = self._station.store.occurrences
            first = self._firsts.get(occurrence.repeat_of) or store.get(occurrence.repeat_of)
            name = first.bulletin if first else ""
        return (self._bulletins.get(name) or self._station.store.bulletins.get(name)) if name else None

    def _evergreen_at(self, at: datetime) -> Bulletin | None:
        for known in self._evergreens.values():
            if known is not None and _is_valid(known, at):
                return known
        # Where there is none, it is asked for once an hour of the day, not for every line.
        hour = at.replace(minute=0, second=0)
        if hour not in self._evergreens:
            fallback = self._station.configuration.fallback_programme
            self._evergreens[hour] = self._station.store.bulletins.latest_approved(fallback, at=at)
        return self._evergreens[hour]


def _why_not(occurrence: Occurrence, own: Bulletin | None) -> Saying | None:
    """Say why the bulletin of an airing is not heard; None: it is."""
    if own is None:
        return saying(N_("It has no bulletin yet."))
    if own.state is BulletinState.RETURNED:
        return saying(N_("It was sent back."))
    if own.state is BulletinState.WITHDRAWN:
        return saying(N_("It was taken back."))
    if own.state is not BulletinState.APPROVED:
        return saying(N_("It is not approved yet."))
    if not _is_valid(own, occurrence.starts_at):
        return saying(N_("Its bulletin is not valid at that time."))
    return None


def _is_valid(bulletin: Bulletin, at: datetime) -> bool:
    has_begun = bulletin.valid_from is None or bulletin.valid_from <= at
    return has_begun and (bulletin.valid_until is None or at < bulletin.valid_until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """Whether a day can air as it is planned."""

    air_date: date
    lines: tuple[Line, ...]
    is_planned: bool
    night_at: datetime | None
    """When the night makes what is missing; None: it has been there."""

    @property
    def lacking(self) -> tuple[Line, ...]:
        """Lines in whose place something else is heard, as things stand."""
        return tuple(line for line in self.lines if line.is_in_danger)

    @property
    def unmade(self) -> tuple[Line, ...]:
        """Those of the lacking lines that have no bulletin of their own: what a night could still make."""
        return tuple(line for line in self.lacking if line.own is None)

    @property
    def waiting(self) -> tuple[Line, ...]:
        """Lines whose bulletin is made and waits for somebody: to be approved, or to be written better."""
        return tuple(line for line in self.lacking if line.own is not None)


def readiness(station: Station, on: date) -> Readiness:
    """Tell how far a date to come is prepared."""
    night = datetime.combine(on - timedelta(days=1), station.configuration.night.starts_at)
    night_at = night.replace(tzinfo=station.configuration.zone)
    return Readiness(
        air_date=on,
        lines=lines_of(station, on),
        is_planned=bool(station.store.occurrences.day(on)),
        night_at=night_at if night_at > station.now() else None,
    )
