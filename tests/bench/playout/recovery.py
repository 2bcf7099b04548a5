# ruff: noqa: TID251 - a bench measures the clocks themselves
"""
Back on air: after SIGKILL of the player under `broadcaster run`, and of Icecast under a playing one.

    python -m tests.bench.playout.recovery [kills]

The player: seconds without a packet at the RTP output, from SIGKILL to the first sound. Icecast: seconds from
its return to the first sound at a listener; and how late a tick was meanwhile.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from tests.bench.playout import rig
from tests.outputs.icecast.icecast_server import IcecastServer
from tests.sounding_station import sounding_station


def main(kills: int) -> None:
    print(f"=== {rig.load()}")
    with tempfile.TemporaryDirectory() as name:
        _player_killed(Path(name), kills)
    with tempfile.TemporaryDirectory() as name:
        _icecast_killed(Path(name))


def _player_killed(parent: Path, kills: int) -> None:
    line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    line.bind(("127.0.0.1", 0))
    folder = sounding_station(parent, line.getsockname()[1])
    command = [sys.executable, "-m", "broadcaster.cli.main", "--station", str(folder), "run"]
    with (parent / "run.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=rig.ROOT, stdout=log, stderr=log)
    try:
        line.settimeout(60)
        line.recv(2000)
        gaps = [_gap(line, folder) for _ in range(kills)]
    finally:
        process.terminate()
        process.wait(30)
        line.close()
    print(
        f"player killed {kills} times, seconds to the next sound: {', '.join(f'{gap:.2f}' for gap in gaps)}"
    )


def _gap(line: socket.socket, folder: Path) -> float:
    """Kill the player after some seconds of sound; give the seconds until there is sound again."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        line.recv(2000)
    player = next(
        pid
        for pid in (int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit())
        if str(folder) in _words(pid) and "on-air" in _words(pid) and _is_playing(pid)
    )
    os.kill(player, signal.SIGKILL)
    killed = time.monotonic()
    time.sleep(0.1)
    line.setblocking(False)
    try:
        while True:
            line.recv(2000)
    except BlockingIOError:
        line.setblocking(True)
        line.settimeout(60)
    line.recv(2000)
    return time.monotonic() - killed


def _is_playing(pid: int) -> bool:
    """The one that stands by has no threads yet."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("Threads:")[1].split()[0]) > 3


def _words(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().split("\0")[:-1]
    except OSError:
        return []


def _icecast_killed(folder: Path) -> None:
    program = shutil.which("icecast2")
    assert program, "icecast2 is missing"
    folder.chmod(0o755)
    server = IcecastServer(program, folder)
    server.start()
    (start,) = rig.every(1, 1, 6)
    rig.plan(folder, [start], 120)
    air = rig.go_on_air(folder, rig.outputs_of(folder, server))
    time.sleep(12)
    back = []
    for _ in range(3):
        server.kill()
        time.sleep(4)
        server.start()
        began = time.monotonic()
        back.append(_until_heard(server, began))
        time.sleep(5)
    ticks = air.end()
    server.kill()
    print(f"Icecast killed for 4 s, 3 times: heard again after {', '.join(f'{each:.2f}' for each in back)} s")
    pcm = rig.pcm_of(air.capture.data)
    first = rig.onsets(pcm)[0]
    hole = np.abs(pcm[first:]).reshape(-1)[: 30 * rig.RATE_HZ]
    quiet = int((hole[: len(hole) // 480 * 480].reshape(-1, 480).max(axis=1) < rig.LOUD).sum())
    print(rig.spread("tick lateness meanwhile", ticks.late_s.tolist()))
    print(f"holes of 10 ms in the PCM output meanwhile: {quiet}")


def _until_heard(server: IcecastServer, began: float) -> float:
    listener = rig.Listener(server.port, "/dai.mp3")
    while not listener.chunks:
        time.sleep(0.005)
    heard = time.monotonic() - began
    listener.close()
    return heard


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
