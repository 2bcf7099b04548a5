"""The as-run as a table for a spreadsheet (sổ nhật ký chương trình)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta, tzinfo

from broadcaster.airtime.period import CalendarPeriod
from broadcaster.airtime.sounding import SECOND_US, heard_spans
from broadcaster.errors import N_
from broadcaster.model import AsRun, EndReason, Outcome, Priority
from broadcaster.wording import Language, say

_BOM = "\ufeff"
"""Without it, Excel reads UTF-8 as the local code page and breaks every Vietnamese letter."""

_MOMENT = "%Y-%m-%d %H:%M:%S"
_NOTHING = timedelta(0)
_MILLISECOND = timedelta(milliseconds=1)

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Source: OWASP, "CSV Injection"; the wide forms count in spreadsheets set to East Asian languages."""

_HEADINGS = (
    N_("Row"),
    N_("Occurrence"),
    N_("Date"),
    N_("Planned start"),
    N_("Start"),
    N_("End"),
    N_("Aired (seconds)"),
    N_("Heard (seconds)"),
    N_("Programme"),
    N_("Title"),
    N_("Themes"),
    N_("Output"),
    N_("Origin"),
    N_("Priority"),
    N_("Outcome"),
    N_("Why it ended"),
    N_("Evidence"),
    N_("Corrects"),
    N_("Note"),
)


def as_run_csv(
    rows: Iterable[AsRun], *, language: Language, zone: tzinfo, period: CalendarPeriod | None = None
) -> bytes:
    """
    Write as-run rows as CSV: UTF-8 with a byte-order mark, CRLF, headings in *language*.

    With *period*, a row that crosses its border is cut there, so that the files of two periods add up to
    what aired; rows that lie outside are left out. "Heard" is what aired without long silences.

    Texts that a spreadsheet would take for a formula get an apostrophe in front: titles may come from a
    feed.
    """
    stream = io.StringIO()
    stream.write(_BOM)
    writer = csv.writer(stream)
    writer.writerow([say(language, heading) for heading in _HEADINGS])
    for row in rows if period is None else _clipped(rows, period, zone):
        writer.writerow([harmless(value) for value in _values(row, language, zone)])
    return stream.getvalue().encode()


def why_it_ended(row: AsRun) -> str:
    """Give the message id of why a row ended; empty while it is open."""
    if row.reason is EndReason.COMPLETE and row.outcome is Outcome.PARTIAL:
        # It came to its end, and still some of it was not heard: joined late, or lost on the way.
        return N_("to its end, with parts missing")
    return row.reason.value if row.reason else ""


def _clipped(rows: Iterable[AsRun], period: CalendarPeriod, zone: tzinfo) -> Iterator[AsRun]:
    """Give the parts of rows that lie in a period."""
    start, end = period.bounds(zone)
    for row in rows:
        before_ms = max(start - row.actual_start, _NOTHING) // _MILLISECOND
        until_ms = min(row.aired_ms, (end - row.actual_start) // _MILLISECOND)
        begins_inside = start <= row.actual_start < end
        if not begins_inside and before_ms >= until_ms:
            continue
        yield replace(
            row,
            actual_start=max(row.actual_start, start),
            actual_end=row.actual_end and min(row.actual_end, end),
            aired_ms=max(until_ms - before_ms, 0),
            silences=tuple(replace(each, offset_ms=each.offset_ms - before_ms) for each in row.silences),
        )


def _values(row: AsRun, language: Language, zone: tzinfo) -> tuple[str, ...]:
    start = row.actual_start.astimezone(zone)
    heard_us = sum(end - begin for begin, end in heard_spans(row))
    return (
        row.id,
        row.occurrence,
        f"{start:%Y-%m-%d}",
        f"{row.scheduled_start.astimezone(zone):{_MOMENT}}",
        f"{start:{_MOMENT}}",
        f"{row.actual_end.astimezone(zone):{_MOMENT}}" if row.actual_end else "",
        f"{row.aired_ms / 1000:.3f}",
        f"{heard_us / SECOND_US:.3f}",
        row.programme,
        row.title,
        " ".join(row.themes),
        row.output,
        say(language, row.origin.value),
        say(language, Priority(row.priority).code),
        say(language, row.outcome.value),
        say(language, why_it_ended(row)),
        say(language, row.evidence.value),
        row.corrects,
        say(language, row.note) if row.note else "",
    )


def harmless(value: str) -> str:
    """Give a text that a spreadsheet does not take for a formula."""
    return f"'{value}" if value.startswith(_FORMULA_STARTS) else value
