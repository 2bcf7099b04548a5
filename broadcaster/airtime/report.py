"""The report of a period (báo cáo) as a value: counted here, rendered elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from broadcaster.airtime.crediting import standing_rows
from broadcaster.airtime.period import CalendarPeriod
from broadcaster.airtime.quota.pieces import REAL_EVIDENCE
from broadcaster.airtime.sounding import SECOND_US, Sounding, clipped, instant_us, soundings_of, union_us
from broadcaster.model import (
    THEMES,
    AsRun,
    Evidence,
    Occurrence,
    OccurrenceState,
    Origin,
    QuotaLine,
)
from broadcaster.saying import Saying

_NOT_AS_PLANNED = frozenset(
    {
        OccurrenceState.PARTIAL,
        OccurrenceState.SUBSTITUTED,
        OccurrenceState.MISSED,
        OccurrenceState.PRE_EMPTED,
        OccurrenceState.CANCELLED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Who reports, and to whom."""

    authority: str
    """E.g. "ỦY BAN NHÂN DÂN XÃ EA KNỐP"."""
    station: str
    place: str
    """Stands before the date."""
    recipients: tuple[str, ...] = ()
    """Nơi nhận."""
    signed_as: str = ""
    """Office of the one who signs, e.g. "TRƯỞNG ĐÀI"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AirtimeRow:
    """Airtime of one programme or theme."""

    code: str
    title: str
    airings: int
    """Occurrences of which something was heard."""
    seconds: Mapping[Origin, float]
    """By origin; simulcast counted once."""

    @property
    def total_s(self) -> float:
        """Airtime of all origins."""
        return sum(self.seconds.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAired:
    """One occurrence that did not go as planned."""

    occurrence: str
    title: str
    scheduled_start: datetime
    state: OccurrenceState
    reason: Saying | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that the report of a period says."""

    letterhead: Letterhead
    period: CalendarPeriod
    made_at: datetime
    quotas: tuple[QuotaLine, ...]
    programmes: tuple[AirtimeRow, ...]
    """Most airtime first."""
    themes: tuple[AirtimeRow, ...]
    """Most airtime first; an airing with several themes is in each of their rows."""
    total: AirtimeRow
    """Sum of the programmes."""
    not_as_planned: tuple[NotAired, ...]
    """In order of their times."""
    simulated: bool
    """Some of it was only simulated, so it proves nothing."""
    contradictions: tuple[Saying, ...] = ()
    """What does not hold together in the books; a report with any of these proves nothing, either."""


def make_report(
    letterhead: Letterhead,
    period: CalendarPeriod,
    *,
    rows: Iterable[AsRun],
    occurrences: Iterable[Occurrence],
    quotas: Sequence[QuotaLine],
    made_at: datetime,
    evidence: Collection[Evidence] = REAL_EVIDENCE,
) -> Report:
    """
    Count a period.

    Args:
        letterhead: who reports.
        period: what is reported.
        rows: as-run rows of at least the period.
        occurrences: those of the period, with their last states.
        quotas: where the quotas stand (see `standing`).
        made_at: time of the report, in the station's zone.
        evidence: what rows must rest on.
    """
    zone = made_at.tzinfo
    if zone is None:
        raise ValueError("a report is made at an aware time")
    airings = tuple(occurrences)
    standing = tuple(_within(standing_rows(rows, evidence=evidence), period, zone))
    # A programme that was never planned here (an interruption, the evergreen) is called as it was logged.
    titles = {row.programme: row.title for row, _ in standing}
    titles |= {each.programme: each.title for each in airings}
    programmes = _by(standing, lambda row: (row.programme,), titles)
    return Report(
        letterhead=letterhead,
        period=period,
        made_at=made_at,
        quotas=tuple(quotas),
        programmes=programmes,
        themes=_by(standing, lambda row: row.themes, {code: theme.title for code, theme in THEMES.items()}),
        total=_total(programmes),
        not_as_planned=_not_as_planned(airings, period, zone),
        simulated=any(row.evidence is Evidence.SIMULATED for row, _ in standing),
    )


def _within(rows: Iterable[AsRun], period: CalendarPeriod, zone: tzinfo) -> Iterable[tuple[AsRun, Sounding]]:
    start, end = (instant_us(moment) for moment in period.bounds(zone))
    for row in rows:
        for sounding in clipped(soundings_of(row), start, end):
            yield row, sounding


def _by(
    standing: Iterable[tuple[AsRun, Sounding]],
    codes_of: Callable[[AsRun], Iterable[str]],
    titles: Mapping[str, str],
) -> tuple[AirtimeRow, ...]:
    groups: defaultdict[str, list[tuple[AsRun, Sounding]]] = defaultdict(list)
    for row, sounding in standing:
        for code in codes_of(row):
            groups[code].append((row, sounding))
    counted = [_airtime(code, titles.get(code, code), group) for code, group in groups.items()]
    return tuple(sorted(counted, key=lambda row: (-row.total_s, row.code)))


def _airtime(code: str, title: str, group: Sequence[tuple[AsRun, Sounding]]) -> AirtimeRow:
    return AirtimeRow(
        code=code,
        title=title,
        airings=len({row.occurrence for row, _ in group}),
        seconds={
            origin: union_us(sounding for row, sounding in group if row.origin is origin) / SECOND_US
            for origin in Origin
        },
    )


def _total(programmes: Sequence[AirtimeRow]) -> AirtimeRow:
    return AirtimeRow(
        code="",
        title="",
        airings=sum(row.airings for row in programmes),
        seconds={origin: sum(row.seconds[origin] for row in programmes) for origin in Origin},
    )


def _not_as_planned(
    occurrences: Iterable[Occurrence], period: CalendarPeriod, zone: tzinfo
) -> tuple[NotAired, ...]:
    found = [
        NotAired(
            occurrence=each.id,
            title=each.title,
            scheduled_start=each.starts_at,
            state=each.state,
            reason=each.reason,
        )
        for each in occurrences
        if each.state in _NOT_AS_PLANNED and each.starts_at.astimezone(zone).date() in period
    ]
    return tuple(sorted(found, key=lambda each: (each.scheduled_start, each.occurrence)))
