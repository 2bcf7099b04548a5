# ruff: noqa: TID251 - a bench measures the clocks themselves
"""
What measures: time-stamped captures, onsets of known tones, burners, CPU and memory of a process.

Method: docs/sources.md. Tones name who sounds (1 kHz programme, 3 kHz message). A capture notes the wall
time of every read; the air time of a sample is the lower envelope of the arrivals.
"""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO, Any

import av
import numpy as np
from numpy.typing import NDArray

from broadcaster.clock import VIETNAM, SystemClock
from broadcaster.model import THE_STATION, Rundown
from broadcaster.store import open_store
from tests.nouns import STATION
from tests.outputs.icecast.icecast_server import IcecastServer
from tests.playout.scenario import PlayedStation

ROOT = Path(__file__).parents[3]
RATE_HZ = 48_000
MP3_KBPS = 64
MP3_FRAME_BYTES, MP3_FRAME_SAMPLES = 192, 1152
LOUD = 0.02
"""-34 dBFS: the tones are at -12, what an encoder rings before them is below."""
QUIET_FRAMES = RATE_HZ // 10


SETTLED_S = 5
"""The first seconds decode everything at once, and are no figure of a playing station."""
STOOD_STILL_S = 0.001
APART_S = 0.2
"""After a stop of the machine, ticks catch up for as long."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """Of the loop: wall second of each, and how late it was in seconds."""

    at_s: NDArray[np.float64]
    late_s: NDArray[np.float64]


@dataclass
class Capture:
    """Bytes with the wall time of each arrival; collected by a thread until the source ends."""

    chunks: list[tuple[float, bytes]] = field(default_factory=list)

    def follow(self, source: IO[bytes]) -> threading.Thread:
        def collect() -> None:
            # A stamp that comes late would be taken for a sound that came late.
            with suppress(PermissionError):
                os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(9))
            while data := os.read(source.fileno(), 1 << 16):
                self.chunks.append((time.time(), data))

        thread = threading.Thread(target=collect, daemon=True)
        thread.start()
        return thread

    @property
    def data(self) -> bytes:
        return b"".join(data for _, data in self.chunks)

    def arrivals(self) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Give (wall seconds of each read, bytes before its end)."""
        at_s = np.array([at for at, _ in self.chunks])
        ends = np.cumsum([len(data) for _, data in self.chunks])
        return at_s, ends


class Listener(Capture):
    """A plain Icecast listener."""

    def __init__(self, port: int, mount: str) -> None:
        super().__init__()
        while not self._is_let_in(port, mount):
            time.sleep(0.02)
        self._socket.settimeout(None)
        self.follow(self._socket.makefile("rb", buffering=0))

    def _is_let_in(self, port: int, mount: str) -> bool:
        """Ask for the stream; a source that is not there yet gives another answer than 200."""
        self._socket = socket.create_connection(("127.0.0.1", port), 10)
        self._socket.sendall(f"GET {mount} HTTP/1.0\r\n\r\n".encode())
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += self._socket.recv(1)
        return b" 200 " in head.splitlines()[0]

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


def pcm_of(data: bytes) -> NDArray[np.float32]:
    return np.frombuffer(data[: len(data) // 2 * 2], dtype="<i2").astype(np.float32) / 32768


def decoded(data: bytes) -> NDArray[np.float32]:
    if not data:
        return np.zeros(0, dtype=np.float32)
    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE_HZ)
    with av.open(io.BytesIO(data), format="mp3") as container:
        parts = [
            part.to_ndarray().reshape(-1)
            for frame in container.decode(container.streams.audio[0])
            for part in resampler.resample(frame)
        ]
    return np.concatenate(parts)


def onsets(pcm: NDArray[np.float32], quiet_frames: int = QUIET_FRAMES) -> list[int]:
    """Give the first loud sample behind each quiet stretch."""
    loud = np.flatnonzero(np.abs(pcm) > LOUD)
    if not len(loud):
        return []
    gaps = np.flatnonzero(np.diff(loud) > quiet_frames)
    return [int(loud[0]), *(int(loud[gap + 1]) for gap in gaps)]


def air_times(capture: Capture, places: Sequence[int], bytes_per_s: float) -> list[float]:
    """
    Give the wall second at which each byte of the capture arrived …

    … by the read that held it, less the bytes behind it: a block comes whole, before it is heard.
    """
    at_s, ends = capture.arrivals()
    starts = np.concatenate(([0], ends[:-1]))
    found = np.searchsorted(ends, places, side="right")
    return [
        float(at_s[i] + (place - starts[i]) / bytes_per_s)
        for i, place in zip(found, places, strict=True)
        if i < len(at_s)
    ]


def even_air_times(capture: Capture, places: Sequence[int], bytes_per_s: float) -> list[float]:
    """Give the same as a listener with a buffer hears it: by the lower envelope of all arrivals."""
    at_s, ends = capture.arrivals()
    starts = np.concatenate(([0], ends[:-1]))
    base = float(np.min(at_s - starts / bytes_per_s))
    return [base + place / bytes_per_s for place in places]


def spread(name: str, values_s: Sequence[float]) -> str:
    if not len(values_s):
        return f"{name}: nothing was heard"
    ms = np.array(values_s) * 1000
    p1, p50, p99 = np.percentile(ms, [1, 50, 99])
    return (
        f"{name}: n {len(ms)}, min {ms.min():.2f}, p1 {p1:.2f}, median {p50:.2f}, p99 {p99:.2f}, "
        f"max {ms.max():.2f} ms (spread about the median: p99 {np.percentile(np.abs(ms - p50), 99):.2f} ms)"
    )


def against(air_s: Sequence[float], due_s: Sequence[float], within_s: float = 0.9) -> list[float]:
    """Pair each due time with the nearest onset; give the errors."""
    errors = []
    for due in due_s:
        nearest = min(air_s, key=lambda one: abs(one - due), default=float("inf"))
        if abs(nearest - due) < within_s:
            errors.append(nearest - due)
    return errors


@contextmanager
def burners(count: int) -> Iterator[None]:
    """Keep *count* processes busy, as a night of synthesis does."""
    script = "while True: sum(range(10000))"
    running = [subprocess.Popen([sys.executable, "-c", script]) for _ in range(count)]
    try:
        yield
    finally:
        for process in running:
            process.kill()
            process.wait()


class Floor:
    """Watches, beside a measurement, how late the machine itself is."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "floor.npy"
        command = [sys.executable, "-m", "tests.bench.playout.floor", str(self._path)]
        self._process = subprocess.Popen(command, cwd=ROOT)

    def end(self) -> NDArray[np.float64]:
        """Give (wall seconds, lateness in seconds) of each step."""
        self._process.terminate()
        self._process.wait(10)
        table: NDArray[np.float64] = np.load(self._path)
        return table


def tell_ticks(ticks: Ticks, floor: NDArray[np.float64]) -> None:
    """Print how late ticks were, in all and without the moments at which the machine itself stood still."""
    print(spread("tick lateness", ticks.late_s.tolist()))
    print(spread("of a thread that only sleeps", floor[:, 1].tolist()))
    stood_s = floor[floor[:, 1] > STOOD_STILL_S, 0]
    nearest = np.searchsorted(stood_s, ticks.at_s)
    edges = np.concatenate(([-np.inf], stood_s, [np.inf]))
    apart_s = np.minimum(ticks.at_s - edges[nearest], edges[nearest + 1] - ticks.at_s)
    free = ticks.late_s[apart_s > APART_S]
    print(
        spread(
            f"tick lateness where it did not stand still ({100 * len(free) / len(apart_s):.1f} %)",
            free.tolist(),
        )
    )


class Cost:
    """What a process takes from now on: processor, and how often its threads are woken for it."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._began_s = time.time()
        self._cpu_s = cpu_s(pid)
        self._wakes = wakes(pid)

    def since(self) -> str:
        """Say what it took since then, and its memory now."""
        elapsed_s = time.time() - self._began_s
        share = 100 * (cpu_s(self._pid) - self._cpu_s) / elapsed_s
        woken = (wakes(self._pid) - self._wakes) / elapsed_s
        return (
            f"CPU {share:.1f} % of a core, woken {woken:.0f} times a second, memory {memory_mb(self._pid)} MB"
        )


def cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wakes(pid: int) -> int:
    """Give how often the threads of *pid* that live now went to sleep."""
    return sum(
        int(_status(task / "status", "voluntary_ctxt_switches"))
        for task in Path(f"/proc/{pid}/task").iterdir()
    )


def memory_mb(pid: int) -> int:
    return int(_status(Path(f"/proc/{pid}/status"), "VmRSS")) // 1024


def _status(path: Path, key: str) -> str:
    line = next(line for line in path.read_text().splitlines() if line.startswith(key))
    return line.split()[1]


def load() -> str:
    return f"{datetime.now(VIETNAM):%Y-%m-%d %H:%M}, load {os.getloadavg()[0]:.1f}"


@dataclass
class Air:
    """A player process with its PCM captured."""

    process: subprocess.Popen[bytes]
    folder: Path
    capture: Capture
    thread: threading.Thread

    def end(self) -> Ticks:
        """Stop it in order; give its ticks but for those of its first seconds."""
        self.process.terminate()
        self.process.wait(30)
        self.thread.join(10)
        table = np.load(self.folder / "ticks.npy")
        settled = table[table[:, 0] > table[0, 0] + SETTLED_S]
        return Ticks(settled[:, 0], settled[:, 1])


def plan(folder: Path, starts: Sequence[datetime], length_s: int, audio: Path | None = None) -> None:
    """Plan a tone of *length_s* at each of *starts*, on every output."""
    station = PlayedStation(folder)
    clock = SystemClock()
    store = open_store(f"sqlite:///{folder / 'station.db'}", station=STATION, clock=clock, zone=VIETNAM)
    bulletin = replace(station.bulletin("tone", length_s), airs_at=starts[0])
    if audio:
        bulletin = replace(bulletin, master=replace(bulletin.master, path=audio.name, sha256=""))
    store.bulletins.put(bulletin)
    days: dict[Any, list[Any]] = {}
    for number, starts_at in enumerate(starts):
        occurrence = replace(
            station.occurrence("05:30", length_s, bulletin="tone"),
            id=f"{starts_at:%Y-%m-%dT%H%M%S}-s{number}",
            slot=f"s{number}",
            starts_at=starts_at,
            outputs=("pcm", "web", "tep", "loa", "dem"),
        )
        days.setdefault(starts_at.date(), []).append(occurrence)
    for day, occurrences in days.items():
        store.occurrences.plan(Rundown(air_date=day, occurrences=tuple(occurrences)), by=THE_STATION)
    store.close()


def outputs_of(folder: Path, server: IcecastServer) -> list[dict[str, Any]]:
    """
    Four outputs beside the PCM one: Icecast, a file, RTP to a device that takes it, a counter.

    Where nobody takes RTP, this machine refuses it, and an output that is closed costs nothing.
    """
    port = rtp_device()
    web = {"host": "127.0.0.1", "port": server.port, "mount": "/dai.mp3", "password": server.password}
    return [
        {"name": "web", "kind": "icecast", "options": {**web, "kbps": MP3_KBPS}},
        {"name": "tep", "kind": "file", "options": {"path": str(folder / "out.mp3"), "silence": True}},
        {"name": "loa", "kind": "rtp", "options": {"address": "127.0.0.1", "port": port, "silence": True}},
        {"name": "dem", "kind": "null", "options": {}},
    ]


def rtp_device() -> int:
    """Begin to take RTP as a device does, and let it go; give the port."""
    device = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    device.bind(("127.0.0.1", 0))
    threading.Thread(target=_take_all, args=(device,), daemon=True).start()
    port: int = device.getsockname()[1]
    return port


def _take_all(device: socket.socket) -> None:
    while device.recv(2000):
        pass


def go_on_air(folder: Path, outputs: list[dict[str, Any]], *, fifo: bool = True) -> Air:
    order = folder / "order.json"
    order.write_text(json.dumps({"folder": str(folder), "outputs": outputs, "fifo": fifo}), "utf-8")
    command = [sys.executable, "-m", "tests.bench.playout.air", str(order)]
    with (folder / "player.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=log)
    assert process.stdout is not None
    capture = Capture()
    return Air(process, folder, capture, capture.follow(process.stdout))


def every(seconds: float, count: int, after_s: float) -> list[datetime]:
    """Give *count* whole seconds, *seconds* apart, from *after_s* on."""
    first = (SystemClock().now() + timedelta(seconds=after_s)).replace(microsecond=0)
    return [first + timedelta(seconds=seconds * number) for number in range(count)]
