"""What a voice hands over: one spoken sentence, in a form that cannot be taken for another."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from broadcaster.errors import N_, VoiceBroken

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

VOICE_RATES_HZ = (8_000, 48_000)
"""Lowest and highest rate at which a voice may speak."""
LOUDEST = 1.5
"""Full scale is 1.0; a voice may overshoot a little, and whole numbers taken for floats are far above."""


class WordMark(NamedTuple):
    """Where one word of the text is heard."""

    at_char: int
    """Place of its first character in the text."""
    chars: int
    at_ms: int
    """From the beginning of the sound."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Speech:
    """
    One spoken sentence.

    Raises:
        VoiceBroken: the sound is not mono float32 at a rate of speech, holds what is no number, or stands
            far above full scale: bytes, whole numbers or two channels handed over as if they were one.
    """

    pcm: Pcm
    rate_hz: int
    words: tuple[WordMark, ...] = ()
    """In their order; empty when the voice knows none."""

    def __post_init__(self) -> None:
        fault = _fault(self.pcm, self.rate_hz)
        if fault:
            raise VoiceBroken(
                N_("The voice hands over sound in a form that is not asked for: {fault}."),
                remedy=N_("Its author must give a one-dimensional numpy array of float32, full scale ±1.0."),
                fault=fault,
            )

    @property
    def length_ms(self) -> int:
        """Length, rounded."""
        return round(1000 * len(self.pcm) / self.rate_hz)


def _fault(pcm: object, rate_hz: object) -> str:
    """Say in a few words what is wrong with the form of the sound; nothing when it is right."""
    if not isinstance(pcm, np.ndarray):
        return type(pcm).__name__
    if pcm.dtype != np.float32 or pcm.ndim != 1:
        return f"{pcm.dtype}, {pcm.ndim} dimensions"
    lowest_hz, highest_hz = VOICE_RATES_HZ
    if isinstance(rate_hz, bool) or not isinstance(rate_hz, int) or not lowest_hz <= rate_hz <= highest_hz:
        return f"{rate_hz} Hz"
    # What is no number is the greatest of all to numpy.
    peak = max(float(pcm.max(initial=0.0)), -float(pcm.min(initial=0.0)))
    if not math.isfinite(peak):
        return "NaN"
    return f"peak {peak:.1f}" if peak > LOUDEST else ""
