"""The as-run as commands show it: what is on air now has aired already for some time."""

from __future__ import annotations

from datetime import timedelta

from broadcaster.airtime import why_it_ended
from broadcaster.clock import VirtualClock
from broadcaster.model import EndReason, Heartbeat, Outcome
from broadcaster.playout.asrun.spool import Spool
from broadcaster.station.records.as_run import rows_of_day
from tests.nouns import make_row
from tests.spooling import open_row, opened
from tests.station.conftest import EVENING, OpenStation


def test_a_row_that_is_open_says_what_has_aired_until_its_last_heartbeat(open_station: OpenStation) -> None:
    # Seen: 0:00 for a bulletin in its tenth minute.
    with open_station() as station:
        row = make_row(
            "r", actual_start=EVENING, actual_end=None, outcome=Outcome.OPEN, reason=None, aired_ms=0
        )
        open_row(station.store.spool_intake, row)
        spool = Spool(station.configuration.spool, station="", clock=VirtualClock(EVENING))
        for entry in (opened(row), Heartbeat("r", EVENING + timedelta(seconds=9), 8500)):
            spool.post(entry)
        spool.close()

        (shown,) = rows_of_day(station, EVENING.date())

    assert (shown.aired_ms, shown.outcome) == (8500, Outcome.OPEN)


def test_a_row_in_parts_is_not_said_to_be_whole() -> None:
    # Seen: "phát một phần" and "phát trọn" in one line.
    part = make_row("r", outcome=Outcome.PARTIAL, reason=EndReason.COMPLETE)
    whole = make_row("r", outcome=Outcome.AIRED, reason=EndReason.COMPLETE)

    assert why_it_ended(part) != why_it_ended(whole) == "complete"
