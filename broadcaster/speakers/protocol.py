"""
What the station and an MQTT loudspeaker say to each other, and under which topics.

Pure values; signed and read in `sealing`, judged by the loudspeaker in `admission`. The output and the
simulated loudspeaker share them, and so may the firmware of a real one. The protocol in words:
docs/decisions/0011-mqtt-loudspeakers.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from broadcaster.errors import Refused

STATE, ACK, HEARTBEAT = KINDS = ("state", "ack", "heartbeat")
"""What a loudspeaker says: how it is (retained), what it makes of a command, that it is alive."""

ALL: Final = "all"
"""In the place of a device's name: every loudspeaker of the zone."""

BRIDGE: Final = "bridge"
"""In the place of a zone's name: the station itself."""

WINDOW: Final = timedelta(seconds=30)
"""How far the clocks of station and loudspeaker may be apart."""

LONGEST_TEXT: Final = 500
LOUDEST: Final = 100

_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}", re.ASCII)


class MessageRefused(Refused):
    """A message of the loudspeaker network that is garbled, unsigned, old or meant for somebody else."""


class Act(StrEnum):
    """What a loudspeaker is told to do."""

    PLAY = "play"
    STOP = "stop"
    VOLUME = "volume"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """From the station to the loudspeakers of one zone; never retained."""

    id: str
    zone: str
    act: Act
    issued_at: datetime
    expires_at: datetime
    volume: int
    """0 to 100."""
    call: str = ""
    """Play: names the stretch of sound; the same in each repetition of the command."""
    stream_url: str = ""
    """Play: where the sound is pulled from."""
    lease_s: int = 0
    """Play: the loudspeaker falls silent by itself when it was not told again for so long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """From one loudspeaker: its state (retained), its answer to a command, or its heartbeat."""

    device: str
    zone: str
    at: datetime
    is_online: bool
    volume: int
    call: str = ""
    """The stretch of sound that it was told to play; empty when none."""
    is_playing: bool = False
    """Sound of that stretch arrives."""
    level_db: int | None = None
    """Level of what arrives, dBFS RMS; None when it is not measured."""
    answers: str = ""
    """Id of the command that this answers."""
    refusal: str = ""
    """Why that command was not obeyed; empty when it was."""


@dataclass(frozen=True, slots=True)
class Topics:
    """Names of the topics below *base*."""

    base: str

    def bridge(self, output: str) -> str:
        """Where the station says whether it is there (retained, last will)."""
        return f"{self.base}/{BRIDGE}/{output}/state"

    def command(self, zone: str) -> str:
        """Where the loudspeakers of *zone* are told what to do."""
        return f"{self.base}/{zone}/{ALL}/set"

    def report(self, zone: str, device: str, kind: str) -> str:
        """Where *device* speaks; *kind* is one of `KINDS`; "+" as device means every one."""
        return f"{self.base}/{zone}/{device}/{kind}"


def is_name(text: str) -> bool:
    """Say whether *text* may name a zone, a device or an output within a topic."""
    return _NAME.fullmatch(text) is not None and text not in (ALL, BRIDGE)


def is_stream_url(text: str) -> bool:
    """Say whether a loudspeaker can pull from *text*."""
    return len(text) <= LONGEST_TEXT and re.fullmatch(r"https?://[^\s/]+(/\S*)?", text) is not None
