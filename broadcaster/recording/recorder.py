"""
The recorder of one output: a tap in the player's loop, and a thread beside it that encodes and writes.

The loop only copies its frames into the tap. Whatever becomes of the recording (a full disk, a deleted
folder, a fault of ours) costs the recording alone: it is said, the lost seconds are counted, and it is
tried again.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final

from broadcaster.clock import Clock
from broadcaster.errors import BroadcasterError
from broadcaster.model import HourRecording
from broadcaster.ports import RecordingStatus
from broadcaster.recording.hour import HourWriter
from broadcaster.recording.pieces import HOUR, Gathering, Piece, by_hour, hour_of
from broadcaster.recording.shelf import enter, free_path, put_in_order
from broadcaster.recording.spell import SpellTags
from broadcaster.recording.trouble import DIED, must_have_room, not_written, stumbled
from broadcaster.saying import Saying, saying
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

log = logging.getLogger(__name__)

MOST_WAITING: Final = 60
"""Pieces that may wait for a slow disk, 12 MB; what comes then is lost, and counted."""
LOOK_EVERY: Final = 60
"""Pieces after which it is looked again whether the disk has room for the rest of the station."""
IDLE_S: Final = 5.0
"""An output that sends nothing at all: so often it is looked whether its hour is over."""
RETRY_S: Final = 10.0
"""Between two tries to go on after a fault."""
CLOSE_WITHIN_S: Final = 5.0
LEFT_OPEN_D: Final = 60
"""Days in which files that were left open are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingRules:
    """How recordings are made."""

    folder: Path
    station: str = ""
    """Fingerprint of the station."""
    kbps: int = 32
    spare_bytes: int = 0
    """Left free on the disk for everything else; the recording is the first to give way."""


class Recorder:
    """
    Records one output.

    `take` is the loop's, `status` anybody's, the rest is for whoever owns it.

    Args:
        output: its name.
        clock: of the player.
        anchor: gives where the journal stands, signed, or nothing; must not wait.
        is_live: False works at once, on a virtual clock.
    """

    def __init__(
        self,
        output: str,
        rules: RecordingRules,
        *,
        clock: Clock,
        anchor: Callable[[], str] = str,
        is_live: bool = True,
    ) -> None:
        self.output = output
        self._rules = rules
        self._clock = clock
        self._anchor = anchor
        self._is_live = is_live
        self._gathering = Gathering(clock.now())
        self._pieces: SimpleQueue[Piece | None] = SimpleQueue()
        self._kept: Callable[[HourRecording], None] = _forget
        self._hour: HourWriter | None = None
        self._since_look = 0
        self._retry_at_s = 0.0
        self._is_in_order = False
        self._is_closed = False
        self._lost_frames = 0
        self._trouble: Saying | None = None
        self._thread: threading.Thread | None = None

    def begin(self, kept: Callable[[HourRecording], None]) -> None:
        """
        Close what an earlier player has left open, and set to work.

        Args:
            kept: hears of each file that is closed, from any thread.
        """
        self._kept = kept
        if not self._is_live:
            self._safely(self._put_in_order)
            return
        self._thread = threading.Thread(target=self._work, name=f"recorder {self.output}", daemon=True)
        self._thread.start()

    def take(self, pcm: Pcm, now: datetime) -> None:
        """Take frames that were just given to the output, heard from *now* on; never waits, never raises."""
        try:
            for piece in self._gathering.add(pcm, now):
                self._hand_over(piece)
        except Exception as error:
            log.exception("the tap of %s: a fault of the program", self.output)
            self._complain(stumbled(self.output, error))

    def status(self) -> RecordingStatus:
        """Say how it stands."""
        is_dead = self._thread is not None and not self._thread.is_alive() and not self._is_closed
        return RecordingStatus(
            output=self.output,
            lost_s=self._lost_frames / HOUSE_RATE_HZ,
            trouble=saying(DIED) if is_dead else self._trouble,
        )

    def close(self) -> None:
        """Finish the hour; call when the output gets nothing more. May be called twice."""
        for piece in self._gathering.rest():
            self._hand_over(piece)
        self._is_closed = True
        if self._thread is None:
            self._safely(self._finish)
            return
        self._pieces.put(None)
        self._thread.join(CLOSE_WITHIN_S)
        if self._thread.is_alive():
            log.error("the recording of %s is not finished in time; the next start closes it", self.output)

    def _hand_over(self, piece: Piece) -> None:
        if self._thread is None:
            self._take_safely(piece)
        elif self._pieces.qsize() >= MOST_WAITING:
            self._lost_frames += len(piece.pcm)
        else:
            self._pieces.put(piece)

    def _work(self) -> None:
        self._safely(self._put_in_order)
        while True:
            try:
                piece = self._pieces.get(timeout=IDLE_S)
            except Empty:
                if self._hour and self._clock.now() - self._hour.hour > HOUR + timedelta(seconds=IDLE_S):
                    self._safely(self._finish)
                continue
            if piece is None:
                self._safely(self._finish)
                return
            self._take_safely(piece)

    def _take_safely(self, piece: Piece) -> None:
        """Store a piece; while something is wrong the sound is counted as lost, and tried again later."""
        if self._clock.monotonic_s() < self._retry_at_s or not self._safely(lambda: self._take(piece)):
            self._lost_frames += len(piece.pcm) if piece.pcm.any() else 0

    def _safely(self, work: Callable[[], None]) -> bool:
        """Do *work*; the net around a recording: whatever fails is said, and the station goes on."""
        try:
            work()
        except OSError as error:
            self._complain(not_written(self._rules.folder, error))
        except BroadcasterError as error:
            self._complain(error)
        except Exception as error:
            log.exception("the recording of %s: a fault of the program", self.output)
            self._complain(stumbled(self.output, error))
        else:
            self._trouble = None
            return True
        if self._hour is not None:
            with suppress(OSError):
                self._hour.abandon()
            self._hour = None
        self._is_in_order = False
        self._retry_at_s = self._clock.monotonic_s() + RETRY_S
        return False

    def _complain(self, error: BroadcasterError) -> None:
        if self._trouble is None:
            log.error("the recording of %s: %s", self.output, error)
        self._trouble = error.saying()

    def _take(self, piece: Piece) -> None:
        for part in by_hour(piece):
            if self._hour is None or self._hour.hour != hour_of(part.starts_at):
                self._finish()
                self._hour = self._begun(hour_of(part.starts_at))
            self._hour.take(part)
        self._since_look += 1
        if self._since_look >= LOOK_EVERY:
            self._since_look = 0
            must_have_room(self._rules.folder, self._rules.spare_bytes)

    def _begun(self, hour: datetime) -> HourWriter:
        must_have_room(self._rules.folder, self._rules.spare_bytes)
        if not self._is_in_order:
            self._put_in_order()
        return HourWriter(
            hour,
            path=lambda: free_path(self._rules.folder, self.output, hour),
            tags=self._tags,
            kbps=self._rules.kbps,
        )

    def _tags(self, starts_at: datetime, listened_from: datetime) -> SpellTags:
        return SpellTags(
            starts_at=starts_at,
            listened_from=listened_from,
            station=self._rules.station,
            output=self.output,
            anchor=self._anchor(),
        )

    def _finish(self) -> None:
        if self._hour is None:
            return
        hour = self._hour
        hour.close()
        self._hour = None
        if hour.path is not None:
            self._enter(hour.hour, hour.path)

    def _enter(self, hour: datetime, path: Path) -> None:
        if kept := enter(self._rules.folder, self.output, hour, path):
            self._kept(kept)

    def _put_in_order(self) -> None:
        now = self._clock.now()
        assert now.tzinfo is not None
        left = put_in_order(
            self._rules.folder,
            self.output,
            now.tzinfo,
            since=now.date() - timedelta(days=LEFT_OPEN_D),
            told_since=now.date() - timedelta(days=1),
        )
        for kept in left:
            self._kept(kept)
        self._is_in_order = True


def _forget(recording: HourRecording) -> None:
    """Hear of a recording before there is somebody who wants to know."""
    log.warning("nobody hears of %s", recording.file)
