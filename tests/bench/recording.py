# ruff: noqa: TID251 - a bench measures real time
"""
What recording costs the player: CPU with it and without it, for one output and for four.

python -m tests.bench.recording [SECONDS]
"""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from broadcaster.clock import SystemClock
from broadcaster.errors import BroadcasterError
from broadcaster.model import Priority
from broadcaster.playout import Interruption, ask, order_message
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.station.setup.house import NewStation, make_station
from broadcaster.station.setup.last_good import last_good_configuration
from tests.recording.signals import noise

STATION = """
[station]
id = "thu"
name = "Đài thử"
commune = "xã Thử"
[playout]
fallback = "du-phong"
[console]
enabled = false
[recording]
on = {on}
"""
OUTPUT = """
[[output]]
name = "loa-{number}"
kind = "rtp"
address = "127.0.0.1"
port = {port}
"""


def cpu_s(pid: int) -> float:
    """Give the CPU seconds of a process that lives, over all its threads, by the scheduler's own count."""
    counts = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(path.read_text("ascii").split()[0]) for path in counts) / 1e9


@contextmanager
def player(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a player until it answers, and end it."""
    command = (sys.executable, "-m", "broadcaster.cli.main", "--station", str(folder), "on-air")
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        door = last_good_configuration(folder).control_door
        try:
            while True:
                try:
                    ask(door, do="status")
                    break
                except BroadcasterError:
                    time.sleep(0.2)
            yield process
        finally:
            process.terminate()


def measure(outputs: int, *, on: bool, seconds: int) -> tuple[float, float, float]:
    """Give the player's CPU in per cent of a core, silent and sounding, and what was stored, kB an output."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as listeners:
        folder = make_station(Path(name) / "dai", NewStation(demo=True), now=SystemClock().now())
        text = STATION.format(on=str(on).lower())
        for number in range(outputs):
            # Without anybody there the system says so, and an RTP output that is refused is closed.
            listening = listeners.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
            listening.bind(("127.0.0.1", 0))
            text += OUTPUT.format(number=number, port=listening.getsockname()[1])
        (folder / "station.toml").write_text(text, "utf-8")
        sound = folder / "tin.wav"
        with wave.open(str(sound), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(HOUSE_RATE_HZ)
            file.writeframes((noise(seconds + 10) * 32767).astype("<i2").tobytes())
        with player(folder) as process:
            time.sleep(5)
            silent = _percent(process.pid, seconds / 2)
            order = Interruption(title="Tin", path=sound, priority=Priority.URGENT)
            order_message(last_good_configuration(folder).control_door, order)
            time.sleep(3)
            sounding = _percent(process.pid, seconds)
            stored = sum(path.stat().st_size for path in folder.rglob("var/recordings/*/*/*.opus"))
            return silent, sounding, stored / outputs / 1000


def _percent(pid: int, seconds: float) -> float:
    before, began = cpu_s(pid), time.monotonic()
    time.sleep(seconds)
    return 100 * (cpu_s(pid) - before) / (time.monotonic() - began)


def main(seconds: int) -> None:
    """Print the table."""
    print("outputs  recording  silent %CPU  sounding %CPU  stored kB")
    for outputs in (1, 4):
        for on in (False, True):
            silent, sounding, stored = measure(outputs, on=on, seconds=seconds)
            print(f"{outputs:7}  {'on' if on else 'off':>9}  {silent:11.2f}  {sounding:13.2f}  {stored:9.0f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
