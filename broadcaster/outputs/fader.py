"""
The fader of an output: its volume, over the day if wanted, for every kind of output alike.

`volume_db = -6` in `station.toml`, or `volume_db = "05:00 0, 12:00 -6, 21:00 -12"`: from when, how many
decibel. Outside the plug-ins, so that none has to think of it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.errors import N_
from broadcaster.ports import Delivered, ForewarnedOutput, Output, OutputSettings, gather_frames
from broadcaster.ports.options import Options

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

OPTION = "volume_db"
LOWEST_DB, HIGHEST_DB = -60.0, 12.0
"""A wider range is a slip of the pen; above 0 dB loud passages are clipped."""

_STEP = re.compile(r"(\d{1,2}):(\d\d)\s+([-+]?\d{1,2}(?:\.\d+)?)", re.ASCII)

Steps = tuple[tuple[time, float], ...]
"""(from when, decibel), in order of the day."""


def take_volume(settings: OutputSettings) -> tuple[OutputSettings, Steps]:
    """
    Take the volume out of the options of an output, whose plug-in knows nothing of it.

    Returns:
        The settings without it, and its steps; none where there is no volume.
    Raises:
        ConfigurationRefused: it is neither a number of decibel nor a list of times.
    """
    value = settings.options.get(OPTION)
    if value is None:
        return settings, ()
    rest = {key: each for key, each in settings.options.items() if key != OPTION}
    steps = _steps(value)
    if not steps:
        wanted = N_("a number from -60 to 12, or times with one: 05:00 0, 21:00 -12")
        raise Options(settings).wrong(OPTION, wanted)
    return replace(settings, options=rest), steps


def with_fader(output: Output, steps: Steps) -> Output:
    """Put a fader before *output*; none where there is nothing to set."""
    if not steps:
        return output
    return ForewarnedFader(output, steps) if isinstance(output, ForewarnedOutput) else Fader(output, steps)


class Fader:
    """An output with a volume; a step is a ramp over one block, not a click."""

    def __init__(self, output: Output, steps: Steps) -> None:
        self.name = output.name
        self.wants_pcm = output.wants_pcm
        self.gather_frames = gather_frames(output)
        self._output = output
        self._steps = steps
        self._gain: float | None = None

    def open(self, now: datetime) -> None:
        """Make ready; raises OutputBroken."""
        self._output.open(now)

    def write(self, pcm: Pcm, now: datetime) -> None:
        """Set the volume of the next frames and pass them on."""
        gain = 10 ** (self._volume_db(now) / 20)
        before = gain if self._gain is None else self._gain
        self._gain = gain
        if self.wants_pcm and (gain != 1.0 or before != 1.0):
            ramp = gain if before == gain else np.linspace(before, gain, len(pcm), dtype=np.float32)
            pcm = np.clip(pcm * ramp, -1.0, 1.0).astype(np.float32, copy=False)
        self._output.write(pcm, now)

    def title(self, text: str) -> None:
        """Pass it on."""
        self._output.title(text)

    def delivered(self) -> Delivered:
        """Report what the output reports."""
        return self._output.delivered()

    def close(self) -> None:
        """Close the output."""
        self._output.close()

    def _volume_db(self, now: datetime) -> float:
        # Before the first step of the day the last one of the day before still holds.
        passed = [volume_db for start, volume_db in self._steps if start <= now.time()]
        return passed[-1] if passed else self._steps[-1][1]


class ForewarnedFader(Fader):
    """A fader before an output that must know ahead when it will sound."""

    def expect(self, starts_at: datetime | None) -> None:
        """Pass it on."""
        assert isinstance(self._output, ForewarnedOutput)
        self._output.expect(starts_at)


def _steps(value: str | float) -> Steps:
    """Read the volume; gives nothing when it cannot be read."""
    if isinstance(value, bool):
        return ()
    if isinstance(value, int | float):
        return ((time(0), float(value)),) if LOWEST_DB <= value <= HIGHEST_DB else ()
    steps: dict[time, float] = {}
    for part in value.split(","):
        found = _STEP.fullmatch(part.strip())
        hour, minute, volume_db = (float(group) for group in found.groups()) if found else (24.0, 0.0, 0.0)
        if hour > 23 or minute > 59 or not LOWEST_DB <= volume_db <= HIGHEST_DB:  # noqa: PLR2004 - the day's
            return ()
        steps[time(int(hour), int(minute))] = volume_db
    return tuple(sorted(steps.items()))
