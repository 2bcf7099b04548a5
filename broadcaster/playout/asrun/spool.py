"""
The spool: what this run of the player writes down, always and first, whatever the database does.

The loop posts and goes on; a thread beside it writes. A disk that is full is asked again until it takes what
happened: nothing is forgotten while the process lives, and nothing is said to be written that is not. From
here the records are handed in to the station's store, when it answers.

What is on the disk when: the beginning and the end of a row before `write` returns (fsync), because they are
evidence; heartbeats and the rest with the next of those, or after some seconds. A power cut may take the last
seconds of a row that it ends, and nothing of one that has ended.
"""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Iterable
from pathlib import Path

from broadcaster.clock import Clock
from broadcaster.errors import N_, StoreBroken
from broadcaster.fetching.reasons import reason
from broadcaster.model import Heartbeat, RecordingKept, RowClosed, RowOpened, SpoolEntry, SpoolRecord
from broadcaster.playout.asrun.known import Known
from broadcaster.playout.asrun.spool_folder import new_run, read_recent, segment_path
from broadcaster.playout.asrun.spool_format import Heading, heading_line, record_line
from broadcaster.playout.clock_doubt import reading
from broadcaster.saying import Saying

log = logging.getLogger(__name__)

SEGMENT_BYTES = 1_000_000
"""A new file is begun behind this."""

SYNC_EVERY_S = 5.0
"""Heartbeats are on the disk after so long at the latest."""

_EVIDENCE = (RowOpened, RowClosed, RecordingKept)


class Spool:
    """
    The spool of one run.

    `post` may be called by any thread, `write` by one, `waiting` and `handed_in` by one other.

    Args:
        folder: of all spools of the station; made when it is missing.
        station: whose it is.
        durable: False leaves the disk its time (simulations).
    """

    def __init__(self, folder: Path, *, station: str, clock: Clock, durable: bool = True) -> None:
        self.folder = folder
        self.run = new_run(folder)
        self.known = Known(record.entry for record in read_recent(folder))
        self._station = station
        self._clock = clock
        self._durable = durable
        self._posted: deque[SpoolEntry] = deque()
        self._unwritten: list[bytes] = []
        self._waiting: deque[SpoolRecord] = deque()
        self._number = 0
        self._segment = 0
        self._file: int | None = None
        """Descriptor of the file that is written now."""
        self._good_bytes = 0
        """Length of the file up to the end of its last whole record."""
        self._sync_due_s: float | None = None
        self.trouble: Saying | None = None
        """Why the disk takes nothing now; None when it does."""

    def post(self, entry: SpoolEntry) -> None:
        """Note *entry*; never waits."""
        self.known.note_occurrence(entry)
        self._posted.append(entry)

    @property
    def is_written(self) -> bool:
        """Say whether everything that was posted is in the file."""
        return not self._posted and not self._unwritten

    def write(self) -> None:
        """Write what was posted; what the disk does not take now is kept and tried again."""
        must_sync = False
        while self._posted:
            entry = self._posted.popleft()
            if self.trouble and isinstance(entry, Heartbeat):
                # The next one replaces it, and memory has an end.
                continue
            must_sync = must_sync or isinstance(entry, _EVIDENCE)
            self._take(self.known.placed(entry))
        try:
            self._append()
            self._sync(must_sync=must_sync)
        except OSError as error:
            self._complain(error)
        else:
            self.trouble = None

    def waiting(self, most: int) -> tuple[SpoolRecord, ...]:
        """Give the next records that the store has not taken yet."""
        return tuple(record for _, record in zip(range(most), tuple(self._waiting), strict=False))

    def handed_in(self, records: Iterable[SpoolRecord]) -> None:
        """Note that the store has taken what `waiting` gave."""
        for _ in records:
            self._waiting.popleft()

    def __len__(self) -> int:
        return len(self._waiting) + len(self._posted)

    def close(self) -> None:
        """Write the last and let go of the file; may be called twice."""
        self.write()
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _take(self, entry: SpoolEntry) -> None:
        self._number += 1
        self.known.note(entry)
        self._unwritten.append(record_line(self._number, entry))
        if not isinstance(entry, Heartbeat):
            self._waiting.append(SpoolRecord(run=self.run, number=self._number, entry=entry))

    def _append(self) -> None:
        has_begun = self._segment > 0
        if not self._unwritten and has_begun:
            return
        file = self._opened()
        # What a full disk took of a record half is not left standing before the next one.
        os.ftruncate(file, self._good_bytes)
        os.lseek(file, self._good_bytes, os.SEEK_SET)
        self._good_bytes += _write_all(file, b"".join(self._unwritten))
        self._unwritten.clear()
        if self._sync_due_s is None:
            self._sync_due_s = self._clock.monotonic_s() + SYNC_EVERY_S

    def _sync(self, *, must_sync: bool) -> None:
        if self._sync_due_s is None or self._file is None:
            return
        if must_sync or self._clock.monotonic_s() >= self._sync_due_s:
            if self._durable:
                os.fsync(self._file)
            self._sync_due_s = None

    def _opened(self) -> int:
        """Give the file, a new one where it has grown long or somebody has deleted it."""
        if self._file is not None:
            is_gone = os.fstat(self._file).st_nlink == 0
            if not is_gone and self._good_bytes < SEGMENT_BYTES:
                return self._file
            os.close(self._file)
            self._file = None
        self.folder.mkdir(parents=True, exist_ok=True)
        path = segment_path(self.folder, self.run, self._segment + 1)
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o640)
        self._segment += 1
        self._good_bytes = 0
        self._good_bytes = _write_all(self._file, heading_line(self._heading()))
        return self._file

    def _heading(self) -> Heading:
        return Heading(run=self.run, station=self._station, clock=reading(self._clock))

    def _complain(self, error: OSError) -> None:
        broken = StoreBroken(
            N_("The disk does not take the log of what airs ({why}); it is kept in memory."),
            where=str(self.folder),
            remedy=N_("Free space on the disk. What is in memory would be lost in a power cut."),
            why=reason(error),
        )
        if not self.trouble:
            log.error("%s", broken)
        self.trouble = broken.saying()


def _write_all(file: int, content: bytes) -> int:
    """Write all of it and give its length; a disk that is nearly full takes a part at a time."""
    left = memoryview(content)
    while left:
        left = left[os.write(file, left) :]
    return len(content)
