"""The night and the rehearsal of a station that relays another one."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.model import OccurrenceState, Origin
from broadcaster.station.night.page import NightReport
from broadcaster.station.night.run import run_night
from broadcaster.station.onair.playing import rehearse
from tests.station.conftest import OpenStation

MONDAY = date(2026, 11, 23)
RELAY = "2026-11-23-tiep-am-vov-1"
SLOT = (
    '[[slot]]\nid = "tiep-am"\nprogramme = "tiep-am-vov"\ndays = ["daily"]\nat = 06:00:00\nlength_s = 1800\n'
)


@pytest.fixture(name="report")
def _report(folder: Path, open_station: OpenStation) -> NightReport:
    (folder / "schedules" / "week.toml").write_text(SLOT, "utf-8")
    with open_station() as station:
        return run_night(station, MONDAY)


def test_the_night_asks_no_bulletin_of_a_relay_and_clears_it_by_its_standing_rule(
    report: NightReport,
) -> None:
    (relay,) = report.rundown

    assert relay.state is OccurrenceState.APPROVED
    assert str(relay.reason) == "Approved by standing rule."
    assert report.failures == ()
    assert [remark for remark in report.warnings if remark.where == RELAY] == []
    assert {bulletin.programme for bulletin in report.bulletins} <= {"du-phong"}


def test_a_second_night_changes_nothing(report: NightReport, open_station: OpenStation) -> None:
    with open_station() as station:
        again = run_night(station, MONDAY)

    assert again.rundown == report.rundown


@pytest.mark.usefixtures("report")
def test_a_rehearsal_takes_the_relay_as_heard(folder: Path) -> None:
    rows = rehearse(
        folder,
        datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM),
        datetime(2026, 11, 23, 7, 0, tzinfo=VIETNAM),
    )

    assert [(row.occurrence, row.origin, row.aired_ms) for row in rows] == [(RELAY, Origin.RELAY, 1_800_000)]
