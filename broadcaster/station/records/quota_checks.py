"""What the quotas ask of the grid: faults where it never can, notes where it does not as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from broadcaster.airtime import Accepted, CalendarPeriod, expected, lines_of, period_of
from broadcaster.airtime.quota.counted_time import counted_time, days_of, within
from broadcaster.airtime.quota.pieces import concerns
from broadcaster.airtime.sounding import instant_us
from broadcaster.errors import N_
from broadcaster.model import (
    NOT_COMING,
    Occurrence,
    Period,
    Programme,
    Quota,
    QuotaLine,
    QuotaStatus,
    Rundown,
)
from broadcaster.saying import Saying, saying
from broadcaster.toml import Faults

_DAY = timedelta(days=1)
_YEAR = 365 * _DAY


def check_windows(
    faults: Faults, quotas: Sequence[Quota], programmes: Mapping[str, Programme], days: Sequence[Rundown]
) -> None:
    """
    Note quotas none of whose airings falls into the time that counts, although there are airings.

    Args:
        faults: takes what is found.
        quotas: what is demanded.
        programmes: by id.
        days: the days to come as the grid has them, local times written as UTC.
    """
    for quota in quotas:
        airings = [each for day in days for each in day.occurrences if _is_of(quota, each, programmes)]
        if quota.only_limits or not quota.windows or not airings:
            continue
        whole = replace(_span_of(days), term=quota.period)
        counted = counted_time(replace(quota, valid_from=date.min, valid_until=date.max), whole, UTC)
        if not any(_is_in(each, counted) for each in airings):
            faults.add(
                f"quotas.toml: quota[{quota.id}].window",
                N_("None of the {count} airings of '{title}' in the year to come falls into its windows."),
                remedy=N_("Widen the windows or their days, or move the slots in week.toml."),
                count=len(airings),
                title=quota.title,
            )


def _is_of(quota: Quota, each: Occurrence, programmes: Mapping[str, Programme]) -> bool:
    programme = programmes.get(each.programme)
    if programme is None or each.state in NOT_COMING:
        return False
    return concerns(replace(quota, minimum_share=0.0), programme.id, programme.themes)


def _is_in(each: Occurrence, counted: Sequence[tuple[int, int]]) -> bool:
    return any(within((instant_us(each.starts_at), instant_us(each.ends_at)), counted))


def _span_of(days: Sequence[Rundown]) -> CalendarPeriod:
    first, last = days[0].air_date, days[-1].air_date
    return CalendarPeriod(term=Period.YEAR, year=first.year, number=1, first=first, after=last + _DAY)


def thin_quotas(
    quotas: Sequence[Quota],
    programmes: Mapping[str, Programme],
    days: Sequence[Rundown],
    zones: Mapping[str, Sequence[str]],
) -> tuple[Saying, ...]:
    """
    Say which quotas the grid alone does not bring in the next whole period of each.

    A year is counted from the first of the days, because the next one is too far to be planned whole.
    """
    if not days:
        return ()
    today = days[0].air_date
    counted = tuple(
        (quota, period)
        for quota in quotas
        for period in (_next_whole(quota.period, today),)
        if len(days_of(quota, period)) == (period.after - period.first).days
    )
    lines = lines_of(
        counted,
        rows=(),
        upcoming=expected(
            (each for day in days for each in day.occurrences),
            programmes=programmes,
            lengths_s={},
            zones=zones,
        ),
        now=datetime.combine(today, time(0), UTC),
        accepted=Accepted(
            zone=UTC, source_s={each.id: each.target_s for each in programmes.values() if each.relay}
        ),
    )
    return tuple(
        note for line, (_, period) in zip(lines, counted, strict=True) for note in _notes(line, period)
    )


def _next_whole(term: Period, today: date) -> CalendarPeriod:
    if term is Period.YEAR:
        return CalendarPeriod(term=term, year=today.year, number=1, first=today, after=today + _YEAR)
    return period_of(term, period_of(term, today).after)


def _notes(line: QuotaLine, period: CalendarPeriod) -> Iterator[Saying]:
    if line.status is not QuotaStatus.SHORT:
        return
    facts = {
        "title": line.quota.title,
        "first": period.first,
        "last": period.after - _DAY,
    }
    if line.forecast_s < line.required_s:
        yield saying(
            N_(
                "The grid alone brings {title} only {have:.0f} of {want:.0f} minutes, "
                "{first:%d/%m/%Y} to {last:%d/%m/%Y}."
            ),
            have=line.forecast_s / 60,
            want=line.required_s / 60,
            **facts,
        )
    else:
        yield saying(
            N_(
                "The grid alone brings {title} only {have} airings, up to {gap} days apart, "
                "{first:%d/%m/%Y} to {last:%d/%m/%Y}."
            ),
            have=line.forecast_airings,
            gap=line.forecast_gap_d,
            **facts,
        )
