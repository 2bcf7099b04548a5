"""
The line from the player to one output: opens it, opens it again when it fails, never raises.

An output counts from its own opening; the link counts over all of them, so that a frame written is in
the end either delivered or dropped.

The loop writes and reads; opening and closing may take seconds and are the sequencer's. What both know is one
frozen state, so that the loop never finds a count that is half changed, and never waits for the sequencer.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING

from broadcaster.errors import OutputBroken
from broadcaster.model import Priority
from broadcaster.outputs.fader import Fader, Volume
from broadcaster.outputs.sole_driver import SoleDriver
from broadcaster.ports import ClassedOutput, Delivered, ForewarnedOutput, Output, drives, gather_frames
from broadcaster.sound.queues.own_fault import own_fault

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

log = logging.getLogger(__name__)

RETRY_FIRST_S = 1.0
RETRY_LONGEST_S = 30.0

STEADY_S = 10.0
"""An output that was open for so long is well; when it fails it is tried again at once."""


_NOTHING = Delivered(frames=0, connected=False)


class _Stage(Enum):
    CLOSED = auto()
    OPEN = auto()
    FAILED = auto()
    """The loop is done with it; the sequencer will close it."""


@dataclass(frozen=True, slots=True)
class _State:
    """What is known of all openings; changed from CLOSED by the sequencer, from OPEN by the loop."""

    stage: _Stage = _Stage.CLOSED
    frames: int = 0
    """Delivered in openings that are over …"""
    dropped: int = 0
    """… and lost in them."""
    given_before: int = 0
    """Frames given to the output when this opening began."""
    last: Delivered = _NOTHING
    """FAILED: what it said before."""
    trouble: OutputBroken | None = None


class Link:
    """One output, with what became of everything given to it."""

    def __init__(self, output: Output) -> None:
        self.output = output
        self.name = output.name
        self.gather_frames = gather_frames(output)
        self._forewarned = output if isinstance(output, ForewarnedOutput) else None
        self._classed = output if isinstance(output, ClassedOutput) else None
        self._fader = output if isinstance(output, Fader) else None
        self._sole = SoleDriver(output.name)
        self.written = 0
        """Frames given to this link …"""
        self._given = 0
        """… and those of them that the output was given."""
        self._state = _State()
        self._latest = _NOTHING
        """What the open output said last."""
        self.was_tried = False
        """It was opened, or could not be."""
        self._retry_s = RETRY_FIRST_S
        self._next_try_s = 0.0
        self._opened_s = 0.0
        self.needs_care = threading.Event()
        """Set when the output has failed, for whoever keeps it open."""

    @property
    def is_open(self) -> bool:
        """Say whether the output takes sound."""
        return self._state.stage is _Stage.OPEN

    def keep_open(self, now: datetime, monotonic_s: float) -> None:
        """Close the output if it has failed, and open it, at growing intervals; may wait."""
        if self._state.stage is _Stage.FAILED:
            self.shut()
            if monotonic_s - self._opened_s < STEADY_S:
                # It opens and then takes nothing: not one to be tried five times a second.
                self._wait(monotonic_s)
        if self.is_open:
            if monotonic_s - self._opened_s >= STEADY_S:
                self._retry_s = RETRY_FIRST_S
            return
        if monotonic_s < self._next_try_s:
            return
        try:
            self._sole.hold(drives(self.output))
            self.output.open(now)
        except Exception as error:  # noqa: BLE001 - `own_fault` keeps the traceback
            self._sole.let_go()
            trouble = own_fault(error, self.name)
            log.warning("output %s: %s", self.name, trouble)
            self._state = replace(self._state, trouble=trouble)
            self._wait(monotonic_s)
            self.was_tried = True
            return
        self._opened_s = monotonic_s
        self._latest = _NOTHING
        self._state = replace(self._state, stage=_Stage.OPEN, given_before=self._given)
        self.was_tried = True

    def _wait(self, monotonic_s: float) -> None:
        self._next_try_s = monotonic_s + self._retry_s
        self._retry_s = min(self._retry_s * 2, RETRY_LONGEST_S)

    def write(self, pcm: Pcm, now: datetime) -> None:
        """Hand over the next frames; they count as lost when the output is not open."""
        self.written += len(pcm)
        if not self.is_open:
            return
        self._given += len(pcm)
        try:
            self.output.write(pcm, now)
        except Exception as error:  # noqa: BLE001 - `own_fault` keeps the traceback
            self._give_up(error)

    def title(self, text: str) -> None:
        """Tell listeners what is on."""
        if self.is_open:
            try:
                self.output.title(text)
            except Exception as error:  # noqa: BLE001 - as in `write`
                self._give_up(error)

    def sounds(self, priority: Priority) -> None:
        """Say of which class is what comes now, to an output that wants to know."""
        if self._classed and self.is_open:
            try:
                self._classed.sounds(priority)
            except Exception as error:  # noqa: BLE001 - as in `write`
                self._give_up(error)

    def set_volume(self, volume: Volume) -> None:
        """Go over to *volume*, open or not; where nothing sounds there is nothing to set."""
        if self._fader:
            self._fader.set_volume(volume)

    def expect(self, starts_at: datetime | None) -> None:
        """Say when the next sound is due, to an output that wants to know."""
        if self._forewarned and self.is_open:
            try:
                self._forewarned.expect(starts_at)
            except Exception as error:  # noqa: BLE001 - as in `write`
                self._give_up(error)

    def report(self) -> Delivered:
        """Sum up over all openings."""
        state = self._state
        lost = state.dropped + self.written - self._given
        if state.stage is _Stage.CLOSED:
            return Delivered(frames=state.frames, dropped=lost, connected=False, trouble=state.trouble)
        now = self._said() if state.stage is _Stage.OPEN else state.last
        if self._state.stage is _Stage.FAILED:
            now = self._state.last
        return replace(now, frames=state.frames + now.frames, dropped=lost + now.dropped)

    def shut(self) -> None:
        """Close the output; what it has not reported by then is lost. May wait."""
        state = self._state
        if state.stage is _Stage.CLOSED:
            return
        last = state.last
        try:
            self.output.close()
            last = self.output.delivered()
        except Exception as error:  # noqa: BLE001 - `own_fault` keeps the traceback
            log.warning("output %s: %s", self.name, own_fault(error, self.name))
        self._sole.let_go()
        self._state = _State(
            frames=state.frames + last.frames,
            dropped=state.dropped + self._given - state.given_before - last.frames,
            trouble=state.trouble or last.trouble,
        )

    def is_drained(self, frames: int) -> bool:
        """Say whether the fate of the first *frames* is known."""
        report = self.report()
        return report.frames + report.dropped >= frames

    def _said(self) -> Delivered:
        try:
            self._latest = self.output.delivered()
        except Exception as error:  # noqa: BLE001 - `own_fault` keeps the traceback
            self._fail(own_fault(error, self.name))
        return self._latest

    def _give_up(self, error: Exception) -> None:
        """Take note of an output that cannot go on; the sound of the others does."""
        trouble = own_fault(error, self.name)
        self._said()
        self._fail(trouble)

    def _fail(self, error: OutputBroken) -> None:
        if self._state.stage is not _Stage.OPEN:
            return
        log.warning("output %s: %s", self.name, error)
        last = replace(self._latest, connected=False, trouble=error)
        self._state = replace(self._state, stage=_Stage.FAILED, last=last, trouble=error)
        self.needs_care.set()
