"""`broadcaster alerts poll` and `alerts list`, as a person calls them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from broadcaster.cli.terminal import WARNINGS
from broadcaster.clock import VIETNAM, SystemClock
from broadcaster.station.setup.house import NewStation, make_station
from tests.cap_documents import SENDER, alert_xml, info_xml, name_of
from tests.commands import typed
from tests.signing_keys import signer

ALERTS = """
[alerts]
lat = 12.71
lon = 108.61

[[alerts.source]]
name = "thu-muc"
folder = "canh-bao"
"""
Call = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(name="now")
def _now() -> datetime:
    return SystemClock(VIETNAM).now().replace(microsecond=0)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, now: datetime) -> Path:
    folder = make_station(tmp_path / "dai", NewStation(demo=True), now=now)
    for path, text in (
        (folder / "station.toml", ALERTS),
        (folder / "schedules" / "alerts.toml", f'\n[[sender]]\nid = "{SENDER}"\ntitle = "Đài tỉnh"\n'),
    ):
        path.write_text(path.read_text("utf-8") + text, "utf-8")
    (folder / "canh-bao").mkdir()
    return folder


@pytest.fixture(name="call")
def _call(folder: Path) -> Call:
    def call(*words: str) -> subprocess.CompletedProcess[str]:
        return typed("--station", str(folder), "--lang", "en", "alerts", *words)

    return call


def document(result: subprocess.CompletedProcess[str]) -> Any:
    return json.loads(result.stdout)


def put(folder: Path, name: str, body: bytes) -> None:
    (folder / "canh-bao" / name).write_bytes(body)


def test_a_look_says_what_came_and_what_becomes_of_it(folder: Path, call: Call, now: datetime) -> None:
    put(folder, "a.xml", alert_xml("A1", info_xml(expires=now + timedelta(hours=2)), sent=now))
    put(folder, "b.xml", alert_xml("A2", sent=now, status="Exercise"))

    result = call("poll", "--json")

    assert (result.returncode, result.stderr) == (0, "")
    first, second = document(result)["decisions"]
    assert first["source"] == "thu-muc"
    assert first["place"].endswith("canh-bao/a.xml")
    assert first["new"] is True
    assert first["alert"] | {"ends_at": ""} == {
        "identifier": "A1",
        "sender": SENDER,
        "sent": now.isoformat(),
        "status": "Actual",
        "type": "Alert",
        "headline": "Cảnh báo lũ quét",
        "class": "khan-cap",
        "outputs": ["loa"],
        "doubtful": False,
        "ends_at": "",
    }
    assert second["alert"]["class"] is None
    assert second["reason"] == "Its status is Exercise: not for listeners."
    assert call("poll").stdout == "Nothing new.\n"


def test_a_source_that_fails_needs_a_person(folder: Path, call: Call) -> None:
    put(folder, "a.xml", b"<alert")

    result = call("poll")

    assert result.returncode == 3
    assert "not well-formed XML" in " ".join(result.stdout.split())
    assert "a.xml" in result.stdout


def test_the_list_says_what_stands(folder: Path, call: Call, now: datetime) -> None:
    info = info_xml(expires=now + timedelta(hours=2))
    put(folder, "a.xml", alert_xml("A1", info, sent=now - timedelta(minutes=9)))
    put(folder, "b.xml", alert_xml("A2", info, sent=now))
    old = name_of("A1", now - timedelta(minutes=9))
    put(folder, "c.xml", alert_xml("A3", kind="Cancel", sent=now, references=[old]))
    assert call("poll").returncode == 0

    found = {one["identifier"]: one for one in document(call("list", "--json"))["alerts"]}

    assert {name: one["standing"] for name, one in found.items()} == {"A1": False, "A2": True, "A3": False}
    assert found["A1"]["reason"] == "Replaced or cancelled by its sender."
    assert found["A2"]["occurrences"] == []
    assert found["A2"]["outputs"] == ["loa"]
    assert "Cảnh báo lũ quét" in call("list").stdout


def test_the_list_says_which_outputs_hear_it(folder: Path, call: Call, now: datetime) -> None:
    path = folder / "station.toml"
    zone = '[[output]]\nname = "tay"\nkind = "null"\n[[zone]]\nname = "thon-tay"\noutputs = ["tay"]\n'
    path.write_text(f"{path.read_text('utf-8')}\n{zone}lat = 12.71\nlon = 108.52\n", "utf-8")
    area = "<areaDesc>Thôn Tây</areaDesc><circle>12.71,108.52 1</circle>"
    put(folder, "a.xml", alert_xml("A1", info_xml(expires=now + timedelta(hours=2), area=area), sent=now))

    assert document(call("poll", "--json"))["decisions"][0]["alert"]["outputs"] == ["tay"]
    assert document(call("list", "--json"))["alerts"][0]["outputs"] == ["tay"]
    assert "tay" in call("list").stdout


def test_the_list_shows_a_forgery_beside_the_true_alert(folder: Path, call: Call, now: datetime) -> None:
    office = signer("office", start=now - timedelta(days=1), end=now + timedelta(days=1))
    rules = folder / "schedules" / "alerts.toml"
    rules.write_text(rules.read_text("utf-8") + 'certificate = "kttv.pem"\n', "utf-8")
    (folder / "schedules" / "kttv.pem").write_bytes(office.pem)
    true = alert_xml("A1", info_xml(expires=now + timedelta(hours=2)), sent=now)
    put(folder, "a.xml", true.replace(b"Actual", b"Actual "))
    put(folder, "b.xml", office.sign(true))

    assert [one["new"] for one in document(call("poll", "--json"))["decisions"]] == [True, True]

    found = document(call("list", "--json"))["alerts"]
    assert [(one["doubtful"], one["standing"]) for one in found] == [(True, False), (False, True)]
    assert found[0]["reason"] == "It is not signed, but this sender has a certificate."


def test_a_station_without_sources_has_nothing_new(folder: Path, call: Call) -> None:
    path = folder / "station.toml"
    path.write_text(path.read_text("utf-8").replace(ALERTS, ""), "utf-8")

    assert call("poll").stdout == "Nothing new.\n"
    assert document(call("list", "--json")) == {"alerts": []}


def test_rules_that_cannot_be_used_are_refused_by_name(folder: Path, call: Call) -> None:
    (folder / "schedules" / "alerts.toml").unlink()

    result = call("poll")

    assert result.returncode == 1
    assert result.stderr.startswith("alerts.toml: The file cannot be read")


def test_an_alert_that_cannot_be_read_is_listed_with_file_and_reason_until_it_is_mended(
    call: Call, folder: Path, now: datetime
) -> None:
    path = folder / "canh-bao" / "hong.xml"
    good = alert_xml("A1", sent=now)
    path.write_bytes(good.replace(b"<urgency>Immediate</urgency>", b"<urgency>Ngay</urgency>"))
    assert call("poll").returncode == WARNINGS
    assert document(call("poll", "--json"))["decisions"] == []

    (unread,) = document(call("list", "--json"))["unread"]
    assert unread["place"] == str(path)
    assert "'Ngay' is not a word of CAP 1.2 here" in unread["reason"]

    path.write_bytes(good)
    call("poll")
    listed = document(call("list", "--json"))
    assert len(listed["alerts"]) == 1
    assert "unread" not in listed
