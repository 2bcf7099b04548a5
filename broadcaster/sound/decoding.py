"""Any audio file in, house sound out: 48 kHz, mono, float32; what is not whole is refused, and says why."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING

import av
import av.error
import numpy as np

from broadcaster.errors import N_, SoundRefused
from broadcaster.sound.conversion import Converter
from broadcaster.sound.declared import declared_s
from broadcaster.sound.formats import CHOOSE_ANOTHER, MOST_CHANNELS, OPTIONS, RATES_HZ, WORDS
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from pathlib import Path

    from av import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import InputContainer

    from broadcaster.sound.pcm import Pcm

LONGEST_S = 2 * 3600
"""A longer file is refused rather than read into memory."""
MOST_DAMAGED = 0.02
"""Part of the packets that may be damaged where a scratch may be skipped; a ruin is refused."""
# Encoders pad and containers round; a file that breaks off loses more than this.
_MISSING_S = 0.5
# A header may round its length up by so much and still be believed.
_HEADER_SLACK_S = 1.0


def decode(path: Path, *, longest_s: float = LONGEST_S) -> Pcm:
    """
    Read the whole of an audio file.

    Args:
        path: one of the formats in `formats.WORDS`.
        longest_s: a file longer than this is refused, by its header before anything is decoded.
    Returns:
        Mono float32 at the house rate, shape (frames,); several channels are mixed to one.
    Raises:
        SoundRefused: missing, empty, not audio, damaged, cut short or too long.
    """
    pieces = list(decode_pieces(path, longest_s=longest_s))
    return np.concatenate(pieces) if len(pieces) > 1 else pieces[0]


def open_sound(path: Path) -> InputContainer:
    """
    Open an audio file of an accepted format.

    Raises:
        SoundRefused: a pipe or a device stands there: opening one waits for ever, or reads for ever.
        OSError, av.error.FFmpegError: as they come.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise SoundRefused(
            N_("This is a pipe or a device, not an audio file."), where=str(path), remedy=CHOOSE_ANOTHER
        )
    return av.open(str(path), container_options=OPTIONS, metadata_errors="ignore")


def decode_pieces(
    path: Path, *, longest_s: float = LONGEST_S, skips_scratches: bool = False
) -> Iterator[Pcm]:
    """
    Read an audio file piece by piece (1 s, the last one shorter); else as `decode`.

    Args:
        path: as for `decode`.
        longest_s: as for `decode`.
        skips_scratches: up to MOST_DAMAGED of the packets may be damaged and are left out.
    """
    with _named(str(path)), open_sound(path) as file:
        stated_s = declared_s(file, path)
        yield from _pieces(file, str(path), longest_s, stated_s, skips_scratches=skips_scratches)


def decode_answer(encoded: bytes, *, where: str, longest_s: float = 600.0) -> tuple[Pcm, int]:
    """
    Read a complete audio file from memory, at its own rate.

    Each answer of a service is decoded alone: joined files are cut at the length that the first one claims.

    Returns:
        Mono float32, and its rate.
    Raises:
        SoundRefused: as for `decode`.
    """
    with _named(where), av.open(io.BytesIO(encoded), "r", container_options=OPTIONS) as file:
        rate_hz = _checked_stream(file, where).rate
        pieces = list(_pieces(file, where, longest_s, 0.0, rate_hz=rate_hz))
    return np.concatenate(pieces), rate_hz


@contextmanager
def _named(where: str) -> Iterator[None]:
    """Say in the house's words what FFmpeg, the disk or PyAV found wrong."""
    try:
        yield
    except OSError as error:
        raise SoundRefused(
            N_("This audio file cannot be opened ({reason})."),
            where=where,
            remedy=CHOOSE_ANOTHER,
            reason=N_(error.strerror or str(error)),
        ) from error
    except av.error.ArgumentError as error:
        # What a file gets whose format is not on the list; see formats.OPTIONS.
        raise SoundRefused(
            N_("This file is of a kind that is not taken; taken are: {known}."),
            where=where,
            remedy=CHOOSE_ANOTHER,
            known=WORDS,
        ) from error
    except (av.error.FFmpegError, ValueError) as error:
        raise SoundRefused(
            N_("This file is not audio, or it is damaged ({reason})."),
            where=where,
            remedy=CHOOSE_ANOTHER,
            reason=getattr(error, "strerror", None) or str(error),
        ) from error


def _pieces(
    file: InputContainer,
    where: str,
    longest_s: float,
    stated_s: float,
    *,
    skips_scratches: bool = False,
    rate_hz: int = HOUSE_RATE_HZ,
) -> Iterator[Pcm]:
    stream = _checked_stream(file, where)
    if stated_s > longest_s + _HEADER_SLACK_S:
        raise _too_long(where, longest_s)
    converter = Converter(rate_hz, block_frames=rate_hz)
    frames = 0
    decoded = _scratched(file, stream, where) if skips_scratches else file.decode(stream)
    for frame in chain(decoded, (None,)):
        for piece in converter.take(frame):
            frames += len(piece)
            if frames > longest_s * rate_hz:
                raise _too_long(where, longest_s)
            yield piece
    _check_whole(frames / rate_hz, stated_s, where)


def _checked_stream(file: InputContainer, where: str) -> AudioStream:
    """Give the sound of a file; raises SoundRefused when its header cannot be true."""
    # A stream of a codec that is not known has no rate at all.
    if not file.streams.audio or not getattr(file.streams.audio[0], "rate", None):
        raise SoundRefused(N_("This file holds no sound."), where=where, remedy=CHOOSE_ANOTHER)
    stream = file.streams.audio[0]
    lowest_hz, highest_hz = RATES_HZ
    if not lowest_hz <= stream.rate <= highest_hz or not 1 <= stream.channels <= MOST_CHANNELS:
        raise SoundRefused(
            N_("The header of this file says {rate_hz} Hz and {channels} channels, which cannot be."),
            where=where,
            remedy=N_("Save it again as WAV or MP3."),
            rate_hz=stream.rate,
            channels=stream.channels,
        )
    return stream


def _scratched(file: InputContainer, stream: AudioStream, where: str) -> Iterator[AudioFrame]:
    """Give the frames of *stream*, a damaged packet here and there left out."""
    packets, damaged = 0, 0
    for packet in file.demux(stream):
        packets += 1
        try:
            yield from packet.decode()
        except av.error.InvalidDataError:
            damaged += 1
            # A file of text "decodes" to nothing but damage, and is not worth reading to its end.
            if damaged > 1 and damaged == packets:
                raise
    if damaged > 1 and damaged > MOST_DAMAGED * packets:
        raise SoundRefused(
            N_("The audio file is damaged in many places."),
            where=where,
            remedy=N_("Copy or save it again."),
        )


def _too_long(where: str, longest_s: float) -> SoundRefused:
    return SoundRefused(
        N_("This audio file is longer than {longest_s} seconds."),
        where=where,
        remedy=N_("Cut it into shorter files."),
        longest_s=round(longest_s),
    )


def _check_whole(found_s: float, stated_s: float, where: str) -> None:
    if not found_s:
        raise SoundRefused(N_("This file holds no sound."), where=where, remedy=CHOOSE_ANOTHER)
    if found_s < stated_s - _MISSING_S:
        raise SoundRefused(
            N_("This audio file breaks off after {found_s} of {stated_s} seconds."),
            where=where,
            remedy=CHOOSE_ANOTHER,
            found_s=round(found_s, 1),
            stated_s=round(stated_s, 1),
        )
