"""
An MP3 written span by span: one that was encoded before, from the same samples, is taken as it was.

A changed sentence changes the samples of its item only, so that the encoder, the dearest of all stages, works
on that item and on nothing else. Source: docs/decisions/0021-kept-spans.md.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from broadcaster.sound.mp3.encoding import FILE_QUALITY, make_up, mp3_encoder, s16
from broadcaster.sound.mp3.frames import frame_bytes_at
from broadcaster.sound.mp3.seams import MP3_FRAME, NoSeam, Run, seam_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.speech.cache import write_whole

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

log = logging.getLogger(__name__)

_VERSION = 1
"""Raised when the same samples come out of the encoder differently."""
OVERLAP = 16
"""Frames in which a seam is looked for; they lie in the pause before the place where new sound begins."""
PRIMED = 4
"""Frames that an encoder hears first, so that its transform and its ear are at work where it takes over."""
LOOKED_AHEAD = 4
"""LAME keeps so many frames back, at the most. Source: LAME 3.100, encoder.h (ENCDELAY, mf_needed)."""
_LATER = (0, 4, 8, 12)
"""
Frames by which a span may begin later, in turn.

An encoder that heard a beat has spent what one that begins with it has still in hand; behind it they fit.
"""
_LONGEST, _CUT_EVERY = 3750, 2500
"""A span of more than 90 s (in frames of 24 ms) is cut every minute: nobody holds more of it."""
_SAMPLE_BYTES = 2
_DIGEST_BYTES = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Where the level of a programme came to rest."""

    gain_db: float
    ceiling_dbtp: float


class KeptSpans:
    """
    A folder of encoded spans, one file each, named by the samples they were made of.

    It only saves time: what cannot be read is encoded anew, and what the disk does not take is not kept.
    The folder may be that of `SpeechCache`, whose `prune` then counts its files.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> bytes | None:
        """Give an encoded span; None when it is not here or damaged."""
        try:
            with self._path(key).open("rb") as file:
                frames = file.read(max(0, os.fstat(file.fileno()).st_size - _DIGEST_BYTES))
                digest = file.read()
        except OSError:
            return None
        return frames if hashlib.sha256(frames).digest() == digest else None

    def put(self, key: str, frames: bytes) -> None:
        """Keep an encoded span."""
        self._write(self._path(key), frames, hashlib.sha256(frames).digest())

    def settled(self, name: str) -> Settled | None:
        """Give where the level of *name* came to rest last time; None when that is not known."""
        try:
            found = json.loads(self._settled_path(name).read_bytes())
            return Settled(gain_db=float(found["gain_db"]), ceiling_dbtp=float(found["ceiling_dbtp"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def settle(self, name: str, level: Settled) -> None:
        """Keep where the level of *name* came to rest."""
        told = json.dumps({"gain_db": level.gain_db, "ceiling_dbtp": level.ceiling_dbtp})
        self._write(self._settled_path(name), told.encode())

    def _write(self, path: Path, *parts: bytes) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, *parts)
        except OSError as error:
            log.warning("an encoded span is not kept: %s", error)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.span"

    def _settled_path(self, name: str) -> Path:
        return self.folder / "levels" / f"{name}.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """How one MP3 is cut, and what is kept of earlier ones."""

    borders: tuple[int, ...]
    """Where new sound begins after a pause, in frames of sound, multiples of MP3_FRAME, seconds apart."""
    kept: KeptSpans
    name: str
    """Of what keeps its level: the programme."""


def runs(pieces: Iterable[Pcm], spans: Spans, *, kbps: int) -> Iterator[Run]:
    """
    Give the encoded spans of *pieces*, in order; those that are kept, and the others made and kept.

    Raises:
        NoSeam: two of them cannot be joined.
    """
    gain, encoders = make_up(kbps), _Encoders(spans.kept, kbps)
    held, held_from = bytearray(), 0
    seams = _seams(spans.borders)
    seam, following = 0, next(seams)
    for pcm in pieces:
        held += s16(pcm * gain)
        while held_from + len(held) >= (end := _bytes_of(following + OVERLAP + LOOKED_AHEAD)):
            # Looked at, not copied: a span of 90 s has 9 MB.
            yield encoders.run(memoryview(held)[: end - held_from], seam, is_last=False)
            seam, following = following, next(seams)
            begin = _bytes_of(seam - PRIMED)
            held = bytearray(memoryview(held)[begin - held_from :])
            held_from = begin
    yield encoders.run(memoryview(held), seam, is_last=True)


def _seams(borders: Iterable[int]) -> Iterator[int]:
    """Give the frames at which spans begin, the first left out; without end, for the sound ends by itself."""
    before = 0
    for border in borders:
        seam = border // MP3_FRAME - OVERLAP - LOOKED_AHEAD
        while seam - before > _LONGEST:
            before += _CUT_EVERY
            yield before
        if seam - before > OVERLAP + PRIMED:
            before = seam
            yield seam
    while True:
        before += _CUT_EVERY
        yield before


class _Encoders:
    """Encodes spans so that each fits to the one before it."""

    def __init__(self, kept: KeptSpans, kbps: int) -> None:
        self._kept = kept
        self._kbps = kbps
        self._frame_bytes = frame_bytes_at(kbps)
        self._before: Run | None = None

    def run(self, sound: memoryview, seam: int, *, is_last: bool) -> Run:
        """
        Give the frames of one span.

        Args:
            sound: s16le, from PRIMED frames before *seam* on.
            seam: the first frame at which it may take over.
            is_last: it goes to the end of the stream.
        """
        first, before = max(0, seam - PRIMED), self._before
        if before is None:
            key = self._key(sound, is_last=is_last)
            frames = self._kept.get(key) or self._whole(Encoding(sound, self._kbps), key, is_last=is_last)
            self._before = Run(first, seam, frames)
            return self._before
        for later in _LATER:
            begun = sound[_bytes_of(later) :]
            key = self._key(begun, is_last=is_last)
            kept = self._kept.get(key)
            encoding = Encoding(begun, self._kbps)
            run = Run(first + later, seam + later, kept or encoding.begun())
            try:
                seam_of(before, run, self._frame_bytes)
            except NoSeam as misfit:
                log.debug("%s: begun %s frames later", misfit, later)
            else:
                frames = kept or self._whole(encoding, key, is_last=is_last)
                self._before = replace(run, frames=frames)
                return self._before
        raise NoSeam(f"frame {seam}, however late it begins")

    def _whole(self, encoding: Encoding, key: str, *, is_last: bool) -> bytes:
        frames = encoding.whole(is_last=is_last)
        self._kept.put(key, frames)
        return frames

    def _key(self, sound: memoryview, *, is_last: bool) -> str:
        digest = hashlib.sha256(f"{_VERSION} {self._kbps} {FILE_QUALITY} {is_last}".encode())
        digest.update(sound)
        return digest.hexdigest()


class Encoding:
    """s16le on its way through an encoder; second by second, for LAME holds 8 bytes more for every sample."""

    def __init__(self, sound: memoryview, kbps: int) -> None:
        self.sound = sound
        self._fed = 0
        self._encoder = mp3_encoder(kbps, quality=FILE_QUALITY)
        self._frames = bytearray()
        self._frame_bytes = frame_bytes_at(kbps)

    def begun(self) -> bytes:
        """Give the first frames, as many as a seam is looked for in."""
        self._feed(_bytes_of(PRIMED + OVERLAP + LOOKED_AHEAD))
        return self._whole_frames()

    def whole(self, *, is_last: bool) -> bytes:
        """Give all frames."""
        self._feed(len(self.sound))
        if is_last:
            self._frames += self._encoder.flush()
            return bytes(self._frames)
        return self._whole_frames()

    def _feed(self, end: int) -> None:
        second = HOUSE_RATE_HZ * _SAMPLE_BYTES
        for start in range(self._fed, end, second):
            self._frames += self._encoder.encode(bytes(self.sound[start : min(start + second, end)]))
        self._fed = end

    def _whole_frames(self) -> bytes:
        # In the middle of a stream the encoder hands over what it has, whole frames or not.
        return bytes(memoryview(self._frames)[: len(self._frames) // self._frame_bytes * self._frame_bytes])


def _bytes_of(mp3_frames: int) -> int:
    return mp3_frames * MP3_FRAME * _SAMPLE_BYTES
