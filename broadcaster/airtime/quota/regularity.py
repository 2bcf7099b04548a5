"""Regularity ("thường xuyên, liên tục"): how far airings lie apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise


def longest_gap_d(aired_on: Iterable[date], *, after: date, before: date) -> int:
    """
    Give the longest stretch of days from one airing to the next.

    A period knows nothing of its neighbours, so the dates around it count as if they had an airing: a
    programme of every Monday never has a gap of more than 7 days, wherever months end.

    Args:
        aired_on: dates with an airing.
        after: the date before the first that is looked at.
        before: the date after the last.
    """
    days = [after, *sorted(set(aired_on)), before]
    return max((second - first).days for first, second in pairwise(days))


def regular_from(aired_on: Sequence[date], limit_d: int, *, after: date, before: date) -> date | None:
    """Give the date from which on no further airing is needed; None when some gap is too long."""
    days = sorted(set(aired_on))
    if longest_gap_d(days, after=after, before=before) > limit_d:
        return None
    return next((day for day in days if (before - day).days <= limit_d), after)
