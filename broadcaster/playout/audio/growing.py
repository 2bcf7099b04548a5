"""
Sound that is played while it is still being decoded.

An hour of MP3 takes seconds to decode, three hours on a small board a minute: nobody who orders a message
waits for that. What has come in the first moments is played, and the rest is there before it is due.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

import av
import numpy as np

from broadcaster.errors import SoundRefused
from broadcaster.sound.decoding import decode_pieces
from broadcaster.sound.formats import OPTIONS
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

log = logging.getLogger(__name__)

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
        self.is_too_short = False
        """There is more sound than was thought possible."""
        guessed_s = _guessed_s(path)
        self._expected = round(guessed_s * MARGIN + 1) * HOUSE_RATE_HZ
        # Room for a guess that is far too low: what is not written of a file takes none of the disk.
        self._room = round(guessed_s * 4 + 60) * HOUSE_RATE_HZ
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115 - the thread closes it
        self._file.truncate(self._room * 4)
        self._sound: Pcm = np.memmap(self._file, dtype=np.float32, mode="r", shape=(self._room,))
        # Mapping it has left the file at its end.
        self._file.seek(0)
        self._thread = threading.Thread(target=self._decode, name="decoding", daemon=True)
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
            raise self._failure
        return None if self._thread.is_alive() else self._sound[: self.frames]

    @property
    def sound(self) -> Pcm:
        """All of it, as long as the file says that it is; what has not come yet is silence."""
        return self._sound[: self._expected]

    def _decode(self) -> None:
        try:
            with self._file:
                for piece in self._pieces():
                    if self.frames + len(piece) > self._room:
                        self.is_too_short = True
                        return
                    # Written, not mapped: on a full disk a mapped page is the end of the process (SIGBUS).
                    self._file.write(piece.tobytes())
                    self._file.flush()
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
        with av.open(str(path), container_options=OPTIONS, metadata_errors="ignore") as container:
            return container.duration / av.time_base if container.duration else 0.0
    except (av.FFmpegError, OSError, ValueError):
        return 0.0
