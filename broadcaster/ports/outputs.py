"""Outputs (entry points `broadcaster.outputs`): they take sound and report what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from broadcaster.clock import Clock
from broadcaster.errors import OutputBroken
from broadcaster.model import Priority
from broadcaster.toml import Faults, Form

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputSettings:
    """One output, as `station.toml` names it."""

    name: str
    kind: str
    """Plug-in (entry point group `broadcaster.outputs`)."""
    options: dict[str, str | int | float | bool]
    """What the plug-in needs; it refuses unknown keys by name."""
    folder: Path = Path()
    """What relative paths among them are relative to: the station's folder."""

    def form(self) -> Form:
        """
        Give the options as a form, which names every mistake.

        The plug-in asks for its keys, then calls `check()`.
        """
        return Form(self.options, file="station.toml", faults=Faults(), key=f"outputs.{self.name}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Devices:
    """The loudspeakers behind an output that answer for themselves."""

    known: int
    acknowledged: int
    """Those that obeyed the command for what is on now …"""
    playing: int
    """… and those that say that its sound arrives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """What an output reports of itself, cumulative since it was opened."""

    frames: int
    """Frames that really left: written to the file, taken by the server or the card."""
    dropped: int = 0
    """Frames that were given to it and lost."""
    held: int = 0
    """Frames that it keeps back on purpose (an amplifier that warms up, segments that wait to be fetched):
    their fate is not known yet, and that is no fault."""
    connected: bool = True
    trouble: OutputBroken | None = None
    """What is wrong, whole, so that whoever shows or keeps it can say it in the station's language."""
    devices: Devices | None = None
    """Who answers for it; None where nobody can."""

    @property
    def error(self) -> str:
        """The trouble in English, for the log; empty when there is none."""
        return str(self.trouble) if self.trouble else ""


class Output(Protocol):
    """
    Takes sound and reports what became of it.

    `write` must not wait for network or disk: an output that can block keeps a queue and a thread of
    its own, drops the oldest when the queue is full and counts it.
    """

    name: str
    wants_pcm: bool
    """False: `write` is called with silence of the right length and the player decodes nothing."""

    def open(self, now: datetime) -> None:
        """Make ready; raises OutputBroken."""
        ...

    def write(self, pcm: Pcm, now: datetime) -> None:
        """Take the next frames, which are heard from *now* on."""
        ...

    def title(self, text: str) -> None:
        """Tell listeners what is on, where the output can."""
        ...

    def delivered(self) -> Delivered:
        """Report; cheap, never waits."""
        ...

    def close(self) -> None:
        """Finish files, let go of devices; may be called twice."""
        ...


@runtime_checkable
class ForewarnedOutput(Protocol):
    """An output that must also know ahead when it will sound: an amplifier takes seconds to warm up."""

    def expect(self, starts_at: datetime | None) -> None:
        """Take when the next sound is due, None when none is known; said again with every block."""
        ...


@runtime_checkable
class ClassedOutput(Protocol):
    """An output that must know of which class it is what it sounds: a warning may be louder than a notice."""

    def sounds(self, priority: Priority) -> None:
        """Take the class of what is given to it from now on."""
        ...


@runtime_checkable
class GatheringOutput(Protocol):
    """An output that waits for more than a tick of sound before it does anything: a packet, a coded frame."""

    gather_frames: int
    """It is given so many at once, and the first of them so late; 0: each tick as it comes."""


@runtime_checkable
class ExclusiveOutput(Protocol):
    """An output that drives what only one may drive at a time."""

    def drives(self) -> str:
        """Name it as the whole machine knows it: "rtp 239.1.1.1:5004", a file's whole path; may wait."""
        ...


def drives(output: Output) -> str:
    """Give what *output* drives alone; empty: nothing."""
    return output.drives() if isinstance(output, ExclusiveOutput) else ""


def gather_frames(output: Output) -> int:
    """Give how many frames *output* gets at once; 0: each tick as it comes."""
    return output.gather_frames if isinstance(output, GatheringOutput) else 0


@runtime_checkable
class TracelessOutput(Protocol):
    """An output that knows how to be looked at without being opened, which would leave traces."""

    def look(self, clock: Clock) -> None:
        """Raise OutputBroken when it could not take sound now; nothing is moved, switched or heard."""
        ...
