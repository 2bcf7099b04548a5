"""Bulletin (bản tin): audio with its words, its measurements and its approval."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from broadcaster.model.actor import THE_STATION, Actor
from broadcaster.model.script import Script
from broadcaster.saying import Saying


class BulletinState(StrEnum):
    """Where a bulletin stands on its way to air."""

    PRODUCED = "produced"
    APPROVED = "approved"
    RETURNED = "returned"
    """Sent back to its author (trả lại) before it aired."""
    WITHDRAWN = "withdrawn"
    """Taken back (rút) after it was approved: it may have aired, and is not heard again."""
    SUPERSEDED = "superseded"
    """Another version of it was made since; this one stays as it was, with its decision."""


class Decision(StrEnum):
    """What the approval desk may do."""

    APPROVE = "approve"
    RETURN = "return"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Where one item sounds inside a bulletin."""

    item: str
    title: str
    themes: tuple[str, ...]
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """What the studio hands over: finished, measured audio files."""

    path: str
    """File that is played and listened to (MP3, or WAV when only that was asked for)."""
    wav_path: str
    """WAV master, or empty when the configuration does not keep it."""
    opus_path: str
    """Opus file, or empty."""
    sha256: str
    """Of the file at `path`."""
    duration_ms: int
    loudness_lufs: float
    """Integrated, BS.1770-4, measured on the finished file at `path`."""
    true_peak_dbtp: float
    """4 x oversampled, measured on the finished file at `path`."""
    voice: str
    """Voice that really spoke, e.g. "espeak:vi"."""
    spoken_sentences: int
    """Sentences that an engine spoke for this master …"""
    cached_sentences: int
    """… and those taken from the cache."""
    cues: tuple[Cue, ...] = ()
    trimmed: tuple[str, ...] = ()
    """Titles of the items left out because the bulletin was too long."""
    notes: tuple[Saying, ...] = ()
    """What a person should know: fallback voice, a bed that was missing …"""
    is_ai: bool = False
    """
    Spoken by a model; the file says so, and the as-run must, for tags are lost on the way to a loudspeaker.

    Source: Luật Trí tuệ nhân tạo 134/2025/QH15, Đ11 k2; NĐ 142/2026/NĐ-CP, Đ17.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """One bulletin, made for one occurrence (and reused by its repeats)."""

    id: str
    """Stable: programme, date and time of the airing it was made for."""
    version: int = 1
    """Counts what was made under this id; a version that was approved or has aired is never changed."""
    programme: str
    title: str
    air_date: date
    airs_at: datetime
    state: BulletinState
    fingerprint: str
    """Of everything audible that went in; the same fingerprint is not made again."""
    script: Script
    master: Master
    themes: tuple[str, ...]
    produced_at: datetime
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    made_by: Actor = THE_STATION
    """Who had it made."""
    decided_by: Actor | None = None
    """Who approved, returned or withdrew it last."""
    decided_at: datetime | None = None
    decision_note: str = ""
