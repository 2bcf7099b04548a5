"""
A spell: one stretch of sound without a break, written as one Opus stream whose tags say when it was sent.

Source: RFC 7845 §5.2 (comment header). Names of the tags, and what they mean: `SpellTags`.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final, Self

import av
import numpy as np

from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

EFFORT: Final = "5"
"""Of 10: a third of the CPU of the best. Unconstrained it would take nearly twice the bit rate that is asked
for, and the disk with it. Source: measured in docs/recordings.md."""
PREROLL_FRAMES: Final = HOUSE_RATE_HZ // 2
"""Decoded before what is wanted; Opus needs 80 ms to settle. Source: RFC 7845 §4.6."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellTags:
    """What a spell says of itself, so that a file explains itself without our database."""

    starts_at: datetime
    """When its first frame was sent (STARTS_AT)."""
    listened_from: datetime
    """From here to its beginning the recorder listened, and nothing but digital silence was sent
    (LISTENED_FROM)."""
    station: str = ""
    """Fingerprint of the station (STATION)."""
    output: str = ""
    anchor: str = ""
    """Where the journal stood when the hour began, signed (ANCHOR); empty: it was not at hand."""

    def written(self) -> dict[str, str]:
        """Give them as comments of the stream."""
        return {
            "STARTS_AT": self.starts_at.isoformat(timespec="microseconds"),
            "LISTENED_FROM": self.listened_from.isoformat(timespec="microseconds"),
            "STATION": self.station,
            "OUTPUT": self.output,
            **({"ANCHOR": self.anchor} if self.anchor else {}),
        }

    @classmethod
    def read(cls, comments: Mapping[str, str]) -> Self:
        """Read the comments of a stream; raises KeyError, ValueError where it is none of ours."""
        return cls(
            starts_at=datetime.fromisoformat(comments["STARTS_AT"]),
            listened_from=datetime.fromisoformat(comments["LISTENED_FROM"]),
            station=comments.get("STATION", ""),
            output=comments.get("OUTPUT", ""),
            anchor=comments.get("ANCHOR", ""),
        )


class SpellWriter:
    """Encodes one spell; every call gives the bytes that are to be written next."""

    def __init__(self, comments: Mapping[str, str], *, kbps: int) -> None:
        self._data = bytearray()
        self._container = av.open(
            self, "w", format="ogg", options={"flush_packets": "1", "page_duration": "1000000"}
        )
        self._container.metadata.update(comments)
        options = {"compression_level": EFFORT, "vbr": "constrained"}
        self._stream = self._container.add_stream(
            "libopus", rate=HOUSE_RATE_HZ, layout="mono", options=options
        )
        self._stream.bit_rate = kbps * 1000

    def write(self, data: bytes) -> int:
        """Take bytes from the muxer."""
        self._data += data
        return len(data)

    def encode(self, pcm: Pcm) -> bytes:
        """Take sound; a page comes out about once a second."""
        samples = np.ascontiguousarray(np.clip(pcm, -1.0, 1.0)).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(samples, format="flt", layout="mono")
        frame.sample_rate = HOUSE_RATE_HZ
        for packet in self._stream.encode(frame):
            self._container.mux(packet)
        return self._taken()

    def end(self) -> bytes:
        """Give what is left; the last page says where the sound ends, to the frame."""
        for packet in self._stream.encode(None):
            self._container.mux(packet)
        self._container.close()
        return self._taken()

    def _taken(self) -> bytes:
        taken = bytes(self._data)
        self._data.clear()
        return taken


def comments_of(link: bytes) -> dict[str, str]:
    """Give the comments of a spell; raises `av.FFmpegError` where it is none."""
    with av.open(io.BytesIO(link), "r") as container:
        return {key.upper(): text for key, text in container.streams.audio[0].metadata.items()}


def sound_of(link: bytes, begin: int, end: int) -> Iterator[Pcm]:
    """Decode the frames [begin, end) of a spell, in pieces, each with no frame too many."""
    with av.open(io.BytesIO(link), "r") as container:
        stream = container.streams.audio[0]
        origin = stream.start_time or 0
        if begin > PREROLL_FRAMES:
            container.seek(begin - PREROLL_FRAMES + origin, stream=stream)
        for frame in container.decode(stream):
            at = (frame.pts or 0) - origin
            pcm: Pcm = frame.to_ndarray().reshape(-1).astype(np.float32, copy=False)
            piece = pcm[max(begin - at, 0) : max(end - at, 0)]
            if len(piece):
                yield piece
            if at + len(pcm) >= end:
                return
