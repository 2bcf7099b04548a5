"""What every engine checks of a request before it works."""

from __future__ import annotations

from collections.abc import Sequence

from broadcaster.errors import N_, VoiceRefused
from broadcaster.ports import SpeechRequest, VoiceInfo
from broadcaster.studio.voices.phrasing import cleaned, syllables


def checked_text(request: SpeechRequest, *, engine: str, voices: Sequence[VoiceInfo], max_chars: int) -> str:
    """
    Give the text of *request*, cleaned.

    Raises:
        VoiceRefused: no such voice, too long, or nothing to say.
    """
    wanted = cleaned(request.text)
    if request.voice not in {info.id for info in voices}:
        raise VoiceRefused(
            N_("{engine} has no voice {voice}; it has {known}."),
            where=f"{engine}:{request.voice}",
            engine=engine,
            voice=request.voice,
            known=", ".join(info.id for info in voices),
        )
    if len(wanted) > max_chars:
        raise VoiceRefused(
            N_("A text of {length} characters is too long to be spoken as one sentence."),
            where=f"{engine}:{request.voice}",
            length=len(wanted),
        )
    if not syllables(wanted):
        raise VoiceRefused(
            N_("There is nothing to say in “{start}”."),
            where=f"{engine}:{request.voice}",
            start=wanted[:40],
        )
    return wanted
