"""The plan against the as-run, for a day or a stretch of days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from broadcaster.airtime.reconciliation import Known, Reconciliation, reconcile
from broadcaster.model import AsRun, DayPlan, Occurrence
from broadcaster.station.opened import Station
from broadcaster.station.records.as_run import as_of_now
from broadcaster.station.records.quotas import evidence_that_counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What the books hold of some dates."""

    first: date
    after: date
    rows: tuple[AsRun, ...]
    """That began on them, in order."""
    strayed: tuple[AsRun, ...]
    """That name an occurrence of theirs and began on others."""
    known: Known


def reconcile_days(station: Station, first: date, after: date) -> Reconciliation:
    """Account for every line and row of the dates [first, after)."""
    return reconciled(station, gathered(station, first, after))


def gathered(station: Station, first: date, after: date) -> Gathered:
    """Read what the books hold of the dates [first, after)."""
    zone = station.configuration.zone
    start, end = (datetime.combine(day, time(0), zone) for day in (first, after))
    ledger = station.store.ledger
    rows = as_of_now(station, ledger.rows(start, end))
    strayed = as_of_now(station, ledger.strayed(first, after))
    known = _known(station, first, after, {row.occurrence for row in (*rows, *strayed)})
    return Gathered(first=first, after=after, rows=rows, strayed=strayed, known=known)


def reconciled(station: Station, books: Gathered) -> Reconciliation:
    """Account for what was read."""
    return reconcile(
        books.first,
        books.after,
        known=books.known,
        rows=(*books.rows, *books.strayed),
        now=station.now(),
        evidence=evidence_that_counts(station),
    )


def _known(station: Station, first: date, after: date, named: set[str]) -> Known:
    """Gather what the books hold of these dates, and of the dates of other occurrences that rows name."""
    store, zone = station.store, station.configuration.zone
    start, end = (datetime.combine(day, time(0), zone) for day in (first, after))
    occurrences = {each.id: each for each in store.occurrences.between(start, end)}
    others = _others(station, named - occurrences.keys())
    plans: defaultdict[date, list[DayPlan]] = defaultdict(list)
    spans = {(first, after)} | {(day, day + timedelta(days=1)) for day in _dates(others)}
    for span in spans:
        for plan in store.occurrences.plans_between(*span):
            plans[plan.air_date].append(plan)
    return Known(
        plans=plans,
        occurrences=occurrences | {each.id: each for each in others},
        # A repeat may carry the bulletin of a week ago; its own entry names it.
        lengths_s=store.bulletins.lengths_s(first, after),
    )


def _others(station: Station, names: Iterable[str]) -> tuple[Occurrence, ...]:
    found = (station.store.occurrences.get(name) for name in sorted(names))
    return tuple(each for each in found if each is not None)


def _dates(occurrences: Iterable[Occurrence]) -> set[date]:
    return {each.starts_at.date() for each in occurrences}
