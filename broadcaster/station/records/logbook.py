"""The logbook of a period, written for paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from broadcaster.airtime import CalendarPeriod, parse_period
from broadcaster.airtime.report import must_be_reportable
from broadcaster.airtime.report.logbook import Answerable, LogbookDay, logbook_day, render_logbook
from broadcaster.errors import N_, Refused
from broadcaster.model import Actor
from broadcaster.station.files import write_whole
from broadcaster.station.opened import Station
from broadcaster.station.records.reconciliation import reconcile_days
from broadcaster.station.records.report import head_of, letterhead_of, logged_until, months_of
from broadcaster.wording import Language


def write_logbook(station: Station, period_name: str, path: Path, *, language: Language) -> int:
    """
    Write the logbook of a period as HTML; give the number of its entries.

    Raises:
        Refused: no such period, one that has not begun, or another kind of file.
        StoreBroken: the file cannot be written.
    """
    if path.suffix.lower() != ".html":
        raise Refused(
            N_("A logbook cannot be written as '{ending}'."),
            where=str(path),
            remedy=N_("Use one of: {known}."),
            ending=path.suffix,
            known=".html",
        )
    period = parse_period(period_name)
    must_be_reportable(period, logged_until(station))
    days = tuple(_days(station, period))
    text = render_logbook(
        letterhead_of(station), period, days, made_at=station.now(), head=head_of(station), language=language
    )
    write_whole(path, text.encode())
    return sum(len(day.entries) for day in days)


def _days(station: Station, period: CalendarPeriod) -> Iterator[LogbookDay]:
    for first, after in months_of(period, logged_until(station).date()):
        answerable = _answerable(station, first, after)
        for day in reconcile_days(station, first, after).days:
            yield logbook_day(day, answerable)


def _answerable(station: Station, first: date, after: date) -> dict[str, Answerable]:
    name_of = cache(station.store.people.name_of)

    def named(made_by: Actor, decided_by: Actor | None) -> Answerable:
        return Answerable(made_by=name_of(made_by), approved_by=name_of(decided_by))

    found = station.store.bulletins.answerable(first, after)
    return {occurrence: named(*actors) for occurrence, actors in found.items()}
