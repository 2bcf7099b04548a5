"""A station takes in a better voice, and hears all of them side by side."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from broadcaster.clock import Clock
from broadcaster.errors import N_, BroadcasterError, ConfigurationRefused
from broadcaster.ports import Progress
from broadcaster.station.messages.speaking import options_of, speak_text
from broadcaster.station.setup.configuration import STATION_FILE
from broadcaster.studio import available_voices
from broadcaster.studio.voices.models.adding import Adding, add_voice
from broadcaster.studio.voices.models.catalogue import catalogue
from broadcaster.studio.voices.models.fetching import fetch_voice
from broadcaster.studio.voices.models.folder import ModelFolder


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One voice's file, or why there is none."""

    voice: str
    path: Path | None
    duration_s: float
    error: BroadcasterError | None


def take_in_voice(folder: Path, adding: Adding, *, progress: Progress) -> ModelFolder:
    """
    Take a voice into the station: from a folder or file, or by its name from the catalogue.

    Raises:
        ConfigurationRefused: *folder* is no station. VoiceRefused, VoiceBroken, StoreBroken: see `add_voice`.
    """
    if not (folder / STATION_FILE).exists():
        raise ConfigurationRefused(
            N_("This folder is no station."),
            where=str(folder),
            remedy=N_("Go into the station's folder, or name it with --station."),
        )
    if adding.source.exists():
        return add_voice(folder, adding)
    with tempfile.TemporaryDirectory(dir=folder) as fetched:
        name = str(adding.source)
        listed = fetch_voice(name, Path(fetched), progress=progress, listed=catalogue())
        known = replace(
            adding,
            source=Path(fetched),
            name=adding.name or name,
            licence=listed.licence,
            origin=listed.origin,
        )
        return add_voice(folder, known)


def compare_voices(folder: Path, text: str, into: Path, *, clock: Clock) -> tuple[Compared, ...]:
    """Speak *text* with every voice that can speak now, one WAV each; what fails is told and goes on."""
    into.mkdir(parents=True, exist_ok=True)
    found = []
    for status in available_voices(options_of(folder)):
        error, duration_s = status.why_not, 0.0
        path = into / f"{status.reference.replace(':', '-')}.wav"
        if error is None:
            try:
                spoken = speak_text(folder, text, path, voice=status.reference, clock=clock, alone=True)
                duration_s = spoken.duration_s
            except BroadcasterError as failure:
                error = failure
        found.append(
            Compared(
                voice=status.reference,
                path=None if error else path,
                duration_s=duration_s,
                error=error,
            )
        )
    return tuple(found)
