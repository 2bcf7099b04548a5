"""Rehearsing a day: the same player and ledger, and the truth is left alone."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.errors import Refused
from broadcaster.model import Decision, Evidence, OccurrenceState, Origin, Outcome
from broadcaster.station.night.run import run_night
from broadcaster.station.onair.playing import rehearse
from broadcaster.station.opened import Station
from broadcaster.station.records.report import write_report
from tests.nouns import LAN
from tests.station.conftest import OpenStation

MONDAY = date(2026, 11, 23)
MIDNIGHT = datetime(2026, 11, 23, tzinfo=VIETNAM)
DAY = timedelta(days=1)


def prepare(open_station: OpenStation, *, approve: bool, day: date = MONDAY) -> None:
    with open_station() as station:
        run_night(station, day)
        if approve:
            for bulletin in station.store.bulletins.of_date(day):
                if bulletin.state.value == "produced":
                    station.store.bulletins.decide(
                        bulletin.id, Decision.APPROVE, by=LAN, at=station.now(), note=""
                    )


def test_an_approved_day_airs_and_is_logged_as_simulated(open_station: OpenStation, folder: Path) -> None:
    prepare(open_station, approve=True)

    rows = rehearse(folder, MIDNIGHT, MIDNIGHT + DAY)

    assert [(row.origin, row.outcome, row.evidence) for row in rows] == [
        (Origin.OWN, Outcome.AIRED, Evidence.SIMULATED),
        (Origin.REPEAT, Outcome.AIRED, Evidence.SIMULATED),
    ]
    assert [row.actual_start for row in rows] == [MIDNIGHT.replace(hour=17), MIDNIGHT.replace(hour=18)]


def test_what_nobody_approved_does_not_air_and_the_evergreen_stands_in(
    open_station: OpenStation, folder: Path
) -> None:
    prepare(open_station, approve=False)

    rows = rehearse(folder, MIDNIGHT, MIDNIGHT + DAY)

    assert {(row.origin, row.programme) for row in rows} == {(Origin.FALLBACK, "du-phong")}
    with open_station() as station:
        assert {one.state for one in station.store.occurrences.day(MONDAY)} == {OccurrenceState.SUBSTITUTED}
        assert all(one.reason for one in station.store.occurrences.day(MONDAY))


def test_a_station_that_does_not_rehearse_keeps_its_ledger_and_its_plan(
    open_station: OpenStation, folder: Path
) -> None:
    prepare(open_station, approve=True)
    path = folder / "station.toml"
    path.write_text(path.read_text("utf-8").replace("rehearsal = true", "rehearsal = false"), "utf-8")

    rows = rehearse(folder, MIDNIGHT, MIDNIGHT + DAY)

    assert len(rows) == 2
    with open_station() as station:
        assert station.store.ledger.rows(MIDNIGHT, MIDNIGHT + DAY) == ()
        assert {one.state for one in station.store.occurrences.day(MONDAY)} == {OccurrenceState.APPROVED}


def test_a_day_rehearsed_twice_airs_once(open_station: OpenStation, folder: Path) -> None:
    prepare(open_station, approve=True)
    first = rehearse(folder, MIDNIGHT, MIDNIGHT + DAY)

    assert rehearse(folder, MIDNIGHT, MIDNIGHT + DAY) == first


WEEKLY = """
[[quota]]
id = "tb"
title = "TB"
theme = "thong-bao"
period = "week"
minimum_min = 1
"""


def test_a_rehearsal_of_days_to_come_is_reported_up_to_where_its_clock_came(
    open_station: OpenStation, folder: Path, tmp_path: Path
) -> None:
    (folder / "schedules" / "quotas.toml").write_text(WEEKLY, "utf-8")
    prepare(open_station, approve=True, day=MONDAY + 7 * DAY)
    rows = rehearse(folder, MIDNIGHT + 7 * DAY, MIDNIGHT + 8 * DAY)

    with Station.open(folder, clock=VirtualClock(MIDNIGHT - 40 * DAY)) as station:
        week = write_report(station, "2026-W49", tmp_path / "a.json", language="vi")
        month = write_report(station, "2026-12", tmp_path / "b.json", language="vi")
        with pytest.raises(Refused, match="has not begun"):
            write_report(station, "2027-01", tmp_path / "c.json", language="vi")

    assert sum(row.aired_ms for row in rows) > 0
    assert _credited_s(week) == _credited_s(month) == sum(row.aired_ms for row in rows) / 1000


def _credited_s(report: Mapping[str, Any]) -> float:
    """Give what was credited in the week of 30 November, whose days belong to two months."""
    return next(each["credited_s"] for each in report["quotas"] if each["period"] == "2026-W49")
