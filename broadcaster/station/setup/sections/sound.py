"""`[sound]` of station.toml: what files a bulletin leaves behind."""

from __future__ import annotations

from dataclasses import dataclass

from broadcaster.toml import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """What files a bulletin leaves behind."""

    keep_wav: bool
    mp3_kbps: int
    opus_kbps: int
    """0: no Opus file."""
    m4a_kbps: int
    """0: no M4A file."""
    keep_flac: bool
    captions: bool
    """Subtitles, transcript and waveform beside each bulletin."""
    cache_mb: int
    """Upper bound of the spoken-sentence cache."""


def read_sound(form: Form) -> Sound:
    """Read the section."""
    sound = Sound(
        keep_wav=form.flag("keep_wav", default=False),
        mp3_kbps=form.whole("mp3_kbps", 128, at_least=32, at_most=320),
        opus_kbps=form.whole("opus_kbps", 0, at_most=256),
        m4a_kbps=form.whole("m4a_kbps", 0, at_most=320),
        keep_flac=form.flag("keep_flac", default=False),
        captions=form.flag("captions", default=False),
        cache_mb=form.whole("cache_mb", 512, at_least=16),
    )
    form.finish()
    return sound
