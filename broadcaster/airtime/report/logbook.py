"""The logbook (sổ nhật ký chương trình): what aired day by day, who made it and who let it air, for paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from broadcaster.airtime.lengths import minutes
from broadcaster.airtime.period import CalendarPeriod
from broadcaster.airtime.period_words import period_saying
from broadcaster.airtime.reconciliation import ReconciledDay, ReconciledLine, UnplannedRow
from broadcaster.airtime.reconciliation.measuring import heard_s
from broadcaster.airtime.report.rendering import template
from broadcaster.airtime.report.values import Letterhead, PrintedHead
from broadcaster.errors import N_
from broadcaster.model import AsRun, Discrepancy
from broadcaster.saying import Saying
from broadcaster.wording import Language, say
from broadcaster.written_dates import WEEKDAY_NAMES

WORDS = {
    "title": N_("LOGBOOK OF BROADCASTS"),
    "number": N_("No."),
    "time": N_("From – to"),
    "content": N_("Programme"),
    "length": N_("Length"),
    "outputs": N_("Output"),
    "made_by": N_("Made by"),
    "approved_by": N_("Approved by"),
    "remark": N_("What became of it, remarks"),
    "nothing": N_("Nothing was to be heard and nothing was logged."),
    "no_log": N_("nothing logged"),
    "not_over": N_("not over"),
    "on_duty": N_("On duty (signature)"),
    "equipment": N_("State of the equipment"),
    "head": N_("Code of the log when this logbook was printed"),
    "made": N_("Prepared by"),
    "signature": N_("(signature, full name)"),
    "sealed": N_("(signature, seal, full name)"),
    "relay": N_("relay of {source}"),
    "page_of": N_("{period}; printed {at:%d/%m/%Y %H:%M}"),
}
"""Everything printed, by its place in the template; gettext message ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answerable:
    """Who stands behind a bulletin, by name; empty: nobody is known."""

    made_by: str = ""
    approved_by: str = ""


NOBODY = Answerable()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One airing in the logbook, or one that was to be and was not."""

    starts_at: datetime
    ends_at: datetime | None
    """None: nothing was heard."""
    title: str
    source: str
    """Relays: where it came from."""
    heard_s: float
    outputs: tuple[str, ...]
    answerable: Answerable
    discrepancy: Discrepancy | None
    remark: Saying | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogbookDay:
    """One date."""

    day: ReconciledDay
    entries: tuple[Entry, ...]

    @property
    def date(self) -> date:
        """The local date."""
        return self.day.date


def logbook_day(day: ReconciledDay, answerable: Mapping[str, Answerable]) -> LogbookDay:
    """Put a date together, in order of time: what was planned, and what aired beside it."""
    entries = [
        _of_line(line, answerable.get(line.planned.id, NOBODY))
        for line in day.lines
        if not line.is_set_aside or line.rows
    ]
    entries += _unplanned(day.unplanned, answerable)
    return LogbookDay(
        day=day, entries=tuple(sorted(entries, key=lambda entry: (entry.starts_at, entry.title)))
    )


def _of_line(line: ReconciledLine, answerable: Answerable) -> Entry:
    heard = [row for row in line.rows if row.aired_ms]
    return Entry(
        starts_at=min((row.actual_start for row in heard), default=line.planned.starts_at),
        ends_at=_end(heard),
        title=line.planned.title,
        source=_source(heard),
        heard_s=line.aired_s,
        outputs=_outputs(heard) or line.outputs,
        answerable=answerable,
        discrepancy=line.discrepancy,
        remark=line.reason,
    )


def _unplanned(rows: Iterable[UnplannedRow], answerable: Mapping[str, Answerable]) -> Iterator[Entry]:
    """Give one entry for all outputs of an airing."""
    airings: defaultdict[str, list[UnplannedRow]] = defaultdict(list)
    for each in rows:
        airings[each.row.occurrence].append(each)
    for name, of_airing in airings.items():
        heard = [each.row for each in of_airing]
        yield Entry(
            starts_at=min(row.actual_start for row in heard),
            ends_at=_end(heard),
            title=heard[0].title,
            source=_source(heard),
            heard_s=heard_s(heard),
            outputs=_outputs(heard),
            answerable=answerable.get(name, NOBODY),
            discrepancy=Discrepancy.NOT_PLANNED,
            remark=of_airing[0].reason,
        )


def _end(rows: Sequence[AsRun]) -> datetime | None:
    return max((row.actual_end for row in rows if row.actual_end), default=None)


def _source(rows: Sequence[AsRun]) -> str:
    return next((row.upstream for row in rows if row.upstream), "")


def _outputs(rows: Sequence[AsRun]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.output for row in rows))


def render_logbook(
    letterhead: Letterhead,
    period: CalendarPeriod,
    days: Sequence[LogbookDay],
    *,
    made_at: datetime,
    head: PrintedHead | None,
    language: Language,
) -> str:
    """
    Render the logbook as one HTML file for A4, lying, without anything to load from elsewhere.

    Source of the columns: the weekly "sổ nhật ký chương trình phát thanh" that districts inspect (Đức Huệ,
    Long An 2022) – time, content or relayed station, length, editor, approver, person on duty, equipment.
    """
    telling: Callable[..., str] = partial(say, language)
    return template("logbook.html.j2").render(
        letterhead=letterhead,
        language=language,
        subject=telling(WORDS["page_of"], period=period_saying(period), at=made_at),
        days=days,
        head=head,
        say=telling,
        minutes=minutes,
        weekday=lambda day: telling(WEEKDAY_NAMES[day.weekday()]),
        relay=lambda source: telling(WORDS["relay"], source=source),
        word={name: telling(message) for name, message in WORDS.items()},
    )
