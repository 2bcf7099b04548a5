"""A real player process, killed."""

from __future__ import annotations

import subprocess
import sys
import time
import wave
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM, SystemClock
from broadcaster.model import OccurrenceState, Rundown
from broadcaster.store import Store, open_store
from tests.playout.scenario import Station

ROOT = Path(__file__).parents[2]


def start(folder: Path, run_s: float) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.playout.player_process", str(folder), str(run_s)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def wait_for(what: Callable[[], bool]) -> None:
    for _ in range(600):
        if what():
            return
        time.sleep(0.05)
    pytest.fail("it did not happen within 30 s")


def beaten_ms(store: Store) -> int:
    rows = store.ledger.open_rows()
    return rows[0][2] if rows else 0


def test_a_killed_player_is_back_in_the_running_programme(station: Station, tmp_path: Path) -> None:
    clock = SystemClock()
    starts_at = clock.now() + timedelta(seconds=2)
    occurrence = replace(station.occurrence("05:30", 18), starts_at=starts_at)
    store = open_store(f"sqlite:///{tmp_path / 'station.db'}", clock=clock, zone=VIETNAM)
    store.bulletins.put(station.archive.bulletins[occurrence.bulletin])
    store.occurrences.plan(Rundown(air_date=starts_at.date(), occurrences=(occurrence,)))

    first = start(tmp_path, 60)
    try:
        wait_for(lambda: beaten_ms(store) >= 1000)
    finally:
        first.kill()
        first.communicate()
    ((_, beat_at, aired_ms),) = store.ledger.open_rows()
    time.sleep(1.2)  # more than what a programme may lose and still be whole
    second = start(tmp_path, (starts_at + timedelta(seconds=19) - clock.now()).total_seconds())
    second.communicate(timeout=60)

    rows = store.ledger.rows(starts_at - timedelta(hours=1), starts_at + timedelta(hours=1))
    stored = store.occurrences.get(occurrence.id)
    store.close()
    killed, joined = rows
    assert (killed.reason, killed.aired_ms, killed.actual_end) == ("crashed", aired_ms, beat_at)
    assert killed.actual_end <= joined.actual_start
    assert (joined.reason, joined.outcome) == ("complete", "partial")
    # It joined where the clock was, so it ended when the programme was to end.
    assert abs(joined.actual_end - starts_at - timedelta(seconds=18)) < timedelta(milliseconds=50)
    assert stored is not None
    assert stored.state is OccurrenceState.PARTIAL
    with wave.open(str(tmp_path / "out.wav"), "rb") as heard:
        assert abs(heard.getnframes() / 48 - joined.aired_ms) < 100
