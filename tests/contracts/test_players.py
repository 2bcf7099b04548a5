"""The promise of the pull outputs: whatever plays web radio plays them, unbroken and at the right pitch."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from datetime import datetime

import numpy as np
import pytest
from numpy.typing import NDArray

from broadcaster.clock import VIETNAM, SystemClock
from broadcaster.outputs import open_outputs
from broadcaster.outputs.pull.output import HttpOutput
from broadcaster.ports import OutputSettings
from broadcaster.sound.pcm import HOUSE_RATE_HZ

NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
TICK = 960
TONE_HZ = 1000.0
HEARD_S = 3

RAW = "audio/x-raw,format=S16LE,rate=48000,channels=1"
PLAYERS = {
    "ffmpeg": "ffmpeg -v error -i {url} -f s16le -ac 1 -ar 48000 -",
    "mpv": (
        "mpv --no-config --no-video --really-quiet --ao=pcm --ao-pcm-file=/dev/stdout --ao-pcm-waveheader=no "
        "--audio-format=s16 --audio-channels=mono --audio-samplerate=48000 {url}"
    ),
    "gst-launch-1.0": (
        f"gst-launch-1.0 -q uridecodebin uri={{url}} ! audioconvert ! audioresample ! {RAW} ! fdsink fd=1"
    ),
    "vlc": (
        "vlc -I dummy -q --no-sout-video --sout "
        "#transcode{{acodec=s16l,channels=1,samplerate=48000}}:std{{access=file,mux=raw,dst=-}} {url}"
    ),
}


class Station:
    """An output that has a tone, in real time."""

    def __init__(self, kind: str) -> None:
        settings = OutputSettings(name="xa", kind="http", options={"port": 0, "format": kind})
        settings = OutputSettings(name="xa", kind="http", options={"port": 0, "format": kind})
        (output,) = open_outputs([settings])
        assert isinstance(output, HttpOutput)
        self._output = output
        output.open(NOW)
        self.url = f"http://127.0.0.1:{output.port}/loa.{'m3u8' if kind == 'hls' else 'mp3'}"
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._play)
        self._thread.start()

    def _play(self) -> None:
        clock, written = SystemClock(VIETNAM), 0
        begun_s = clock.monotonic_s()
        while not self._over.wait(max(0.0, begun_s + written / HOUSE_RATE_HZ - clock.monotonic_s())):
            t = (np.arange(TICK) + written) / HOUSE_RATE_HZ
            self._output.write((0.25 * np.sin(2 * np.pi * TONE_HZ * t)).astype(np.float32), NOW)
            written += TICK

    def has_begun(self) -> bool:
        return bool(self._output._ring.latest(1))

    def close(self) -> None:
        self._over.set()
        self._thread.join()
        self._output.close()


@pytest.fixture(name="station", params=["mp3", "hls"], scope="module")
def _station(request: pytest.FixtureRequest) -> Iterator[Station]:
    station = Station(request.param)
    while not station.has_begun():
        time.sleep(0.1)
    yield station
    station.close()


def heard_by(player: str, url: str) -> NDArray[np.float64]:
    """Give what *player* has played in its first seconds, full scale 1."""
    command = PLAYERS[player].format(url=url).split()
    if player == "vlc" and os.geteuid() == 0:
        command = ["runuser", "-u", "nobody", "--", *command]  # it does not run as root
    wanted = HEARD_S * HOUSE_RATE_HZ * 2
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout
        killer = threading.Timer(40, process.kill)
        killer.start()
        data = process.stdout.read(wanted)
        killer.cancel()
        process.kill()
    return np.frombuffer(data, "<i2").astype(np.float64) / 32768


@pytest.mark.parametrize("player", PLAYERS)
def test_every_player_hears_the_tone_at_once_and_without_a_gap(station: Station, player: str) -> None:
    if not shutil.which(player):
        if os.environ.get("REQUIRE_SERVICES") == "1":
            pytest.fail(f"{player} is not installed")
        pytest.skip(f"{player} is not installed")

    pcm = heard_by(player, station.url)

    assert len(pcm) == HEARD_S * HOUSE_RATE_HZ
    blocks = np.sqrt((pcm.reshape(-1, TICK) ** 2).mean(axis=1))
    first = int(np.argmax(blocks > 0.1))
    assert first * TICK / HOUSE_RATE_HZ < 0.5
    assert (blocks[first + 1 : -1] > 0.1).all(), "a gap of 20 ms"
    spectrum = np.abs(np.fft.rfft(pcm[-HOUSE_RATE_HZ:] * np.hanning(HOUSE_RATE_HZ)))
    assert abs(int(np.argmax(spectrum)) - TONE_HZ) <= 1
