"""
Drift over a long programme: one tone a minute inside one item, at the PCM output and at a listener.

    python -m tests.bench.playout.drift [minutes]

Prints how far the last tone has moved against the first, by the wall clock; parts per million; the tick
lateness, CPU and memory over the whole time.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from tests.bench.playout import rig
from tests.outputs.icecast.icecast_server import IcecastServer
from tests.playout.scenario import write_wav

TONE_S = 1
EVERY_S = 60


def main(minutes: int) -> None:
    program = shutil.which("icecast2")
    assert program, "icecast2 is missing"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        server = IcecastServer(program, folder)
        server.start()
        length_s = minutes * 60
        tones = write_wav(folder / f"{length_s}s-1000hz.wav", length_s, rate_hz=48_000)
        _silence_between(tones)
        (start,) = rig.every(1, 1, 20)
        rig.plan(folder, [start], length_s)
        air = rig.go_on_air(folder, rig.outputs_of(folder, server))
        time.sleep(10)
        listener = rig.Listener(server.port, "/dai.mp3")
        memory, cpu = rig.memory_mb(air.process.pid), rig.cpu_s(air.process.pid)
        loads = [rig.load()]
        time.sleep(length_s + 15)
        loads.append(rig.load())
        cpu, after = rig.cpu_s(air.process.pid) - cpu, rig.memory_mb(air.process.pid)
        ticks = air.end()
        listener.close()
        server.kill()
        print(f"{minutes} min, from {loads[0]} to {loads[1]}")
        print(f"CPU {100 * cpu / (length_s + 15):.1f} % of a core, memory {memory} -> {after} MB")
        print(rig.spread("tick lateness", ticks.late_s.tolist()))
        pcm = rig.onsets(rig.pcm_of(air.capture.data))
        _tell("PCM", rig.air_times(air.capture, [2 * place for place in pcm], 2 * rig.RATE_HZ))
        heard = rig.onsets(rig.decoded(listener.data))
        places = [place * rig.MP3_FRAME_BYTES // rig.MP3_FRAME_SAMPLES for place in heard]
        _tell("listener", rig.air_times(listener, places, rig.MP3_KBPS * 125))


def _silence_between(path: Path) -> None:
    """Leave one second of tone a minute."""
    raw = bytearray(path.read_bytes())
    pcm = np.frombuffer(raw, dtype="<i2", offset=44)
    second = np.arange(len(pcm)) // 48_000
    pcm[second % EVERY_S >= TONE_S] = 0
    path.write_bytes(raw)


def _tell(name: str, air_s: list[float]) -> None:
    minute = np.round((np.array(air_s) - air_s[0]) / EVERY_S)
    error_ms = (np.array(air_s) - air_s[0] - minute * EVERY_S) * 1000
    slope = np.polyfit(minute * EVERY_S, error_ms, 1)[0] * 1000
    print(
        f"{name}: {len(air_s)} tones, drift {slope:.2f} ppm, last against first {error_ms[-1]:.2f} ms, "
        f"from {error_ms.min():.2f} to {error_ms.max():.2f} ms"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
