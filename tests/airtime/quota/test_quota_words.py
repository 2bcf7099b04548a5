"""What a quota lacks, in words that name the quota, the period and both numbers."""

from dataclasses import replace

import pytest

from broadcaster.airtime import trouble_of
from broadcaster.model import Period, Quota, QuotaLine, QuotaStatus
from broadcaster.wording import say

QUOTA = Quota(id="q", title="Cải cách", period=Period.MONTH, theme="cchc", minimum_s=900)
LINE = QuotaLine(
    quota=QUOTA,
    period="2026-11",
    credited_s=300,
    planned_s=300,
    forecast_s=600,
    required_s=900,
    highest_s=600,
    status=QuotaStatus.SHORT,
)


def words(line: QuotaLine) -> list[str]:
    return [say("en", each) for each in trouble_of(line)]


def test_minutes_that_will_be_lacking_are_told() -> None:
    assert words(LINE) == ["'Cải cách' (month 11 of 2026) may not be reached: forecast 10.0/15 min."]


def test_minutes_that_will_be_too_many_are_told_of_the_zone_that_has_most() -> None:
    quota = replace(QUOTA, maximum_s=1200)
    over = replace(LINE, quota=quota, status=QuotaStatus.OVER, highest_s=1500)

    assert words(over) == ["'Cải cách' (month 11 of 2026) would be exceeded: forecast 25.0/20 min."]


@pytest.mark.parametrize("status", [QuotaStatus.MET, QuotaStatus.ON_TRACK])
def test_what_is_in_order_is_not_talked_about(status: QuotaStatus) -> None:
    assert words(replace(LINE, status=status)) == []


@pytest.mark.parametrize(
    ("demanded", "stands", "said"),
    [
        ({"minimum_airings": 4}, {"forecast_airings": 3}, "3 airings to be expected of 4."),
        ({"minimum_airings": 3}, {"forecast_airings": 3}, ""),
        ({"minimum_whole": 2}, {"forecast_whole": 1}, "1 relays carried whole to be expected of 2."),
        ({"minimum_whole": 1}, {"forecast_whole": 1}, ""),
        (
            {"longest_gap_d": 7},
            {"forecast_gap_d": 9},
            "9 days from one airing to the next; at most 7 may be.",
        ),
        ({"longest_gap_d": 7}, {"forecast_gap_d": 7}, ""),
    ],
)
def test_other_demands_are_told_each_in_a_sentence(
    demanded: dict[str, int], stands: dict[str, int], said: str
) -> None:
    quota = replace(QUOTA, minimum_s=0, **demanded)  # type: ignore[arg-type]
    line = replace(LINE, quota=quota, required_s=0, **stands)  # type: ignore[arg-type]

    assert words(line) == ([f"'Cải cách' (month 11 of 2026): {said}"] if said else [])
