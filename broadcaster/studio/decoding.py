"""Any audio file in, house sound out: 48 kHz, mono, float32; nothing that is not whole gets through."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import av
import av.error
import numpy as np

from broadcaster.errors import N_, SoundRefused
from broadcaster.ports import HOUSE_RATE_HZ
from broadcaster.studio.declared import declared_s

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from av import AudioFrame
    from av.container import InputContainer

    from broadcaster.ports import Pcm

LONGEST_S = 2 * 3600
"""A longer file is refused rather than read into memory."""
_PIECE_FRAMES = HOUSE_RATE_HZ
# Encoders pad and containers round; a file that breaks off loses more than this.
_MISSING_S = 0.5
_CHOOSE_ANOTHER = N_("Put a whole audio file (WAV, FLAC, MP3, Opus, M4A) in its place.")


def decode(path: Path, *, longest_s: float = LONGEST_S) -> Pcm:
    """
    Read the whole of an audio file.

    Args:
        path: any format that FFmpeg knows.
        longest_s: a file longer than this is refused before it fills the memory.
    Returns:
        Mono float32 at the house rate, shape (frames,); several channels are mixed to one.
    Raises:
        SoundRefused: missing, empty, not audio, damaged, cut short or too long.
    """
    pieces = list(decode_pieces(path, longest_s=longest_s))
    return np.concatenate(pieces) if len(pieces) > 1 else pieces[0]


def decode_pieces(path: Path, *, longest_s: float = LONGEST_S) -> Iterator[Pcm]:
    """Read an audio file piece by piece (1 s, the last one shorter); else as `decode`."""
    try:
        with av.open(str(path)) as container:
            yield from _pieces(container, path, longest_s)
    except OSError as error:
        raise SoundRefused(
            N_("This audio file cannot be opened ({reason})."),
            where=str(path),
            remedy=_CHOOSE_ANOTHER,
            reason=N_(error.strerror or str(error)),
        ) from error
    except av.error.FFmpegError as error:
        raise SoundRefused(
            N_("This file is not audio, or it is damaged ({reason})."),
            where=str(path),
            remedy=_CHOOSE_ANOTHER,
            reason=error.strerror,
        ) from error


def _pieces(container: InputContainer, path: Path, longest_s: float) -> Iterator[Pcm]:
    if not container.streams.audio:
        raise SoundRefused(N_("This file holds no sound."), where=str(path), remedy=_CHOOSE_ANOTHER)
    resampler = av.AudioResampler(format="fltp", rate=HOUSE_RATE_HZ, frame_size=_PIECE_FRAMES)
    frames = 0
    for frame in chain(container.decode(container.streams.audio[0]), (None,)):
        for piece in resampler.resample(frame):
            frames += piece.samples
            _check_not_too_long(frames, path, longest_s)
            yield _mono(piece)
    _check_whole(frames, declared_s(container, path), path)


def _mono(piece: AudioFrame) -> Pcm:
    # FFmpeg's own down-mix adds the channels at -3 dB, so that a stereo file of one voice comes out
    # 3 dB hotter, and may clip; the mean cannot.
    channels = piece.to_ndarray()
    pcm: Pcm = channels[0] if len(channels) == 1 else channels.mean(axis=0, dtype=np.float32)
    return pcm


def _check_not_too_long(frames: int, path: Path, longest_s: float) -> None:
    if frames > longest_s * HOUSE_RATE_HZ:
        raise SoundRefused(
            N_("This audio file is longer than {longest_s} seconds."),
            where=str(path),
            remedy=N_("Cut it into shorter files."),
            longest_s=round(longest_s),
        )


def _check_whole(frames: int, stated_s: float, path: Path) -> None:
    if not frames:
        raise SoundRefused(N_("This file holds no sound."), where=str(path), remedy=_CHOOSE_ANOTHER)
    found_s = frames / HOUSE_RATE_HZ
    if found_s < stated_s - _MISSING_S:
        raise SoundRefused(
            N_("This audio file breaks off after {found_s} of {stated_s} seconds."),
            where=str(path),
            remedy=_CHOOSE_ANOTHER,
            found_s=round(found_s, 1),
            stated_s=round(stated_s, 1),
        )
