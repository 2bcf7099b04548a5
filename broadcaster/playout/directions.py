"""What the loop is told by the sequencer, the messages and people; it obeys at the next tick."""

from __future__ import annotations

from dataclasses import dataclass

from broadcaster.outputs.fader import Volume
from broadcaster.playout.airing import Airing
from broadcaster.saying import Saying


@dataclass(frozen=True, slots=True)
class Take:
    """Put this on when its time comes (instead of the same one not yet begun)."""

    airing: Airing


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Do not begin this any more."""

    occurrence: str


@dataclass(frozen=True, slots=True)
class Cancel:
    """A person takes this off, whether it sounds or waits."""

    occurrence: str
    why: Saying | None
    """In that person's words; None: none were given."""


@dataclass(frozen=True, slots=True)
class Prefer:
    """A person puts this before the others of its class that wait."""

    occurrence: str


@dataclass(frozen=True, slots=True)
class SetVolume:
    """A person wants this output louder or softer from now on."""

    output: str
    volume: Volume


Direction = Take | Withdraw | Cancel | Prefer | SetVolume
