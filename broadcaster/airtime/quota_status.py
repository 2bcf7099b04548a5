"""Where each quota stands: credited, still planned, forecast, and what the clerk should think of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from broadcaster.airtime.crediting import REAL_EVIDENCE, credit, credit_soundings
from broadcaster.airtime.period import CalendarPeriod, period_of, periods_ending_in
from broadcaster.airtime.sounding import SECOND_US, Sounding, clipped, instant_us
from broadcaster.model import (
    NOT_COMING,
    AsRun,
    Evidence,
    Occurrence,
    OccurrenceKind,
    Origin,
    Programme,
    Quota,
    QuotaLine,
    QuotaStatus,
)

_ORIGINS = {OccurrenceKind.REPEAT: Origin.REPEAT, OccurrenceKind.RELAY: Origin.RELAY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Upcoming:
    """An occurrence that has not ended, with what it is expected to bring."""

    occurrence: Occurrence
    themes: tuple[str, ...]
    length_s: float


def expected(
    occurrences: Iterable[Occurrence],
    *,
    programmes: Mapping[str, Programme],
    lengths_s: Mapping[str, float],
) -> tuple[Upcoming, ...]:
    """
    Say what occurrences will bring.

    Args:
        occurrences: ended ones are left out.
        programmes: by id.
        lengths_s: lengths of the bulletins that are made already, by bulletin id; what is not made is
            expected to have the wanted length of its programme.
    """
    return tuple(
        Upcoming(
            occurrence=each,
            themes=programmes[each.programme].themes,
            length_s=min(lengths_s.get(each.bulletin, programmes[each.programme].target_s), each.length_s),
        )
        for each in occurrences
        if each.state not in NOT_COMING and each.programme in programmes
    )


def standing(
    quotas: Iterable[Quota],
    *,
    on: date,
    rows: Sequence[AsRun],
    upcoming: Sequence[Upcoming],
    now: datetime,
    zone: tzinfo,
    evidence: Collection[Evidence] = REAL_EVIDENCE,
) -> tuple[QuotaLine, ...]:
    """
    Give a line for each quota, in its own period that holds the date *on*.

    Args:
        quotas: what is demanded.
        on: local date.
        rows: as-run rows of at least those periods.
        upcoming: what the rundowns still hold, to the end of those periods.
        now: what lies before is not planned any more.
        zone: the station's.
        evidence: what rows must rest on.
    """
    return tuple(
        quota_line(
            quota,
            period_of(quota.period, on),
            rows=rows,
            upcoming=upcoming,
            now=now,
            zone=zone,
            evidence=evidence,
        )
        for quota in quotas
    )


def standing_over(
    quotas: Iterable[Quota],
    period: CalendarPeriod,
    *,
    rows: Sequence[AsRun],
    upcoming: Sequence[Upcoming],
    now: datetime,
    zone: tzinfo,
    evidence: Collection[Evidence] = REAL_EVIDENCE,
) -> tuple[QuotaLine, ...]:
    """
    Give the lines of each quota that belong into a report of *period*; arguments as for `standing`.

    A quota that is counted over less than *period* has several lines (the report of a quarter shows each
    month); one that is counted over more has one, as it stands (see `periods_ending_in`).
    """
    return tuple(
        quota_line(quota, each, rows=rows, upcoming=upcoming, now=now, zone=zone, evidence=evidence)
        for quota in quotas
        for each in periods_ending_in(quota.period, period)
    )


def quota_line(
    quota: Quota,
    period: CalendarPeriod,
    *,
    rows: Iterable[AsRun],
    upcoming: Iterable[Upcoming],
    now: datetime,
    zone: tzinfo,
    evidence: Collection[Evidence] = REAL_EVIDENCE,
) -> QuotaLine:
    """Give where one quota stands in one period; arguments as for `standing`."""
    credited_s = credit(rows, quota, period, zone=zone, evidence=evidence)
    soundings = [each for one in upcoming for each in _soundings(one)]
    latest_us = max((each.end_us for each in soundings), default=0)
    planned_s = credit_soundings(clipped(soundings, instant_us(now), latest_us), quota, period, zone=zone)
    return QuotaLine(
        quota=quota,
        period=period.name,
        credited_s=credited_s,
        planned_s=planned_s,
        forecast_s=credited_s + planned_s,
        status=_status(quota, credited_s, credited_s + planned_s, is_over=now >= period.bounds(zone)[1]),
    )


def _status(quota: Quota, credited_s: float, forecast_s: float, *, is_over: bool) -> QuotaStatus:
    """
    Judge a quota; the first that fits.

    over: more than the maximum has aired, or will if the rundowns stay as they are.
    met: the minimum has aired; where there is only a maximum, the period is over and kept to it.
    on_track: it will, if the rundowns stay as they are.
    short: it will not; once the period is over, it was missed.
    """
    if quota.maximum_s is not None and forecast_s > quota.maximum_s:
        return QuotaStatus.OVER
    if credited_s >= quota.minimum_s and (quota.minimum_s or is_over):
        return QuotaStatus.MET
    return QuotaStatus.ON_TRACK if forecast_s >= quota.minimum_s else QuotaStatus.SHORT


def _soundings(upcoming: Upcoming) -> Iterable[Sounding]:
    occurrence = upcoming.occurrence
    start_us = instant_us(occurrence.starts_at)
    for output in occurrence.outputs:
        yield Sounding(
            programme=occurrence.programme,
            themes=upcoming.themes,
            origin=_ORIGINS.get(occurrence.kind, Origin.OWN),
            output=output,
            start_us=start_us,
            end_us=start_us + round(upcoming.length_s * SECOND_US),
        )
