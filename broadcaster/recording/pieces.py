"""Sound on its way from the player's loop to the recorder: gathered by the second, parted at the hour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

import numpy as np

from broadcaster.recording.timeline import JOINT
from broadcaster.sound.frames import frames_of, length_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

HOUR: Final = timedelta(hours=1)
PIECE_FRAMES: Final = HOUSE_RATE_HZ
"""A recorder is woken once a second, and a crash costs one more than is in the encoder."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Sound that was sent in one go."""

    starts_at: datetime
    pcm: Pcm

    @property
    def ends_at(self) -> datetime:
        """When its last frame was over."""
        return self.starts_at + length_of(len(self.pcm))


def hour_of(at: datetime) -> datetime:
    """Give the beginning of the hour in which *at* lies."""
    return at.replace(minute=0, second=0, microsecond=0)


def by_hour(piece: Piece) -> tuple[Piece, ...]:
    """Part a piece at the hour, to the frame."""
    frames = frames_of(hour_of(piece.starts_at) + HOUR - piece.starts_at)
    if frames >= len(piece.pcm):
        return (piece,)
    # A moment so close before the hour that no frame fits is the hour.
    later = Piece(hour_of(piece.starts_at) + HOUR, piece.pcm[frames:])
    return (Piece(piece.starts_at, piece.pcm[:frames]), later) if frames else (later,)


class Gathering:
    """
    Gathers the small blocks of the loop into pieces without a break; nothing is allocated for a block.

    Args:
        begins_at: any moment; the first block says the right one.
    """

    def __init__(self, begins_at: datetime) -> None:
        self._buffer = np.empty(PIECE_FRAMES, dtype=np.float32)
        self._filled = 0
        self._begins_at = self._next_at = begins_at

    def add(self, pcm: Pcm, now: datetime) -> Iterator[Piece]:
        """Copy a block that is heard from *now* on; give what is full, and what it does not follow."""
        if self._filled and abs(now - self._next_at) > JOINT:
            yield from self.rest()
        done = 0
        while done < len(pcm):
            if not self._filled:
                self._begins_at = now + length_of(done)
            frames = min(PIECE_FRAMES - self._filled, len(pcm) - done)
            self._buffer[self._filled : self._filled + frames] = pcm[done : done + frames]
            self._filled += frames
            done += frames
            if self._filled == PIECE_FRAMES:
                yield from self.rest()
        self._next_at = now + length_of(len(pcm))

    def rest(self) -> Iterator[Piece]:
        """Give what is there, if anything is."""
        if self._filled:
            piece = Piece(self._begins_at, self._buffer[: self._filled].copy())
            self._filled = 0
            yield piece
