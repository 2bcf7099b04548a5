"""
The night run: everything for a date, as often as it is called.

Fetch, plan, write, voice, mix, check. Each bulletin is kept as soon as it is ready, so that a run that
was killed goes on where it stopped; an unchanged bulletin is not made again; an approved one is never
replaced behind the back of the person who approved it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from broadcaster.errors import N_, BroadcasterError
from broadcaster.model import (
    TERMINAL_STATES,
    Bulletin,
    BulletinState,
    FeedReport,
    FeedStatus,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    QuotaStatus,
    Rundown,
    Script,
)
from broadcaster.newsroom import gather
from broadcaster.ports import Progress
from broadcaster.station.onduty import only_one
from broadcaster.station.plant import Plant, open_studio
from broadcaster.station.producing import (
    PREPARED_STATES,
    Order,
    attach,
    keep,
    make_all,
    occurrence_for,
    order_for,
    write_for,
)
from broadcaster.station.standing import quota_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One line of the exception report: a message id, filled from `facts`."""

    message: str
    where: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


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
    plant: Plant, air_date: date, *, fetch: bool = True, progress: Progress | None = None
) -> NightReport:
    """
    Prepare a date.

    Args:
        plant: the station.
        air_date: the date to prepare, normally tomorrow.
        fetch: False leaves the feeds alone (the items at hand are used).
        progress: told of every step.
    Raises:
        ConfigurationRefused, StoreBroken: nothing can be prepared at all.
        StationBusy: another night run is at work on this station.
    """
    with only_one(plant.configuration.var, "nightly"):
        feeds = fetch_news(plant, progress) if fetch else ()
        rundown = plant.rundown(air_date)
        plant.store.occurrences.plan(rundown)
        night = _Night(plant, air_date)
        night.prepare(progress)
        return night.report(rundown, feeds)


def fetch_news(plant: Plant, progress: Progress | None = None) -> tuple[FeedReport, ...]:
    """Read every feed of the station; what fails is in the reports, by name."""
    feeds = tuple(feed for feed in plant.configuration.feeds if feed.enabled)
    if progress:
        progress(N_("Reading the feeds"), 0, len(feeds))
    return gather(feeds, shelf=plant.store.news, themes=plant.themes, now=plant.now())


class _Night:
    """The work of one run; collects what a person must hear of."""

    def __init__(self, plant: Plant, air_date: date) -> None:
        self.plant = plant
        self.air_date = air_date
        self.warnings: list[Remark] = []
        self.failures: list[BroadcasterError] = []
        self.made: set[str] = set()
        self.used_today: set[str] = set()

    def prepare(self, progress: Progress | None) -> None:
        """Make what is missing or has changed, then hand the bulletins to the repeats."""
        orders = self._orders(progress)
        for made in make_all(self.plant.configuration, orders, progress):
            if made.master is None:
                assert made.error is not None
                self._fail(made.order.occurrence, made.error)
                continue
            keep(self.plant, made.order, made.master)
            self.made.add(made.order.occurrence.id)
        self._hand_to_repeats()

    def _orders(self, progress: Progress | None) -> list[Order]:
        wanted = [occurrence for occurrence in self._day() if self._needs_bulletin(occurrence)]
        wanted += self._fallback_if_missing()
        orders: list[Order] = []
        with open_studio(self.plant.configuration) as studio:
            for number, occurrence in enumerate(wanted):
                if progress:
                    progress(N_("Writing the scripts"), number, len(wanted))
                programme = self.plant.programme(occurrence.programme)
                try:
                    script = self._script(occurrence)
                    fingerprint = studio.fingerprint(script, programme)
                except BroadcasterError as error:
                    self._fail(occurrence, error)
                    continue
                if self._must_be_made(occurrence, fingerprint):
                    orders.append(order_for(self.plant, occurrence, script, fingerprint=fingerprint))
        return orders

    def _day(self) -> tuple[Occurrence, ...]:
        return self.plant.store.occurrences.day(self.air_date)

    def _needs_bulletin(self, occurrence: Occurrence) -> bool:
        if occurrence.state not in PREPARED_STATES:
            return False
        programme = self.plant.programme(occurrence.programme)
        own = occurrence.kind is OccurrenceKind.BULLETIN or (
            occurrence.kind is OccurrenceKind.REPEAT and programme.respeak_repeats
        )
        return own and bool(programme.script)

    def _fallback_if_missing(self) -> list[Occurrence]:
        """The evergreen bulletin must exist before anything can fail: without it the station is silent."""
        fallback = self.plant.configuration.fallback_programme
        noon = self.plant.now() + timedelta(days=1)
        if not fallback or self.plant.store.bulletins.latest_approved(fallback, at=noon):
            return []
        programme = self.plant.programme(fallback)
        if any(occurrence.programme == fallback for occurrence in self._day()):
            return []
        return [occurrence_for(self.plant, programme, self.air_date)]

    def _script(self, occurrence: Occurrence) -> Script:
        script = write_for(self.plant, occurrence, used_today=frozenset(self.used_today), again=False)
        self.used_today.update(script.news_ids)
        return script

    def _must_be_made(self, occurrence: Occurrence, fingerprint: str) -> bool:
        """Decide from what is kept already; what is kept and still right is handed to its occurrence."""
        kept = self.plant.store.bulletins.get(occurrence.id)
        if kept is None or not (self.plant.configuration.audio / kept.master.path).is_file():
            return True
        if kept.fingerprint == fingerprint:
            attach(self.plant, occurrence.id, kept)
            return False
        if kept.state is BulletinState.APPROVED and kept.decided_by != "standing":
            self._warn(
                N_("Its text has changed since {by} approved it; the approved bulletin stays."),
                occurrence,
                by=kept.decided_by,
            )
            attach(self.plant, occurrence.id, kept)
            return False
        return True

    def _hand_to_repeats(self) -> None:
        for occurrence in self._day():
            source = self.plant.store.bulletins.get(occurrence.repeat_of) if occurrence.repeat_of else None
            waiting = occurrence.kind is OccurrenceKind.REPEAT and occurrence.state in PREPARED_STATES
            if waiting and source is not None and not self._needs_bulletin(occurrence):
                attach(self.plant, occurrence.id, source)

    def _fail(self, occurrence: Occurrence, error: BroadcasterError) -> None:
        error.where = ": ".join(part for part in (occurrence.id, error.where) if part)
        self.failures.append(error)

    def _warn(self, message: str, occurrence: Occurrence, **facts: object) -> None:
        self.warnings.append(Remark(message=message, where=occurrence.id, facts=facts))

    def report(self, rundown: Rundown, feeds: tuple[FeedReport, ...]) -> NightReport:
        """Look at the day as it stands now and put everything that needs a person on one page."""
        day = self._day()
        bulletins = self.plant.store.bulletins.of_date(self.air_date)
        self._remark_feeds(feeds)
        self._remark_bulletins(bulletins)
        for occurrence in day:
            self._remark_occurrence(occurrence)
        for clash in rundown.clashes:
            self.warnings.append(
                Remark(
                    message=N_("Clashes with {second} for {seconds} s on {output}: {resolution}"),
                    where=clash.first,
                    facts={
                        "second": clash.second,
                        "seconds": clash.overlap_s,
                        "output": clash.output,
                        "resolution": clash.resolution,
                    },
                )
            )
        self._remark_quotas()
        return NightReport(
            air_date=self.air_date,
            rundown=day,
            bulletins=bulletins,
            made=frozenset(self.made),
            feeds=feeds,
            warnings=tuple(self.warnings),
            failures=tuple(self.failures),
        )

    def _remark_feeds(self, feeds: tuple[FeedReport, ...]) -> None:
        for report in feeds:
            if report.status is FeedStatus.FAILED:
                self.warnings.append(
                    Remark(
                        message=N_("The feed could not be read: {error}"),
                        where=report.feed,
                        facts={"error": report.error},
                    )
                )

    def _remark_bulletins(self, bulletins: tuple[Bulletin, ...]) -> None:
        for bulletin in bulletins:
            for title in bulletin.master.trimmed:
                self.warnings.append(
                    Remark(
                        message=N_("Too long: '{title}' was left out."),
                        where=bulletin.id,
                        facts={"title": title},
                    )
                )
            self.warnings.extend(Remark(message=note, where=bulletin.id) for note in bulletin.master.notes)

    def _remark_occurrence(self, occurrence: Occurrence) -> None:
        if occurrence.state in TERMINAL_STATES:
            if occurrence.state is OccurrenceState.CANCELLED:
                self._warn(N_("Cancelled: {reason}"), occurrence, reason=occurrence.reason)
        elif not occurrence.bulletin:
            self._warn(
                N_("'{title}' has no bulletin; the fallback programme will air."),
                occurrence,
                title=occurrence.title,
            )
        elif occurrence.state is OccurrenceState.PRODUCED:
            self._warn(
                N_("'{title}' is not approved yet; without approval the fallback programme airs."),
                occurrence,
                title=occurrence.title,
            )

    def _remark_quotas(self) -> None:
        for line in quota_lines(self.plant, on=self.air_date):
            if line.status in {QuotaStatus.SHORT, QuotaStatus.OVER}:
                self.warnings.append(
                    Remark(
                        message=N_(
                            "The quota '{title}' for {period} will be missed: {forecast_min:.1f} min forecast."
                        )
                        if line.status is QuotaStatus.SHORT
                        else N_(
                            "The quota '{title}' for {period} is exceeded: {forecast_min:.1f} min forecast."
                        ),
                        where=line.quota.id,
                        facts={
                            "title": line.quota.title,
                            "period": line.period,
                            "forecast_min": line.forecast_s / 60,
                        },
                    )
                )
