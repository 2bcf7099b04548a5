"""What RTP pages are spoken in: payload types, clocks, packet lengths, and the encoders of PyAV."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol

import av
import numpy as np

from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm


@dataclass(frozen=True, slots=True, kw_only=True)
class RtpCodec:
    """
    One way to pack speech.

    Source:
        RFC 3551 table 4 (static types; G.722 has an RTP clock of 8 kHz although it samples at 16 kHz),
        RFC 7587 (Opus: clock 48 kHz, always described as two channels).
    """

    name: str
    """Name in the rtpmap, with clock and channels."""
    encoder: str
    """As FFmpeg calls it."""
    rate_hz: int
    clock_hz: int
    samples: int
    """In one packet, at `rate_hz`: 20 ms, or 10 ms where 20 would not fit into one Ethernet frame."""
    payload_type: int | None
    """None: dynamic, agreed upon by the operator."""
    format_parameters: str = ""
    sample_bytes: int = 0
    """What each sample becomes by itself; 0: the samples of a packet are packed together."""

    @property
    def ticks(self) -> int:
        """Give how far the RTP time goes on with one packet."""
        return self.samples * self.clock_hz // self.rate_hz

    @property
    def packet_ms(self) -> int:
        """Give the length of one packet."""
        return self.samples * 1000 // self.rate_hz


def _g711(name: str, encoder: str, payload_type: int) -> RtpCodec:
    return RtpCodec(
        name=f"{name}/8000",
        encoder=encoder,
        rate_hz=8000,
        clock_hz=8000,
        samples=160,
        payload_type=payload_type,
        sample_bytes=1,
    )


def _l16(rate_hz: int, payload_type: int | None) -> RtpCodec:
    return RtpCodec(
        name=f"L16/{rate_hz}",
        encoder="pcm_s16be",
        rate_hz=rate_hz,
        clock_hz=rate_hz,
        samples=rate_hz // 100,
        payload_type=payload_type,
        sample_bytes=2,
    )


CODECS = {
    "pcmu": _g711("PCMU", "pcm_mulaw", 0),
    "pcma": _g711("PCMA", "pcm_alaw", 8),
    "g722": RtpCodec(
        name="G722/8000", encoder="g722", rate_hz=16_000, clock_hz=8000, samples=320, payload_type=9
    ),
    "l16": _l16(48_000, None),
    "l16-44100": _l16(44_100, 11),
    "opus": RtpCodec(
        name="opus/48000/2",
        encoder="libopus",
        rate_hz=48_000,
        clock_hz=48_000,
        samples=960,
        payload_type=None,
        format_parameters="sprop-stereo=0",
    ),
}


class PayloadEncoder(Protocol):
    """Turns blocks of any length into payloads of exactly one packet each."""

    def encode(self, pcm: Pcm) -> Iterator[bytes]:
        """Give the payloads that are full with *pcm*; what is left over waits for the next block."""
        ...


def payload_encoder(codec: RtpCodec, kbps: int) -> PayloadEncoder:
    """Give what encodes for *codec*; *kbps* is of Opus, 0 elsewhere."""
    if codec.sample_bytes:
        return SampleEncoder(codec, codec.sample_bytes)
    return FrameEncoder(codec, kbps)


class SampleEncoder:
    """Codecs that turn each sample into bytes by itself: a whole block at once, then cut into packets."""

    def __init__(self, codec: RtpCodec, sample_bytes: int) -> None:
        self._resampler = av.AudioResampler(format="s16", layout="mono", rate=codec.rate_hz)
        self._packet_bytes = codec.samples * sample_bytes
        self._law = _bytes_of_samples(codec.encoder) if sample_bytes == 1 else None
        self._rest = b""

    def encode(self, pcm: Pcm) -> Iterator[bytes]:
        """Give the payloads that are full."""
        coded = self._rest + b"".join(map(self._coded, self._resampler.resample(_frame(pcm))))
        size = self._packet_bytes
        whole = len(coded) // size * size
        self._rest = coded[whole:]
        return (coded[place : place + size] for place in range(0, whole, size))

    def _coded(self, frame: av.AudioFrame) -> bytes:
        samples = frame.to_ndarray()
        if self._law is None:
            return samples.astype(">i2").tobytes()
        return self._law[samples.view(np.uint16)].tobytes()


class FrameEncoder:
    """Codecs that pack a packet's samples together: G.722, Opus."""

    def __init__(self, codec: RtpCodec, kbps: int) -> None:
        self._resampler = av.AudioResampler(
            format="s16", layout="mono", rate=codec.rate_hz, frame_size=codec.samples
        )
        self._context = _context(codec.encoder, codec.rate_hz)
        if kbps:
            self._context.bit_rate = kbps * 1000
            # libopus takes its default, free VBR, for leave to double the rate. docs/sources.md (encoders).
            self._context.options = {"vbr": "constrained", "application": "voip"}

    def encode(self, pcm: Pcm) -> Iterator[bytes]:
        """Give the payloads that are full."""
        for piece in self._resampler.resample(_frame(pcm)):
            for packet in self._context.encode(piece):
                yield bytes(packet)


def _frame(pcm: Pcm) -> av.AudioFrame:
    """Give *pcm* as FFmpeg takes it; its conversion to 16 bits clips what is too loud."""
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(pcm).reshape(1, -1), format="flt", layout="mono")
    frame.sample_rate = HOUSE_RATE_HZ
    return frame


def _context(encoder: str, rate_hz: int) -> av.AudioCodecContext:
    # "w" always gives the audio side for these names; the stubs know only the common class.
    context = av.AudioCodecContext.create(encoder, "w")
    assert isinstance(context, av.AudioCodecContext)
    # Two threads for 20 ms of speech would outlive each failed opening until the collector comes by.
    context.thread_count = 1
    context.sample_rate = rate_hz
    context.layout = "mono"
    context.format = "s16"
    return context


@cache
def _bytes_of_samples(encoder: str) -> NDArray[np.uint8]:
    """Let FFmpeg's *encoder* code every sample there is, once; gives the bytes, by the sample as uint16."""
    samples = np.arange(1 << 16, dtype=np.uint16).view(np.int16).reshape(1, -1)
    frame = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
    frame.sample_rate = 8000
    packets = _context(encoder, 8000).encode(frame)
    return np.frombuffer(b"".join(map(bytes, packets)), dtype=np.uint8)
