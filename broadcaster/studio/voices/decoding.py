"""Compressed answers of online voices become sound."""

from __future__ import annotations

import io

import av

from broadcaster.errors import N_, VoiceBroken
from broadcaster.ports import Speech


def decoded_mp3(encoded: bytes, *, where: str) -> Speech:
    """
    Decode one complete MP3 answer to mono at its own rate; raises VoiceBroken when it is not one.

    Each answer is decoded alone: joined files are cut at the length that the first one claims.
    """
    parts = []
    try:
        # The format is named, for a probing decoder would also open playlists that name other files.
        with av.open(io.BytesIO(encoded), mode="r", format="mp3") as container:
            stream = container.streams.audio[0]
            rate_hz = stream.rate
            mono = av.AudioResampler(format="s16", layout="mono", rate=rate_hz)
            for frame in container.decode(stream):
                parts += [piece.to_ndarray().tobytes() for piece in mono.resample(frame)]
            parts += [piece.to_ndarray().tobytes() for piece in mono.resample(None)]
    except (av.FFmpegError, IndexError) as error:
        raise _undecodable(where) from error
    if not any(parts):
        raise _undecodable(where)
    return Speech(pcm=b"".join(parts), rate_hz=rate_hz)


def _undecodable(where: str) -> VoiceBroken:
    return VoiceBroken(
        N_("The voice service sent something that is not sound."),
        where=where,
        remedy=N_("Another voice reads this; try again later."),
    )
