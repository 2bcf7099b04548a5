"""Where the quotas stand: what the ledger credits, and what the grid will still bring."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from broadcaster.airtime import (
    REAL_EVIDENCE,
    Accepted,
    CalendarPeriod,
    Upcoming,
    expected,
    lines_of,
    parse_period,
    periods_on,
    periods_within,
)
from broadcaster.errors import N_, Refused
from broadcaster.model import AsRun, BriefRow, Cue, Evidence, Occurrence, Period, Quota, QuotaLine
from broadcaster.station.opened import Station

_DAY = timedelta(days=1)
"""A row may begin so long before what it is counted for: no slot is longer."""


def evidence_that_counts(station: Station) -> frozenset[Evidence]:
    """Simulated airtime counts only where the station says that it rehearses."""
    real = frozenset(REAL_EVIDENCE)
    return real | {Evidence.SIMULATED} if station.configuration.rehearsal else real


def accepted_by(station: Station) -> Accepted:
    """Give what the station takes for proof, and what it knows of its bulletins and relays."""
    return Accepted(
        zone=station.configuration.zone,
        evidence=evidence_that_counts(station),
        cues=_cues_of(station),
        source_s={each.id: each.target_s for each in station.programmes.values() if each.relay},
    )


def _cues_of(station: Station) -> Callable[[str, int], Sequence[Cue]]:
    # One bulletin is heard on every output, and again when it is repeated.
    return lru_cache(maxsize=256)(station.store.bulletins.cues)


def quota_lines(station: Station, *, on: date) -> tuple[QuotaLine, ...]:
    """Give every quota in its own period that holds the date *on*; those not valid then are left out."""
    return _lines(station, periods_on(station.quotas, on))


def quota_lines_over(station: Station, period: CalendarPeriod) -> tuple[QuotaLine, ...]:
    """Give the lines that belong into the report of a period: a quarter shows each of its months."""
    return _lines(station, periods_within(station.quotas, period))


def _lines(station: Station, counted: Sequence[tuple[Quota, CalendarPeriod]]) -> tuple[QuotaLine, ...]:
    if not counted:
        return ()
    # The first week of January begins in December, and is counted whole.
    first = min(period.first for _, period in counted)
    after = max(period.after for _, period in counted)
    return lines_of(
        counted,
        rows=_brief_rows(station, first, after),
        upcoming=upcoming_between(station, first, after),
        now=station.now(),
        accepted=accepted_by(station),
    )


def day_of_month(station: Station, month: str | None) -> date:
    """
    Give the date as of which a month is told: today for the current one, otherwise its last day.

    Raises:
        Refused: *month* is no month.
    """
    today = station.now().date()
    if month is None:
        return today
    period = parse_period(month)
    if period.term is not Period.MONTH:
        raise Refused(
            N_("'{text}' is not a month."), where="--month", remedy=N_("Write it as 2026-11."), text=month
        )
    return today if today in period else period.after - _DAY


def quota_lines_of_month(station: Station, month: str | None) -> tuple[QuotaLine, ...]:
    """Give the quotas as of a month (see `day_of_month`)."""
    return quota_lines(station, on=day_of_month(station, month))


def rows_between(station: Station, first: date, after: date) -> tuple[AsRun, ...]:
    """Give the as-run rows of local dates; one that began the evening before is among them."""
    start, end = _bounds(station, first, after)
    return station.store.ledger.rows(start - _DAY, end)


def _brief_rows(station: Station, first: date, after: date) -> Iterator[BriefRow]:
    start, end = _bounds(station, first, after)
    return station.store.ledger.brief_rows(start - _DAY, end)


def _bounds(station: Station, first: date, after: date) -> tuple[datetime, datetime]:
    zone = station.configuration.zone
    return datetime.combine(first, time(0), zone), datetime.combine(after, time(0), zone)


def upcoming_between(station: Station, first: date, after: date) -> tuple[Upcoming, ...]:
    """Say what the days from today on will bring: as stored, or else as the grid has it."""
    occurrences = [each for day in days_to_come(station, first, after) for each in day]
    carried_s = station.store.bulletins.lengths_s(station.now().date(), after)
    lengths_s = {each.bulletin: carried_s[each.id] for each in occurrences if each.id in carried_s}
    return expected(
        occurrences,
        programmes=station.programmes,
        lengths_s=lengths_s,
        zones=station.configuration.zones_of_outputs,
    )


def days_to_come(station: Station, first: date, after: date) -> Iterator[tuple[Occurrence, ...]]:
    """Give the occurrences of each date from today on, or from *first* where that is later."""
    day = max(first, station.now().date())
    # What began yesterday may still be on.
    start, end = _bounds(station, day - _DAY, max(day, after))
    stored: dict[date, list[Occurrence]] = {}
    for occurrence in station.store.occurrences.between(start, end):
        stored.setdefault(occurrence.starts_at.date(), []).append(occurrence)
    yield tuple(stored.get(day - _DAY, ()))
    while day < after:
        yield tuple(stored.get(day) or station.wanted(day).occurrences)
        day += _DAY
