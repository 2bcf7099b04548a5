"""
The night run: everything for a date, as often as it is called.

Fetch, plan, write, make, hand out, report. Each bulletin is kept as soon as it is ready, so that a run that
was killed goes on where it stopped; an unchanged bulletin is not made again; an approved one is never
replaced behind the back of the person who approved it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from broadcaster.errors import N_, BroadcasterError, NothingToSay
from broadcaster.model import Bulletin, BulletinState, Occurrence, OccurrenceKind, Role, Rundown
from broadcaster.ports import Progress
from broadcaster.station.messages.sound import with_embedded_voice
from broadcaster.station.messages.standby import keep_standby
from broadcaster.station.night.assigning import approve_relay, attach, carries, cleared
from broadcaster.station.night.day import Day, read_again, read_day
from broadcaster.station.night.material import Material
from broadcaster.station.night.news import fetch_news
from broadcaster.station.night.page import Found, NightReport, night_page
from broadcaster.station.night.producing import (
    Commission,
    Made,
    commission_for,
    is_intact,
    keep,
    make_beside,
    make_here,
    workers_for,
)
from broadcaster.station.night.remarks import NOTHING_NEW, Remark, of_recordings, remark
from broadcaster.station.night.retention import clear_out
from broadcaster.station.night.unforeseen import told, told_of_programme, write_to_log
from broadcaster.station.night.writing import Tonight, write_for
from broadcaster.station.opened import Station
from broadcaster.station.recordings.keeping import clear_recordings
from broadcaster.station.records.edits import enter_edits
from broadcaster.station.records.planning import plan
from broadcaster.station.service.single_instance import only_one
from broadcaster.station.studio import open_studio
from broadcaster.studio import Studio

NOT_ENTERED = N_("What was edited by hand could not be entered: {reason}")
NO_NEWS = N_("The feeds could not be read; the news at hand are used: {reason}")
NOT_PLANNED = N_("The day could not be planned anew; it stays as it was: {reason}")
NOT_PRODUCED = N_("No more bulletins could be made; the fallback airs in their place: {reason}")
NOT_TIDIED = N_("What is too old could not be cleared away: {reason}")
NOT_CLEARED = N_("Old recordings could not be deleted: {reason}")
NO_STANDBY = N_("The standby recording for emergencies could not be made: {reason}")


def run_night(
    station: Station, air_date: date, *, fetch: bool = True, progress: Progress | None = None
) -> NightReport:
    """
    Prepare a date.

    Args:
        station: the station.
        air_date: the date to prepare, normally tomorrow.
        fetch: False leaves the feeds alone (the items at hand are used).
        progress: told of every step.
    Raises:
        ConfigurationRefused, StoreBroken: nothing can be prepared at all.
        StationBusy: another night run is at work on this station.
    """
    with only_one(station.configuration.var, "nightly"):
        beside = _Beside()
        beside.act(NOT_ENTERED, "var/history", lambda: enter_edits(station))
        feeds = beside.act(NO_NEWS, "feed", lambda: fetch_news(station, progress)) if fetch else ()
        day = read_day(station, _rundown(station, air_date, beside))
        material = Material(station)
        night = _Night(station, day, beside.warnings)
        beside.act(NOT_PRODUCED, "voices", lambda: night.produce(material, progress))
        night.hand_out()
        beside.act(NO_STANDBY, "var/standby", lambda: _keep_standby(station))
        beside.act(NOT_TIDIED, "var", lambda: clear_out(station))
        gone = beside.act(NOT_CLEARED, "var/recordings", lambda: clear_recordings(station))
        if gone is not None:
            beside.warnings.extend(of_recordings(gone, station.configuration.recording))
        return night_page(station, night.left(), material, feeds or (), night.found())


Done = TypeVar("Done")


class _Beside:
    """The acts beside the programmes: what one stumbles over costs that act, and is told."""

    def __init__(self) -> None:
        self.warnings: list[Remark] = []

    def act(
        self,
        message: str,
        where: str,
        do: Callable[[], Done],
        *,
        raises: type[BroadcasterError] | tuple[()] = (),
    ) -> Done | None:
        """Give what *do* gives; None when it stumbled, which is told; *raises* is let through."""
        try:
            return do()
        except raises:
            raise
        except Exception as error:  # noqa: BLE001 - the net around one act of the night
            failed = told(error)
            write_to_log(failed)
            self.warnings.append(remark(message, where, reason=failed))
            return None


def _rundown(station: Station, air_date: date, beside: _Beside) -> Rundown:
    """Plan the date; where the program itself fails of that, the day stays as it was planned."""
    planned = beside.act(NOT_PLANNED, "week.toml", lambda: plan(station, air_date), raises=BroadcasterError)
    return planned or Rundown(air_date=air_date, occurrences=station.store.occurrences.day(air_date))


def _keep_standby(station: Station) -> None:
    """Speak the recordings for the hour in which no message can be spoken, where they are missing."""
    keep_standby(with_embedded_voice(station.configuration), station.clock)


class _Night:
    """The work of one run on one day; collects what a person must hear of."""

    def __init__(self, station: Station, day: Day, warnings: list[Remark]) -> None:
        self._station = station
        self._day = day
        self._kept = day.kept
        self._planned = frozenset(each.id for each in day.occurrences)
        self._warnings = warnings
        self._failures: list[BroadcasterError] = []
        self._made: set[str] = set()
        self._has_changed = False

    def left(self) -> Day:
        """Give the day as the night leaves it."""
        is_as_read = not (self._made or self._has_changed)
        return self._day if is_as_read else read_again(self._station, self._day)

    def found(self) -> Found:
        """Give what the night found and did, for its page."""
        return Found(
            made=frozenset(self._made), warnings=tuple(self._warnings), failures=tuple(self._failures)
        )

    def produce(self, material: Material, progress: Progress | None) -> None:
        """Write what is wanted, and make what is missing or has changed."""
        configuration = self._station.configuration
        with open_studio(configuration, self._station.hashes) as studio:
            commissions = self.write(studio, material, progress)
            is_little = workers_for(configuration, commissions) <= 1
            if is_little:
                self.keep_all(make_here(studio, commissions, progress))
        if not is_little:
            # By now the voices that looked at the scripts are closed: the workers need the memory.
            self.keep_all(make_beside(configuration, commissions, progress))

    def write(self, studio: Studio, material: Material, progress: Progress | None) -> list[Commission]:
        """Write every script that is wanted; give those whose bulletin is missing or has changed."""
        commissions: list[Commission] = []
        used_today: set[str] = set()
        tonight = Tonight(material=material, kept=self._kept)
        for number, occurrence in enumerate(self._day.wanted):
            if progress:
                progress(N_("Writing the scripts"), number, len(self._day.wanted))
            try:
                script = write_for(
                    self._station, occurrence, used_today=frozenset(used_today), tonight=tonight
                )
                used_today.update(script.news_ids)
                commission = commission_for(self._station, studio, occurrence, script)
                if self._must_be_made(occurrence, commission.fingerprint):
                    commissions.append(commission)
            except NothingToSay:
                self._pass_over(occurrence)
            except Exception as error:  # noqa: BLE001 - the net around one programme
                self._fail(occurrence, told_of_programme(error))
        return commissions

    def keep_all(self, finished: Iterable[Made]) -> None:
        """Keep each bulletin as soon as it is ready."""
        for made in finished:
            if made.master is None:
                assert made.error is not None
                self._fail(made.commission.occurrence, made.error)
                continue
            try:
                bulletin = keep(self._station, made.commission, made.master)
            except Exception as error:  # noqa: BLE001 - the net around one programme
                self._fail(made.commission.occurrence, told_of_programme(error))
                continue
            self._made.add(made.commission.occurrence.id)
            self._kept[bulletin.id] = bulletin

    def hand_out(self) -> None:
        """Give repeats and fills the bulletin made for another occurrence; approve relays by their rule."""
        for occurrence in self._day.others():
            try:
                self._hand_to(occurrence)
            except Exception as error:  # noqa: BLE001 - the net around one programme
                self._fail(occurrence, told_of_programme(error))

    def _must_be_made(self, occurrence: Occurrence, fingerprint: str) -> bool:
        """Decide from what is kept already; what is kept and still right is handed to its occurrence."""
        kept = self._kept.get(occurrence.id)
        if kept is None or not is_intact(self._station, kept):
            return True
        if kept.fingerprint == fingerprint:
            self._give(occurrence, cleared(self._station, kept))
            return False
        if kept.state is BulletinState.APPROVED and not _by_standing_rule(kept):
            self._warnings.append(
                remark(
                    N_("Its text has changed since {by} approved it; the approved bulletin stays."),
                    occurrence.id,
                    by=self._station.store.people.name_of(kept.decided_by),
                )
            )
            self._give(occurrence, kept)
            return False
        return True

    def _hand_to(self, occurrence: Occurrence) -> None:
        if occurrence.kind is OccurrenceKind.RELAY:
            self._has_changed |= approve_relay(self._station, occurrence)
            return
        source = ""
        if occurrence.kind is OccurrenceKind.REPEAT:
            source = occurrence.repeat_of
        elif occurrence.kind is OccurrenceKind.FILL:
            source = self._day.fills[occurrence.programme].id
        bulletin = (self._kept.get(source) or self._station.store.bulletins.get(source)) if source else None
        if bulletin is not None:
            self._give(occurrence, bulletin)

    def _give(self, occurrence: Occurrence, bulletin: Bulletin) -> None:
        """Attach a bulletin where the day does not have it already; what is not planned carries nothing."""
        is_decided = bulletin.id in self._kept and bulletin != self._kept[bulletin.id]
        if is_decided or (occurrence.id in self._planned and not carries(occurrence, bulletin)):
            self._has_changed = True
            attach(self._station, occurrence.id, bulletin)
        self._kept[bulletin.id] = bulletin

    def _pass_over(self, occurrence: Occurrence) -> None:
        """Leave out what has nothing in it: no frame is voiced around nothing, and the fallback airs."""
        place = f"{occurrence.starts_at:%H:%M}"
        self._warnings.append(remark(NOTHING_NEW, occurrence.id, place=place, title=occurrence.title))

    def _fail(self, occurrence: Occurrence, error: BroadcasterError) -> None:
        error.where = ": ".join(part for part in (occurrence.id, error.where) if part)
        write_to_log(error)
        self._failures.append(error)


def _by_standing_rule(bulletin: Bulletin) -> bool:
    return bulletin.decided_by is not None and bulletin.decided_by.role is Role.STANDING_RULE
