"""
A message becomes audio: the one way for the clerk's messages and for those of authorities.

Never silent for a comma. One way after the other is tried: the house's template with the station's
lexicon, the bare words, the bare words without the lexicon, at worst a recording. Every way speaks with
the voice that lives on this machine, in the station's own accent: no network, no account.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from broadcaster.errors import N_, BroadcasterError, StoreBroken, VoiceBroken
from broadcaster.model import Approval, Programme, Script
from broadcaster.saying import Saying, saying, verbatim
from broadcaster.station.messages.standby import standby_recording
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.studio import open_announcer, open_studio
from broadcaster.studio import speak_to_file
from broadcaster.studio.master.tags import Tags

log = logging.getLogger(__name__)

AUDIO_TEMPLATE = "canh-bao"
EMBEDDED_ENGINE = "espeak"
EMBEDDED_VOICES = {"north": "espeak:vi", "south": "espeak:vi-vn-x-south"}
"""By the region in which the station reads."""

BARE = N_("Spoken without template and chime: {reason}")
PLAIN = N_("Spoken without the station's lexicon too: {reason}")
RECORDED = N_("The words could not be spoken, so a recording is heard in their place: {reason}")
AS_IT_IS = N_("The time of issue is not said before the recording: {reason}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a message says."""

    title: str
    """What the as-run calls it."""
    code: str
    """Of its class: "uu-tien" or "khan-cap"."""
    script: Callable[[Configuration], Script]
    """The words as the house says them: by template, with chime and time of issue; may raise anything."""
    bare: tuple[str, ...] = ()
    """The same in paragraphs, without any template; none for a recording …"""
    recording: Path | None = None
    """… which is heard as it is where the script fails."""
    is_exercise: bool = False
    """Nothing is heard in place of its words: a recording alone would be taken for the truth."""
    themes: tuple[str, ...] = ()
    target_s: int = 60
    longest_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenMessage:
    """A message, ready for the player."""

    title: str
    path: Path
    themes: tuple[str, ...] = ()
    notes: tuple[Saying, ...] = ()
    """What a person should know."""


_Way = tuple[str, Callable[[], Path]]
"""What is said of the way before it that failed, and the way itself."""


def speak_message(configuration: Configuration, words: Words, *, now: datetime) -> SpokenMessage:
    """
    Make the audio of a message; the file stays, as evidence of what was said.

    Raises:
        VoiceBroken, SoundRefused, StoreBroken …: what the last way failed of, where there is none left.
    """
    configuration = with_embedded_voice(configuration)
    notes: list[Saying] = []
    why: Saying | None = None
    fault: Exception | None = None
    for said_of_it, way in _ways(configuration, words, now):
        if why:
            notes.append(saying(said_of_it, reason=why))
        try:
            path = way()
        except Exception as error:
            log.warning("message \u201c%s\u201d: one way to say it failed", words.title, exc_info=True)
            why, fault = _reason(error), error
        else:
            return SpokenMessage(title=words.title, path=path, themes=words.themes, notes=tuple(notes))
    assert fault is not None
    raise fault if isinstance(fault, BroadcasterError) else _unspeakable(fault)


def with_embedded_voice(configuration: Configuration) -> Configuration:
    """Give the configuration with the embedded voice alone, in the accent that the station prefers."""
    own = (voice for voice in configuration.voices.order if voice.partition(":")[0] == EMBEDDED_ENGINE)
    voice = next(own, EMBEDDED_VOICES[configuration.reading_region])
    return replace(configuration, voices=replace(configuration.voices, order=(voice,)))


def _ways(configuration: Configuration, words: Words, now: datetime) -> Iterator[_Way]:
    yield "", lambda: _by_template(configuration, words)
    if words.recording and not words.is_exercise:
        recording = words.recording
        yield AS_IT_IS, lambda: recording
        return
    if words.recording:
        return
    yield BARE, lambda: _bare(configuration, words, now)
    # Without the station's own lexicon: that file may be what cannot be used.
    yield PLAIN, lambda: _bare(replace(configuration, lexicon=None), words, now)
    if not words.is_exercise:
        yield RECORDED, lambda: standby_recording(configuration, words.code)


def _by_template(configuration: Configuration, words: Words) -> Path:
    programme = Programme(
        id=words.code,
        title=words.title,
        script="",
        audio_template=AUDIO_TEMPLATE,
        themes=words.themes,
        target_s=words.target_s,
        maximum_s=words.longest_s,
        approval=Approval.STANDING,
    )
    script = words.script(configuration)
    with open_studio(configuration) as studio:
        master = studio.make(script, programme, limit_s=words.longest_s)
        return studio.path_of(master)


def _bare(configuration: Configuration, words: Words, now: datetime) -> Path:
    path = configuration.audio / f"{words.code}-{now:%Y-%m-%d-%H%M%S}.mp3"
    tags = Tags(title=words.title[:60], made_for=now.date(), station=configuration.name)
    with open_announcer(configuration) as announcer:
        return speak_to_file(announcer, "\n\n".join(words.bare), path, tags=tags).path


def _reason(error: Exception) -> Saying:
    return (
        error.saying()
        if isinstance(error, BroadcasterError)
        else verbatim(f"{type(error).__name__}: {error}")
    )


def _unspeakable(fault: Exception) -> BroadcasterError:
    kind = StoreBroken if isinstance(fault, OSError) else VoiceBroken
    return kind(
        N_("The message cannot be spoken ({reason})."),
        remedy=N_("Record it with a phone and order the file."),
        reason=_reason(fault),
    )
