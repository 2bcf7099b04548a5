"""Voices, reader and studio of a station, for the processes that make sound."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from broadcaster.known_hashes import KnownHashes
from broadcaster.station.reader import make_reader
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.setup.history import FileHistory
from broadcaster.station.setup.last_good import read_last_good
from broadcaster.studio import (
    Announcer,
    AudioTemplate,
    KeptSpans,
    Manner,
    SpeechCache,
    Studio,
    StudioSettings,
    VoiceOptions,
    load_template,
    open_voices,
)


def voice_options(configuration: Configuration) -> VoiceOptions:
    """Give what the station says of its voices."""
    return VoiceOptions(folder=configuration.folder, tables=configuration.voices.options)


@contextmanager
def open_announcer(configuration: Configuration, *, alone: bool = False) -> Iterator[Announcer]:
    """Open the voices of a station, each when first asked for, closed on leaving; *alone*: no last resort."""
    with open_voices(voice_options(configuration)) as engines:
        yield Announcer(
            engines=engines,
            order=configuration.voices.order,
            cache=SpeechCache(configuration.var / "cache" / "speech"),
            reader_for=lambda info: make_reader(configuration, foreign=info.foreign),
            manner=Manner(
                speed=configuration.voices.speed,
                limit_s=configuration.voices.limit_s,
                ai_notice=configuration.voices.ai_notice,
            ),
            alone=alone,
        )


@contextmanager
def open_studio(configuration: Configuration, hashes: KnownHashes | None = None) -> Iterator[Studio]:
    """Open the studio of a station; one per process, since it holds the voices' workers."""
    with open_announcer(configuration) as announcer:
        yield Studio(
            announcer=announcer,
            templates_dir=configuration.audio_templates,
            audio_dir=configuration.audio,
            settings=StudioSettings(
                keep_wav=configuration.sound.keep_wav,
                mp3_kbps=configuration.sound.mp3_kbps,
                opus_kbps=configuration.sound.opus_kbps,
                m4a_kbps=configuration.sound.m4a_kbps,
                keep_flac=configuration.sound.keep_flac,
                captions=configuration.sound.captions,
                cover=configuration.sound.cover,
                station=configuration.name,
            ),
            kept_spans=KeptSpans(configuration.var / "cache" / "speech"),
            hash_of=(hashes or KnownHashes(configuration.known_hashes)).of,
            read_template=partial(_last_good_template, FileHistory(configuration.folder)),
        )


def _last_good_template(history: FileHistory, folder: Path, name: str) -> AudioTemplate:
    """Read an audio template; one that cannot be used holds as it was when it could."""
    path = folder / f"{name}.toml"
    return read_last_good(path, lambda file: load_template(folder, name, file=_other(file, path)), history)


def _other(file: Path, path: Path) -> Path | None:
    return file if file != path else None
