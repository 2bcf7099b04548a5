"""
Sound that is played while it is still being decoded.

An hour of MP3 takes seconds to decode, three hours on a small board a minute: nobody who orders a message
waits for that. What has come in the first moments is played, and the rest is there before it is due.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

import av
import numpy as np

from broadcaster.errors import SoundRefused
from broadcaster.sound.decoding import decode_pieces, open_sound
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

log = logging.getLogger(__name__)

_FRAME_BYTES = 4

MARGIN = 1.02
"""FFmpeg's own figure for a file without a length is a guess by its bit rate; what is too much is silence."""


class Growing:
    """
    Decodes *path* in a thread of its own, into a file without a name.

    Args:
        path: of the audio file.
        folder: on whose disk the sound lies.
        longest_s: a longer file is refused.
    Raises:
        OSError: the disk does not take it.
    """

    def __init__(self, path: Path, folder: Path, *, longest_s: float) -> None:
        self._path = path
        self._longest_s = longest_s
        self._failure: SoundRefused | OSError | None = None
        self.frames = 0
        """Decoded until now."""
        self._room: int | None = None
        """What may be decoded; None: there is no end to it yet."""
        self._place = threading.Lock()
        """Of the place in the file, which writing and mapping both move."""
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115 - closed when it is mapped
        self._thread = threading.Thread(
            target=self._decode, args=(os.dup(self._file.fileno()),), name="decoding", daemon=True
        )
        self._thread.start()

    def wait(self, within_s: float) -> Pcm | None:
        """
        Give the whole sound if it is there within *within_s*, and None if it is not.

        Raises:
            SoundRefused: it is not audio, or damaged.
            OSError: the disk is full.
        """
        self._thread.join(within_s)
        if self._failure is not None:
            self._file.close()
            raise self._failure
        return None if self._thread.is_alive() else self._mapped(self.frames)

    def sound(self) -> Pcm:
        """
        Give all of it, as long as the file says that it is; what has not come yet is silence.

        Raises:
            OSError: the disk does not take it.
            ValueError: there is more already than the file says.
        """
        guessed_s = _guessed_s(self._path)
        expected = round(guessed_s * MARGIN + 1) * HOUSE_RATE_HZ
        self._room = expected
        if self.frames > expected:
            self._file.close()
            raise ValueError(f"{self.frames} frames instead of {expected}")
        # What is not written of a file takes none of the disk.
        os.ftruncate(self._file.fileno(), expected * _FRAME_BYTES)
        return self._mapped(expected)

    def _mapped(self, frames: int) -> Pcm:
        with self._place, self._file:
            return np.memmap(self._file, dtype=np.float32, mode="r", shape=(frames,))

    def _decode(self, descriptor: int) -> None:
        try:
            with open(descriptor, "wb") as file:
                for piece in self._pieces():
                    if self._room is not None and self.frames + len(piece) > self._room:
                        log.warning("%s is longer than it says, and is cut off", self._path)
                        return
                    # Written, not mapped: on a full disk a mapped page is the end of the process (SIGBUS).
                    with self._place:
                        file.seek(self.frames * _FRAME_BYTES)
                        file.write(piece.tobytes())
                        file.flush()
                    self.frames += len(piece)
        except (SoundRefused, OSError) as error:
            # Whoever waits is told; whoever plays it already hears silence from here on.
            log.error("%s", error)  # noqa: TRY400 - the sentence says all
            self._failure = error

    def _pieces(self) -> Iterator[Pcm]:
        for piece in decode_pieces(self._path, longest_s=self._longest_s, skips_scratches=True):
            yield np.clip(np.nan_to_num(piece), -1.0, 1.0)


def _guessed_s(path: Path) -> float:
    """Give about how long a file is; 0 for what cannot be opened, which decoding will say better."""
    try:
        with open_sound(path) as container:
            return container.duration / av.time_base if container.duration else 0.0
    except (SoundRefused, av.FFmpegError, OSError, ValueError):
        return 0.0
