"""The sound of one output: what is on air, under it what was cut off and dies away, and how loud that is."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from broadcaster.playout.airing import Airing
from broadcaster.playout.channel.on_air import RAMP_FRAMES, OnAir, frames_in
from broadcaster.sound.meter import Meter

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

log = logging.getLogger(__name__)


class ChannelSound:
    """
    Gives blocks and measures them; owned by a channel.

    Args:
        output: its name.
    """

    def __init__(self, output: str) -> None:
        self._output = output
        self.meter = Meter()
        self._tail: Pcm | None = None

    @property
    def has_tail(self) -> bool:
        """Say whether something that was cut off still dies away."""
        return self._tail is not None

    def cut(self, on_air: OnAir) -> None:
        """Let what is cut off in the middle of its sound die away, so that it does not click."""
        if on_air.is_loud_at_end:
            self._tail = on_air.tail(RAMP_FRAMES)

    def cross_fade(self, ended: OnAir, into: Airing) -> None:
        """Let what was cut off go on under what follows, where the rule of that one says so."""
        if into.joints.cross_fade_ms and ended.is_loud_at_end:
            self._tail = ended.tail(frames_in(into.joints.cross_fade_ms))

    def over(self, silence: Pcm, on_air: OnAir | None, *, position: int) -> Pcm:
        """
        Give what sounds in the place of *silence*, which ends at *position* of the output's stream.

        Returns:
            As many frames, not to be changed: often a view of the cart.
        """
        if on_air is None and self._tail is None:
            self.meter.rest(len(silence))
            return silence
        pcm = on_air.read(len(silence)) if on_air else None
        if pcm is None:
            pcm = silence
        if self._tail is not None:
            pcm = self._with_tail(pcm, self._tail)
        self._measure(pcm, on_air, position)
        return pcm

    def _with_tail(self, pcm: Pcm, tail: Pcm) -> Pcm:
        frames = min(len(tail), len(pcm))
        self._tail = tail[frames:] if len(tail) > frames else None
        mixed = pcm.copy()
        mixed[:frames] += tail[:frames]
        return mixed

    def _measure(self, block: Pcm, on_air: OnAir | None, position: int) -> None:
        was_silent = self.meter.silent_frames > 0
        silent = self.meter.take(block, is_on_air=on_air is not None)
        if on_air and on_air.stretch and silent:
            on_air.stretch.silent(silent, position)
        if on_air and silent and not was_silent:
            log.warning("output %s: “%s” is silent", self._output, on_air.airing.title)
