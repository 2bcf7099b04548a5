"""What the station wants of its studio: which files, at which bit rates, with what beside them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.sound.mp3.encoding import MP3_KBPS


@dataclass(frozen=True, slots=True, kw_only=True)
class StudioSettings:
    """What the station wants of its studio; raises ConfigurationRefused for what cannot be had."""

    station: str
    """Name of the station, written into the files."""
    keep_wav: bool = False
    mp3_kbps: int = 128
    opus_kbps: int = 0
    """0: no Opus file."""
    m4a_kbps: int = 0
    """0: no M4A file."""
    keep_flac: bool = False
    captions: bool = False
    """Subtitles (VTT, SRT), transcript and waveform are written beside the audio."""
    cover: Path | None = None
    """A picture that every file carries; one that cannot be used is noted and left out."""

    @property
    def kbps(self) -> dict[str, int]:
        """Give the bit rate of every file wanted, the MP3 first: it is what is played."""
        wanted = {"mp3": self.mp3_kbps}
        wanted |= {name: kbps for name, kbps in (("opus", self.opus_kbps), ("m4a", self.m4a_kbps)) if kbps}
        wanted |= {name: 0 for name, kept in (("wav", self.keep_wav), ("flac", self.keep_flac)) if kept}
        return wanted

    def __post_init__(self) -> None:
        if self.mp3_kbps not in MP3_KBPS:
            raise ConfigurationRefused(
                N_("MP3 files cannot be made at {kbps} kbit/s."),
                remedy=N_("Use one of: {known}."),
                kbps=self.mp3_kbps,
                known=", ".join(map(str, MP3_KBPS)),
            )
