"""The archive output: what really went out, an hour a file, with proof that it was not changed."""

from __future__ import annotations

from collections import deque
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from broadcaster.clock import Clock
from broadcaster.errors import N_, OutputBroken
from broadcaster.fetching.reasons import reason
from broadcaster.outputs.archive.shelf import Shelf
from broadcaster.outputs.folder import must_take_files
from broadcaster.outputs.queued import WRITTEN_FRAMES, delivered_by
from broadcaster.ports import Delivered, Output, OutputSettings
from broadcaster.sound.mp3.encoding import s16
from broadcaster.sound.queues.pcm_queue import PcmQueue

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm


def open_archive(settings: OutputSettings, *, is_live: bool = True) -> Output:
    """
    Make an archive output.

    Options:
        folder: where the days lie.
        kbps: bit rate (default 64: 29 MB an hour).
        days: how long they are kept (default 90; 0 for ever).
        silence: also write hours in which nothing was on, and what comes before the first sound of an
            hour (default false).
    """
    form = settings.form()
    output = ArchiveOutput(
        settings.name,
        form.path("folder", settings.folder),
        kbps=form.whole("kbps", 64, at_least=32, at_most=320),
        keep_days=form.whole("days", 90, at_least=0, at_most=36_500),
        writes_silence=form.flag("silence", default=False),
        is_live=is_live,
    )
    form.check()
    return output


class ArchiveOutput:
    """
    Writes hour files: live in a thread of its own, simulated at once.

    The file of an hour begins with its first sound; from there on silence is written too, so that a
    place in the file is a time of day. Hours without sound have no file. Both count as delivered.
    """

    wants_pcm = True
    gather_frames = WRITTEN_FRAMES

    def __init__(
        self, name: str, folder: Path, *, kbps: int, keep_days: int, writes_silence: bool, is_live: bool
    ) -> None:
        self.name = name
        self._folder = folder
        self._shelf = Shelf(folder, kbps=kbps, keep_days=keep_days)
        self._writes_silence = writes_silence
        self._is_live = is_live
        self._queue: PcmQueue | None = None
        self._given = 0
        self._times: deque[tuple[int, datetime]] = deque()
        self._last = Delivered(frames=0)

    def open(self, now: datetime) -> None:
        """Put the folder in order; raises OutputBroken."""
        try:
            self._shelf.open(now.date())
        except OSError as error:
            raise self._broken(error) from error
        self._given = 0
        self._times.clear()
        self._queue = PcmQueue(self.name, self._take, is_live=self._is_live)

    def drives(self) -> str:
        """Name what no other output may drive at the same time."""
        return f"archive {self._folder.resolve()}"

    def look(self, clock: Clock) -> None:  # noqa: ARG002 - the port's signature
        """Look whether the folder takes files; hours left unfinished stay so. Raises OutputBroken."""
        try:
            must_take_files(self._folder)
        except OSError as error:
            raise self._broken(error) from error

    def write(self, pcm: Pcm, now: datetime) -> None:
        """Queue the next frames; raises OutputBroken once the disk refused some."""
        assert self._queue is not None
        self._times.append((self._given, now))
        self._given += len(pcm)
        self._queue.put(pcm)

    def title(self, text: str) -> None:
        """Say nothing: the as-run has the titles."""

    def delivered(self) -> Delivered:
        """Report what the disk took."""
        return delivered_by(self._queue) if self._queue else self._last

    def close(self) -> None:
        """Close the hour and enter it into the manifest."""
        if self._queue is None:
            return
        self._queue.close()
        self._last = delivered_by(self._queue)
        self._queue = None
        try:
            self._shelf.finish()
        except OSError as error:
            self._last = Delivered(
                frames=self._last.frames,
                dropped=self._last.dropped,
                connected=False,
                trouble=self._broken(error),
            )

    def _take(self, pcm: Pcm) -> None:
        at = self._time_of_next()
        if not (self._writes_silence or pcm.any() or self._shelf.is_in_hour(at)):
            return
        try:
            self._shelf.write(s16(pcm), at)
        except OSError as error:
            raise self._broken(error) from error

    def _time_of_next(self) -> datetime:
        """Give the time of the block in hand; the times of blocks that the queue dropped are skipped."""
        assert self._queue is not None
        report = delivered_by(self._queue)
        while self._times[0][0] < report.frames + report.dropped:
            self._times.popleft()
        return self._times.popleft()[1]

    def _broken(self, error: OSError) -> OutputBroken:
        return OutputBroken(
            N_("The archive of what goes out cannot be written ({why})."),
            where=str(self._folder),
            remedy=N_("Free space on the disk or choose another folder; closed hours are safe."),
            why=reason(error),
        )
