"""MP3 of the house: mono, constant bit rate, by LAME."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lameenc
import numpy as np

from broadcaster.ports import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.ports import Pcm


def mp3_encoder(kbps: int) -> lameenc.Encoder:
    """Give an encoder of the quality that takes 0.5 % of a core live. Source: notes/audio.md A1."""
    encoder = lameenc.Encoder()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(HOUSE_RATE_HZ)
    encoder.set_bit_rate(kbps)
    encoder.set_quality(5)
    encoder.silence()
    return encoder


def s16(pcm: Pcm) -> bytes:
    """Give the frames as s16le."""
    return (np.clip(pcm, -1.0, 1.0) * 32767.0).astype("<i2").tobytes()
