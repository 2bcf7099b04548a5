"""The page that a night leaves behind: what was made, and what needs a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from broadcaster.errors import BroadcasterError, Refused
from broadcaster.model import Bulletin, FeedReport, Occurrence, SegmentKind
from broadcaster.station.catching_up.proposing import propose
from broadcaster.station.catching_up.words import said
from broadcaster.station.night import remarks
from broadcaster.station.night.day import Day
from broadcaster.station.night.material import Material
from broadcaster.station.night.remarks import Remark, remark
from broadcaster.station.night.unforeseen import told, write_to_log
from broadcaster.station.onair.ledger_mark import ledger_lost
from broadcaster.station.opened import Station
from broadcaster.station.reader import make_reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the work of a night found and did."""

    made: frozenset[str]
    warnings: tuple[Remark, ...]
    failures: tuple[BroadcasterError, ...]


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


def night_page(
    station: Station, day: Day, material: Material, feeds: tuple[FeedReport, ...], found: Found
) -> NightReport:
    """Put everything that needs a person on one page, of the day as the night leaves it."""
    looks: tuple[Callable[[], Iterable[Remark]], ...] = (
        lambda: remarks.of_ledger(ledger_lost(station.configuration.var, station.store)),
        lambda: () if day.has_fallback else (remark(remarks.SILENCE, "playout.fallback"),),
        lambda: remarks.of_held(station.history.held()),
        lambda: remarks.of_day(day.occurrences),
        lambda: found.warnings,
        lambda: remarks.of_articles(_refused_articles(station, day, material)),
        lambda: remarks.of_bulletins(day.bulletins),
        lambda: _doubts(station, day, found.made),
        lambda: remarks.of_empty(day.bulletins, station.programmes),
        lambda: remarks.of_clashes(day),
        lambda: _quotas(station, day),
        lambda: remarks.of_feeds(feeds),
        lambda: remarks.of_undated(feeds),
        lambda: remarks.of_corrections(_of_today_and(station, day), material.items),
    )
    return NightReport(
        air_date=day.air_date,
        rundown=day.occurrences,
        bulletins=day.bulletins,
        made=found.made,
        feeds=feeds,
        warnings=tuple(one for look in looks for one in _netted(look)),
        failures=found.failures,
    )


def _doubts(station: Station, day: Day, made: frozenset[str]) -> Iterator[Remark]:
    """Tell of places in what this night has made that the reader guessed at."""
    reader = make_reader(station.configuration)
    for bulletin in day.bulletins:
        if bulletin.id not in made:
            continue
        texts = [each.text for each in bulletin.script.segments if each.kind is SegmentKind.SPEECH]
        learned = reader.learn("\n\n".join(texts))
        doubtful = [piece.written.strip() for text in texts for piece in learned.explain(text).doubtful]
        yield from remarks.of_doubts(bulletin, doubtful)


def _quotas(station: Station, day: Day) -> Iterator[Remark]:
    """Tell of quotas that will be missed, and of the airings that would help."""
    found = propose(station, on=day.air_date)
    yield from remarks.of_quotas(found.lines)
    yield from (Remark(what=each, where="quota catch-up", place="") for each in said(found))


def _netted(look: Callable[[], Iterable[Remark]]) -> Iterator[Remark]:
    """Let whatever goes wrong in one look cost that look alone: the clerk waits for the page."""
    try:
        yield from look()
    except Exception as error:  # noqa: BLE001 - the net: told on the page, with its traceback in the log
        told_error = told(error)
        write_to_log(told_error)
        yield Remark(what=told_error.saying(), where="nightly", place="")


def _refused_articles(station: Station, day: Day, material: Material) -> Iterator[Refused]:
    # Two programmes may read from one folder: each file is told once.
    programmes = {occurrence.programme for occurrence in day.occurrences}
    by_folder = {station.programme(one).content: station.programme(one) for one in sorted(programmes)}
    for programme in by_folder.values():
        yield from material.articles(programme).refusals


def _of_today_and(station: Station, day: Day) -> tuple[Bulletin, ...]:
    today = station.now().date()
    earlier = station.store.bulletins.of_date(today) if today != day.air_date else ()
    return (*earlier, *day.bulletins)
