"""One hour of one output that is being recorded: what to store of what it hears, and where."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

import numpy as np

from broadcaster.recording.pieces import Piece
from broadcaster.recording.shelf import write_all
from broadcaster.recording.spell import SpellTags, SpellWriter
from broadcaster.recording.timeline import JOINT
from broadcaster.sound.frames import length_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ

QUIET_FRAMES: Final = 2 * HOUSE_RATE_HZ
"""After so much digital silence a spell ends: longer than the pauses inside a bulletin."""
_MARK_FRAMES: Final = HOUSE_RATE_HZ // 50


class HourWriter:
    """
    Writes the file of one hour; makes it with the first sound. Every method may raise OSError.

    Args:
        path: gives the path of the file when it is made.
        tags: gives the tags of a spell that starts then, and listened from then on.
        kbps: bit rate.
    """

    def __init__(
        self,
        hour: datetime,
        *,
        path: Callable[[], Path],
        tags: Callable[[datetime, datetime], SpellTags],
        kbps: int,
    ) -> None:
        self.hour = hour
        self.path: Path | None = None
        self._path = path
        self._tags = tags
        self._kbps = kbps
        self._file: int | None = None
        self._spell: SpellWriter | None = None
        self._listened_from: datetime | None = None
        """Since when nothing but silence was heard behind what is stored; None: nothing was heard yet."""
        self._heard_to = hour
        self._quiet_frames = 0

    def take(self, piece: Piece) -> None:
        """Store a piece of this hour."""
        if self._listened_from is None or abs(piece.starts_at - self._heard_to) > JOINT:
            self._break()
            self._listened_from = piece.starts_at
        if piece.pcm.any():
            self._quiet_frames = 0
        else:
            self._quiet_frames += len(piece.pcm)
        if self._spell is None and not self._quiet_frames:
            self._spell = self._begun(piece.starts_at)
        if self._spell is not None:
            self._write(self._spell.encode(piece.pcm))
        self._heard_to = piece.ends_at
        if self._spell is not None and self._quiet_frames >= QUIET_FRAMES:
            self._end()

    def close(self) -> None:
        """End what is open, so that the file is complete and on the disk."""
        self._break()
        if self._file is not None:
            os.fsync(self._file)
            self.abandon()

    def abandon(self) -> None:
        """Let go of the file as it is; whole pages in it stay readable."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _break(self) -> None:
        """End the spell; silence that was heard behind the last one is marked, so that it counts as heard."""
        if self._spell is not None:
            self._end()
        elif self._file is not None and self._listened_from and self._heard_to - self._listened_from > JOINT:
            mark = self._begun(self._heard_to - length_of(_MARK_FRAMES))
            self._write(mark.encode(np.zeros(_MARK_FRAMES, dtype=np.float32)) + mark.end())

    def _begun(self, starts_at: datetime) -> SpellWriter:
        assert self._listened_from is not None
        if self._file is None:
            self.path = self._path()
            self.path.parent.mkdir(parents=True, exist_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0)
            self._file = os.open(self.path, flags, 0o640)
        tags = self._tags(starts_at, min(self._listened_from, starts_at))
        return SpellWriter(tags.written(), kbps=self._kbps)

    def _end(self) -> None:
        assert self._spell is not None
        spell, self._spell = self._spell, None
        self._write(spell.end())
        self._listened_from = self._heard_to
        self._quiet_frames = 0

    def _write(self, data: bytes) -> None:
        if not data:
            return
        assert self._file is not None
        if os.fstat(self._file).st_nlink == 0:
            # The system goes on taking what is written into a deleted file. Source: unlink(2).
            raise FileNotFoundError(errno.ENOENT, "the file was deleted while it was written")
        write_all(self._file, data)
