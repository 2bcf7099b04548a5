"""Writes finished audio files: MP3, Opus, M4A, FLAC and WAV, with title, date, station and marks in them."""

from __future__ import annotations

import base64
import hashlib
import logging
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import av
import av.error
import numpy as np
from av.stream import Disposition

from broadcaster.errors import N_, StoreBroken
from broadcaster.sound.mp3.encoding import FILE_QUALITY, make_up, mp3_encoder, s16
from broadcaster.sound.mp3.frames import frame_bytes_at
from broadcaster.sound.mp3.seams import NoSeam, joined
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.master.mp4_tags import add_items, cover_item, own_item
from broadcaster.studio.master.spans import Spans, runs
from broadcaster.studio.master.tags import AI_KEY, AI_SOURCE, Chapter, Tags, id3
from broadcaster.studio.master.wav import write_wav
from broadcaster.studio.voices.phrasing import cleaned

if TYPE_CHECKING:
    from av.container.core import Chapter as Mark

    from broadcaster.sound.pcm import Pcm
    from broadcaster.studio.master.cover import Cover

log = logging.getLogger(__name__)


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


@dataclass(frozen=True, slots=True)
class _Codec:
    """A container and what is put into it."""

    container: str
    name: str
    form: str
    kbps: int
    options: dict[str, str] | None = None


def _write_container(path: Path, pieces: Iterable[Pcm], codec: _Codec, tags: Tags) -> None:
    is_m4a = codec.container == "ipod"
    # By a file of our own: a full disk is then an error of it, not of FFmpeg's.
    with path.open("w+b") as file:
        with _first_trouble(), av.open(file, "w", format=codec.container) as container:
            container.metadata.update(tags.as_pairs())
            # Not set_chapters() for the others: FFmpeg's Ogg muxer writes 2.5 s for what begins at 1.5 s.
            if not is_m4a:
                container.metadata.update(tags.chapter_comments())
            elif tags.chapters:
                container.set_chapters([_marked(*each) for each in enumerate(_without_gaps(tags))])
            if tags.cover and codec.container == "ogg":
                block = tags.cover.picture_block()
                container.metadata["METADATA_BLOCK_PICTURE"] = base64.b64encode(block).decode()
            stream = container.add_stream(
                codec.name, rate=HOUSE_RATE_HZ, layout="mono", format=codec.form, options=codec.options
            )
            assert isinstance(stream, av.AudioStream)
            if codec.kbps:
                stream.bit_rate = codec.kbps * 1000
            if tags.cover and codec.container == "flac":
                _attach(container, tags.cover)
            for pcm in pieces:
                samples = np.frombuffer(s16(pcm), "<i2") if codec.form == "s16" else pcm
                frame = av.AudioFrame.from_ndarray(samples[None, :], format=codec.form, layout="mono")
                frame.sample_rate = HOUSE_RATE_HZ
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
        if is_m4a:
            add_items(file, _items(tags))


@contextmanager
def _first_trouble() -> Iterator[None]:
    """Raise what our file raised: a container that cannot be closed either hides it."""
    try:
        yield
    except av.error.FFmpegError as error:
        if isinstance(error.__context__, OSError):
            raise error.__context__ from None
        raise


def _attach(container: av.container.OutputContainer, cover: Cover) -> None:
    """Put a picture beside the sound, as a stream of one packet."""
    codec, form = ("png", "rgb24") if cover.mime == "image/png" else ("mjpeg", "yuvj420p")
    stream = container.add_stream(codec)
    assert isinstance(stream, av.VideoStream)
    stream.width, stream.height, stream.pix_fmt = cover.width, cover.height, form
    stream.disposition = Disposition.attached_pic
    container.start_encoding()
    packet = av.Packet(cover.content)
    packet.stream, packet.pts, packet.dts, packet.is_keyframe = stream, 0, 0, True
    container.mux(packet)


def _items(tags: Tags) -> Iterator[bytes]:
    """Give what FFmpeg's M4A leaves out."""
    if tags.is_ai:
        yield own_item(AI_KEY, AI_SOURCE)
        yield own_item("AI_VOICE", cleaned(tags.voice))
    if tags.cover:
        yield cover_item(tags.cover.mime, tags.cover.content)


def _marked(number: int, chapter: Chapter) -> Mark:
    return {
        "id": number,
        "start": chapter.start_ms,
        "end": chapter.end_ms,
        "time_base": Fraction(1, 1000),
        "metadata": {"title": chapter.title},
    }


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
    "m4a": Format(write=write_m4a, headroom_db=0.6, delay_frames=1024),
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
