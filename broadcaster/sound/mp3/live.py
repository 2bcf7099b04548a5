"""
MP3 as it is played: what an encoder makes of a long silence is known, and not made anew.

Most of the day a station is silent, and its listeners stay connected. An encoder that is given nothing but
digital silence gives the same frame again and again, so the frame is repeated, and the encoder goes on where
it stood when something sounds. Frames and their times are those that it would have given; it only has not
grown used to the silence as much (LAME adapts its threshold of hearing within seconds).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from broadcaster.sound.mp3.encoding import LIVE_QUALITY, mp3_encoder, s16
from broadcaster.sound.mp3.frames import frame_bytes_at
from broadcaster.sound.mp3.seams import MP3_FRAME

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

ALIKE: Final = 8
"""So many frames must be the same, 0.2 s; LAME 3.100 gives the same after five, as measured. At some rates
below 64 kbit/s they never are, and all is encoded."""

_SYNC: Final = b"\xff"
"""In the header of every frame. What fills the room that frames leave repeats as well, and has none."""

_SAMPLE_BYTES: Final = 2


class LiveMp3:
    """An encoder of a stream that may be silent for hours; the arguments are those of `mp3_encoder`."""

    def __init__(self, kbps: int, *, quality: int = LIVE_QUALITY) -> None:
        self._encoder = mp3_encoder(kbps, quality=quality)
        self._frame_bytes = frame_bytes_at(kbps)
        self._is_begun = False
        self._last = b""
        """What the encoder made of the silence that lasts: the end of that."""
        self._silence: bytes | None = None
        """A frame of silence, known to repeat; None while the encoder works."""
        self._owed_frames = 0
        """Silence that it was not given, and that no repeated frame stands for yet."""

    def encode(self, pcm: Pcm) -> bytes:
        """Give the bytes that come out with *pcm*; now and again there are none."""
        if pcm.any():
            return self._sound(pcm)
        if self._silence is None:
            return self._learn(pcm)
        self._owed_frames += len(pcm)
        count, self._owed_frames = divmod(self._owed_frames, MP3_FRAME)
        return self._silence * count

    def flush(self) -> bytes:
        """Give what the encoder still holds; it takes nothing afterwards."""
        # An encoder that was given nothing has nothing to flush, and says so by raising.
        return self._caught_up() + self._encoder.flush() if self._is_begun else b""

    def _sound(self, pcm: Pcm) -> bytes:
        before = self._caught_up()
        self._last = b""
        return before + self._given(s16(pcm))

    def _learn(self, pcm: Pcm) -> bytes:
        data = self._given(bytes(_SAMPLE_BYTES * len(pcm)))
        self._last = (self._last + data)[-ALIKE * self._frame_bytes :]
        frame = self._last[-self._frame_bytes :]
        if _SYNC in frame and self._last == frame * ALIKE:
            self._silence = frame
        return data

    def _caught_up(self) -> bytes:
        """Let the encoder take over again, as if it had been given all of the silence."""
        owed, self._owed_frames = self._owed_frames, 0
        self._silence = None
        return self._given(bytes(_SAMPLE_BYTES * owed)) if owed else b""

    def _given(self, pcm: bytes) -> bytes:
        self._is_begun = True
        return bytes(self._encoder.encode(pcm))
