"""Voices (entry points `broadcaster.voices`): engines that speak one sentence at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, runtime_checkable

from broadcaster.clock import Clock, SystemClock
from broadcaster.ports.progress import Progress
from broadcaster.toml import Faults, Form

if TYPE_CHECKING:
    from broadcaster.sound.speech import Speech


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceSettings:
    """What the station says of one engine in `station.toml`, as its entry point is given it."""

    name: str
    """As the station calls it; the part before the colon in "engine:voice"."""
    options: Mapping[str, object] = field(default_factory=dict)
    """The table `[voices.NAME]`, without `kind`."""
    folder: Path = Path()
    """The station's folder: what relative paths begin in."""
    clock: Clock = field(default_factory=SystemClock)

    def form(self) -> Form:
        """
        Give the options as a form, which names every mistake.

        The engine asks for its keys, then calls `finish()` and `faults.raise_any()`.
        """
        return Form(self.options, file="station.toml", faults=Faults(), key=f"voices.{self.name}")


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceInfo:
    """One voice of an engine."""

    id: str
    """As the engine names it, e.g. "vi-vn-x-south"."""
    title: str
    language: str = "vi"
    region: str = ""
    """"bắc", "trung", "nam", or empty."""
    gender: str = ""
    """"nữ", "nam", or empty."""
    needs_network: bool = False
    is_ai: bool = True
    """
    Whether a model made its sound: everything neural, and every cloud service.

    Only rule-driven synthesis and recorded people say False. Source: Luật 134/2025/QH15, Đ11.
    """
    imitates: str = ""
    """Name of the living person whose voice it copies; it is used with a consent record only."""
    consent: str = ""
    """Path of that record in the station's folder."""
    partial: bool = False
    """It knows some sentences only and refuses the others, which the next voice then speaks."""
    licence: str = ""
    """Of the model, e.g. "CC-BY-4.0"."""
    price: str = ""
    """What it costs, for people; empty: nothing."""
    foreign: Literal["respelled", "written"] = "written"
    """How it wants foreign words: "phây búc" when it knows Vietnamese only, else "Facebook"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechRequest:
    """One sentence to be spoken; more fields may come, each with a default."""

    text: str
    """Spoken form."""
    voice: str
    """Id of one of the engine's voices."""
    speed: float = 1.0
    """Factor; 1.0 is the news pace, about 3.9 syllables a second."""
    pitch: float = 0.0
    """Semitones up or down; an engine that cannot ignores it."""
    written: str = ""
    """The same sentence as it was written, for voices that look it up."""
    limit_s: float = 60.0
    """Answer or fail within this time; who does not is not asked again."""
    slower: tuple[tuple[int, int], ...] = ()
    """Stretches of *text* (first character, one past the last) that listeners must catch: numbers, names …"""
    careful: float = 1.0
    """… and the factor on *speed* in them; an engine that cannot ignores both."""


class VoiceEngine(Protocol):
    """
    Speaks one sentence at a time; the guide for authors is docs/voices.md.

    Raises VoiceRefused (this text or voice cannot be; another engine may) or VoiceBroken (the engine
    crashed, hung, cannot be reached). Never returns empty audio.
    """

    name: str
    """`VoiceSettings.name`."""
    version: str
    """Of everything that changes the sound (program, model); part of the cache key."""
    max_chars: int
    """Longer input is refused; the caller cuts."""
    parallel: int
    """How many sentences it gains from being asked for at once; 1: one after the other."""

    def voices(self) -> Sequence[VoiceInfo]:
        """List the voices, the usual one first; costs nothing: no model is loaded for it."""
        ...

    def look(self) -> None:
        """
        Raise VoiceRefused or VoiceBroken when it could not speak now.

        Cheap: files and keys are looked at, a service is asked for a word, no model is loaded.
        """
        ...

    def speak(self, request: SpeechRequest) -> Speech:
        """Speak one sentence."""
        ...

    def close(self) -> None:
        """Let go of processes and connections; may be called twice."""
        ...


@runtime_checkable
class LoadingVoice(Protocol):
    """A voice that must load a model before its first sentence, and can say how far it is."""

    def load(self, progress: Progress) -> None:
        """Load what is not loaded yet; raises VoiceRefused or VoiceBroken."""
        ...
