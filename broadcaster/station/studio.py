"""The booth: voices, reader and studio of a station, for the processes that make sound."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from broadcaster.station.reader import make_reader
from broadcaster.station.setup.configuration import Configuration
from broadcaster.studio import Announcer, SpeechCache, Studio, StudioSettings, open_voices


@contextmanager
def open_announcer(configuration: Configuration) -> Iterator[Announcer]:
    """Open the voices that the station names; engines are closed on leaving."""
    names = tuple(dict.fromkeys(voice.partition(":")[0] for voice in configuration.voices.order))
    with open_voices(names) as engines:
        yield Announcer(
            engines=engines,
            order=configuration.voices.order,
            cache=SpeechCache(configuration.var / "cache" / "speech"),
            reader=make_reader(configuration, for_voice=configuration.voices.order[0]),
            speed=configuration.voices.speed,
            language=configuration.language,
        )


@contextmanager
def open_studio(configuration: Configuration) -> Iterator[Studio]:
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
                station=configuration.name,
                language=configuration.language,
            ),
        )
