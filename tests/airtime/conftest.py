"""Rows of a ledger, made in one line."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.model import AsRun, EndReason, Evidence, Origin, Outcome


def make_row(  # a fixture hands it out
    start: datetime,
    aired_s: float = 300,
    *,
    programme: str = "cchc",
    themes: tuple[str, ...] = ("cchc",),
    output: str = "loa",
    origin: Origin = Origin.OWN,
    evidence: Evidence = Evidence.PLAYER,
    row_id: str = "",
    corrects: str = "",
    occurrence: str = "",
    title: str = "Cải cách hành chính",
    note: str = "",
) -> AsRun:
    name = occurrence or f"{start:%Y-%m-%dT%H%M%S}-{programme}"
    return AsRun(
        id=row_id or f"{name}/{output}",
        occurrence=name,
        programme=programme,
        title=title,
        themes=themes,
        output=output,
        origin=origin,
        priority=0,
        bulletin="",
        scheduled_start=start,
        actual_start=start,
        actual_end=start + timedelta(seconds=aired_s),
        aired_ms=round(aired_s * 1000),
        outcome=Outcome.AIRED,
        reason=EndReason.COMPLETE,
        evidence=evidence,
        corrects=corrects,
        note=note,
    )


@pytest.fixture(name="row")
def _row() -> Callable[..., AsRun]:
    return make_row


@pytest.fixture(name="at")
def _at() -> Callable[..., datetime]:
    def at(day: int, hour: int = 5, minute: int = 30, second: int = 0, month: int = 11) -> datetime:
        return datetime(2026, month, day, hour, minute, second, tzinfo=VIETNAM)

    return at
