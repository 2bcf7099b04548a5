"""The board that others read the player's status from: they never look at the channels themselves."""

from __future__ import annotations

from collections.abc import Callable

from broadcaster.playout.asrun.spool import Spool
from broadcaster.playout.control.pulse import Pulse
from broadcaster.playout.control.status import OutputStatus, PlayerStatus
from broadcaster.playout.loop import Loop
from broadcaster.ports import RecordingStatus
from broadcaster.saying import Saying


class StatusBoard:
    """
    Written by whoever turns the loop, read by all threads.

    Args:
        pulse: beats with the board, for those who cannot ask.
        trouble: says what is wrong, the worst of it; None: nothing.
        recordings: says how the recordings of the outputs stand.
        is_live: False, on a virtual clock, writes it for outputs that have a level to show, and for others
            when it is read.
    """

    def __init__(
        self,
        loop: Loop,
        spool: Spool,
        pulse: Pulse,
        *,
        trouble: Callable[[], Saying | None],
        recordings: Callable[[], tuple[RecordingStatus, ...]],
        is_live: bool,
    ) -> None:
        self._loop = loop
        self._spool = spool
        self._pulse = pulse
        self._trouble = trouble
        self._recordings = recordings
        has_levels = any(channel.link.output.wants_pcm for channel in loop.channels)
        self._is_written = is_live or has_levels
        self._status = self._snapshot()

    def looked(self) -> None:
        """Write the board anew, with what the loop has just seen; live, it is 0.2 s old at most."""
        if self._is_written:
            self._status = self._snapshot()
            self._pulse.beat(sum(round(each.delivered_s * 1000) for each in self._status.outputs))

    def status(self) -> PlayerStatus:
        """Give what sounds, as of the last moment."""
        if not self._is_written:
            self._status = self._snapshot()
        return self._status

    def _snapshot(self) -> PlayerStatus:
        return PlayerStatus(
            at=self._loop.now(),
            outputs=tuple(OutputStatus.of(channel) for channel in self._loop.channels),
            spool_waiting=len(self._spool),
            trouble=self._trouble(),
            recordings=self._recordings(),
        )
