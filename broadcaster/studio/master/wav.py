"""Writes WAV: the master in 24 bits, and behind its samples what it says of itself."""

from __future__ import annotations

import os
import wave
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import numpy as np

from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.master.tags import AI_WORDS, Chapter, Tags, id3
from broadcaster.studio.voices.phrasing import cleaned

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

_INT24_PEAK = 8388607


def write_wav(path: Path, pieces: Iterable[Pcm], *, kbps: int = 0, tags: Tags | None = None) -> None:
    """Write a mono WAV of 24 bits; *kbps* is what it comes to."""
    del kbps
    with path.open("wb") as file:
        with wave.open(file, "wb") as master:
            master.setnchannels(1)
            master.setsampwidth(3)
            master.setframerate(HOUSE_RATE_HZ)
            for pcm in pieces:
                master.writeframes(_int24(pcm).tobytes())
        if tags:
            # Chapters once: FFmpeg mixes those of a tag up with the cues.
            tag = id3(replace(tags, chapters=()))
            _add(file, [_info(tags), *_cues(tags.chapters), _chunk(b"id3 ", tag)])


def _add(file: BinaryIO, chunks: list[bytes]) -> None:
    """Put chunks behind the samples, and the new length at the beginning."""
    end = file.seek(0, os.SEEK_END)
    file.write(b"\x00" * (end % 2) + b"".join(chunks))
    length = file.tell()
    file.seek(4)
    file.write(_u32(length - 8))


def _info(tags: Tags) -> bytes:
    """Give title, station, day and mark. Source: Microsoft, Multimedia Programming Interface, ch. 3."""
    texts = {
        b"INAM": cleaned(tags.title),
        b"IART": cleaned(tags.station),
        b"ICRD": tags.made_for.isoformat(),
        b"ICMT": AI_WORDS if tags.is_ai else "",
    }
    told = [_chunk(name, text.encode() + b"\x00") for name, text in texts.items() if text]
    return _chunk(b"LIST", b"INFO" + b"".join(told))


def _cues(chapters: tuple[Chapter, ...]) -> list[bytes]:
    """Give where the items begin, as editors of sound show it. Source: the same, cue-ck and assoc-data."""
    if not chapters:
        return []
    points, labels = [], []
    for number, chapter in enumerate(chapters, 1):
        frame = _u32(chapter.start_ms * HOUSE_RATE_HZ // 1000)
        points.append(_u32(number) + frame + b"data" + _u32(0) + _u32(0) + frame)
        labels.append(_chunk(b"labl", _u32(number) + cleaned(chapter.title).encode() + b"\x00"))
    return [
        _chunk(b"cue ", _u32(len(points)) + b"".join(points)),
        _chunk(b"LIST", b"adtl" + b"".join(labels)),
    ]


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + _u32(len(content)) + content + b"\x00" * (len(content) % 2)


def _u32(number: int) -> bytes:
    return number.to_bytes(4, "little")


def _int24(pcm: Pcm) -> NDArray[np.uint8]:
    whole = (np.clip(pcm, -1.0, 1.0).astype(np.float64) * _INT24_PEAK).round().astype("<i4")
    return whole.view(np.uint8).reshape(-1, 4)[:, :3]
