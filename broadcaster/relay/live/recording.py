"""What was relayed, kept as one file an occurrence, so that a missed relay can be aired later."""

from __future__ import annotations

import contextlib
import logging
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from broadcaster.errors import N_, OutputBroken
from broadcaster.fetching.reasons import reason
from broadcaster.sound.mp3.encoding import mp3_encoder, s16
from broadcaster.sound.queues.pcm_queue import PcmQueue

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

log = logging.getLogger(__name__)

KBPS = 64
"""29 MB an hour: speech of a station that has been through one codec already."""


class Recording:
    """
    An MP3 of the station as it was put on air; stretches in which it was not heard are left out.

    Nothing is made on the disk before the first sound. A disk that takes no more ends the recording, never
    the relay. MP3 frames stand alone: what a crash leaves can be played as far as it goes.
    """

    def __init__(self, path: Path, *, is_live: bool) -> None:
        self.path = path
        self._is_live = is_live
        self._queue: PcmQueue | None = None
        self._is_over = False
        self._encoder = mp3_encoder(KBPS)

    def put(self, pcm: Pcm) -> None:
        """Add sound; never waits, never raises."""
        if self._is_over:
            return
        if self._queue is None:
            self._queue = PcmQueue("recording", self._take, is_live=self._is_live)
        try:
            self._queue.put(pcm)
        except OutputBroken as error:
            log.error("%s", error)  # noqa: TRY400 - the sentence says all
            self._is_over = True

    def close(self) -> None:
        """Finish the file; may be called twice."""
        was_over, self._is_over = self._is_over, True
        if self._queue is None or was_over:
            return
        self._queue.close()
        try:
            self._append(self._encoder.flush())
        except OSError as error:
            log.error("the recording %s was not finished: %s", self.path, error)  # noqa: TRY400 - as above

    def _take(self, pcm: Pcm) -> None:
        try:
            self._append(self._encoder.encode(s16(pcm)))
        except OSError as error:
            raise OutputBroken(
                N_("The recording of a relay cannot be written ({why})."),
                where=str(self.path),
                remedy=N_("Free space on the disk."),
                why=reason(error),
            ) from error

    def _append(self, mp3: bytes) -> None:
        if not self.path.exists():
            self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab") as file:
            file.write(mp3)


def free_path(folder: Path, day: date, name: str) -> Path:
    """Give `DAY/NAME.mp3`, or `NAME-2.mp3` … when an earlier player has begun that recording."""
    path, number = folder / f"{day}" / f"{name}.mp3", 1
    while path.exists():
        number += 1
        path = path.with_name(f"{name}-{number}.mp3")
    return path


def clear(folder: Path, *, today: date, keep_days: int) -> None:
    """Delete the days that need no longer be kept; raises OSError."""
    if not folder.exists():
        return
    for path in folder.iterdir():
        with contextlib.suppress(ValueError):  # another folder: not ours
            if date.fromisoformat(path.name) < today - timedelta(days=keep_days):
                log.info("the relays of %s have been kept long enough", path.name)
                shutil.rmtree(path)
