"""The plan against the as-run, for a day or a stretch of days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from broadcaster.airtime.reconciliation import Known, Reconciliation, reconcile
from broadcaster.model import AsRun, DayPlan, Occurrence
from broadcaster.station.opened import Station
from broadcaster.station.records.as_run import as_of_now
from broadcaster.station.records.quotas import evidence_that_counts


def reconcile_days(station: Station, first: date, after: date) -> Reconciliation:
    """Account for every line and row of the dates [first, after)."""
    zone = station.configuration.zone
    start, end = (datetime.combine(day, time(0), zone) for day in (first, after))
    ledger = station.store.ledger
    rows = as_of_now(station, (*ledger.rows(start, end), *ledger.strayed(first, after)))
    return reconcile(
        first,
        after,
        known=_known(station, first, after, rows),
        rows=rows,
        now=station.now(),
        evidence=evidence_that_counts(station),
    )


def _known(station: Station, first: date, after: date, rows: Iterable[AsRun]) -> Known:
    """Gather what the books hold of these dates, and of the dates of other occurrences that rows name."""
    store, zone = station.store, station.configuration.zone
    start, end = (datetime.combine(day, time(0), zone) for day in (first, after))
    occurrences = {each.id: each for each in store.occurrences.between(start, end)}
    others = _others(station, {row.occurrence for row in rows} - occurrences.keys())
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
