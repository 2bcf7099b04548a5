"""
Carts: audio that is checked, decoded and ready, so that the loop never meets a bad file or a slow disk.

A cart is a copy: the file it came from may be replaced or deleted while it plays.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

import av
import numpy as np

from broadcaster.errors import N_, SoundRefused, StoreBroken
from broadcaster.ports import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.ports import Pcm

LENGTH_TOLERANCE_MS = 1000
"""A file whose sound differs by more from its stated length was cut short or replaced."""

SILENT_BELOW = 10 ** (-60 / 20)
"""Peak (full scale 1.0) under which a file says nothing: -60 dBFS."""

CARTS_KEPT = 6
"""A repeat or a simulcast finds its cart ready; each minute takes 11.5 MB of spool."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cart:
    """One item of audio, ready to play."""

    path: Path
    frames: int
    pcm: Pcm | None
    """All of it, mapped from the spool; None where nobody wants to hear it."""

    def read(self, start: int, frames: int) -> Pcm | None:
        """Give a view of the frames from *start* on."""
        return None if self.pcm is None else self.pcm[start : start + frames]


class CartRack:
    """
    Makes carts and keeps the latest ones.

    Args:
        spool_dir: folder on this machine for decoded audio (5.8 MB a minute of 16 bit audio as MP3
            becomes 11.5 MB a minute here); the files are nameless and vanish with the process.
        decode: False checks a file by its hash only, for simulations that nobody hears.
    """

    def __init__(self, spool_dir: Path, *, decode: bool) -> None:
        self._spool_dir = spool_dir
        self._decode = decode
        self._kept: OrderedDict[tuple[Path, int, int], Cart] = OrderedDict()

    def load(self, path: Path, *, sha256: str = "", duration_ms: int = 0) -> Cart:
        """
        Check the file at *path* and make it a cart.

        Args:
            path: any audio file that FFmpeg decodes.
            sha256: what the file must be; empty accepts any content.
            duration_ms: how long it must be; 0 accepts any length.
        Raises:
            SoundRefused: missing, changed, not audio, cut short, silent.
            StoreBroken: the spool takes no more.
        """
        try:
            stat = path.stat()
        except OSError as error:
            raise SoundRefused(
                N_("The audio file cannot be opened ({why})."),
                where=str(path),
                remedy=N_("Produce the bulletin again, or put the file back."),
                why=error.strerror,
            ) from error
        key = (path, stat.st_mtime_ns, stat.st_size)
        if key not in self._kept:
            self._kept[key] = self._make(path, sha256, duration_ms)
            limit = CARTS_KEPT if self._decode else 100 * CARTS_KEPT
            while len(self._kept) > limit:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def _make(self, path: Path, sha256: str, duration_ms: int) -> Cart:
        if sha256 and _sha256(path) != sha256:
            raise SoundRefused(
                N_("The audio file is not the one that was approved: its content has changed."),
                where=str(path),
                remedy=N_("Produce the bulletin again and have it approved."),
            )
        if not self._decode and sha256 and duration_ms:
            return Cart(path=path, frames=duration_ms * HOUSE_RATE_HZ // 1000, pcm=None)
        pcm = _spooled(path, self._spool_dir)
        length_ms = len(pcm) * 1000 // HOUSE_RATE_HZ
        if duration_ms and abs(length_ms - duration_ms) > LENGTH_TOLERANCE_MS:
            raise SoundRefused(
                N_("The audio file holds {found_s} s of sound instead of {wanted_s} s."),
                where=str(path),
                remedy=N_("Produce the bulletin again, or put the whole file back."),
                found_s=round(length_ms / 1000, 1),
                wanted_s=round(duration_ms / 1000, 1),
            )
        return Cart(path=path, frames=len(pcm), pcm=pcm if self._decode else None)


def _spooled(path: Path, spool_dir: Path) -> Pcm:
    """Decode *path* into a nameless file and map it."""
    try:
        with tempfile.TemporaryFile(dir=spool_dir) as spool:
            frames, peak = _decode_into(spool, path)
            if peak < SILENT_BELOW:
                raise SoundRefused(
                    N_("The audio file is silent from its beginning to its end."),
                    where=str(path),
                    remedy=N_("Listen to it and produce or record it again."),
                )
            spool.flush()
            return np.memmap(spool, dtype=np.float32, mode="r", shape=(frames,))
    except av.FFmpegError as error:
        raise SoundRefused(
            N_("The file is not audio that can be played ({why})."),
            where=str(path),
            remedy=N_("Save it as MP3 or WAV, without copy protection."),
            why=error.strerror,
        ) from error
    except OSError as error:
        raise StoreBroken(
            N_("The disk does not take the decoded audio ({why})."),
            where=str(spool_dir),
            remedy=N_("Free space on the disk."),
            why=error.strerror,
        ) from error


def _decode_into(spool: IO[bytes], path: Path) -> tuple[int, float]:
    """Write the sound of *path* as float32; give its frames and its peak."""
    frames, peak = 0, 0.0
    for pcm in decoded(path):
        clean = np.clip(np.nan_to_num(pcm), -1.0, 1.0)
        spool.write(clean.tobytes())
        frames += len(clean)
        peak = max(peak, float(np.abs(clean).max(initial=0.0)))
    return frames, peak


def decoded(path: Path) -> Iterator[Pcm]:
    """Decode *path* block by block to the house rate, mono."""
    resampler = av.AudioResampler(format="flt", layout="mono", rate=HOUSE_RATE_HZ)
    with av.open(str(path), metadata_errors="ignore") as container:
        if not container.streams.audio:
            raise SoundRefused(
                N_("The file holds no sound."),
                where=str(path),
                remedy=N_("Save it as MP3 or WAV, without copy protection."),
            )
        for frame in container.decode(container.streams.audio[0]):
            yield from map(_samples, resampler.resample(frame))
    yield from map(_samples, resampler.resample(None))


def _samples(frame: av.AudioFrame) -> Pcm:
    return frame.to_ndarray().reshape(-1).astype(np.float32, copy=False)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
