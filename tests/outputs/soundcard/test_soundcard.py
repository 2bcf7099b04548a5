"""The sound card output through a PulseAudio null sink, heard at its monitor."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import ConfigurationRefused, OutputBroken
from broadcaster.outputs import open_outputs
from broadcaster.ports import OutputSettings
from tests.lateness import Watch
from tests.outputs.soundcard.beside_a_card import WATCHED_S
from tests.outputs.soundcard.soundcard_process import BLOCKS
from tests.waiting import PATIENCE_S, wait_for

ROOT = Path(__file__).parents[3]
TRIES = 4
"""Of a busy machine; one that was in time is tried once."""


@pytest.fixture(name="pulse")
def _pulse(
    tmp_path: Path, find_program: Callable[[str], str | None], need_service: Callable[..., None]
) -> Iterator[dict[str, str]]:
    need_service("pulseaudio", found=find_program("pulseaudio") is not None)
    need_service("parec", found=find_program("parec") is not None)
    asound = tmp_path / "asound.conf"
    asound.write_text("pcm.!default { type pulse }\nctl.!default { type pulse }\n")
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "PULSE_SERVER": f"unix:{tmp_path}/pulse.socket",
        "ALSA_CONFIG_PATH": f"/usr/share/alsa/alsa.conf:{asound}",
    }
    daemon = subprocess.Popen(
        [
            "pulseaudio",
            "-n",
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
            f"--load=module-native-protocol-unix socket={tmp_path}/pulse.socket auth-anonymous=1",
            "--load=module-null-sink sink_name=loa rate=48000 channels=1",
        ],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    wait_for((tmp_path / "pulse.socket").exists)
    yield {**environment, "PULSE_PID": str(daemon.pid)}
    daemon.terminate()
    daemon.wait()


PAREC = ("parec", "-d", "loa.monitor", "--rate=48000", "--channels=1", "--format=s16le", "--latency-msec=20")


@contextmanager
def listening(pulse: dict[str, str], capture: Path) -> Iterator[None]:
    """Write down what the sink plays, from before the block begins until it was silent for half a second."""

    def newest() -> np.ndarray:
        heard = capture.read_bytes()
        return np.frombuffer(heard[: len(heard) // 2 * 2], dtype="<i2")

    with capture.open("wb") as file, subprocess.Popen(PAREC, env=pulse, stdout=file) as listener:
        try:
            wait_for(lambda: len(newest()))
            yield
            at_the_end = len(newest())
            wait_for(lambda: len(newest()) > at_the_end + 24_000 and not newest()[-24_000:].any())
        finally:
            listener.terminate()


@dataclass(frozen=True, slots=True)
class Heard:
    """What the sink played of the tone, and what the output says of it."""

    report: dict[str, object]
    sound: np.ndarray
    machine_was_late: bool

    @property
    def sounding(self) -> np.ndarray:
        """Places at which the tone is."""
        return np.flatnonzero(np.abs(self.sound) > 0.05)

    @property
    def is_whole(self) -> bool:
        """
        Say whether nothing of the tone is missing.

        What is heard, not how long it took: on a busy machine the card waits for sound.
        Of a sine of 0.5, 6.4 % lies below 0.05.
        """
        return abs(len(self.sounding) / (BLOCKS * 960 * 0.936) - 1) < 0.02


def heard_at_the_sink(pulse: dict[str, str], capture: Path) -> Heard:
    command = [sys.executable, "-m", "tests.outputs.soundcard.soundcard_process", "default"]
    with listening(pulse, capture), Watch() as watch:
        done = subprocess.run(
            command, cwd=ROOT, env=pulse, capture_output=True, text=True, check=True, timeout=PATIENCE_S
        )
    told = json.loads(done.stdout)
    sound = np.frombuffer(capture.read_bytes(), dtype="<i2") / 32768
    return Heard(told["report"], sound, machine_was_late=told["was_late"] or watch.was_late)


def test_the_monitor_of_the_sink_hears_the_tone_whole(pulse: dict[str, str], tmp_path: Path) -> None:
    for number in range(TRIES):
        heard = heard_at_the_sink(pulse, tmp_path / f"heard-{number}.raw")
        # A card that got no turn for longer than its buffer loses sound whatever the output does.
        if heard.is_whole or not heard.machine_was_late:
            break

    assert heard.report == {"frames": BLOCKS * 960, "dropped": 0, "error": ""}
    assert heard.is_whole
    begin = heard.sounding[0] + 9600
    middle = heard.sound[begin : begin + 16_384]
    peak_hz = float(np.argmax(np.abs(np.fft.rfft(middle * np.hanning(16_384))))) * 48_000 / 16_384
    assert abs(peak_hz - 1500) < 5


def test_a_card_that_is_not_there_is_named_with_those_that_are() -> None:
    options: dict[str, str | int | float | bool] = {"device": "no such card"}
    (output,) = open_outputs([OutputSettings(name="loa", kind="soundcard", options=options)])

    with pytest.raises(OutputBroken, match=r"no such card|PortAudio"):
        output.open(datetime(2026, 11, 23, tzinfo=VIETNAM))
    output.close()


def test_an_option_out_of_range_is_refused() -> None:
    with pytest.raises(ConfigurationRefused, match=r"gain_db"):
        open_outputs([OutputSettings(name="loa", kind="soundcard", options={"gain_db": 12.0})])


def test_a_sound_server_that_stands_still_is_not_heard_on_another_output(
    pulse: dict[str, str], tmp_path: Path
) -> None:
    # Seen: eight outputs were silent for ten seconds, because one waited for its card to close.
    command = [sys.executable, "-m", "tests.outputs.soundcard.beside_a_card", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, env=pulse, stdout=subprocess.PIPE, text=True) as player:
        assert player.stdout is not None
        assert player.stdout.readline() == "playing\n"
        os.kill(int(pulse["PULSE_PID"]), signal.SIGSTOP)
        try:
            longest_gap_s = float(player.stdout.readline())
        finally:
            os.kill(int(pulse["PULSE_PID"]), signal.SIGCONT)

    # A machine that is busy is late by tenths; who waits for the card waits as long as it stands still.
    assert longest_gap_s < WATCHED_S / 2
