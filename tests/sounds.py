"""Sounds for tests, and two oracles that share no code with the studio: FFmpeg's ebur128 and pydub."""

from __future__ import annotations

import wave
from pathlib import Path
from typing import NamedTuple

import av
import av.error
import numpy as np
from numpy.typing import NDArray
from pydub import AudioSegment
from pydub.silence import detect_silence

RATE_HZ = 48_000
Pcm = NDArray[np.float32]


def sine(length_s: float, *, hz: float = 440.0, peak: float = 0.3, rate_hz: int = RATE_HZ) -> Pcm:
    """A pure tone."""
    time = np.arange(round(length_s * rate_hz)) / rate_hz
    return (peak * np.sin(2 * np.pi * hz * time)).astype(np.float32)


def glide(length_s: float, *, hz: float = 220.0, peak: float = 0.3, rate_hz: int = RATE_HZ) -> Pcm:
    """A tone that rises by half, so that no part of it is like another: a voice that hums."""
    time = np.arange(round(length_s * rate_hz)) / rate_hz
    bend = 0.25 / max(length_s, 1e-9)
    return (peak * np.sin(2 * np.pi * hz * time * (1 + bend * time))).astype(np.float32)


def babble(length_s: float, *, seed: int = 1, peak: float = 0.8) -> Pcm:
    """Something like speech to a meter: dark noise in syllables of changing loudness, with pauses."""
    rng = np.random.default_rng(seed)
    frames = round(length_s * RATE_HZ)
    spectrum = np.fft.rfft(rng.standard_normal(frames))
    spectrum /= 1 + (np.fft.rfftfreq(frames, 1 / RATE_HZ) / 700) ** 2
    time = np.arange(frames) / RATE_HZ
    syllables = np.abs(np.sin(2 * np.pi * 2.1 * time)) * (0.6 + 0.4 * np.sin(2 * np.pi * 0.37 * time))
    spoken = np.fft.irfft(spectrum, frames) * syllables * (np.sin(2 * np.pi * 0.11 * time) > -0.8)
    return (spoken * peak / np.abs(spoken).max()).astype(np.float32)


def silence(length_s: float) -> Pcm:
    """Nothing."""
    return np.zeros(round(length_s * RATE_HZ), np.float32)


def save_wav(path: Path, pcm: Pcm, *, rate_hz: int = RATE_HZ, channels: int = 1, bits: int = 16) -> Path:
    """Write a WAV of 16 or 24 bits, every channel the same."""
    whole = np.rint(pcm.astype(np.float64) * (2 ** (bits - 1) - 1)).astype("<i4")
    samples = whole.view(np.uint8).reshape(-1, 1, 4)[:, :, : bits // 8].repeat(channels, axis=1)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(bits // 8)
        file.setframerate(rate_hz)
        file.writeframes(samples.tobytes())
    return path


def save_encoded(path: Path, pcm: Pcm, codec: str, *, layout: str = "mono", **options: str) -> Path:
    """Write a file with one of FFmpeg's encoders; the container follows from the name."""
    formats = {"libmp3lame": "fltp", "flac": "s16", "aac": "fltp", "libopus": "flt"}
    with av.open(str(path), "w") as container:
        stream = container.add_stream(
            codec, rate=RATE_HZ, layout=layout, format=formats[codec], options=options
        )
        resampler = av.AudioResampler(format=formats[codec], layout=layout, rate=RATE_HZ)
        frame = av.AudioFrame.from_ndarray(pcm[None, :], format="fltp", layout="mono")
        frame.sample_rate = RATE_HZ
        for converted in (*resampler.resample(frame), *resampler.resample(None)):
            container.mux(stream.encode(converted))
        container.mux(stream.encode(None))
    return path


class R128(NamedTuple):
    """What FFmpeg measures."""

    loudness_lufs: float
    true_peak_dbtp: float


def ebur128(pcm: Pcm) -> R128:
    """Measure with FFmpeg's ebur128 filter."""
    graph = av.filter.Graph()
    source = graph.add_abuffer(sample_rate=RATE_HZ, format="flt", layout="mono")
    sink = graph.add("abuffersink")
    graph.link_nodes(source, graph.add("ebur128", "peak=true:metadata=1"), sink).configure()
    metadata: dict[str, str] = {}
    for start in range(0, len(pcm), 4800):
        piece = np.ascontiguousarray(pcm[None, start : start + 4800])
        frame = av.AudioFrame.from_ndarray(piece, format="flt", layout="mono")
        frame.sample_rate = RATE_HZ
        frame.pts = start
        source.push(frame)
        try:
            while True:
                metadata = sink.pull().metadata or metadata
        except (av.error.BlockingIOError, av.error.EOFError):
            pass
    peak = float(metadata["lavfi.r128.true_peak"])
    return R128(float(metadata["lavfi.r128.I"]), float(20 * np.log10(peak)) if peak else -np.inf)


def clip_of(pcm: Pcm) -> AudioSegment:
    """Give house sound to pydub."""
    samples = (np.clip(pcm, -1, 1) * 32767).round().astype("<i2")
    return AudioSegment(samples.tobytes(), sample_width=2, frame_rate=RATE_HZ, channels=1)


def silences_of(pcm: Pcm, *, at_least_ms: int, below_dbfs: float = -50.0) -> list[list[int]]:
    """Let pydub find the silences, as [start, end] in milliseconds."""
    found: list[list[int]] = detect_silence(
        clip_of(pcm), min_silence_len=at_least_ms, silence_thresh=below_dbfs, seek_step=10
    )
    return found


def level_db(pcm: Pcm) -> float:
    """Root mean square in dBFS."""
    with np.errstate(divide="ignore"):
        return float(10 * np.log10(np.mean(pcm.astype(np.float64) ** 2)))
