"""The station starts with the machine, says that it lives, and is watched."""

from __future__ import annotations

import configparser
import os
import shlex
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from broadcaster.errors import Refused
from broadcaster.station.service.notify import ALIVE, READY, feed_every_s, tell_systemd
from broadcaster.station.service.unit import install, make_unit, windows_lines
from broadcaster.station.setup.configuration import load_configuration


def test_the_unit_runs_this_station_and_is_watched(folder: Path) -> None:
    unit = make_unit(load_configuration(folder), for_system=True, owner="dai")

    read = configparser.ConfigParser(strict=False, interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read_string(unit.text)
    service = read["Service"]
    assert shlex.split(service["ExecStart"])[-3:] == ["--station", str(folder), "run"]
    assert (service["Type"], service["Restart"], service["WatchdogSec"]) == ("notify", "always", "60")
    assert service["User"] == "dai"
    assert unit.path == Path("/etc/systemd/system/broadcaster-thu.service")


def test_a_folder_with_blanks_and_signs_is_quoted(folder: Path) -> None:
    odd = folder.rename(folder.with_name('đài "xã" 100% $5'))
    unit = make_unit(load_configuration(odd), for_system=False)

    line = next(line for line in unit.text.splitlines() if line.startswith("ExecStart="))
    words = shlex.split(line.removeprefix("ExecStart=").replace("%%", "%").replace("$$", "$"))
    assert words[-2] == str(odd)


def test_a_user_s_station_lives_on_when_the_user_logs_out(folder: Path) -> None:
    unit = make_unit(load_configuration(folder), for_system=False)

    assert unit.shell_lines()[0] == "loginctl enable-linger"
    assert "User=" not in unit.text


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
def test_systemd_finds_no_fault_in_the_unit(folder: Path, tmp_path: Path) -> None:
    unit = make_unit(load_configuration(folder), for_system=True)
    path = tmp_path / unit.name
    path.write_text(unit.text, "utf-8")

    done = subprocess.run(
        ["systemd-analyze", "verify", path], capture_output=True, encoding="utf-8", check=False
    )

    assert unit.name not in done.stderr


def test_where_the_unit_cannot_be_written_the_other_way_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("broadcaster.station.service.unit.SYSTEM_UNITS", Path("/proc/nowhere"))

    with pytest.raises(Refused, match="--user"):
        install(make_unit(load_configuration(folder), for_system=True))


def test_on_windows_the_task_scheduler_is_told(folder: Path) -> None:
    create, start = windows_lines(load_configuration(folder))

    assert "/SC ONSTART" in create
    assert str(folder) in create
    assert start.startswith("schtasks /Run")


@pytest.mark.parametrize("kind", ["a path", "an abstract name"])
def test_systemd_is_told(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = str(tmp_path / "notify") if kind == "a path" else f"@broadcaster-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind("\0" + name[1:] if name.startswith("@") else name)
        systemd.settimeout(10)
        monkeypatch.setenv("NOTIFY_SOCKET", name)

        assert tell_systemd(READY)
        assert tell_systemd(ALIVE)
        assert [systemd.recv(100), systemd.recv(100)] == [b"READY=1", b"WATCHDOG=1"]


def test_without_systemd_nobody_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    assert not tell_systemd(READY)

    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "gone"))
    assert not tell_systemd(READY)


def test_the_watchdog_is_fed_at_half_its_time_and_only_by_whom_it_watches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", "60000000")
    monkeypatch.setenv("WATCHDOG_PID", str(os.getpid()))
    assert feed_every_s() == 30

    monkeypatch.setenv("WATCHDOG_PID", "1")
    assert feed_every_s() is None
