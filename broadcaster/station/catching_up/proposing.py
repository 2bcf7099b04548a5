"""
What to add to the plan so that quotas are reached: the fewest airings that fit.

An airing fits where all its outputs are free, outside the quiet hours, within the caps of the locality, two
hours away from its own programme, and where no other quota would exceed its maximum. At most one of a
programme and two in all are added to a day. docs/airtime.md, "Catch-up", says what is chosen and why.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from broadcaster.airtime import parse_period
from broadcaster.airtime.quota.catch_up import chosen
from broadcaster.model import QuotaLine, QuotaStatus
from broadcaster.station.catching_up.days import Days
from broadcaster.station.catching_up.goals import goal_of
from broadcaster.station.catching_up.proposal import CatchUp, Proposal
from broadcaster.station.opened import Station
from broadcaster.station.records.quotas import quota_lines

LOOK_AHEAD_D = 31
"""What is short in a quarter or a year is made up step by step: so many days are filled at a time."""
_DAY = timedelta(days=1)


def propose(station: Station, *, on: date) -> CatchUp:
    """
    Say how the quotas stand in their periods that hold a date, and what would help those that are short.

    Raises:
        ConfigurationRefused: a file of the station cannot be used.
    """
    lines = quota_lines(station, on=on)
    return proposed(station, lines)


def proposed(station: Station, lines: Sequence[QuotaLine]) -> CatchUp:
    """Say what would help the *lines* that are short."""
    today = station.now().date()
    short = [
        line for line in lines if line.status is QuotaStatus.SHORT and parse_period(line.period).after > today
    ]
    if not short:
        return CatchUp(lines=tuple(lines), proposals=(), still_short=())
    first = max(today, min(parse_period(line.period).first for line in short))
    after = max(parse_period(line.period).after for line in short)
    days = Days(station, lines, first, min(after, first + LOOK_AHEAD_D * _DAY))
    listed = [(day, list(days.sets(day))) for day in days.dates]
    names = [airing.name for airings in chosen(listed, days.goals) for airing in airings]
    picked = tuple(days.found[name] for name in names)
    return CatchUp(
        lines=tuple(lines),
        proposals=tuple(sorted(picked, key=lambda each: each.starts_at)),
        still_short=tuple(_still_short(short, picked)),
    )


def _still_short(short: Sequence[QuotaLine], picked: Sequence[Proposal]) -> Iterator[tuple[QuotaLine, float]]:
    for line in short:
        helping = [each for each in picked if line.quota.id in each.brings_s]
        brought_s = sum(each.brings_s[line.quota.id] for each in helping)
        if line.repeat_room_s is not None:
            repeats_s = sum(each.brings_s[line.quota.id] for each in helping if each.slot)
            brought_s -= max(0.0, repeats_s - line.repeat_room_s)
        lacking_s = max(0.0, goal_of(line).need_s - brought_s)
        lacks_airings = line.forecast_airings + len(helping) < line.quota.minimum_airings
        lacks_whole = line.forecast_whole < line.quota.minimum_whole
        if lacking_s >= 1 or lacks_airings or lacks_whole:
            yield line, lacking_s
