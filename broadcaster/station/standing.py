"""Where the quotas stand: what the ledger credits, and what the grid will still bring."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo
from typing import TypedDict

from broadcaster.airtime import (
    REAL_EVIDENCE,
    CalendarPeriod,
    Term,
    Upcoming,
    expected,
    parse_period,
    period_of,
    standing,
    standing_over,
)
from broadcaster.errors import N_, Refused
from broadcaster.model import AsRun, Evidence, Occurrence, QuotaLine
from broadcaster.station.plant import Plant


def evidence_that_counts(plant: Plant) -> frozenset[Evidence]:
    """Simulated airtime counts only where the station says that it rehearses."""
    real = frozenset(REAL_EVIDENCE)
    return real | {Evidence.SIMULATED} if plant.configuration.rehearsal else real


def quota_lines(plant: Plant, *, on: date) -> tuple[QuotaLine, ...]:
    """Give every quota in its own period that holds the date *on*."""
    periods = [period_of(quota.period, on) for quota in plant.quotas]
    if not periods:
        return ()
    first, after = min(each.first for each in periods), max(each.after for each in periods)
    return standing(plant.quotas, on=on, **_counted(plant, first, after))


def quota_lines_over(plant: Plant, period: CalendarPeriod) -> tuple[QuotaLine, ...]:
    """Give the lines that belong into the report of a period: a quarter shows each of its months."""
    year = period_of(Term.YEAR, period.after - timedelta(days=1))
    first, after = min(period.first, year.first), max(period.after, year.after)
    return standing_over(plant.quotas, period, **_counted(plant, first, after))


class _Counted(TypedDict):
    rows: tuple[AsRun, ...]
    upcoming: tuple[Upcoming, ...]
    now: datetime
    zone: tzinfo
    evidence: frozenset[Evidence]


def _counted(plant: Plant, first: date, after: date) -> _Counted:
    """Gather what quotas are counted from, for all periods between two dates."""
    return {
        "rows": rows_between(plant, first, after),
        "upcoming": _upcoming(plant, first, after),
        "now": plant.now(),
        "zone": plant.configuration.zone,
        "evidence": evidence_that_counts(plant),
    }


def quota_lines_of_month(plant: Plant, month: str | None) -> tuple[QuotaLine, ...]:
    """
    Give the quotas as of a month: today for the current one, otherwise the month's last day.

    Raises:
        Refused: *month* is no month.
    """
    today = plant.now().date()
    if month is None:
        return quota_lines(plant, on=today)
    period = parse_period(month)
    if period.term is not Term.MONTH:
        raise Refused(
            N_("'{text}' is not a month."), where="--month", remedy=N_("Write it as 2026-11."), text=month
        )
    return quota_lines(plant, on=today if today in period else period.after - timedelta(days=1))


def rows_between(plant: Plant, first: date, after: date) -> tuple[AsRun, ...]:
    """Give the as-run rows of local dates; one that began the evening before is among them."""
    start, end = _bounds(plant, first, after)
    return plant.store.ledger.rows(start - timedelta(days=1), end)


def _bounds(plant: Plant, first: date, after: date) -> tuple[datetime, datetime]:
    zone = plant.configuration.zone
    return datetime.combine(first, time(0), zone), datetime.combine(after, time(0), zone)


def _upcoming(plant: Plant, first: date, after: date) -> tuple[Upcoming, ...]:
    """Say what the days from today on will bring: as stored, or else as the grid has it."""
    day = max(first, plant.now().date())
    start, end = _bounds(plant, day, after)
    stored: dict[date, list[Occurrence]] = {}
    for occurrence in plant.store.occurrences.between(start, end):
        stored.setdefault(occurrence.starts_at.date(), []).append(occurrence)
    occurrences: list[Occurrence] = []
    while day < after:
        occurrences += stored.get(day) or plant.rundown(day).occurrences
        day += timedelta(days=1)
    lengths_s = {
        bulletin.id: bulletin.master.duration_ms / 1000
        for occurrence in occurrences
        if occurrence.bulletin and (bulletin := plant.store.bulletins.get(occurrence.bulletin))
    }
    return expected(occurrences, programmes=plant.programmes, lengths_s=lengths_s)
