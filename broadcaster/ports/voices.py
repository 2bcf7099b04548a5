"""Voices (entry points `broadcaster.voices`): engines that speak one sentence at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceInfo:
    """One voice of an engine."""

    id: str
    """As the engine names it, e.g. "vi-vn-x-south"."""
    title: str
    language: str = "vi"
    region: str = ""
    needs_network: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """One spoken sentence."""

    pcm: bytes
    """s16le mono."""
    rate_hz: int
    words: tuple[tuple[int, int, int], ...] = ()
    """(character position, length, milliseconds); empty when the engine gives none."""


class VoiceEngine(Protocol):
    """
    Speaks one sentence at a time.

    Raises VoiceRefused (this text or voice cannot be; another engine may) or VoiceBroken (the engine
    crashed, hung, cannot be reached). Never returns empty audio.
    """

    name: str
    version: str
    """Part of the cache key."""
    max_chars: int
    """Longer input is refused; the caller cuts."""

    def voices(self) -> Sequence[VoiceInfo]:
        """List the voices."""
        ...

    def speak(self, text: str, voice: str, *, speed: float = 1.0) -> Speech:
        """Speak *text*; *speed* is a factor, 1.0 the news pace."""
        ...

    def close(self) -> None:
        """Let go of processes and connections; may be called twice."""
        ...
