"""MP3 of the house: mono, constant bit rate, by LAME, the level unchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lameenc
import numpy as np

from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

MP3_KBPS = (64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
"""Bit rates of MPEG-1 layer III worth using for mono. Source: ISO/IEC 11172-3, table of bit rates."""

FILE_QUALITY = 7
"""Of 0 (best) to 9: a third less CPU than LAME's default, no difference for mono speech at 128 kbit/s."""
LIVE_QUALITY = 5
"""LAME's default; takes 0.5 % of a core live. Source: docs/decisions/0004-sound.md."""

# LAME turns constant bit rates down by itself; the loudness of the file would miss its target by as
# much. Source: LAME, presets.c, column "scale"; measured in docs/decisions/0004-sound.md.
_LAME_SCALE = {192: 0.97, 224: 0.98, 256: 1.0, 320: 1.0}
_LAME_SCALE_BELOW = 0.95
_INT16_PEAK = 32767


def mp3_encoder(kbps: int, *, quality: int = LIVE_QUALITY) -> lameenc.Encoder:
    """Give an encoder that takes s16le mono at the house rate; *kbps* is one of MP3_KBPS."""
    encoder = lameenc.Encoder()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(HOUSE_RATE_HZ)
    encoder.set_bit_rate(kbps)
    encoder.set_quality(quality)
    encoder.silence()
    return encoder


def make_up(kbps: int) -> np.float32:
    """Give the linear gain that cancels what LAME takes away at this bit rate."""
    return np.float32(1 / _LAME_SCALE.get(kbps, _LAME_SCALE_BELOW))


def s16(pcm: Pcm) -> bytes:
    """Give the frames as s16le, clipped at full scale."""
    # The bare ufuncs, in place: live, this is done for every few milliseconds on every output.
    whole: NDArray[np.float32] = np.minimum(pcm, 1.0)
    np.maximum(whole, -1.0, out=whole)
    np.multiply(whole, _INT16_PEAK, out=whole)
    np.rint(whole, out=whole)
    return whole.astype("<i2").tobytes()
