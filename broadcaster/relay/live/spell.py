"""What a relay brings from moment to moment, and what must be known of it to go on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from broadcaster.relay.live.source import Source
    from broadcaster.sound.pcm import Pcm


class Heard(StrEnum):
    """What sounds in a spell of a relay."""

    STATION = "station"
    STAND_IN = "stand_in"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Spell:
    """The next frames of a relay, during which one thing is heard."""

    frames: int
    heard: Heard


@dataclass(frozen=True, slots=True)
class Piece:
    """Frames of a relay that were made, so that every output hears the same."""

    start: int
    end: int
    heard: Heard
    pcm: Pcm | None


@dataclass(slots=True)
class Continuity:
    """Where the sound of a relay has come to; places are frames of its slot."""

    heard: Source | Heard = Heard.NOTHING
    """What was heard last …"""
    last: float = 0.0
    """… and its last sample."""
    absent_from: int = 0
    """From where on the station was not heard."""
    joined: int = 0
    """Where what is heard now began …"""
    held: float = 0.0
    """… and the sample before it, from which a ramp leads into it."""
    stand_in_place: int = 0
    """The next frame of the stand-in."""

    def begin_ramp(self, start: int) -> None:
        """Lead from what was heard last into what is heard from *start* on."""
        self.joined, self.held = start, self.last

    def behind(self, frames: int) -> Self:
        """Give it as the next slot takes it up, which begins *frames* behind the beginning of this one."""
        return replace(self, absent_from=self.absent_from - frames, joined=self.joined - frames)
