"""Sound into a file of the kind that its ending names: WAV and Opus to the frame, MP3 as near as MP3 can."""

from __future__ import annotations

import wave
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from broadcaster.recording.spell import SpellWriter
from broadcaster.sound.mp3.encoding import FILE_QUALITY, make_up, mp3_encoder, s16
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

MP3_KBPS: Final = 128
OPUS_KBPS: Final = 64
"""Above that of the recording: what is encoded a second time must not sound worse."""


def write_sound(path: Path, pieces: Iterable[Pcm]) -> int:
    """Write *pieces* one behind the other; give the frames. Raises OSError; KeyError for another ending."""
    writer = _WRITERS[path.suffix.lower()](path)
    frames = 0
    try:
        for pcm in pieces:
            writer.write(pcm)
            frames += len(pcm)
    finally:
        writer.close()
    return frames


class _Wav:
    def __init__(self, path: Path) -> None:
        # Opened by us: `wave` closes a path of its own only when nothing went wrong.
        self._raw = path.open("wb")
        self._file = wave.open(self._raw, "wb")  # noqa: SIM115 - closed by `close`
        self._file.setnchannels(1)
        self._file.setsampwidth(2)
        self._file.setframerate(HOUSE_RATE_HZ)

    def write(self, pcm: Pcm) -> None:
        self._file.writeframes(s16(pcm))

    def close(self) -> None:
        try:
            self._file.close()
        finally:
            self._raw.close()


class _Mp3:
    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")
        self._encoder = mp3_encoder(MP3_KBPS, quality=FILE_QUALITY)
        self._gain = make_up(MP3_KBPS)
        self._is_empty = True

    def write(self, pcm: Pcm) -> None:
        self._is_empty = False
        self._file.write(self._encoder.encode(s16(pcm * self._gain)))

    def close(self) -> None:
        try:
            # An encoder that was given nothing has nothing to flush, and says so by raising.
            if not self._is_empty:
                self._file.write(self._encoder.flush())
        finally:
            self._file.close()


class _Opus:
    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")
        self._spell = SpellWriter({}, kbps=OPUS_KBPS)

    def write(self, pcm: Pcm) -> None:
        self._file.write(self._spell.encode(pcm))

    def close(self) -> None:
        try:
            self._file.write(self._spell.end())
        finally:
            self._file.close()


_WRITERS: Final[dict[str, type[_Wav | _Mp3 | _Opus]]] = {".wav": _Wav, ".mp3": _Mp3, ".opus": _Opus}
ENDINGS: Final = tuple(_WRITERS)
