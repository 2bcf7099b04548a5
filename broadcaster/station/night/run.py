"""
The night run: everything for a date, as often as it is called.

Fetch, plan, write, voice, mix, check. Each bulletin is kept as soon as it is ready, so that a run that
was killed goes on where it stopped; an unchanged bulletin is not made again; an approved one is never
replaced behind the back of the person who approved it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from broadcaster.errors import N_, BroadcasterError, Refused
from broadcaster.model import (
    Bulletin,
    BulletinState,
    FeedReport,
    Occurrence,
    OccurrenceKind,
    Role,
    Rundown,
    Script,
)
from broadcaster.ports import Progress
from broadcaster.station.messages.sound import with_embedded_voice
from broadcaster.station.messages.standby import keep_standby
from broadcaster.station.night import remarks
from broadcaster.station.night.assigning import PREPARED_STATES, approve_relay, attach, cleared
from broadcaster.station.night.news import fetch_news
from broadcaster.station.night.producing import (
    Order,
    is_intact,
    keep,
    make_all,
    order_for,
)
from broadcaster.station.night.remarks import Remark, remark
from broadcaster.station.night.retention import clear_out
from broadcaster.station.night.unforeseen import told, write_to_log
from broadcaster.station.night.writing import occurrence_for, refused_articles, write_for
from broadcaster.station.opened import Station
from broadcaster.station.records.planning import plan
from broadcaster.station.records.quotas import quota_lines
from broadcaster.station.service.single_instance import only_one
from broadcaster.station.studio import open_studio

NO_STANDBY = N_("The standby recording for emergencies could not be made: {reason}")


@dataclass(frozen=True, slots=True, kw_only=True)
class NightReport:
    """What a night run leaves behind, on one page."""

    air_date: date
    rundown: tuple[Occurrence, ...]
    bulletins: tuple[Bulletin, ...]
    made: frozenset[str]
    """Ids of the bulletins that this run made; the others were there already."""
    feeds: tuple[FeedReport, ...]
    warnings: tuple[Remark, ...]
    """A person should look."""
    failures: tuple[BroadcasterError, ...]
    """A programme of the date has no bulletin of its own; its fallback will air."""


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
        feeds = fetch_news(station, progress) if fetch else ()
        rundown = plan(station, air_date)
        night = _Night(station, air_date)
        night.prepare(progress)
        night.keep_standby()
        clear_out(station)
        return night.report(rundown, feeds)


class _Night:
    """The work of one run; collects what a person must hear of."""

    def __init__(self, station: Station, air_date: date) -> None:
        self.station = station
        self.air_date = air_date
        self.warnings: list[Remark] = []
        self.failures: list[BroadcasterError] = []
        self.made: set[str] = set()
        self.used_today: set[str] = set()

    def prepare(self, progress: Progress | None) -> None:
        """Make what is missing or has changed, then hand the bulletins to repeats and fills."""
        orders = self._orders(progress)
        for made in make_all(self.station.configuration, orders, progress):
            if made.master is None:
                assert made.error is not None
                self._fail(made.order.occurrence, made.error)
                continue
            try:
                keep(self.station, made.order, made.master)
            except Exception as error:  # noqa: BLE001 - the net around one programme
                self._fail(made.order.occurrence, told(error))
                continue
            self.made.add(made.order.occurrence.id)
        self._hand_out()

    def keep_standby(self) -> None:
        """Speak the recordings for the hour in which no message can be spoken, where they are missing."""
        try:
            keep_standby(with_embedded_voice(self.station.configuration), self.station.clock)
        except Exception as error:  # noqa: BLE001 - the net around one act of the night
            failed = told(error)
            write_to_log(failed)
            self.warnings.append(remark(NO_STANDBY, "var/standby", reason=failed))

    def _orders(self, progress: Progress | None) -> list[Order]:
        wanted = [occurrence for occurrence in self._day() if self._needs_bulletin(occurrence)]
        wanted += self._evergreens()
        orders: list[Order] = []
        with open_studio(self.station.configuration) as studio:
            for number, occurrence in enumerate(wanted):
                if progress:
                    progress(N_("Writing the scripts"), number, len(wanted))
                try:
                    order = order_for(self.station, studio, occurrence, self._script(occurrence))
                    if self._must_be_made(occurrence, order.fingerprint):
                        orders.append(order)
                except Exception as error:  # noqa: BLE001 - the net around one programme
                    self._fail(occurrence, told(error))
        return orders

    def _day(self) -> tuple[Occurrence, ...]:
        return self.station.store.occurrences.day(self.air_date)

    def _needs_bulletin(self, occurrence: Occurrence) -> bool:
        if occurrence.state not in PREPARED_STATES:
            return False
        programme = self.station.programme(occurrence.programme)
        own = occurrence.kind is OccurrenceKind.BULLETIN or (
            occurrence.kind is OccurrenceKind.REPEAT and programme.respeak_repeats
        )
        return own and bool(programme.script)

    def _evergreens(self) -> list[Occurrence]:
        """
        Give what is made without a slot of its own: the day's fills, and the fallback where none exists.

        The fallback must exist before anything can fail; without it the station would be silent.
        """
        day = self._day()
        programmes = {one.programme for one in day if one.kind is OccurrenceKind.FILL}
        fallback = self.station.configuration.fallback_programme
        if fallback and not self._has_fallback():
            programmes.add(fallback)
        programmes -= {one.programme for one in day if one.kind is OccurrenceKind.BULLETIN}
        return [self._without_slot(programme) for programme in sorted(programmes)]

    def _has_fallback(self) -> bool:
        soon = self.station.now() + timedelta(days=1)
        evergreen = self.station.store.bulletins.latest_approved(
            self.station.configuration.fallback_programme, at=soon
        )
        return evergreen is not None and is_intact(self.station, evergreen)

    def _without_slot(self, programme: str) -> Occurrence:
        return occurrence_for(self.station, self.station.programme(programme), self.air_date)

    def _script(self, occurrence: Occurrence) -> Script:
        script = write_for(self.station, occurrence, used_today=frozenset(self.used_today), again=False)
        self.used_today.update(script.news_ids)
        return script

    def _must_be_made(self, occurrence: Occurrence, fingerprint: str) -> bool:
        """Decide from what is kept already; what is kept and still right is handed to its occurrence."""
        kept = self.station.store.bulletins.get(occurrence.id)
        if kept is None or not is_intact(self.station, kept):
            return True
        if kept.fingerprint == fingerprint:
            attach(self.station, occurrence.id, cleared(self.station, kept))
            return False
        if kept.state is BulletinState.APPROVED and not _by_standing_rule(kept):
            self.warnings.append(
                remark(
                    N_("Its text has changed since {by} approved it; the approved bulletin stays."),
                    occurrence.id,
                    by=self.station.store.people.name_of(kept.decided_by),
                )
            )
            attach(self.station, occurrence.id, kept)
            return False
        return True

    def _hand_out(self) -> None:
        """Give repeats and fills the bulletin made for another occurrence; approve relays by their rule."""
        for occurrence in self._day():
            if occurrence.state not in PREPARED_STATES or self._needs_bulletin(occurrence):
                continue
            try:
                self._hand_to(occurrence)
            except Exception as error:  # noqa: BLE001 - the net around one programme
                self._fail(occurrence, told(error))

    def _hand_to(self, occurrence: Occurrence) -> None:
        if occurrence.kind is OccurrenceKind.RELAY:
            approve_relay(self.station, occurrence)
            return
        source = ""
        if occurrence.kind is OccurrenceKind.REPEAT:
            source = occurrence.repeat_of
        elif occurrence.kind is OccurrenceKind.FILL:
            source = self._without_slot(occurrence.programme).id
        bulletin = self.station.store.bulletins.get(source) if source else None
        if bulletin is not None:
            attach(self.station, occurrence.id, bulletin)

    def _fail(self, occurrence: Occurrence, error: BroadcasterError) -> None:
        error.where = ": ".join(part for part in (occurrence.id, error.where) if part)
        write_to_log(error)
        self.failures.append(error)

    def _refused_articles(self, day: tuple[Occurrence, ...]) -> list[Refused]:
        programmes = sorted({occurrence.programme for occurrence in day})
        return [
            refusal
            for programme in programmes
            for refusal in refused_articles(self.station, self.station.programme(programme))
        ]

    def _of_today_and_the_date(self) -> tuple[Bulletin, ...]:
        archive, today = self.station.store.bulletins, self.station.now().date()
        earlier = archive.of_date(today) if today != self.air_date else ()
        return (*earlier, *archive.of_date(self.air_date))

    def report(self, rundown: Rundown, feeds: tuple[FeedReport, ...]) -> NightReport:
        """Look at the day as it stands now and put everything that needs a person on one page."""
        day = self._day()
        bulletins = self.station.store.bulletins.of_date(self.air_date)
        warnings = (
            *(() if self._has_fallback() else (remark(remarks.SILENCE, "playout.fallback"),)),
            *remarks.of_day(day),
            *self.warnings,
            *remarks.of_articles(self._refused_articles(day)),
            *remarks.of_bulletins(bulletins),
            *remarks.of_empty(bulletins, self.station.programmes),
            *remarks.of_clashes(rundown.clashes),
            *remarks.of_quotas(quota_lines(self.station, on=self.air_date)),
            *remarks.of_feeds(feeds),
            *remarks.of_undated(feeds),
            *remarks.of_corrections(self._of_today_and_the_date(), self.station.store.news.items()),
        )
        return NightReport(
            air_date=self.air_date,
            rundown=day,
            bulletins=bulletins,
            made=frozenset(self.made),
            feeds=feeds,
            warnings=warnings,
            failures=tuple(self.failures),
        )


def _by_standing_rule(bulletin: Bulletin) -> bool:
    return bulletin.decided_by is not None and bulletin.decided_by.role is Role.STANDING_RULE
