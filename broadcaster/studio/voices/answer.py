"""The sound in what a service or a program answers with."""

from __future__ import annotations

import numpy as np

from broadcaster.errors import N_, SoundRefused, VoiceBroken
from broadcaster.sound.decoding import decode_answer
from broadcaster.sound.speech import Speech


def decoded(answer: bytes, *, where: str) -> Speech:
    """Give the sound in an answer; raises VoiceBroken when there is none."""
    try:
        pcm, rate_hz = decode_answer(answer, where=where)
    except SoundRefused as error:
        raise VoiceBroken(
            N_("The voice service sent something that is not sound."),
            where=where,
            remedy=N_("Another voice reads this; try again later."),
        ) from error
    return Speech(pcm=np.clip(pcm, -1.0, 1.0), rate_hz=rate_hz)
