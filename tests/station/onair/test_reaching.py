"""What is said where no player answers, and where an alert could not be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from broadcaster.cli.airing.player import _page
from broadcaster.cli.terminal import Terminal
from broadcaster.clock import SystemClock
from broadcaster.errors import Broken
from broadcaster.model import UnreadAlert
from broadcaster.saying import to_document, verbatim
from broadcaster.station.doctor.examination import examine
from broadcaster.station.onair.reaching import PLAYER_LOG, reach
from broadcaster.station.opened import Station
from broadcaster.station.service.single_instance import only_one
from broadcaster.station.setup.configuration import load_configuration

STATUS = {
    "at": "2026-11-23T05:00:00+07:00",
    "trouble": None,
    "unread_alerts": [],
    "recordings": [],
    "spool_waiting": 0,
    "outputs": [],
    "messages": [],
    "next": None,
}


def page(folder: Path, **changes: object) -> str:
    terminal = Terminal(folder=folder, as_json=False, language="vi", verbose=False)
    return "\n".join(part for part in _page(terminal, {**STATUS, **changes}) if isinstance(part, str))


def test_a_station_that_does_not_run_is_told_how_to_be_started(folder: Path) -> None:
    with pytest.raises(Broken, match="The station is not running"):
        reach(load_configuration(folder), do="status")


def test_a_running_station_whose_player_cannot_stay_on_air_says_why(folder: Path) -> None:
    # Seen: "Đài chưa chạy. Hãy chạy: broadcaster run" beside a `run` whose player could not start.
    configuration = load_configuration(folder)
    log = configuration.var / PLAYER_LOG
    log.parent.mkdir(parents=True)
    log.write_text("first\nNo module named 'soundcard'\n", "utf-8")

    with only_one(configuration.var, "run"):
        with pytest.raises(Broken) as told:
            reach(configuration, do="status")
        findings = [each for each in examine(folder, clock=SystemClock()) if each.part == "station"]

    assert "No module named 'soundcard'" in str(told.value)
    assert "is not running" not in str(told.value)
    assert [each.well for each in findings] == [False]


def test_an_alert_that_cannot_be_read_is_named_by_doctor_and_status(folder: Path) -> None:
    path = folder / "station.toml"
    place = "\n[alerts]\nlat = 12.7\nlon = 108.6\nradius_km = 6\n"
    source = place + '[[alerts.source]]\nname = "tỉnh"\nfolder = "alerts"\n'
    path.write_text(path.read_text("utf-8") + source, "utf-8")
    unread = UnreadAlert(
        mark="m",
        source="tỉnh",
        place="alerts/lu.xml",
        seen_at=SystemClock().now(),
        why=verbatim("no polygon"),
    )
    with Station.open(folder) as station:
        station.store.alerts.note_unread([unread])

    found = [each for each in examine(folder, clock=SystemClock()) if each.where == "alerts/lu.xml"]
    told = page(folder, unread_alerts=[{"place": "alerts/lu.xml", "reason": "no polygon"}])

    assert [(each.well, str(each.message)) for each in found] == [(False, "no polygon")]
    assert "✗ Có một cảnh báo không đọc được: alerts/lu.xml. no polygon" in told


def test_a_status_with_trouble_does_not_claim_that_nothing_is_planned(folder: Path) -> None:
    wrong = to_document(verbatim("week.toml: dòng 3"))

    assert "không có gì trong lịch" in page(folder)
    assert "không có gì trong lịch" not in page(folder, trouble=wrong)
