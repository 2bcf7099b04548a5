"""What really aired, and what was demanded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

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


class Period(StrEnum):
    """Over what a quota is counted."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A part of the day, local time; `end` is exclusive and later than `start`."""

    start: time
    end: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """Airtime demanded (chỉ tiêu thời lượng)."""

    id: str
    title: str
    period: Period
    theme: str = ""
    """Theme code …"""
    programme: str = ""
    """… or programme id; exactly one of the two."""
    minimum_s: int = 0
    maximum_s: int | None = None
    windows: tuple[Window, ...] = ()
    """Parts of the day that count; empty means all."""
    repeat_share: float = 1.0
    """What a second of a repeat is worth (0 = repeats do not count)."""
    relay_share: float = 1.0
    outputs: tuple[str, ...] = ()
    """Outputs that count; simulcast counts once. Empty means all."""
    basis: str = ""
    """Document that demands it, e.g. "Kế hoạch tuyên truyền CCHC 2021, mục III.4"."""


class QuotaStatus(StrEnum):
    """Where a quota stands."""

    MET = "met"
    ON_TRACK = "on_track"
    SHORT = "short"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaLine:
    """One quota in one period, counted."""

    quota: Quota
    period: str
    """"2026-11", "2026-Q4", "2026-W47" or "2026"."""
    credited_s: float
    planned_s: float
    """Still in the rundowns from now to the end of the period."""
    forecast_s: float
    """Credited plus planned."""
    status: QuotaStatus
