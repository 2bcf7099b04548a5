"""
How fast simulated loudspeakers answer: one command to all of them, until each has said that it plays.

Run: python -m tests.bench.playout_speakers [1000]    (from the project root; needs mosquitto)
Mosquitto, the loudspeakers (`broadcaster speaker-sim`, one process) and the station's output (this
process) run on one machine. The time of an answer is counted from the block of sound that begins the
programme to the roll call that counts it; CPU is that of each process meanwhile. At the end the broker is
killed for 4 s, three times.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import numpy as np

from broadcaster.clock import SystemClock
from broadcaster.speakers.mqtt import MqttOutput
from broadcaster.speakers.protocol import Report
from broadcaster.speakers.roll_call import RollCall
from tests.speakers.mosquitto_server import SECRET, MosquittoServer, output_to

CALLS = 5
KILLS = 3
BLOCK = np.full(960, 0.1, dtype=np.float32)
SILENCE = np.zeros(960, dtype=np.float32)
CLOCK = SystemClock()


def main(count: int) -> None:
    program = shutil.which("mosquitto", path=f"/usr/sbin:{os.environ['PATH']}")
    assert program is not None, "mosquitto is not installed"
    with tempfile.TemporaryDirectory() as name:
        server = MosquittoServer(program, Path(name), "allow_anonymous true", "max_queued_messages 0")
        server.start()
        fleet = _fleet(server.port, count)
        try:
            _measure(server, fleet.pid, count)
        finally:
            fleet.terminate()
            fleet.wait()
            server.kill()


def _fleet(port: int, count: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "broadcaster.cli.main", "speaker-sim", "--port", str(port)]
    command += ["--base", "xa", "--zone", "thon-1", "--secret", SECRET, "--count", str(count)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _measure(server: MosquittoServer, fleet: int, count: int) -> None:
    output = output_to(server.port, tail_s=0.5)
    assert isinstance(output, MqttOutput)
    heard = _listen()
    began_s = CLOCK.monotonic_s()
    output.open(CLOCK.now())
    _feed_until(output, SILENCE, lambda: output.delivered().devices.known == count)
    print(f"{count} loudspeakers online and known after {CLOCK.monotonic_s() - began_s:.2f} s")
    pids = {"mosquitto": server.pid, "loudspeakers": fleet, "station": os.getpid()}
    for number in range(CALLS):
        heard.clear()
        before = {name: _cpu_s(pid) for name, pid in pids.items()}
        called_s = CLOCK.monotonic_s()
        _feed_until(output, BLOCK, lambda: len(heard) >= count)
        answers = np.array(sorted(heard.values())) - called_s
        _feed_until(output, BLOCK, lambda: output.delivered().devices.playing == count)
        counted_s = CLOCK.monotonic_s() - called_s
        p50, p99 = np.percentile(answers, [50, 99])
        cpu = ", ".join(f"{name} {_cpu_s(pid) - before[name]:.2f} s" for name, pid in pids.items())
        times = {"first": answers[0], "p50": p50, "p99": p99, "last": answers[-1], "counted": counted_s}
        told = ", ".join(f"{name} {each * 1000:.0f} ms" for name, each in times.items())
        print(f"call {number + 1}: {told}; CPU {cpu}")
        _feed_until(output, SILENCE, lambda: output.delivered().devices.acknowledged == 0)
        _rest(output, 3.0)
    for _ in range(KILLS):
        _kill(server, output, count)
    report = output.delivered()
    print(
        f"dropped {report.dropped} of {report.dropped + report.frames} frames, load {os.getloadavg()[0]:.1f}"
    )
    output.close()


def _kill(server: MosquittoServer, output: MqttOutput, count: int) -> None:
    """Kill the broker while all play; tell when the first, and when all, are counted again."""
    _feed_until(output, BLOCK, lambda: output.delivered().devices.playing == count)
    server.kill()
    killed_s = CLOCK.monotonic_s()
    _feed_until(output, BLOCK, lambda: CLOCK.monotonic_s() > killed_s + 4.0)
    assert not output.delivered().connected
    server.start()
    back_s = CLOCK.monotonic_s()
    _feed_until(output, BLOCK, lambda: output.delivered().connected)
    connected_s = CLOCK.monotonic_s() - back_s
    _feed_until(output, BLOCK, lambda: output.delivered().devices.playing == count)
    all_s = CLOCK.monotonic_s() - back_s
    print(f"broker back: connected after {connected_s:.2f} s, all counted as playing after {all_s:.2f} s")


def _listen() -> dict[str, float]:
    """Note when each answer reaches a roll call, whichever the output opens."""
    heard: dict[str, float] = {}
    hear = RollCall.hear

    def listening(roll: RollCall, report: Report, now: datetime) -> None:
        hear(roll, report, now)
        if report.is_playing and report.answers:
            heard.setdefault(report.device, CLOCK.monotonic_s())

    RollCall.hear = listening
    return heard


def _feed_until(output: MqttOutput, block: np.ndarray, is_reached: Callable[[], bool]) -> None:
    while not is_reached():
        output.write(block, CLOCK.now())
        CLOCK.sleep_s(0.02)


def _rest(output: MqttOutput, length_s: float) -> None:
    ends_s = CLOCK.monotonic_s() + length_s
    _feed_until(output, SILENCE, lambda: CLOCK.monotonic_s() > ends_s)


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
