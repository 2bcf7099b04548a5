"""Where each quota stands: credited, still planned, forecast, and what the clerk should think of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from broadcaster.airtime.period import CalendarPeriod, period_of, periods_ending_in
from broadcaster.airtime.quota.counted_time import days_of
from broadcaster.airtime.quota.counting import Count, Tally
from broadcaster.airtime.quota.expecting import Upcoming
from broadcaster.airtime.quota.pieces import Accepted, concerns
from broadcaster.airtime.quota.regularity import longest_gap_d, regular_from
from broadcaster.model import AsRun, BriefRow, Quota, QuotaLine, QuotaStatus

_DAY = timedelta(days=1)
_ROUNDING_S = 1e-6
"""Shares are no binary fractions: a tenth of ten minutes is a minute all the same."""


def periods_on(quotas: Iterable[Quota], on: date) -> tuple[tuple[Quota, CalendarPeriod], ...]:
    """Give each quota with its own period that holds a date; those not valid in it are left out."""
    pairs = ((quota, period_of(quota.period, on)) for quota in quotas)
    return tuple((quota, period) for quota, period in pairs if days_of(quota, period))


def periods_within(
    quotas: Iterable[Quota], period: CalendarPeriod
) -> tuple[tuple[Quota, CalendarPeriod], ...]:
    """
    Give each quota with the periods that belong into a report of *period*.

    A quota that is counted over less than *period* has several (the report of a quarter shows each month);
    one that is counted over more has one, as it stands (see `periods_ending_in`).
    """
    return tuple(
        (quota, each)
        for quota in quotas
        for each in periods_ending_in(quota.period, period)
        if days_of(quota, each)
    )


def lines_of(
    counted: Iterable[tuple[Quota, CalendarPeriod]],
    *,
    rows: Iterable[AsRun | BriefRow],
    upcoming: Sequence[Upcoming],
    now: datetime,
    accepted: Accepted,
) -> tuple[QuotaLine, ...]:
    """
    Give a line for each quota and period, from one reading of the rows.

    Args:
        counted: what is asked for.
        rows: of at least these periods, corrected ones left out, in the order of their start; read once.
        upcoming: what the rundowns still hold, to the end of these periods, in the order of their start.
        now: what lies before is not planned any more.
        accepted: what the station takes for proof, and its zone.
    """
    counts = [Count(quota, period, accepted) for quota, period in counted]
    concerned = _Concerned(counts)
    for row in rows:
        for count in concerned.by(row):
            count.hear(row)
    heard = [count.tally() for count in counts]
    for each in upcoming:
        spans = each.span_from(now)
        for row in each.rows() if spans else ():
            for count in concerned.by(row):
                count.expect(spans, row)
    return tuple(_line(count, tally, now, accepted) for count, tally in zip(counts, heard, strict=True))


class _Concerned:
    """Which counts a row may mean something to: a day has few programmes, so each is asked once."""

    def __init__(self, counts: Sequence[Count]) -> None:
        self._counts = counts
        self._known: dict[tuple[date, str, tuple[str, ...], bool], list[Count]] = {}

    def by(self, row: AsRun | BriefRow) -> list[Count]:
        """Give the counts that must hear of *row*: of 52 weeks in a year, those that it may reach."""
        key = row.actual_start.date(), row.programme, row.themes, bool(row.bulletin)
        if key not in self._known:
            day, programme, themes, has_items = key
            self._known[key] = [
                each
                for each in self._counts
                # The date may be of another zone, and what began the day before may reach into the period.
                if each.period.first - 2 * _DAY <= day <= each.period.after
                and concerns(each.quota, programme, themes, has_items=has_items)
            ]
        return self._known[key]


def _line(count: Count, heard: Tally, now: datetime, accepted: Accepted) -> QuotaLine:
    quota, period = count.quota, count.period
    total = count.tally(to_the_end=True)
    required_s = max(float(quota.minimum_s), quota.minimum_share * total.everything_s)
    judged = _Judged(quota, required_s, days_of(quota, period), now.astimezone(accepted.zone).date())
    status = judged.status(heard, total)
    fails = status in (QuotaStatus.SHORT, QuotaStatus.OVER)
    return QuotaLine(
        quota=quota,
        period=period.name,
        credited_s=heard.least_s,
        planned_s=total.least_s - heard.least_s,
        forecast_s=total.least_s,
        required_s=required_s,
        highest_s=total.most_s,
        status=status,
        met_on=None if fails else judged.met_on(total, count.by_day_s),
        airings=len(heard.aired_on),
        forecast_airings=len(total.aired_on),
        whole=len(heard.whole_on),
        forecast_whole=len(total.whole_on),
        longest_gap_d=judged.gap_d(heard, up_to_now=True),
        forecast_gap_d=judged.gap_d(total),
        repeat_room_s=total.repeat_room_s,
        by_zone_s=heard.by_zone_s if quota.per_zone else {},
        aired_on=total.aired_on,
        by_day_s=tuple(count.by_day_s),
    )


class _Judged:
    """What one quota demands in one period, held against what was counted."""

    def __init__(self, quota: Quota, required_s: float, days: Sequence[date], today: date) -> None:
        self._quota = quota
        self._required_s = required_s
        self._days = days
        self._today = today

    def status(self, heard: Tally, total: Tally) -> QuotaStatus:
        """
        Judge; the first that fits.

        over: more than the maximum has aired, or will if the rundowns stay as they are.
        met: everything demanded has aired; where something is only forbidden, the period is over.
        on_track: it will, if the rundowns stay as they are.
        short: it will not; once the period is over, it was missed.
        """
        maximum_s = self._quota.maximum_s
        if maximum_s is not None and total.most_s > maximum_s + _ROUNDING_S:
            return QuotaStatus.OVER
        is_over = self._today > self._days[-1]
        if self._is_reached(heard) and (is_over or not self._quota.only_limits):
            return QuotaStatus.MET
        return QuotaStatus.ON_TRACK if self._is_reached(total) else QuotaStatus.SHORT

    def _is_reached(self, tally: Tally) -> bool:
        quota = self._quota
        return (
            tally.least_s + _ROUNDING_S >= self._required_s
            and len(tally.aired_on) >= quota.minimum_airings
            and len(tally.whole_on) >= quota.minimum_whole
            and (quota.longest_gap_d is None or self.gap_d(tally) <= quota.longest_gap_d)
        )

    def gap_d(self, tally: Tally, *, up_to_now: bool = False) -> int:
        """Give the longest gap, to the end of the period or only as far as it has come."""
        before = self._days[-1] + _DAY
        if up_to_now:
            before = min(before, max(self._today, *tally.aired_on[-1:], self._days[0]))
        return longest_gap_d(tally.aired_on, after=self._days[0] - _DAY, before=before)

    def met_on(self, total: Tally, by_day_s: Sequence[float]) -> date | None:
        """Give the day on which the last of the demands is reached; limits are kept on the last day."""
        quota = self._quota
        if quota.only_limits:
            return self._days[-1]
        reached = [self._days[0]]
        if self._required_s:
            places = (n for n, each in enumerate(by_day_s) if each + _ROUNDING_S >= self._required_s)
            reached.append(self._days[next(places, len(self._days) - 1)])
        if quota.minimum_airings:
            reached.append(total.aired_on[quota.minimum_airings - 1])
        if quota.minimum_whole:
            reached.append(total.whole_on[quota.minimum_whole - 1])
        if quota.longest_gap_d is not None:
            first, after = self._days[0] - _DAY, self._days[-1] + _DAY
            regular = regular_from(total.aired_on, quota.longest_gap_d, after=first, before=after)
            reached += [regular] if regular else []
        return max(reached)
