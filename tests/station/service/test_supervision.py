"""A player is kept on air: one that ends, one that hangs, one that somebody else has left behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from broadcaster.clock import SystemClock
from broadcaster.playout import ask
from broadcaster.station.service import supervision
from broadcaster.station.service.single_instance import is_on_duty
from broadcaster.station.service.supervision import Supervisor
from broadcaster.station.setup.configuration import load_configuration
from tests.waiting import PATIENCE_S, wait_for


@contextmanager
def supervised(folder: Path, *command: str) -> Iterator[Supervisor]:
    configuration = load_configuration(folder)
    supervisor = Supervisor(
        command or (*player_of(folder), "--standby"),
        var=configuration.var,
        door=configuration.control_door,
        log_path=folder / "player.txt",
        clock=SystemClock(),
    )
    supervisor.start()
    try:
        yield supervisor
    finally:
        supervisor.stop()


def player_of(folder: Path) -> tuple[str, ...]:
    return (sys.executable, "-m", "broadcaster.cli.main", "--station", str(folder), "on-air")


@pytest.fixture(name="door")
def _door(folder: Path) -> Path:
    configuration = load_configuration(folder)
    configuration.var.mkdir(exist_ok=True)
    return configuration.control_door


def test_a_player_that_hangs_is_ended_and_started_again(folder: Path, door: Path) -> None:
    # Seen: a player that was stopped stayed stopped, and the station silent.
    with supervised(folder) as supervisor:
        wait_for(lambda: ask(door, do="status"))
        first = supervisor.pid
        assert first is not None
        wait_for(lambda: supervisor._standby)  # it has been seen to count

        os.kill(first, signal.SIGSTOP)

        wait_for(lambda: supervisor.pid not in (first, None))
        wait_for(lambda: ask(door, answer_within_s=1.0, do="status"))


def test_a_player_that_another_left_behind_plays_on_until_it_ends(folder: Path, door: Path) -> None:
    # Seen: after `run` was killed, a new one started a player every two seconds for nothing.
    orphan = subprocess.Popen(player_of(folder))
    wait_for(lambda: ask(door, do="status"))

    with supervised(folder) as supervisor:
        time.sleep(2.5)
        assert supervisor.pid is None
        assert orphan.poll() is None

        orphan.kill()
        orphan.wait()

        wait_for(lambda: supervisor.pid)
        wait_for(lambda: ask(door, do="status"))


def test_a_player_that_another_left_behind_is_ended_when_it_hangs(folder: Path, door: Path) -> None:
    # Seen: it was left alone for ever, and the station silent.
    orphan = subprocess.Popen(player_of(folder))
    wait_for(lambda: ask(door, do="status"))

    with supervised(folder) as supervisor:
        wait_for(lambda: supervisor._standby)
        time.sleep(2)
        orphan.send_signal(signal.SIGSTOP)

        wait_for(lambda: supervisor.pid)
        assert orphan.wait(PATIENCE_S) == -signal.SIGKILL


def test_the_end_of_the_station_ends_a_player_that_another_left_behind(folder: Path, door: Path) -> None:
    orphan = subprocess.Popen(player_of(folder))
    wait_for(lambda: ask(door, do="status"))

    with supervised(folder):
        time.sleep(1.5)

    assert orphan.wait(PATIENCE_S) == 0
    assert not is_on_duty(load_configuration(folder).var, "on-air")


def test_a_player_that_cannot_live_is_started_at_growing_intervals(folder: Path, door: Path) -> None:
    # Seen: 28 starts in a minute, because an output was misspelt.
    assert door
    note = folder / "starts"
    script = f"open({str(note)!r}, 'a').write('x'); raise SystemExit('an output is misspelt')"

    clock = SystemClock()
    began_s = clock.monotonic_s()
    with supervised(folder, sys.executable, "-c", script):
        wait_for(lambda: note.exists() and len(note.read_text()) >= 5)
        took_s = clock.monotonic_s() - began_s

    assert took_s >= sum(supervision.PAUSES_S) + supervision.PAUSES_S[-1]


def test_a_program_that_is_not_there_is_no_end_of_the_supervision(folder: Path, door: Path) -> None:
    assert door
    with supervised(folder, str(folder / "no-such-program")) as supervisor:
        time.sleep(0.5)

        assert supervisor.pid is None
        assert supervisor._thread.is_alive()


def test_a_log_that_somebody_deleted_ends_no_supervision(folder: Path, door: Path) -> None:
    # Seen: the log was deleted, the player crashed, and there was never one again.
    assert door
    note = folder / "starts"
    script = f"import pathlib; open({str(note)!r}, 'a').write('x'); pathlib.Path('player.txt').unlink()"
    command = f"import os; os.chdir({str(folder)!r}); {script}"

    with supervised(folder, sys.executable, "-c", command):
        wait_for(lambda: note.exists() and len(note.read_text()) >= 2)


def test_a_long_log_is_begun_anew_and_one_old_one_is_kept(folder: Path, door: Path) -> None:
    assert door
    log = folder / "player.txt"
    log.write_bytes(b"x" * 5_000_001)

    with supervised(folder, sys.executable, "-c", ""):
        wait_for((folder / "player.before.txt").exists)

    assert log.stat().st_size < 1000


def test_a_log_that_grows_under_a_living_player_is_begun_anew_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever knocked at a port again and again filled the disk: it was shortened at a restart alone."""
    monkeypatch.setattr(supervision, "LONGEST_LOG_BYTES", 100)
    path = tmp_path / "player.txt"
    with path.open("ab", buffering=0) as written_by_the_player:
        written_by_the_player.write(b"a" * 101)
        assert supervision.shorten(path)
        written_by_the_player.write(b"b")
        assert not supervision.shorten(path)

    assert path.read_bytes() == b"b"
    assert (tmp_path / "player.before.txt").read_bytes() == b"a" * 101
