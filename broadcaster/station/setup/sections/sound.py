"""`[sound]` of station.toml: what files a bulletin leaves behind."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from broadcaster.errors import N_
from broadcaster.toml import Form

_COVER_ENDINGS = (".jpg", ".jpeg", ".png")


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
    cover: Path | None
    """The picture in each bulletin's files."""
    cache_mb: int
    """Upper bound of the spoken-sentence cache."""


def read_sound(form: Form, folder: Path) -> Sound:
    """Read the section; *folder* is the station's."""
    sound = Sound(
        keep_wav=form.flag("keep_wav", default=False),
        mp3_kbps=form.whole("mp3_kbps", 128, at_least=32, at_most=320),
        opus_kbps=form.whole("opus_kbps", 0, at_most=256),
        m4a_kbps=form.whole("m4a_kbps", 0, at_most=320),
        keep_flac=form.flag("keep_flac", default=False),
        captions=form.flag("captions", default=False),
        cover=_cover(form, folder),
        cache_mb=form.whole("cache_mb", 512, at_least=16),
    )
    form.finish()
    return sound


def _cover(form: Form, folder: Path) -> Path | None:
    """
    Ask for the cover by its name.

    The doctor and the studio look into it: a picture that was deleted must not keep a station off the air.
    """
    name = form.text("cover", "")
    if name and Path(name).suffix.casefold() not in _COVER_ENDINGS:
        form.faults.add(
            form.where("cover"),
            N_("'{name}' is no picture that a file can carry."),
            remedy=N_("Give a JPEG or PNG; its name ends in {known}."),
            name=name,
            known=", ".join(_COVER_ENDINGS),
        )
        return None
    return folder / name if name else None
