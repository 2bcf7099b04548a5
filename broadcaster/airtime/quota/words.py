"""What a quota lacks, or has too much of, in words."""

from __future__ import annotations

from collections.abc import Iterator

from broadcaster.airtime.period import parse_period
from broadcaster.airtime.period_words import period_saying
from broadcaster.errors import N_
from broadcaster.model import QuotaLine, QuotaStatus
from broadcaster.saying import Saying, saying


def trouble_of(line: QuotaLine) -> Iterator[Saying]:
    """Say what a line that is short or over lacks or has too much of; nothing of one in order."""
    facts = {"title": line.quota.title, "period": period_saying(parse_period(line.period))}
    if line.status is QuotaStatus.OVER:
        yield saying(
            N_("'{title}' ({period}) would be exceeded: forecast {forecast_min:.1f}/{demanded_min:g} min."),
            forecast_min=line.highest_s / 60,
            demanded_min=(line.quota.maximum_s or 0) / 60,
            **facts,
        )
    if line.status is not QuotaStatus.SHORT:
        return
    if line.forecast_s < line.required_s:
        yield saying(
            N_("'{title}' ({period}) may not be reached: forecast {forecast_min:.1f}/{demanded_min:g} min."),
            forecast_min=line.forecast_s / 60,
            demanded_min=round(line.required_s / 60, 1),
            **facts,
        )
    yield from _counted(line, facts)


def _counted(line: QuotaLine, facts: dict[str, object]) -> Iterator[Saying]:
    quota = line.quota
    if line.forecast_airings < quota.minimum_airings:
        yield saying(
            N_("'{title}' ({period}): {forecast} airings to be expected of {demanded}."),
            forecast=line.forecast_airings,
            demanded=quota.minimum_airings,
            **facts,
        )
    if line.forecast_whole < quota.minimum_whole:
        yield saying(
            N_("'{title}' ({period}): {forecast} relays carried whole to be expected of {demanded}."),
            forecast=line.forecast_whole,
            demanded=quota.minimum_whole,
            **facts,
        )
    if quota.longest_gap_d is not None and line.forecast_gap_d > quota.longest_gap_d:
        yield saying(
            N_("'{title}' ({period}): {gap} days from one airing to the next; at most {most} may be."),
            gap=line.forecast_gap_d,
            most=quota.longest_gap_d,
            **facts,
        )
