"""Quota (chỉ tiêu): what airtime is demanded, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from broadcaster.model.airtime import Evidence


class Period(StrEnum):
    """Over what a quota is counted and a report is written."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


class Split(StrEnum):
    """How a bulletin with several themes counts for one of them."""

    WHOLE = "whole"
    """All of it, where its programme has the theme."""
    SEGMENTS = "segments"
    """Second by second: each item for its own themes, what frames them for those of the programme."""


EVERY_DAY = frozenset(range(7))


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A part of the day, local, its end excluded; one that ends at or before its start ends a day later."""

    start: time
    end: time
    days: frozenset[int] = EVERY_DAY
    """Weekdays on which it begins, Monday 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """Airtime demanded (chỉ tiêu thời lượng); docs/airtime.md defines each field with an example."""

    id: str
    title: str
    period: Period
    theme: str = ""
    """Theme code, with `parts` …"""
    programme: str = ""
    """… or programme id, or both: then what counts must have both."""
    parts: frozenset[str] = frozenset()
    """Sub-themes that count as the theme."""
    split: Split = Split.WHOLE
    minimum_s: int = 0
    maximum_s: int | None = None
    minimum_share: float = 0.0
    """Of all that airs in the counted time, this part at least (0 to 1)."""
    minimum_airings: int = 0
    """Occurrences of which something counts."""
    longest_gap_d: int | None = None
    """Days from one airing to the next, at most; the dates around the period count as airings."""
    minimum_whole: int = 0
    """Relays that carried `WHOLE_SHARE` of the source's programme (tiếp phát đầy đủ)."""
    windows: tuple[Window, ...] = ()
    """Parts of the day that count; empty means all."""
    repeat_share: float = 1.0
    """What a second of a repeat is worth (0 = repeats do not count)."""
    relay_share: float = 1.0
    repeat_limit_s: int | None = None
    """Credit that may come from repeats, at most …"""
    relay_limit_s: int | None = None
    """… and from relays."""
    outputs: tuple[str, ...] = ()
    """Outputs that count; simulcast counts once. Empty means all."""
    zones: tuple[str, ...] = ()
    """Zones that count. Empty means any, also where none is known."""
    per_zone: bool = False
    """Each of `zones` is counted by itself, and the weakest decides (a maximum: the strongest)."""
    evidence: frozenset[Evidence] = frozenset()
    """What rows must rest on; empty means whatever the station accepts."""
    valid_from: date = date.min
    valid_until: date = date.max
    """First and last date; seconds outside do not count, and periods outside have no line."""
    basis: str = ""
    """Document that demands it, e.g. "Kế hoạch tuyên truyền CCHC 2021, mục III.4"."""

    @property
    def themes(self) -> frozenset[str]:
        """All themes that count; empty where it is the programme alone that counts."""
        return self.parts | {self.theme} if self.theme else frozenset()

    @property
    def only_limits(self) -> bool:
        """Whether nothing is demanded, and something forbidden."""
        demands = (self.minimum_s, self.minimum_share, self.minimum_airings, self.minimum_whole)
        return not any(demands) and self.longest_gap_d is None


WHOLE_SHARE = 0.98
"""
Of the source's programme, so much must be carried for "tiếp phát đầy đủ".

No rule names a number; 2 % is 36 s of half an hour, which a change of the relay's address may take.
"""


class QuotaStatus(StrEnum):
    """Where a quota stands."""

    MET = "met"
    ON_TRACK = "on_track"
    SHORT = "short"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaLine:
    """One quota in one period, counted."""

    quota: Quota
    period: str
    """"2026-11", "2026-Q4", "2026-H2", "2026-W47" or "2026"."""
    credited_s: float
    planned_s: float
    """Still in the rundowns from now to the end of the period."""
    forecast_s: float
    """Credited plus planned."""
    status: QuotaStatus
    required_s: float = 0.0
    """The minimum, or the share of what airs where that is more."""
    highest_s: float = 0.0
    """Forecast of the zone that has most, which a maximum is held to; without zones, the forecast."""
    met_on: date | None = None
    """Day on which everything demanded is reached, or was; None: not in this period."""
    airings: int = 0
    """Occurrences of which something was credited …"""
    forecast_airings: int = 0
    """… and with those to come."""
    whole: int = 0
    """Relays carried whole …"""
    forecast_whole: int = 0
    longest_gap_d: int = 0
    """Longest stretch of days from one airing to the next, up to now …"""
    forecast_gap_d: int = 0
    """… and to the end of the period, with what is planned."""
    repeat_room_s: float | None = None
    """What repeats may still bring, planned ones counted; None: as much as they will."""
    by_zone_s: dict[str, float] = field(default_factory=dict)
    """Credited, where each zone counts by itself."""
    aired_on: tuple[date, ...] = ()
    """Dates of the airings, planned ones too, in order."""
    by_day_s: tuple[float, ...] = ()
    """Credited and planned together, up to the end of each day of the period."""
