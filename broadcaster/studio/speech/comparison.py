"""What the comparison of a take with the yardstick voice refuses: other words, and words at a wrong rate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.errors import N_, Message, VoiceRefused
from broadcaster.reading import is_syllable

if TYPE_CHECKING:
    from broadcaster.ports import SpeechRequest
    from broadcaster.studio.speech.likeness import Likeness

OTHER_WORDS = 0.95
"""
`Likeness.words` from which on a take may be any other text.

Measured on 650 takes of 23 timbres of espeak-ng (0.88 at most) and six natural ones (0.90; 0.91 as MP3 of
32 kbit/s); other words of the same length stand at 0.97 in the median. Source: docs/decisions/0005-voices.md.
"""
A_PART = 0.95
"""`Likeness.part` below which a part fits better than the whole: 0.976 at least in the same takes."""
_DIFFERENT_WORDS, _VIETNAMESE_WORDS = 0.6, 0.7
"""Shares of the words below which nothing is said of them: lists of figures, names of another language."""
_HIGH, _LOW = (1.45, 2.3), (1.05, 0.6)
"""
Bounds of the tract, and of the tract over the share, beyond which no person speaks.

A rate that is wrong moves the one up and the other down by its factor. Women have a tract of 1.1 to 1.5, men
of 0.9 to 1.1, and everybody between 0.7 and 1.5 of the yardstick's length.
"""
_JUMP, _TRACT_JUMP = 0.5, 0.19
"""Natural logarithms: how far one take may stand from its voice's own, in both together and in the tract."""
_ANOTHER: Message = N_("Another voice reads it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """How a voice is built beside the yardstick: by one take, or by several."""

    tract: float
    """Factor on the yardstick's formants."""
    share: float
    """Of the yardstick's length."""

    @property
    def rate(self) -> float:
        """Grow with the square of a rate that is wrong, and hardly with anything else."""
        return self.tract / self.share


def usual_build(takes: Sequence[Build]) -> Build | None:
    """Give the median of some takes of one voice; None of fewer than three."""
    if len(takes) < 3:  # noqa: PLR2004 - said above
        return None
    return Build(
        tract=float(np.median([take.tract for take in takes])),
        share=float(np.median([take.share for take in takes])),
    )


def check_likeness(
    found: Likeness, share: float, request: SpeechRequest, *, usual: Build | None, where: str
) -> None:
    """
    Refuse a take that says other words, or says them at a wrong rate.

    Args:
        found: how like it is to the yardstick's take.
        share: its length over that of the yardstick.
        request: what was asked for.
        usual: how this voice is built; None: not known.
        where: names the voice.
    Raises:
        VoiceRefused: it is not its sentence.
    """
    start = request.text[:40]
    if is_comparable(request.text):
        if found.words > OTHER_WORDS:
            raise VoiceRefused(
                N_("The voice said something else than “{start}”."), where=where, remedy=_ANOTHER, start=start
            )
        if found.part < A_PART:
            raise VoiceRefused(
                N_("The voice left words out of “{start}”, or said more."),
                where=where,
                remedy=_ANOTHER,
                start=start,
            )
    if _is_off_rate(Build(tract=found.tract, share=share), usual):
        raise VoiceRefused(
            N_("The voice says “{start}” too high and fast, or too low and slowly: its rate is wrong."),
            where=where,
            remedy=_ANOTHER,
            start=start,
        )


def is_comparable(text: str) -> bool:
    """Tell whether the yardstick says these words as others do, and no two parts of them are alike."""
    words = [word.strip("“”\"'()[].,;:!?…–-").casefold() for word in text.split()]
    words = [word for word in words if word]
    vietnamese = sum(map(is_syllable, words))
    return vietnamese >= _VIETNAMESE_WORDS * len(words) and len(set(words)) > _DIFFERENT_WORDS * len(words)


def _is_off_rate(take: Build, usual: Build | None) -> bool:
    (high_tract, high_rate), (low_tract, low_rate) = _HIGH, _LOW
    if take.tract > high_tract and take.rate > high_rate:
        return True
    if take.tract < low_tract and take.rate < low_rate:
        return True
    if usual is None:
        return False
    rate_jump, tract_jump = np.log(take.rate / usual.rate), np.log(take.tract / usual.tract)
    return bool(abs(rate_jump) > _JUMP and abs(tract_jump) > _TRACT_JUMP and rate_jump * tract_jump > 0)
