"""
The volume of each zone over the day, as one line of `station.toml`.

A class of messages may have a volume of its own, in all zones alike: a warning is heard at night, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import time

from broadcaster.model import Priority
from broadcaster.speakers.protocol import LOUDEST

_CLASSES = {each.code: each for each in (Priority.URGENT, Priority.EMERGENCY)}
_ENTRY = re.compile(r"(\d{1,2}):(\d\d)\s+(\d{1,3})", re.ASCII)

Steps = tuple[tuple[time, int], ...]
"""(from when, how loud), in order of the day."""


@dataclass(frozen=True, slots=True)
class VolumeTable:
    """How loud each zone is, by the time of day."""

    by_zone: dict[str, Steps]
    by_class: dict[Priority, Steps] = field(default_factory=dict)

    def at(self, zone: str, moment: time, priority: Priority = Priority.NORMAL) -> int:
        """Give the volume (0 to 100); before the first step of the day the last one still holds."""
        steps = self.by_class.get(priority, self.by_zone[zone])
        passed = [volume for start, volume in steps if start <= moment]
        return passed[-1] if passed else steps[-1][1]


def read_volumes(text: str, zones: Iterable[str]) -> VolumeTable:
    """
    Read "05:00 80, 21:00 40; thon-2: 05:00 60; khan-cap: 00:00 100": for all zones, single ones, a class.

    Raises:
        ValueError: it has another form, names a zone that is not there, or leaves a zone without volume.
    """
    listed = tuple(zones)
    by_zone: dict[str, Steps] = {}
    by_class: dict[Priority, Steps] = {}
    for part in text.split(";"):
        zone, is_single, steps = part.strip().partition(": ")
        if not is_single:
            by_zone = {**dict.fromkeys(listed, _steps(part)), **by_zone}
        elif zone in listed:
            by_zone[zone] = _steps(steps)
        elif zone in _CLASSES:
            by_class[_CLASSES[zone]] = _steps(steps)
        else:
            raise ValueError(zone)
    if set(by_zone) != set(listed):
        raise ValueError(text)
    return VolumeTable(by_zone, by_class)


def _steps(text: str) -> Steps:
    steps: dict[time, int] = {}
    for entry in text.split(","):
        found = _ENTRY.fullmatch(entry.strip())
        if found is None:
            raise ValueError(entry)
        hour, minute, volume = map(int, found.groups())
        start = time(hour, minute)  # raises ValueError itself
        if volume > LOUDEST or start in steps:
            raise ValueError(entry)
        steps[start] = volume
    return tuple(sorted(steps.items()))
