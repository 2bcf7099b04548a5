"""
The fader of an output: its volume, over the day if wanted, for every kind of output alike.

`volume_db = -6` in `station.toml`, or `volume_db = "05:00 0, 12:00 -6, 21:00 -12; khan-cap: 0"`: from when,
how many decibel; then for a class of messages of its own. Outside the plug-ins, so that none has to think
of it. The volume follows from what sounds and from the hour: after a message, and after a crash, there is
nothing to put back. A person may set another one while it sounds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.errors import N_
from broadcaster.model import Priority
from broadcaster.outputs.insert import ForewarnedInsert, Insert
from broadcaster.ports import ForewarnedOutput, Output, OutputSettings

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

OPTION = "volume_db"
LOWEST_DB, HIGHEST_DB = -60.0, 12.0
"""A wider range is a slip of the pen; above 0 dB loud passages are clipped."""

_CLASSES = {each.code: each for each in (Priority.URGENT, Priority.EMERGENCY)}
_NUMBER = re.compile(r"[-+]?\d{1,2}(?:\.\d+)?", re.ASCII)
_STEP = re.compile(r"(\d{1,2}):(\d\d)\s+([-+]?\d{1,2}(?:\.\d+)?)", re.ASCII)

Steps = tuple[tuple[time, float], ...]
"""(from when, decibel), in order of the day."""


@dataclass(frozen=True, slots=True)
class Volume:
    """The volume of an output."""

    steps: Steps
    by_class: Mapping[Priority, Steps] = field(default_factory=dict)
    """For classes that have one of their own; the others share `steps`."""

    def at_db(self, moment: time, priority: Priority = Priority.NORMAL) -> float:
        """Give it at a time of the day; before the first step the last one of the day before still holds."""
        steps = self.by_class.get(priority, self.steps)
        passed = [volume_db for start, volume_db in steps if start <= moment]
        return passed[-1] if passed else steps[-1][1]


FLAT = Volume(((time(0), 0.0),))
"""As loud as it comes, all day."""


def volume_of(output: str, value: str | float) -> Volume:
    """Read the volume of *output* as it stands in `station.toml`; raises ConfigurationRefused."""
    settings = OutputSettings(name=output, kind="", options={OPTION: value})
    return take_volume(settings)[1] or FLAT


def take_volume(settings: OutputSettings) -> tuple[OutputSettings, Volume | None]:
    """
    Take the volume out of the options of an output, whose plug-in knows nothing of it.

    Returns:
        The settings without it, and the volume; None where there is none.
    Raises:
        ConfigurationRefused: it is neither a number of decibel nor a list of times.
    """
    value = settings.options.get(OPTION)
    if value is None:
        return settings, None
    rest = {key: each for key, each in settings.options.items() if key != OPTION}
    volume = _volume(value)
    if volume is None:
        wanted = N_("a number from -60 to 12, or times with one: 05:00 0, 21:00 -12; khan-cap: 0")
        form = settings.form()
        form.wrong(OPTION, wanted)
        form.faults.raise_any()
    return replace(settings, options=rest), volume


def with_fader(output: Output, volume: Volume | None) -> Output:
    """Put a fader before *output*; none where nothing sounds and nothing is set."""
    if volume is None and not output.wants_pcm:
        return output
    volume = volume or FLAT
    return ForewarnedFader(output, volume) if isinstance(output, ForewarnedOutput) else Fader(output, volume)


class Fader(Insert):
    """An output with a volume; a step is a ramp over one block, not a click."""

    def __init__(self, output: Output, volume: Volume) -> None:
        super().__init__(output)
        self._volume = volume
        self._priority = Priority.NORMAL
        self._gain: float | None = None

    def write(self, pcm: Pcm, now: datetime) -> None:
        """Set the volume of the next frames and pass them on."""
        if self._volume is not FLAT or self._gain != 1.0:
            pcm = self._faded(pcm, now)
        super().write(pcm, now)

    def set_volume(self, volume: Volume) -> None:
        """Go over to *volume*, with the next frames."""
        self._volume = volume

    def _faded(self, pcm: Pcm, now: datetime) -> Pcm:
        gain = 10 ** (self._volume.at_db(now.time(), self._priority) / 20)
        before = gain if self._gain is None else self._gain
        self._gain = gain
        if self.wants_pcm and (gain != 1.0 or before != 1.0):
            ramp = gain if before == gain else np.linspace(before, gain, len(pcm), dtype=np.float32)
            pcm = np.clip(pcm * ramp, -1.0, 1.0).astype(np.float32, copy=False)
        return pcm

    def sounds(self, priority: Priority) -> None:
        """Take the class, and pass it on."""
        self._priority = priority
        super().sounds(priority)


class ForewarnedFader(ForewarnedInsert, Fader):
    """A fader before an output that must know ahead when it will sound."""


def _volume(value: str | float) -> Volume | None:
    """Read the volume; gives None when it cannot be read."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return Volume(((time(0), float(value)),)) if LOWEST_DB <= value <= HIGHEST_DB else None
    usual, *others = value.split(";")
    steps, by_class = _steps(usual), {}
    for part in others:
        name, _, own = part.partition(": ")
        priority = _CLASSES.get(name.strip())
        if priority is None or priority in by_class:
            return None
        by_class[priority] = _steps(own)
    return Volume(steps, by_class) if steps and all(by_class.values()) else None


def _steps(text: str) -> Steps:
    """Read "05:00 0, 21:00 -12", or one number for the whole day; gives nothing when it cannot be read."""
    if alone := _NUMBER.fullmatch(text.strip()):
        return ((time(0), float(alone[0])),) if LOWEST_DB <= float(alone[0]) <= HIGHEST_DB else ()
    steps: dict[time, float] = {}
    for part in text.split(","):
        found = _STEP.fullmatch(part.strip())
        hour, minute, volume_db = (float(group) for group in found.groups()) if found else (24.0, 0.0, 0.0)
        if hour > 23 or minute > 59 or not LOWEST_DB <= volume_db <= HIGHEST_DB:  # noqa: PLR2004 - the day's
            return ()
        steps[time(int(hour), int(minute))] = volume_db
    return tuple(sorted(steps.items()))
