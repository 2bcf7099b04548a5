"""Decoded frames, whatever their form, become mono float32 of one rate."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING

import av
import numpy as np

from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from av import AudioFrame

    from broadcaster.sound.pcm import Pcm

log = logging.getLogger(__name__)


class Converter:
    """
    Converts frames as they come; a file or a stream may change its own form on the way.

    Args:
        rate_hz: of what comes out.
        block_frames: length of the pieces that come out; 0: as they fall, at once (for what is live).
    """

    def __init__(self, rate_hz: int = HOUSE_RATE_HZ, *, block_frames: int = 0) -> None:
        self._rate_hz = rate_hz
        self._block_frames = block_frames
        self._form: tuple[str, str, int] | None = None
        self._resampler: av.AudioResampler | None = None
        self._waiting: av.AudioFifo | None = None

    def take(self, frame: AudioFrame | None) -> Iterator[Pcm]:
        """Give the sound of the next frame; with None, of what is left."""
        if frame is not None and self._form != (form := _form(frame)):
            if self._form is not None:
                log.info("the sound changes from %s to %s", self._form, form)
            yield from self._rest()
            self._form = form
            block = self._block_frames or None
            if block and form == ("fltp", "mono", self._rate_hz):
                # What comes as it is wanted, the studio's own files among it, needs no resampler.
                self._waiting = av.AudioFifo()
            else:
                self._resampler = av.AudioResampler("fltp", rate=self._rate_hz, frame_size=block)
        if frame is None:
            yield from self._rest()
        elif self._waiting is not None:
            frame.pts = None  # the queue would take a gap between two frames for a fault
            self._waiting.write(frame)
            if self._waiting.samples >= self._block_frames:
                yield from map(_mono, filter(None, [self._waiting.read(self._block_frames)]))
        elif self._resampler is not None:
            yield from map(_mono, self._resampler.resample(frame))

    def _rest(self) -> Iterator[Pcm]:
        while self._waiting is not None and self._waiting.samples:
            yield from map(_mono, filter(None, [self._waiting.read(self._block_frames, partial=True)]))
        self._waiting = None
        if self._resampler is not None:
            yield from map(_mono, self._resampler.resample(None))
            self._resampler = None


def _form(frame: AudioFrame) -> tuple[str, str, int]:
    return frame.format.name, frame.layout.name, frame.sample_rate


def _mono(piece: AudioFrame) -> Pcm:
    # FFmpeg's own down-mix adds the channels at -3 dB, so that a stereo file of one voice comes out
    # 3 dB hotter, and may clip; the mean cannot.
    channels = piece.to_ndarray()
    pcm: Pcm = channels[0] if len(channels) == 1 else channels.mean(axis=0, dtype=np.float32)
    return pcm
