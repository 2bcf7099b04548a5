"""
The promise of the pull and RTP outputs: every player plays them, unbroken and at the right pitch.

The seconds to sound are told (`pytest --log-cli-level=INFO`): a busy machine is no fault of an output.
"""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from broadcaster.clock import VIETNAM, SystemClock
from broadcaster.errors import OutputBroken
from broadcaster.outputs import open_outputs
from broadcaster.outputs.opening import open_bare
from broadcaster.outputs.pull.output import HttpOutput
from broadcaster.ports import Output, OutputSettings
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.lateness import Watch
from tests.ports import free_port
from tests.waiting import PATIENCE_S, wait_for

log = logging.getLogger(__name__)

NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
TICK = 960
TONE_HZ = 1000.0
HEARD_S = 3
LOUD = 0.1
TRIES = 4
"""On a busy machine; one that was in time is tried once."""

RAW = "audio/x-raw,format=S16LE,rate=48000,channels=1"
PLAYERS = {
    "ffmpeg": (
        "ffmpeg -v error -protocol_whitelist file,http,tcp,rtp,udp,crypto -i {url} -f s16le -ac 1 -ar 48000 -"
    ),
    "mpv": (
        "mpv --no-config --no-video --really-quiet --ao=pcm --ao-pcm-file=/dev/stdout --ao-pcm-waveheader=no "
        "--audio-format=s16 --audio-channels=mono --audio-samplerate=48000 "
        "--demuxer-lavf-o=protocol_whitelist=[file,http,tcp,rtp,udp,crypto] {url}"
    ),
    "gst-launch-1.0": (f"gst-launch-1.0 -q {{source}} ! audioconvert ! audioresample ! {RAW} ! fdsink fd=1"),
    "vlc": (
        "vlc -I dummy -q --no-sout-video --network-caching=300 --sout "
        "#transcode{{acodec=s16l,channels=1,samplerate=48000}}:std{{access=file,mux=raw,dst=-}} {url}"
    ),
}
PAYLOADS = {
    "pcmu": "encoding-name=PCMU,clock-rate=8000,payload=0 ! rtppcmudepay ! mulawdec",
    "l16": "encoding-name=L16,clock-rate=48000,channels=1,payload=96 ! rtpL16depay",
    "opus": "encoding-name=OPUS,clock-rate=48000,payload=96 ! rtpopusdepay ! opusdec",
}
"""What GStreamer is told of an RTP session."""
KNOWN_TO_VLC = {"pcmu"}
"""What its RTP input plays by the port alone."""


class Station:
    """An output that has a tone, in real time."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind = kind
        self._output = self._opened(folder)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._play)
        self._thread.start()

    def _opened(self, folder: Path) -> Output:
        if self.kind in PAYLOADS:
            port = free_port(with_next=True)
            self.by_port = f"rtp://@127.0.0.1:{port}"
            self.url = str(folder / f"{self.kind}.sdp")
            codec = f"caps=application/x-rtp,media=audio,{PAYLOADS[self.kind]}"
            self.source = f"udpsrc port={port} {codec.replace(' !', ' ! rtpjitterbuffer !', 1)}"
            options = {"address": "127.0.0.1", "port": port, "codec": self.kind, "sdp": self.url}
            (output,) = open_outputs([OutputSettings(name="xa", kind="rtp", options=options)])
            output.open(NOW)
            Path(self.url).chmod(0o644)
            return output
        settings = OutputSettings(name="xa", kind="http", options={"port": 0, "format": self.kind})
        output = open_bare(settings)
        assert isinstance(output, HttpOutput)
        output.open(NOW)
        self.url = f"http://127.0.0.1:{output.port}/loa.{'m3u8' if self.kind == 'hls' else 'mp3'}"
        self.source = f"uridecodebin uri={self.url}"
        return output

    def _play(self) -> None:
        clock, written = SystemClock(VIETNAM), 0
        begun_s = clock.monotonic_s()
        while not self._over.wait(max(0.0, begun_s + written / HOUSE_RATE_HZ - clock.monotonic_s())):
            t = (np.arange(TICK) + written) / HOUSE_RATE_HZ
            try:
                self._output.write((0.25 * np.sin(2 * np.pi * TONE_HZ * t)).astype(np.float32), NOW)
            except OutputBroken:
                # Nobody listens at this port just now; the station's own player tries again like this.
                self._output.close()
                self._output.open(NOW)
            written += TICK

    def has_begun(self) -> bool:
        return not isinstance(self._output, HttpOutput) or bool(self._output._ring.latest(1))

    def close(self) -> None:
        self._over.set()
        self._thread.join()
        self._output.close()


@pytest.fixture(name="station", params=["mp3", "hls", *PAYLOADS], scope="module")
def _station(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Station]:
    folder = tmp_path_factory.mktemp("pages")
    for each in (folder, *folder.parents[:2]):
        each.chmod(0o755)  # VLC reads the description as another user
    station = Station(request.param, folder)
    wait_for(station.has_begun)
    yield station
    station.close()


@dataclass(frozen=True, slots=True)
class Heard:
    """What a player has played in its first seconds."""

    pcm: NDArray[np.float64]
    """Full scale 1, from the first sound on."""
    after_s: float
    """From the start of its process to the first sound."""

    @property
    def is_whole(self) -> bool:
        """Say whether it has sounded for as long as it was listened to."""
        return len(self.pcm) == HEARD_S * HOUSE_RATE_HZ

    @property
    def gaps(self) -> int:
        """Count the stretches of 20 ms without the tone; the first tenth is a player's own fade."""
        blocks = np.sqrt((self.pcm[: len(self.pcm) // TICK * TICK].reshape(-1, TICK) ** 2).mean(axis=1))
        return int((blocks[5:] < LOUD).sum())


def heard_by(player: str, station: Station) -> Heard:
    """Let *player* play until it has sounded for `HEARD_S`."""
    url = station.by_port if player == "vlc" and station.kind in KNOWN_TO_VLC else station.url
    command = PLAYERS[player].format(url=url, source=station.source).split()
    if player == "vlc" and os.geteuid() == 0:
        command = ["runuser", "-u", "nobody", "--", *command]  # it does not run as root
    clock, after_s, data = SystemClock(VIETNAM), 0.0, bytearray()
    begun_s = clock.monotonic_s()
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    # The group: runuser's child would go on for ever.
    killer = threading.Timer(PATIENCE_S, os.killpg, (process.pid, signal.SIGKILL))
    killer.start()
    with process:
        assert process.stdout
        while len(data) < HEARD_S * HOUSE_RATE_HZ * 2 and (piece := process.stdout.read(TICK * 2)):
            is_loud = np.abs(np.frombuffer(piece, "<i2")).max() > LOUD * 32768
            if is_loud and not data:
                after_s = clock.monotonic_s() - begun_s
            if is_loud or data:
                data += piece
        killer.cancel()
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    return Heard(np.frombuffer(bytes(data), "<i2").astype(np.float64) / 32768, after_s)


@pytest.mark.parametrize("player", PLAYERS)
def test_every_player_hears_the_tone_and_without_a_gap(station: Station, player: str) -> None:
    if player == "vlc" and station.kind in PAYLOADS and station.kind not in KNOWN_TO_VLC:
        pytest.skip(
            "Debian's VLC reads no session description (it is built without live555), and without one its "
            "RTP input knows payload types with fixed numbers alone (RFC 3551): not L16 at 48 kHz, nor Opus"
        )
    if not shutil.which(player):
        if os.environ.get("REQUIRE_SERVICES") == "1":
            pytest.fail(f"{player} is not installed")
        pytest.skip(f"{player} is not installed")

    for _ in range(TRIES):
        with Watch() as watch:
            heard = heard_by(player, station)
        # Packets that are late by more than a player waits for them are a gap, whoever sends them.
        if (heard.is_whole and not heard.gaps) or not watch.was_late:
            break

    log.info("%s, %s: %.2f s to sound", station.kind, player, heard.after_s)
    assert heard.is_whole, "it fell silent, or never sounded"
    assert heard.gaps == 0, "a gap of 20 ms"
    spectrum = np.abs(np.fft.rfft(heard.pcm[-HOUSE_RATE_HZ:] * np.hanning(HOUSE_RATE_HZ)))
    assert abs(int(np.argmax(spectrum)) - TONE_HZ) <= 1
