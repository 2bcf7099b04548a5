"""Writes finished audio files: MP3, Opus and WAV, with title, date and station in them."""

from __future__ import annotations

import hashlib
import io
import os
import wave
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np

from broadcaster.sound.mp3 import FILE_QUALITY, make_up, mp3_encoder, s16
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.spool import disk_trouble
from broadcaster.studio.voices.phrasing import cleaned

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

_ENDINGS = (".mp3", ".wav", ".opus")
_INT24_PEAK = 8388607


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """What a player shows."""

    title: str
    made_for: date
    """Date of the airing."""
    station: str


def write_mp3(path: Path, pieces: Iterable[Pcm], *, kbps: int, tags: Tags) -> None:
    """
    Write a mono MP3 of constant bit rate; level unchanged by the encoder.

    Args:
        path: replaced when it exists.
        pieces: house sound.
        kbps: one of MP3_KBPS.
        tags: written as ID3v2.3.
    Raises:
        OSError: the disk does not take it; `unfinished` clears it away and says so.
    """
    encoder = mp3_encoder(kbps, quality=FILE_QUALITY)
    gain = make_up(kbps)
    with path.open("wb") as file:
        file.write(id3(tags))
        for pcm in pieces:
            file.write(encoder.encode(s16(pcm * gain)))
        file.write(encoder.flush())


def write_opus(path: Path, pieces: Iterable[Pcm], *, kbps: int, tags: Tags) -> None:
    """Write a mono Ogg Opus file; arguments and errors as for `write_mp3`."""
    # In memory first (15 MB an hour): a full disk is then an error of our own file, not one of FFmpeg's.
    memory = io.BytesIO()
    with av.open(memory, "w", format="ogg") as container:
        container.metadata.update(
            title=cleaned(tags.title), artist=cleaned(tags.station), date=tags.made_for.isoformat()
        )
        # libopus' own default may take nearly twice the rate asked for.
        stream = container.add_stream(
            "libopus", rate=HOUSE_RATE_HZ, layout="mono", format="flt", options={"vbr": "constrained"}
        )
        stream.bit_rate = kbps * 1000
        for pcm in pieces:
            frame = av.AudioFrame.from_ndarray(pcm[None, :], format="flt", layout="mono")
            frame.sample_rate = HOUSE_RATE_HZ
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    path.write_bytes(memory.getbuffer())


def write_wav(path: Path, pieces: Iterable[Pcm]) -> None:
    """Write a mono WAV of 24 bits; errors as for `write_mp3`."""
    with path.open("wb") as file, wave.open(file, "wb") as master:
        master.setnchannels(1)
        master.setsampwidth(3)
        master.setframerate(HOUSE_RATE_HZ)
        for pcm in pieces:
            master.writeframes(_int24(pcm).tobytes())


def id3(tags: Tags) -> bytes:
    """
    Give an ID3v2.3 tag: title, artist (the station), year, day and month.

    Source: id3.org, ID3v2.3.0 §3.1 (header), §3.3 (frames), §4.2 (text frames, encoding 1 is UTF-16
    with a byte order mark). Version 2.3 because the firmware of network loudspeakers reads it.
    """
    texts = {
        b"TIT2": cleaned(tags.title),
        b"TPE1": cleaned(tags.station),
        b"TYER": f"{tags.made_for:%Y}",
        b"TDAT": f"{tags.made_for:%d%m}",
    }
    body = b"".join(_id3_text(name, text) for name, text in texts.items() if text)
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00\x00" + size + body


def _id3_text(name: bytes, text: str) -> bytes:
    content = b"\x01" + text.encode("utf-16")
    return name + len(content).to_bytes(4, "big") + b"\x00\x00" + content


def sha256_of(path: Path) -> str:
    """Give the hash of a file's bytes, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def unfinished(stem: Path) -> Iterator[Path]:
    """
    Give a hidden stem beside *stem* under which files are written until they are good.

    On leaving, whatever still stands under the hidden stem is removed; a process that is killed
    leaves it for the next one that works on the same *stem*, and never under a name that is played.

    Raises:
        StoreBroken: the disk did not take what was written inside.
    """
    hidden = stem.with_name(f".unfinished-{stem.name}")
    try:
        try:
            stem.parent.mkdir(parents=True, exist_ok=True)
            yield hidden
        finally:
            for ending in _ENDINGS:
                hidden.with_name(hidden.name + ending).unlink(missing_ok=True)
    except OSError as error:
        raise disk_trouble(stem.parent, error) from error


def publish(partial: Path, name: str) -> Path:
    """Give a file its name, once it lies on the disk; raises OSError."""
    with partial.open("rb+") as file:
        os.fsync(file.fileno())
    return partial.replace(partial.with_name(name))


def _int24(pcm: Pcm) -> NDArray[np.uint8]:
    whole = (np.clip(pcm, -1.0, 1.0).astype(np.float64) * _INT24_PEAK).round().astype("<i4")
    return whole.view(np.uint8).reshape(-1, 4)[:, :3]
