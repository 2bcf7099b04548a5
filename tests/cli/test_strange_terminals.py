"""Terminals and services that are not as usual: streams closed, a locale that knows no Vietnamese."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from broadcaster.station.setup.house import NewStation, make_station
from tests.station.conftest import EVENING

ROOT = Path(__file__).parents[2]


def called(words: str, *, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    command = f"{shlex.quote(sys.executable)} -m broadcaster.cli.main {words}"
    return subprocess.run(
        ["/bin/sh", "-c", command],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        check=False,
        timeout=120,
    )


@pytest.fixture(name="station")
def _station(tmp_path: Path) -> Path:
    return make_station(tmp_path / "Đài  xã 'Ea\"Kar'", NewStation(demo=True), now=EVENING)


@pytest.mark.parametrize(
    "words", ["read <&-", "--station {folder} rundown >&-", "--station {folder} rundown 2>&-"]
)
def test_a_stream_that_is_closed_ends_no_command(station: Path, words: str) -> None:
    # Seen: 'NoneType' object has no attribute 'isatty'.
    done = called(words.format(folder=shlex.quote(str(station))))

    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr


def test_a_python_that_is_told_to_ignore_its_variables_begins_anew_once_and_not_for_ever() -> None:
    ascii_alone = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    words = [sys.executable, "-X", "utf8=0", "-m", "broadcaster.cli.main", "--version"]

    done = subprocess.run(
        words, capture_output=True, cwd=ROOT, env=os.environ | ascii_alone, check=False, timeout=60
    )

    assert done.returncode == 0, done.stderr


def test_a_station_in_a_vietnamese_folder_opens_in_a_locale_that_knows_no_vietnamese(station: Path) -> None:
    # Seen: UnicodeEncodeError, surrogates not allowed.
    ascii_alone = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

    done = called(f"--station {shlex.quote(str(station))} rundown", environment=ascii_alone)

    assert done.returncode == 0, done.stderr
    assert "Bản tin sáng" in done.stdout.decode()
