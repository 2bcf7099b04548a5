"""What a report draws: one picture for each quota, the hours of the week, the days of the year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import groupby

from broadcaster.airtime.charts import (
    Bar,
    Cumulative,
    HeatMap,
    YearView,
    bars,
    cumulative,
    heat_map,
    year_view,
)
from broadcaster.airtime.lengths import minutes
from broadcaster.airtime.period import CalendarPeriod, parse_period
from broadcaster.airtime.period_words import period_saying
from broadcaster.airtime.quota.counted_time import days_of
from broadcaster.airtime.report.values import Report
from broadcaster.errors import N_
from broadcaster.model import Period, Quota, QuotaLine, QuotaStatus
from broadcaster.wording import Language, say

_WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
_LONGEST_MONTH_D = 31
_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Picture:
    """One drawing with its heading."""

    title: str
    svg: str


def pictures(report: Report, language: Language) -> tuple[Picture, ...]:
    """Give the pictures of a report, in the order in which they are shown."""
    drawn = [_of_quota(report, list(lines), language) for _, lines in groupby(report.quotas, _quota_of)]
    found = [each for each in drawn if each]
    if report.counted.by_day_s:
        found.append(_hours(report, language))
        if (report.period.after - report.period.first).days > _LONGEST_MONTH_D:
            found.append(_days(report, language))
    return tuple(found)


def _quota_of(line: QuotaLine) -> Quota:
    return line.quota


def _of_quota(report: Report, lines: Sequence[QuotaLine], language: Language) -> Picture | None:
    """Draw a quota that demands or forbids minutes; None for others."""
    if not any(line.required_s or line.quota.maximum_s for line in lines):
        return None
    if len(lines) == 1:
        return _through(report, lines[0], language)
    title = say(language, N_("“{title}”: minutes in each part"), title=lines[0].quota.title)
    met = sum(1 for line in lines if line.status is QuotaStatus.MET)
    said = say(language, N_("Met in {met} of {count}."), met=met, count=len(lines))
    parts = [_bar(line, report.made_at.date()) for line in lines]
    return Picture(title, bars(title, said, parts))


def _bar(line: QuotaLine, today: date) -> Bar:
    period = parse_period(line.period)
    return Bar(
        label=_short(period),
        value=line.credited_s / 60,
        target=line.required_s / 60,
        is_short=line.status is QuotaStatus.SHORT,
        is_open=today in period,
    )


def _short(period: CalendarPeriod) -> str:
    if period.term is Period.QUARTER:
        return _ROMAN[period.number - 1]
    return f"{period.first:%d/%m}" if period.term is Period.WEEK else str(period.number)


def _through(report: Report, line: QuotaLine, language: Language) -> Picture:
    period = parse_period(line.period)
    days = days_of(line.quota, period)
    telling = partial(say, language)
    what = N_("“{title}”, {period}: minutes together")
    title = telling(what, title=line.quota.title, period=period_saying(period))
    said = telling(
        N_("Credited {credited}, forecast {forecast}."),
        credited=minutes(line.credited_s),
        forecast=minutes(line.forecast_s),
    )
    is_short = len(days) <= _LONGEST_MONTH_D
    most_s = line.quota.maximum_s
    chart = Cumulative(
        title=title,
        description=said,
        labels=[f"{day.day}" if is_short else f"{day.day}/{day.month}" for day in days],
        values=[value / 60 for value in line.by_day_s],
        until=sum(1 for day in days if day <= report.made_at.date()),
        minimum=line.required_s / 60,
        maximum=None if most_s is None else most_s / 60,
        minimum_words=telling(N_("at least {minutes:.0f} minutes"), minutes=line.required_s / 60),
        maximum_words=telling(N_("at most {minutes:.0f} minutes"), minutes=(most_s or 0) / 60),
    )
    return Picture(title, cumulative(chart))


def _counted_days(report: Report) -> Iterator[date]:
    """Give the dates of the period that have begun."""
    last = min(report.period.after, report.made_at.date() + timedelta(days=1))
    return (
        report.period.first + timedelta(days=number) for number in range((last - report.period.first).days)
    )


def _hours(report: Report, language: Language) -> Picture:
    """Draw the average hour by weekday."""
    times = [0] * 7
    for day in _counted_days(report):
        times[day.weekday()] += 1
    by_hour = [
        [seconds / 60 / max(count, 1) for seconds in hours]
        for hours, count in zip(report.counted.by_hour_s, times, strict=True)
    ]
    title = say(language, N_("When the station was heard: minutes in the average hour, by weekday"))
    best = max((value, day, hour) for day, hours in enumerate(by_hour) for hour, value in enumerate(hours))
    said = say(
        language,
        N_("Most on {day} at {hour} o'clock: {minutes:.0f} minutes."),
        day=say(language, _WEEKDAYS[best[1]]),
        hour=best[2],
        minutes=best[0],
    )
    days = [say(language, name) for name in _WEEKDAYS]
    return Picture(title, heat_map(HeatMap(title=title, description=said, days=days, minutes=by_hour)))


def _days(report: Report, language: Language) -> Picture:
    """Draw each day of a quarter or more."""
    heard = report.counted.by_day_s
    title = say(language, N_("Airtime day by day"))
    said = say(language, N_("Heard on {count} days."), count=len(heard))
    most = say(
        language, N_("Darker: more airtime, up to {minutes:.0f} minutes."), minutes=max(heard.values()) / 60
    )
    crossed = say(language, N_("Crossed out: nothing logged."))
    chart = YearView(
        title=title,
        description=said,
        first=report.period.first,
        after=report.period.after,
        minutes={day: seconds / 60 for day, seconds in heard.items()},
        marked=frozenset(report.plan.without_log),
        to_come=report.made_at.date() + timedelta(days=1),
        months=[say(language, N_("month {number}"), number=number) for number in range(1, 13)],
        legend=f"{most} {crossed}" if report.plan.without_log else most,
    )
    return Picture(title, year_view(chart))
