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
    periods_ending_in,
    standing,
    standing_over,
)
from broadcaster.errors import N_, Refused
from broadcaster.model import AsRun, Evidence, Occurrence, QuotaLine
from broadcaster.station.opened import Station


def evidence_that_counts(station: Station) -> frozenset[Evidence]:
    """Simulated airtime counts only where the station says that it rehearses."""
    real = frozenset(REAL_EVIDENCE)
    return real | {Evidence.SIMULATED} if station.configuration.rehearsal else real


def quota_lines(station: Station, *, on: date) -> tuple[QuotaLine, ...]:
    """Give every quota in its own period that holds the date *on*."""
    periods = [period_of(quota.period, on) for quota in station.quotas]
    if not periods:
        return ()
    first, after = min(each.first for each in periods), max(each.after for each in periods)
    return standing(station.quotas, on=on, **_counted(station, first, after))


def quota_lines_over(station: Station, period: CalendarPeriod) -> tuple[QuotaLine, ...]:
    """Give the lines that belong into the report of a period: a quarter shows each of its months."""
    year = period_of(Term.YEAR, period.after - timedelta(days=1))
    # The first week of January begins in December, and is counted whole.
    counted = [each for quota in station.quotas for each in periods_ending_in(quota.period, period)]
    first = min(each.first for each in (period, year, *counted))
    after = max(each.after for each in (period, year, *counted))
    return standing_over(station.quotas, period, **_counted(station, first, after))


class _Counted(TypedDict):
    rows: tuple[AsRun, ...]
    upcoming: tuple[Upcoming, ...]
    now: datetime
    zone: tzinfo
    evidence: frozenset[Evidence]


def _counted(station: Station, first: date, after: date) -> _Counted:
    """Gather what quotas are counted from, for all periods between two dates."""
    return {
        "rows": rows_between(station, first, after),
        "upcoming": _upcoming(station, first, after),
        "now": station.now(),
        "zone": station.configuration.zone,
        "evidence": evidence_that_counts(station),
    }


def quota_lines_of_month(station: Station, month: str | None) -> tuple[QuotaLine, ...]:
    """
    Give the quotas as of a month: today for the current one, otherwise the month's last day.

    Raises:
        Refused: *month* is no month.
    """
    today = station.now().date()
    if month is None:
        return quota_lines(station, on=today)
    period = parse_period(month)
    if period.term is not Term.MONTH:
        raise Refused(
            N_("'{text}' is not a month."), where="--month", remedy=N_("Write it as 2026-11."), text=month
        )
    return quota_lines(station, on=today if today in period else period.after - timedelta(days=1))


def rows_between(station: Station, first: date, after: date) -> tuple[AsRun, ...]:
    """Give the as-run rows of local dates; one that began the evening before is among them."""
    start, end = _bounds(station, first, after)
    return station.store.ledger.rows(start - timedelta(days=1), end)


def _bounds(station: Station, first: date, after: date) -> tuple[datetime, datetime]:
    zone = station.configuration.zone
    return datetime.combine(first, time(0), zone), datetime.combine(after, time(0), zone)


def _upcoming(station: Station, first: date, after: date) -> tuple[Upcoming, ...]:
    """Say what the days from today on will bring: as stored, or else as the grid has it."""
    day = max(first, station.now().date())
    start, end = _bounds(station, day, after)
    stored: dict[date, list[Occurrence]] = {}
    for occurrence in station.store.occurrences.between(start, end):
        stored.setdefault(occurrence.starts_at.date(), []).append(occurrence)
    occurrences: list[Occurrence] = []
    while day < after:
        occurrences += stored.get(day) or station.wanted(day).occurrences
        day += timedelta(days=1)
    lengths_s = {
        bulletin.id: bulletin.master.duration_ms / 1000
        for occurrence in occurrences
        if occurrence.bulletin and (bulletin := station.store.bulletins.get(occurrence.bulletin))
    }
    return expected(occurrences, programmes=station.programmes, lengths_s=lengths_s)
