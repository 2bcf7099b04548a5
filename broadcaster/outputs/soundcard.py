"""The sound card output: the card's own clock asks for sound, a small ring holds it ready."""

from __future__ import annotations

import os
import threading
from datetime import datetime
from time import sleep
from typing import TYPE_CHECKING, Any

import numpy as np

from broadcaster.errors import N_, OutputBroken
from broadcaster.ports import Delivered, Output, OutputSettings
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.sound.varispeed import LAG_FRAMES, Varispeed

if TYPE_CHECKING:
    from types import ModuleType

    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

RING_FRAMES = HOUSE_RATE_HZ
"""Room for a second; the player fills 20 ms of it at a time."""

START_WITHIN_S = 3.0
"""How long a card may take before it asks for its first sound; a PulseAudio sink took 1.4 s."""

CALLBACK_FRAMES = 480
"""10 ms: the callback is Python and must not be asked 500 times a second."""

UNPLUGGED_AFTER_FRAMES = 3 * HOUSE_RATE_HZ
"""A card that asks for nothing for so long is gone."""

MEAN_FRAMES = 5 * HOUSE_RATE_HZ
"""The level of the ring is averaged over some 5 s: player and card take turns, and either may be late."""

PPM_A_FRAME = 20 / (HOUSE_RATE_HZ // 1000)
"""Correction for a frame too many or too few: 20 ppm a millisecond. A card 100 ppm off lies 5 ms beside."""

CLOSE_WITHIN_S = 1.5
"""How long the card may take to play what the ring holds at the end."""


def open_soundcard(settings: OutputSettings, *, is_live: bool = True) -> Output:
    """
    Make a sound card output.

    Options:
        device: part of the card's name as `broadcaster doctor` lists it; empty for the system's own.
        buffer_ms: sound held ready against a busy machine (default 100).
        gain_db: level of this output (default 0, never above).
    """
    del is_live
    form = settings.form()
    output = SoundcardOutput(
        settings.name,
        form.text("device", ""),
        buffer_ms=form.whole("buffer_ms", 100, at_least=20, at_most=900),
        gain_db=form.number("gain_db", 0.0, at_least=-60.0, at_most=0.0),
    )
    form.check()
    return output


class SoundcardOutput:
    """
    Plays through PortAudio.

    The ring begins with *buffer_ms* of silence and swings around that level. The card's clock is followed
    by varispeed. (Leaving out single frames clicks: -35 dB in 20 ms of a tone of 1 kHz, -20 dB at 6 kHz.)
    """

    wants_pcm = True

    def __init__(self, name: str, device: str, *, buffer_ms: int, gain_db: float) -> None:
        self.name = name
        self._device = device
        self._buffer_frames = buffer_ms * HOUSE_RATE_HZ // 1000
        self._gain = np.float32(10 ** (gain_db / 20))
        self._ring = np.zeros(RING_FRAMES, dtype=np.float32)
        self._lock = threading.Lock()
        self._varispeed: Varispeed | None = None
        self._mean_level = 0.0
        self._kept_back = 0
        self._stream: Any = None
        self._begin = 0
        self._end = 0
        self._taken = 0
        self._played = 0
        self._dropped = 0
        self._refused = 0
        self._asked = 0
        self._has_begun = threading.Event()
        self._is_empty = threading.Event()
        self._fault: OutputBroken | None = None

    def open(self, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        """Find the card and start it; raises OutputBroken."""
        self._fault = None
        self._asked = 0
        self._has_begun.clear()
        self._start()
        if not self._has_begun.wait(START_WITHIN_S):
            self.close()
            raise OutputBroken(
                N_("The sound card {device} asks for no sound."),
                where=self.name,
                remedy=N_("Check plug and power, or choose another card."),
                device=f"“{self._device}”",
            )
        with self._lock:
            self._begin = self._taken = self._played = self._dropped = self._refused = 0
            self._end = self._buffer_frames
            self._ring[:] = 0.0
            self._varispeed = Varispeed()
            self._mean_level = self._buffer_frames
            self._kept_back = LAG_FRAMES

    def drives(self) -> str:
        """Name the card, by its whole name where the system knows it, and the sound server that has it."""
        return f"soundcard {_card(self._device)} {os.environ.get('PULSE_SERVER', '')}".rstrip()

    def _start(self) -> None:
        sounddevice = _portaudio()
        try:
            self._stream = sounddevice.OutputStream(
                samplerate=HOUSE_RATE_HZ,
                channels=1,
                dtype="float32",
                device=self._device or None,
                blocksize=CALLBACK_FRAMES,
                latency=self._buffer_frames / HOUSE_RATE_HZ,
                callback=self._fill,
                finished_callback=self._finished,
            )
            self._stream.start()
        except (sounddevice.PortAudioError, ValueError) as error:
            self.close()
            raise OutputBroken(
                N_("The sound card {device} cannot be used ({why})."),
                where=self.name,
                remedy=N_("The cards of this machine are: {cards}."),
                device=f"“{self._device}”",
                why=error,
                cards=", ".join(card_names()) or "-",
            ) from error

    def write(self, pcm: Pcm, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        """Put the next frames into the ring; drops what finds no room."""
        if self._fault:
            raise self._fault
        assert self._varispeed is not None
        level = self._end - self._begin
        if level + 2 * len(pcm) > RING_FRAMES:
            self._dropped += len(pcm)
            self._refused += len(pcm)
            if self._refused > UNPLUGGED_AFTER_FRAMES:
                self._fault = self._stopped(N_("it asks for no more sound"))
            return
        self._refused = 0
        paced = self._varispeed.run(pcm, self._wanted_ppm(level, len(pcm))) * self._gain
        with self._lock:
            self._put(paced)
            self._taken += len(pcm)

    def title(self, text: str) -> None:
        """Nobody reads titles on a loudspeaker."""

    def delivered(self) -> Delivered:
        """Report what the card has taken."""
        return Delivered(
            frames=self._played,
            dropped=self._dropped,
            connected=self._stream is not None and not self._fault,
            trouble=self._fault,
        )

    def close(self) -> None:
        """Let the card play what it has and let go of it."""
        stream, self._stream = self._stream, None
        varispeed, self._varispeed = self._varispeed, None
        if stream is not None:
            if varispeed and not self._fault:
                with self._lock:
                    self._put(varispeed.rest() * self._gain)
                    self._kept_back = 0
                self._is_empty.wait(CLOSE_WITHIN_S)
                # What the card holds itself is played in its own time; stopping would cut it off.
                sleep(2 * stream.latency)
            stream.stop(ignore_errors=True)
            stream.close(ignore_errors=True)

    def _wanted_ppm(self, level: int, frames: int) -> float:
        """Follow the card's clock: play slower while the ring runs low, faster while it fills up."""
        self._mean_level += (level - self._mean_level) * frames / MEAN_FRAMES
        return PPM_A_FRAME * (self._mean_level - self._buffer_frames)

    def _put(self, pcm: Pcm) -> None:
        self._ring[(self._end + np.arange(len(pcm))) % RING_FRAMES] = pcm
        self._end += len(pcm)
        self._is_empty.clear()

    def _stopped(self, why: str) -> OutputBroken:
        return OutputBroken(
            N_("The sound card stopped ({why})."),
            where=self.name,
            remedy=N_("Check plug and power; the player tries again by itself."),
            why=why,
        )

    def _finished(self) -> None:
        if self._stream is not None:
            self._fault = self._stopped(N_("it ended the sound by itself"))

    def _fill(self, out: NDArray[np.float32], frames: int, time: object, status: object) -> None:
        """Give the card its frames, in the card's own thread; silence where there is none."""
        del time, status
        self._asked += frames
        # A card fills its own buffer first, and may think for a second before it really begins.
        if self._asked > 3 * self._buffer_frames:
            self._has_begun.set()
        with self._lock:
            level = self._end - self._begin
            ready = min(level, frames)
            out[:ready, 0] = self._ring[(self._begin + np.arange(ready)) % RING_FRAMES]
            self._begin += ready
            self._played = max(self._played, self._taken - self._kept_back - (level - ready))
        out[ready:, 0] = 0.0
        if ready == level:
            self._is_empty.set()


def _card(device: str) -> str:
    """Give the whole name of the card that *device* means; *device* itself where that is not one card."""
    try:
        sounddevice = _portaudio()
    except OutputBroken:
        return device
    try:
        return str(sounddevice.query_devices(device or None, "output")["name"])
    except (sounddevice.PortAudioError, ValueError):
        return device


def card_names() -> tuple[str, ...]:
    """Give the names of the cards that can play; raises OutputBroken without PortAudio."""
    found = _portaudio().query_devices()
    return tuple(device["name"] for device in found if device["max_output_channels"] > 0)


def _portaudio() -> ModuleType:
    try:
        import sounddevice  # noqa: PLC0415 - an extra, and it loads a system library
    except (ImportError, OSError) as error:
        raise OutputBroken(
            N_("Sound cards need PortAudio, which is not installed ({why})."),
            where="soundcard",
            remedy=N_("Install the extra broadcaster[soundcard] and the Debian package libportaudio2."),
            why=error,
        ) from error
    module: ModuleType = sounddevice
    return module
