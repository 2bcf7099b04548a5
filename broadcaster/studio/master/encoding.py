"""Writes finished audio files: MP3, Opus, M4A, FLAC and WAV, with title, date, station and marks in them."""

from __future__ import annotations

import hashlib
import io
import logging
import os
import wave
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import av
import numpy as np

from broadcaster.errors import N_, StoreBroken
from broadcaster.sound.mp3 import FILE_QUALITY, make_up, mp3_encoder, s16
from broadcaster.sound.mp3_frames import frame_bytes_at
from broadcaster.sound.mp3_seams import NoSeam, joined
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.master.spans import Spans, runs
from broadcaster.studio.master.tags import AI_WORDS, Chapter, Tags, id3

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

log = logging.getLogger(__name__)

_INT24_PEAK = 8388607


class Write(Protocol):
    """Writes one file; raises OSError, which `unfinished` clears away and says so."""

    def __call__(self, path: Path, pieces: Iterable[Pcm], *, kbps: int, tags: Tags) -> None:
        """Write *pieces* of house sound; *path* is replaced when it exists."""
        ...


def write_mp3(path: Path, pieces: Iterable[Pcm], *, kbps: int, tags: Tags) -> None:
    """
    Write a mono MP3 of constant bit rate; level unchanged by the encoder.

    Args:
        path: replaced when it exists.
        pieces: house sound.
        kbps: one of MP3_KBPS.
        tags: written as ID3v2.3.
    """
    encoder = mp3_encoder(kbps, quality=FILE_QUALITY)
    gain = make_up(kbps)
    with path.open("wb") as file:
        file.write(id3(tags))
        for pcm in pieces:
            file.write(encoder.encode(s16(pcm * gain)))
        file.write(encoder.flush())


def write_spans(path: Path, mix: Callable[[], Iterable[Pcm]], spans: Spans, *, kbps: int, tags: Tags) -> None:
    """
    Write the same MP3 as `write_mp3`, each span of it encoded once in its life.

    Args:
        path: replaced when it exists.
        mix: gives the pieces; asked again where two spans do not fit and the whole is encoded in one.
        spans: where it may be cut.
        kbps: one of MP3_KBPS.
        tags: written as ID3v2.3.
    """
    try:
        with path.open("wb") as file:
            file.write(id3(tags))
            for frames in joined(runs(mix(), spans, kbps=kbps), frame_bytes_at(kbps)):
                file.write(frames)
    except NoSeam as misfit:
        log.info("%s is encoded in one: %s", path, misfit)
        write_mp3(path, mix(), kbps=kbps, tags=tags)


def write_opus(path: Path, pieces: Iterable[Pcm], *, kbps: int, tags: Tags) -> None:
    """Write a mono Ogg Opus file."""
    # libopus' own default may take nearly twice the rate asked for.
    codec = _Codec("ogg", "libopus", "flt", kbps=kbps, options={"vbr": "constrained"})
    _write_container(path, pieces, codec, tags)


def write_m4a(path: Path, pieces: Iterable[Pcm], *, kbps: int, tags: Tags) -> None:
    """Write a mono M4A (AAC-LC), as telephones play it everywhere."""
    # FFmpeg's usual coder overshoots by up to 2.4 dB on speech, this one by 0.2 (decision 4).
    codec = _Codec("ipod", "aac", "fltp", kbps=kbps, options={"aac_coder": "fast"})
    _write_container(path, pieces, codec, tags)


def write_flac(path: Path, pieces: Iterable[Pcm], *, kbps: int, tags: Tags) -> None:
    """Write a mono FLAC of 16 bits; *kbps* is what it comes to."""
    del kbps
    _write_container(path, pieces, _Codec("flac", "flac", "s16", kbps=0), tags)


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
        if tags and tags.is_ai:
            _add_comment(file, AI_WORDS)


def _add_comment(file: io.BufferedWriter, text: str) -> None:
    """Add a LIST/INFO chunk with a comment. Source: Microsoft, Multimedia Programming Interface, ch. 3."""
    content = text.encode() + b"\x00"
    content += b"\x00" * (len(content) % 2)
    info = b"INFOICMT" + len(content).to_bytes(4, "little") + content
    end = file.seek(0, os.SEEK_END)
    file.write(b"\x00" * (end % 2) + b"LIST" + len(info).to_bytes(4, "little") + info)
    length = file.tell()
    file.seek(4)
    file.write((length - 8).to_bytes(4, "little"))


@dataclass(frozen=True, slots=True)
class _Codec:
    """A container and what is put into it."""

    container: str
    name: str
    form: str
    kbps: int
    options: dict[str, str] | None = None


def _write_container(path: Path, pieces: Iterable[Pcm], codec: _Codec, tags: Tags) -> None:
    # In memory first (15 MB an hour of Opus): a full disk is then an error of our own file, not of FFmpeg's.
    memory = io.BytesIO()
    # Without that flag M4A drops every name that is not Apple's.
    flags = {"movflags": "use_metadata_tags"} if codec.container == "ipod" else {}
    with av.open(memory, "w", format=codec.container, options=flags) as container:
        container.metadata.update(tags.as_pairs())
        if codec.container != "ipod":
            # Not set_chapters(): FFmpeg's Ogg muxer writes 2.5 s for what begins at 1.5 s.
            container.metadata.update(tags.chapter_comments())
        elif tags.chapters:
            container.set_chapters(
                [
                    {
                        "id": number,
                        "start": chapter.start_ms,
                        "end": chapter.end_ms,
                        "time_base": Fraction(1, 1000),
                        "metadata": {"title": chapter.title},
                    }
                    for number, chapter in enumerate(_without_gaps(tags))
                ]
            )
        stream = container.add_stream(
            codec.name, rate=HOUSE_RATE_HZ, layout="mono", format=codec.form, options=codec.options
        )
        assert isinstance(stream, av.AudioStream)
        if codec.kbps:
            stream.bit_rate = codec.kbps * 1000
        for pcm in pieces:
            samples = np.frombuffer(s16(pcm), "<i2") if codec.form == "s16" else pcm
            frame = av.AudioFrame.from_ndarray(samples[None, :], format=codec.form, layout="mono")
            frame.sample_rate = HOUSE_RATE_HZ
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    path.write_bytes(memory.getbuffer())


def _without_gaps(tags: Tags) -> list[Chapter]:
    """Give chapters from the beginning on, each to the next: those of MP4 have lengths, and no start."""
    chapters = list(tags.chapters)
    if chapters[0].start_ms > 0:
        chapters.insert(0, Chapter(title=tags.title, start_ms=0, end_ms=chapters[0].start_ms))
    ends_ms = [chapter.start_ms for chapter in chapters[1:]] + [chapters[-1].end_ms]
    return [replace(chapter, end_ms=end_ms) for chapter, end_ms in zip(chapters, ends_ms, strict=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One kind of file, and how its codec behaves."""

    write: Write
    headroom_db: float
    """
    How much its codec overshoots on speech and music; the limiter's ceiling lies so much lower.

    Measured on 32 bulletins: docs/decisions/0004-sound.md.
    """
    delay_frames: int = 0
    """How much later its sound comes than it went in; see `hearing.Hearing`."""


FORMATS = {
    "mp3": Format(write=write_mp3, headroom_db=0.9, delay_frames=1105),
    "opus": Format(write=write_opus, headroom_db=2.4),
    "m4a": Format(write=write_m4a, headroom_db=0.6),
    "flac": Format(write=write_flac, headroom_db=0.4),
    "wav": Format(write=write_wav, headroom_db=0.4),
}
"""By ending; what does not compress still may stand higher between its samples than on them."""
_BESIDE = (".vtt", ".srt", ".txt", ".peaks.json")
_ENDINGS = (*(f".{name}" for name in FORMATS), *_BESIDE)


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


def disk_trouble(path: Path, error: OSError) -> StoreBroken:
    """Give the error for a disk that does not take what must be written to *path*."""
    return StoreBroken(
        N_("The disk does not take the audio ({reason})."),
        where=str(path),
        remedy=N_("Make room on the disk, or mend it, and produce again."),
        reason=N_(error.strerror or str(error)),
    )


def _int24(pcm: Pcm) -> NDArray[np.uint8]:
    whole = (np.clip(pcm, -1.0, 1.0).astype(np.float64) * _INT24_PEAK).round().astype("<i4")
    return whole.view(np.uint8).reshape(-1, 4)[:, :3]
