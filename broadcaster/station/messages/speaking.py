"""One text spoken into a file, with the voices of a station or, outside one, with the embedded voice."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from broadcaster.clock import Clock
from broadcaster.reading import Reader, Style
from broadcaster.station.setup.configuration import STATION_FILE, load_configuration
from broadcaster.station.studio import open_announcer, voice_options
from broadcaster.studio import (
    Announcer,
    SpeechCache,
    SpokenFile,
    VoiceOptions,
    open_voices,
    speak_to_file,
)
from broadcaster.studio.master.tags import Tags


def options_of(folder: Path) -> VoiceOptions:
    """Give what the station in *folder* says of its voices; outside a station, nothing."""
    if (folder / STATION_FILE).exists():
        return voice_options(load_configuration(folder))
    return VoiceOptions()


def speak_text(
    folder: Path, text: str, path: Path, *, voice: str, clock: Clock, alone: bool = False
) -> SpokenFile:
    """
    Speak *text* into *path*.

    Args:
        folder: of the station; outside one the embedded voice speaks, unless *voice* names another.
        text: written Vietnamese.
        path: its ending chooses the format.
        voice: asked first.
        clock: today's date stands in the file.
        alone: fail rather than let another voice speak in its place.

    Raises:
        ConfigurationRefused, SoundRefused, VoiceRefused, VoiceBroken, StoreBroken: see `speak_to_file`.
    """
    today = clock.now().date()
    if (folder / STATION_FILE).exists():
        configuration = load_configuration(folder)
        tags = Tags(title=text[:60], made_for=today, station=configuration.name)
        if alone:
            configuration = replace(configuration, voices=replace(configuration.voices, order=(voice,)))
        with open_announcer(configuration, alone=alone) as announcer:
            return speak_to_file(announcer, text, path, tags=tags, voice=voice)
    with open_voices() as engines, tempfile.TemporaryDirectory() as cache:
        announcer = Announcer(
            engines=engines,
            order=(voice,) if alone else ("espeak:vi",),
            alone=alone,
            cache=SpeechCache(Path(cache)),
            reader_for=lambda info: Reader(
                Style(foreign="respelled") if info.foreign == "respelled" else Style()
            ),
        )
        return speak_to_file(
            announcer, text, path, tags=Tags(title=text[:60], made_for=today, station=""), voice=voice
        )
