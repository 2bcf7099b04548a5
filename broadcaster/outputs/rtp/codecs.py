"""What RTP pages are spoken in: payload types, clocks, packet lengths, and the encoders of PyAV."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import av
import numpy as np

from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
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
    )


def _l16(rate_hz: int, payload_type: int | None) -> RtpCodec:
    return RtpCodec(
        name=f"L16/{rate_hz}",
        encoder="pcm_s16be",
        rate_hz=rate_hz,
        clock_hz=rate_hz,
        samples=rate_hz // 100,
        payload_type=payload_type,
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


class PayloadEncoder:
    """Turns blocks of any length into payloads of exactly one packet each."""

    def __init__(self, codec: RtpCodec, kbps: int) -> None:
        self._resampler = av.AudioResampler(
            format="s16", layout="mono", rate=codec.rate_hz, frame_size=codec.samples
        )
        # "w" always gives the audio side for these names; the stubs know only the common class.
        context = av.AudioCodecContext.create(codec.encoder, "w")
        assert isinstance(context, av.AudioCodecContext)
        # Two threads for 20 ms of speech would outlive each failed opening until the collector comes by.
        context.thread_count = 1
        context.sample_rate = codec.rate_hz
        context.layout = "mono"
        context.format = "s16"
        if kbps:
            context.bit_rate = kbps * 1000
            # libopus takes its default, free VBR, for leave to double the rate. docs/sources.md (encoders).
            context.options = {"vbr": "constrained", "application": "voip"}
        self._context = context

    def encode(self, pcm: Pcm) -> Iterator[bytes]:
        """Give the payloads that are full with *pcm*; what is left over waits for the next block."""
        samples = np.ascontiguousarray(np.clip(pcm, -1.0, 1.0)).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(samples, format="flt", layout="mono")
        frame.sample_rate = HOUSE_RATE_HZ
        for piece in self._resampler.resample(frame):
            for packet in self._context.encode(piece):
                yield bytes(packet)
