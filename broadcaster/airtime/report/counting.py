"""The rows of a period, counted as they pass: a year takes the memory of a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta, tzinfo
from heapq import heappop, heappush

from broadcaster.airtime.period import CalendarPeriod
from broadcaster.airtime.quota.pieces import REAL_EVIDENCE
from broadcaster.airtime.report.metering import FIRST_HAND, RANKS, Meter, Stretches
from broadcaster.airtime.report.values import AirtimeRow, Counted, OutputRow
from broadcaster.airtime.sounding import SECOND_US, heard_spans, instant_us, moment_of
from broadcaster.model import THEMES, AsRun, BriefRow, Evidence, Origin

_HOUR = timedelta(hours=1)
_MICROSECOND = timedelta(microseconds=1)
_THEME_TITLES = {code: theme.title for code, theme in THEMES.items()}


class _Group:
    """One programme or theme."""

    __slots__ = ("airings", "meter")

    def __init__(self) -> None:
        self.meter = Meter()
        self.airings: set[str] = set()

    def row(self, code: str, title: str) -> AirtimeRow:
        self.meter.finish()
        seconds = {
            origin: us / SECOND_US for origin, us in zip(FIRST_HAND, self.meter.totals_us, strict=True)
        }
        return AirtimeRow(
            code=code,
            title=title,
            airings=len(self.airings),
            seconds={origin: seconds[origin] for origin in Origin},
        )


class Counting:
    """
    Counts a period.

    Rows come in the order of their start, corrected ones left out; a long silence may let one go on after the
    next has begun, so spans wait until nothing can come before them.
    """

    def __init__(
        self, period: CalendarPeriod, *, zone: tzinfo, evidence: Collection[Evidence] = REAL_EVIDENCE
    ) -> None:
        self._zone = zone
        self._evidence = evidence
        start, end = period.bounds(zone)
        self._start_us, self._end_us = instant_us(start), instant_us(end)
        self._programmes: defaultdict[str, _Group] = defaultdict(_Group)
        self._themes: defaultdict[str, _Group] = defaultdict(_Group)
        self._outputs: defaultdict[tuple[str, str], Meter] = defaultdict(Meter)
        self._anything = Stretches(self._note)
        self._by_day_us: defaultdict[date, int] = defaultdict(int)
        self._by_hour_us = [[0] * 24 for _ in range(7)]
        self._waiting: list[tuple[int, int, int, AsRun | BriefRow]] = []
        self._number = 0
        self._rows = 0
        self._simulated = False

    def hear(self, row: AsRun | BriefRow) -> None:
        """Count a row; none that began earlier may come after it."""
        if row.evidence not in self._evidence:
            return
        start_us = instant_us(row.actual_start)
        if start_us >= self._end_us:
            return
        is_within = False
        for span_start, span_end in heard_spans(row):
            begin, end = max(span_start, self._start_us), min(span_end, self._end_us)
            if begin < end:
                is_within = True
                # The number keeps spans that begin at once in the order in which they came.
                self._number += 1
                heappush(self._waiting, (begin, self._number, end, row))
        self._rows += is_within
        self._simulated |= is_within and row.evidence is Evidence.SIMULATED
        self._pass(start_us)

    def counted(self, titles: Mapping[str, str]) -> Counted:
        """Give what all rows add up to; *titles* of the programmes by their id."""
        self._pass(self._end_us)
        self._anything.finish()
        programmes = _most_first(
            group.row(code, titles.get(code, code)) for code, group in self._programmes.items()
        )
        return Counted(
            programmes=programmes,
            themes=_most_first(
                group.row(code, _THEME_TITLES.get(code, code)) for code, group in self._themes.items()
            ),
            total=_total(programmes),
            outputs=tuple(self._output_rows()),
            by_day_s={day: us / SECOND_US for day, us in sorted(self._by_day_us.items())},
            by_hour_s=tuple(tuple(us / SECOND_US for us in hours) for hours in self._by_hour_us),
            rows=self._rows,
            simulated=self._simulated,
        )

    def _pass(self, until_us: int) -> None:
        """Count the spans that begin up to an instant."""
        while self._waiting and self._waiting[0][0] <= until_us:
            start, _, end, row = heappop(self._waiting)
            rank = RANKS[row.origin]
            programme = self._programmes[row.programme]
            programme.meter.add(start, end, rank)
            programme.airings.add(row.occurrence)
            for code in row.themes:
                theme = self._themes[code]
                theme.meter.add(start, end, rank)
                theme.airings.add(row.occurrence)
            self._outputs[row.output, row.programme].add(start, end, rank)
            self._anything.add(start, end)

    def _note(self, start_us: int, end_us: int) -> None:
        """Put a stretch in which something sounded to its dates and hours."""
        while start_us < end_us:
            local = moment_of(start_us, self._zone)
            into_hour = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
            stop_us = min(end_us, start_us + (_HOUR - into_hour) // _MICROSECOND)
            self._by_day_us[local.date()] += stop_us - start_us
            self._by_hour_us[local.weekday()][local.hour] += stop_us - start_us
            start_us = stop_us

    def _output_rows(self) -> Iterator[OutputRow]:
        totals_us: defaultdict[str, int] = defaultdict(int)
        for (output, _), meter in self._outputs.items():
            meter.finish()
            totals_us[output] += sum(meter.totals_us)
        for output, us in sorted(totals_us.items()):
            yield OutputRow(output=output, seconds=us / SECOND_US)


def _most_first(rows: Iterable[AirtimeRow]) -> tuple[AirtimeRow, ...]:
    return tuple(sorted(rows, key=lambda row: (-row.total_s, row.code)))


def _total(programmes: Sequence[AirtimeRow]) -> AirtimeRow:
    return AirtimeRow(
        code="",
        title="",
        airings=sum(row.airings for row in programmes),
        seconds={origin: sum(row.seconds[origin] for row in programmes) for origin in Origin},
    )
