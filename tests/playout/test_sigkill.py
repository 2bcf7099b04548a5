"""A real player process, killed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from broadcaster.clock import VIETNAM, SystemClock
from broadcaster.model import THE_STATION, AsRun, OccurrenceState, Rundown
from broadcaster.playout.asrun.known import Known
from broadcaster.playout.asrun.spool_folder import read_recent
from broadcaster.store import Store, open_store
from tests.nouns import STATION
from tests.playout.scenario import PlayedStation
from tests.waiting import wait_for

ROOT = Path(__file__).parents[2]


def start(folder: Path, run_s: float) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.playout.player_process", str(folder), str(run_s)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def beaten_ms(folder: Path) -> int:
    """Give what the open row of the last player had aired."""
    rows = Known(record.entry for record in read_recent(folder / "spool")).open_rows()
    return rows[-1].aired_ms if rows else 0


def play_until_killed(folder: Path, store: Store, has_joined: Callable[[], bool]) -> None:
    process = start(folder, 600)
    try:
        wait_for(lambda: has_joined() and beaten_ms(folder) >= 600)
    finally:
        process.kill()
        process.communicate()


def test_a_killed_player_is_back_in_the_running_programme(station: PlayedStation, tmp_path: Path) -> None:
    clock = SystemClock()
    starts_at = clock.now() + timedelta(seconds=2)
    occurrence = replace(station.occurrence("05:30", 300), starts_at=starts_at)
    store = open_store(f"sqlite:///{tmp_path / 'station.db'}", station=STATION, clock=clock, zone=VIETNAM)
    store.bulletins.put(station.archive.bulletins[occurrence.bulletin])
    store.occurrences.plan(Rundown(air_date=starts_at.date(), occurrences=(occurrence,)), by=THE_STATION)

    def rows() -> tuple[AsRun, ...]:
        return store.ledger.rows(starts_at - timedelta(hours=1), starts_at + timedelta(hours=1))

    play_until_killed(tmp_path, store, lambda: True)
    (left,) = Known(record.entry for record in read_recent(tmp_path / "spool")).open_rows()
    play_until_killed(tmp_path, store, lambda: len(rows()) == 2)
    killed, joined = rows()
    stored = store.occurrences.get(occurrence.id)
    store.close()

    assert (killed.reason, killed.aired_ms, killed.actual_end) == ("crashed", left.aired_ms, left.actual_end)
    assert killed.actual_end <= joined.actual_start
    assert joined.actual_end is None
    assert beaten_ms(tmp_path) >= 600
    assert stored is not None
    assert stored.state is OccurrenceState.ON_AIR, "its slot is still running"
