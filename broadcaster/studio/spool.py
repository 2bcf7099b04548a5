"""Keeps a long sound on disk while it is worked on, so that memory does not grow with its length."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import numpy as np

from broadcaster.errors import N_, StoreBroken

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

_FRAME_BYTES = 4


class Spool:
    """
    A file of float32 frames that has no name: it is gone when it is closed, or when the process dies.

    Raises StoreBroken when the disk does not take it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - closed by __exit__
        except OSError as error:
            raise disk_trouble(folder, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # What cannot be flushed any more has been reported by `write`, and nobody will read it.
        self._file.raw.close()

    def write(self, pcm: Pcm) -> None:
        """Add the next frames."""
        try:
            self._file.write(pcm.tobytes())
        except OSError as error:
            raise disk_trouble(self._folder, error) from error

    def pieces(self, frames: int) -> Iterator[Pcm]:
        """Read everything again from the beginning, *frames* at a time."""
        try:
            self._file.flush()
            self._file.seek(0)
            while raw := self._file.read(frames * _FRAME_BYTES):
                yield np.frombuffer(raw, np.float32)
        except OSError as error:
            raise disk_trouble(self._folder, error) from error


def disk_trouble(path: Path, error: OSError) -> StoreBroken:
    """Give the error for a disk that does not take what must be written to *path*."""
    return StoreBroken(
        N_("The disk does not take the audio ({reason})."),
        where=str(path),
        remedy=N_("Make room on the disk, or mend it, and produce again."),
        reason=N_(error.strerror or str(error)),
    )
