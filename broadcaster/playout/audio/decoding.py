"""Decodes an audio file as it was left by whatever recorder or editor, and says when it is not whole."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import InputContainer

from broadcaster.errors import N_, SoundRefused
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

MOST_DAMAGED = 0.02
"""Part of the packets that may be damaged: a scratch is skipped, a ruin is refused."""

SHORT_BY_FRAMES = HOUSE_RATE_HZ
"""So much less sound than the file itself promises was cut off: a copy that was broken off, a full stick."""


def decoded(path: Path) -> Iterator[Pcm]:
    """
    Decode *path* block by block to the house rate, mono.

    Raises:
        SoundRefused: it holds no sound, is damaged throughout, or was cut short.
        av.FFmpegError: it is not audio, or cannot be opened.
    """
    resampler = av.AudioResampler(format="flt", layout="mono", rate=HOUSE_RATE_HZ)
    frames = 0
    with av.open(str(path), metadata_errors="ignore") as container:
        if not container.streams.audio:
            raise SoundRefused(
                N_("The file holds no sound."),
                where=str(path),
                remedy=N_("Save it as MP3 or WAV, without copy protection."),
            )
        for frame in _frames(container, container.streams.audio[0], path):
            for pcm in map(_samples, resampler.resample(frame)):
                frames += len(pcm)
                yield pcm
    for pcm in map(_samples, resampler.resample(None)):
        frames += len(pcm)
        yield pcm
    promised = _promised_frames(path)
    if promised - frames > SHORT_BY_FRAMES:
        raise SoundRefused(
            N_("The audio file was cut short: it holds {found_s} s of sound instead of {wanted_s} s."),
            where=str(path),
            remedy=N_("Copy or save it again."),
            found_s=round(frames / HOUSE_RATE_HZ, 1),
            wanted_s=round(promised / HOUSE_RATE_HZ, 1),
        )


def _frames(container: InputContainer, stream: AudioStream, path: Path) -> Iterator[av.AudioFrame]:
    """Give the frames of *stream*, a damaged packet here and there left out."""
    packets, damaged = 0, 0
    for packet in container.demux(stream):
        packets += 1
        try:
            yield from packet.decode()
        except av.InvalidDataError:
            damaged += 1
            # A file of text "decodes" to nothing but damage, and is not worth reading to its end.
            if damaged > 1 and damaged == packets:
                raise
    if damaged > 1 and damaged > MOST_DAMAGED * packets:
        raise SoundRefused(
            N_("The audio file is damaged in many places."),
            where=str(path),
            remedy=N_("Copy or save it again."),
        )


def _promised_frames(path: Path) -> int:
    """
    Give how much sound a WAV file says that it holds; 0 for what makes no promise.

    A header that was never finished (a recorder that lost power) promises nothing, or everything.
    """
    try:
        with wave.open(str(path), "rb") as file:
            header_frames, rate_hz = file.getnframes(), file.getframerate()
    except (wave.Error, EOFError, OSError):
        return 0
    return header_frames * HOUSE_RATE_HZ // rate_hz if 0 < header_frames < _UNFINISHED and rate_hz else 0


_UNFINISHED = 0x7FFF_0000 // 4


def _samples(frame: av.AudioFrame) -> Pcm:
    return frame.to_ndarray().reshape(-1).astype(np.float32, copy=False)
