"""What each quota line lacks and forbids, in the whole seconds and airings that plans are made of."""

from __future__ import annotations

import math
from datetime import timedelta

from broadcaster.airtime import parse_period
from broadcaster.airtime.quota.catch_up import Goal
from broadcaster.airtime.quota.counted_time import days_of
from broadcaster.model import QuotaLine, QuotaStatus

_DAY = timedelta(days=1)


def goal_of(line: QuotaLine) -> Goal:
    """Give the goal of a line; one that is not short only forbids what would exceed its maximum."""
    quota = line.quota
    room_s = None if quota.maximum_s is None else max(0, math.floor(quota.maximum_s - line.highest_s))
    if line.status is not QuotaStatus.SHORT:
        return Goal(room_s=room_s)
    days = days_of(quota, parse_period(line.period))
    is_regular = quota.longest_gap_d is not None
    return Goal(
        need_s=_need_s(line),
        need_airings=max(0, quota.minimum_airings - line.forecast_airings),
        room_s=room_s,
        repeat_room_s=None if line.repeat_room_s is None else math.floor(line.repeat_room_s),
        longest_gap_d=quota.longest_gap_d,
        aired_on=frozenset(line.aired_on) if is_regular else frozenset(),
        after=days[0] - _DAY,
        before=days[-1] + _DAY,
    )


def _need_s(line: QuotaLine) -> int:
    lacking_s = max(0.0, line.required_s - line.forecast_s)
    share = line.quota.minimum_share
    if share and line.required_s > line.quota.minimum_s:
        # What is added is added to everything that airs, too, and a share is demanded of that.
        lacking_s = lacking_s / (1 - share) if share < 1 else 0.0
    return math.ceil(lacking_s)
