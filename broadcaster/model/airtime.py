"""What really aired."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from broadcaster.saying import Saying


class Origin(StrEnum):
    """Who made what was heard."""

    OWN = "own"
    REPEAT = "repeat"
    RELAY = "relay"
    EMERGENCY = "emergency"
    FALLBACK = "fallback"


class Evidence(StrEnum):
    """What the row rests on, weakest first."""

    MANUAL = "manual"
    PLAYER = "player"
    DEVICE = "device"
    SIMULATED = "simulated"
    """A virtual clock played it: shown in demos and plans, never in a real report."""


class Outcome(StrEnum):
    """How an airing ended."""

    OPEN = "open"
    AIRED = "aired"
    PARTIAL = "partial"
    MISSED = "missed"


class EndReason(StrEnum):
    """Why a row was closed."""

    COMPLETE = "complete"
    SLOT_END = "slot_end"
    """Cut (faded) at the end of its slot."""
    INTERRUPTED = "interrupted"
    STOPPED = "stopped"
    """By a person."""
    OUTPUT_FAILED = "output_failed"
    SOURCE_FAILED = "source_failed"
    """The relayed station was not heard any more."""
    STALLED = "stalled"
    """This machine stood still (suspended, overloaded) and had no sound to give."""
    CRASHED = "crashed"
    """Closed after a restart, from the last heartbeat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A stretch inside a row in which nothing was said, although sound was delivered."""

    offset_ms: int
    """From the first millisecond that the row heard."""
    length_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AsRun:
    """
    One stretch of sound on one output (nhật ký phát sóng); append-only.

    A row is opened when sound starts and closed from what the output reported; the closing record carries
    all that was learnt meanwhile. A correction is a new row that names the one it replaces.
    """

    id: str
    occurrence: str
    """Occurrence id; interruptions have one of their own."""
    programme: str
    title: str
    themes: tuple[str, ...]
    output: str
    origin: Origin
    priority: int
    bulletin: str
    scheduled_start: datetime
    actual_start: datetime
    actual_end: datetime | None
    """None while the row is open."""
    aired_ms: int
    """Milliseconds that the output reported as played."""
    outcome: Outcome
    reason: EndReason | None
    evidence: Evidence
    bulletin_version: int = 0
    """Version of the bulletin; 0 where there is none."""
    audio_sha256: str = ""
    """Of the audio file that sounded; empty where nobody knows it (a relay)."""
    entered_ms: int = 0
    """Where in its audio the row began: 0 unless it was joined, or gone on with."""
    zones: tuple[str, ...] = ()
    """Zones (cụm loa) that the output reached at that time."""
    voice: str = ""
    """Voice that spoke, e.g. "espeak:vi"; empty for recordings and relays."""
    is_synthetic: bool = False
    """
    A model spoke it, not rules and not a person: the mark that tags lose on the way to a loudspeaker.

    Source: Luật Trí tuệ nhân tạo 134/2025/QH15, Đ11 k2, k5.
    """
    upstream: str = ""
    """Relays: where the sound came from."""
    silences: tuple[Silence, ...] = ()
    """Those longer than a pause, in order; `aired_ms` contains them."""
    devices_known: int | None = None
    """Loudspeakers behind the output; None where none can answer …"""
    devices_playing: int | None = None
    """… and the most that said at one moment that the sound arrives."""
    corrects: str = ""
    """Id of the row that this one replaces."""
    note: Saying | None = None

    @property
    def silent_ms(self) -> int:
        """Milliseconds of silence that was longer than a pause."""
        return sum(silence.length_ms for silence in self.silences)


EXERCISE_THEME = "dien-tap"
"""What exercises and tests of the loudspeakers air for; never mixed with what is true."""


class BriefRow(NamedTuple):
    """What counting needs of an `AsRun` that has ended, under the same names; a year of them is read fast."""

    occurrence: str
    programme: str
    themes: tuple[str, ...]
    output: str
    origin: Origin
    bulletin: str
    bulletin_version: int
    entered_ms: int
    zones: tuple[str, ...]
    actual_start: datetime
    aired_ms: int
    silences: tuple[Silence, ...]
    evidence: Evidence
