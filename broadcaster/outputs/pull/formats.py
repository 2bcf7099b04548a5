"""The two ways in which a device fetches sound by itself: endless MP3, or HLS in segments of AAC."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

import av
import numpy as np

from broadcaster.sound.mp3.frames import whole_frames
from broadcaster.sound.mp3.live import LiveMp3
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.outputs.pull.ring import Chunk
    from broadcaster.sound.pcm import Pcm

MP3_CHUNK_FRAMES = HOUSE_RATE_HZ // 4
"""A quarter of a second a write: fifty listeners cost 200 small writes a second."""

AAC_FRAMES = 1024
SEGMENT_PACKETS = 188
"""4.01 s a segment, which HLS rounds to a target duration of 4."""
TARGET_S = 4

LISTED = 6
"""Segments in a playlist."""

TICKS_HZ = 90_000
"""Clock of the time stamps of MPEG transport streams, which HLS borrows."""


class PullEncoder(Protocol):
    """Makes chunks of a stream; `pending` frames are in it and in no chunk yet."""

    pending: int

    def encode(self, pcm: Pcm) -> Iterator[tuple[bytes, int]]:
        """Take sound; give the chunks that are full, each with its frames."""
        ...

    def flush(self) -> Iterator[tuple[bytes, int]]:
        """Give what is left."""
        ...


class Mp3Chunks:
    """Endless MP3; each chunk begins with a frame, for any of them may be the first that a listener gets."""

    def __init__(self, kbps: int) -> None:
        self._encoder = LiveMp3(kbps)
        self._data = bytearray()
        self.pending = 0

    def encode(self, pcm: Pcm) -> Iterator[tuple[bytes, int]]:
        """Encode, and give a chunk each quarter of a second."""
        self._data += self._encoder.encode(pcm)
        self.pending += len(pcm)
        if self.pending >= MP3_CHUNK_FRAMES and (whole := whole_frames(self._data)):
            yield self._cut(whole)

    def flush(self) -> Iterator[tuple[bytes, int]]:
        """Give what is left."""
        if self.pending:
            self._data += self._encoder.flush()
            yield self._cut(len(self._data))

    def _cut(self, count: int) -> tuple[bytes, int]:
        chunk = bytes(self._data[:count]), self.pending
        del self._data[:count]
        self.pending = 0
        return chunk


class AacSegments:
    """Segments of packed AAC. Source: RFC 8216 §3.4 (ADTS after an ID3 tag with the time stamp)."""

    def __init__(self, kbps: int) -> None:
        self._container = av.open(self, "w", format="adts", options={"flush_packets": "1"})
        self._stream = self._container.add_stream("aac", rate=HOUSE_RATE_HZ, layout="mono")
        self._stream.bit_rate = kbps * 1000
        self._data = bytearray()
        self._packets = 0
        self._packets_before = 0
        self.pending = 0

    def write(self, data: bytes) -> int:
        """Take bytes from the muxer."""
        self._data += data
        return len(data)

    def encode(self, pcm: Pcm) -> Iterator[tuple[bytes, int]]:
        """Encode, and give a segment each four seconds."""
        samples = np.ascontiguousarray(np.clip(pcm, -1.0, 1.0)).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(samples, format="fltp", layout="mono")
        frame.sample_rate = HOUSE_RATE_HZ
        self.pending += len(pcm)
        yield from self._mux(self._stream.encode(frame))

    def flush(self) -> Iterator[tuple[bytes, int]]:
        """Give what is left as a shorter segment."""
        if self.pending:
            yield from self._mux(self._stream.encode(None))
        if self.pending:
            yield self._whole(self.pending)
        self._container.close()

    def _mux(self, packets: Sequence[av.Packet[av.AudioStream]]) -> Iterator[tuple[bytes, int]]:
        for packet in packets:
            self._container.mux(packet)
            self._packets += 1
            if self._packets == SEGMENT_PACKETS:
                yield self._whole(SEGMENT_PACKETS * AAC_FRAMES)

    def _whole(self, frames: int) -> tuple[bytes, int]:
        ticks = self._packets_before * AAC_FRAMES * TICKS_HZ // HOUSE_RATE_HZ
        segment = id3_time_stamp(ticks) + bytes(self._data)
        self._packets_before += self._packets
        self._packets = 0
        self._data.clear()
        frames = min(frames, self.pending)
        self.pending -= frames
        return segment, frames


def id3_time_stamp(ticks: int) -> bytes:
    """
    Give the ID3 tag that places a segment in time; *ticks* of 90 kHz, 33 bits of them.

    Source:
        RFC 8216 §3.4; ID3v2.4 §3.1 and §4.27 (PRIV); all lengths here are below 128, so that the
        seven-bit numbers of ID3 are plain ones.
    """
    body = b"com.apple.streaming.transportStreamTimestamp\0" + (ticks % 2**33).to_bytes(8, "big")
    frame = b"PRIV" + len(body).to_bytes(4, "big") + b"\0\0" + body
    return b"ID3\x04\x00\x00" + len(frame).to_bytes(4, "big") + frame


def playlist(segments: tuple[Chunk, ...], stem: str) -> str:
    """List *segments*, named after *stem*. Source: RFC 8216 §4.3."""
    lines = [
        "#EXTM3U",
        "#EXT-X-VERSION:3",
        f"#EXT-X-TARGETDURATION:{TARGET_S}",
        f"#EXT-X-MEDIA-SEQUENCE:{segments[0].number if segments else 0}",
    ]
    for segment in segments:
        lines += [f"#EXTINF:{segment.frames / HOUSE_RATE_HZ:.3f},", f"{stem}-{segment.number}.aac"]
    return "\n".join(lines) + "\n"
