"""
Carts: audio that is checked, decoded and ready, so that the loop never meets a bad file or a slow disk.

A cart is a copy: the file it came from may be replaced or deleted while it plays.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.errors import N_, SoundRefused
from broadcaster.fetching.reasons import reason
from broadcaster.playout.audio.decoded import DecodedAudio, call_ahead
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

LENGTH_TOLERANCE_MS = 1000
"""A file whose sound differs by more from its stated length was cut short or replaced."""

CARTS_KEPT = 6
"""A repeat or a simulcast finds its cart ready."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cart:
    """One prepared piece of audio, ready to play."""

    path: Path
    frames: int
    pcm: Pcm | None
    """All of it, mapped from the disk; None where nobody wants to hear it."""

    def read(self, start: int, frames: int) -> Pcm | None:
        """Give a view of the frames from *start* on; each second, have the disk bring the next ones."""
        if self.pcm is None:
            return None
        if start // HOUSE_RATE_HZ != (start + frames) // HOUSE_RATE_HZ:
            call_ahead(self.pcm, start + frames)
        return self.pcm[start : start + frames]


class CartRack:
    """
    Makes carts and keeps the latest ones.

    Args:
        decoded_dir: folder on this machine for decoded audio.
        decode: False checks a file by its hash only, for simulations that nobody hears.
    """

    def __init__(self, decoded_dir: Path, *, decode: bool) -> None:
        self._decoded = DecodedAudio(decoded_dir)
        self._decode = decode
        self._kept: OrderedDict[tuple[object, ...], Cart | SoundRefused] = OrderedDict()

    def load(self, path: Path, *, sha256: str = "", duration_ms: int = 0) -> Cart:
        """
        Check the file at *path* and make it a cart.

        Args:
            path: any audio file that FFmpeg decodes.
            sha256: what the file must be; empty accepts any content.
            duration_ms: how long it must be; 0 accepts any length.
        Raises:
            SoundRefused: missing, changed, not audio, cut short, silent.
            StoreBroken: the disk takes no more.
        """
        key = (*_identity(path), sha256, duration_ms)
        found = self._kept.get(key) or self._made_or_refused(path, sha256, duration_ms)
        self._keep(key, found)
        if isinstance(found, SoundRefused):
            raise found.with_traceback(None)
        return found

    def load_soon(self, path: Path, *, within_s: float) -> Cart:
        """
        Make a cart of a file that somebody waits for; what takes longer is played while it is decoded.

        Raises: as `load`, as far as it is known after *within_s*.
        """
        key = (*_identity(path), "", 0)
        cart, is_whole = self._kept.get(key), True
        if not isinstance(cart, Cart):
            pcm, is_whole = self._decoded.soon(path, within_s=within_s)
            cart = self._cart(path, pcm)
        if is_whole:
            self._keep(key, cart)
        return cart

    def _keep(self, key: tuple[object, ...], made: Cart | SoundRefused) -> None:
        """Keep it as the latest; may be called by any thread."""
        self._kept.pop(key, None)
        self._kept[key] = made
        limit = CARTS_KEPT if self._decode else 100 * CARTS_KEPT
        while len(self._kept) > limit:
            self._kept.popitem(last=False)

    def _made_or_refused(self, path: Path, sha256: str, duration_ms: int) -> Cart | SoundRefused:
        """A file that was refused is asked for again each few seconds, and need not be decoded for that."""
        try:
            return self._make(path, sha256, duration_ms)
        except SoundRefused as error:
            return error

    def _make(self, path: Path, sha256: str, duration_ms: int) -> Cart:
        if sha256 and _sha256(path) != sha256:
            raise SoundRefused(
                N_("The audio file is not the one that was approved: its content has changed."),
                where=str(path),
                remedy=N_("Produce the bulletin again and have it approved."),
            )
        if not self._decode and sha256 and duration_ms:
            return Cart(path=path, frames=duration_ms * HOUSE_RATE_HZ // 1000, pcm=None)
        pcm = self._decoded.pcm(path, sha256=sha256)
        length_ms = len(pcm) * 1000 // HOUSE_RATE_HZ
        if duration_ms and abs(length_ms - duration_ms) > LENGTH_TOLERANCE_MS:
            raise SoundRefused(
                N_("The audio file holds {found_s} s of sound instead of {wanted_s} s."),
                where=str(path),
                remedy=N_("Produce the bulletin again, or put the whole file back."),
                found_s=round(length_ms / 1000, 1),
                wanted_s=round(duration_ms / 1000, 1),
            )
        return self._cart(path, pcm)

    def _cart(self, path: Path, pcm: Pcm) -> Cart:
        # A plain view: a `memmap` is made anew, in Python, for every tick that is cut from it.
        return Cart(path=path, frames=len(pcm), pcm=np.asarray(pcm) if self._decode else None)


def _identity(path: Path) -> tuple[Path, int, int]:
    """Give what tells a file from another one of the same name; raises SoundRefused when it is not there."""
    try:
        stat = path.stat()
    except OSError as error:
        raise SoundRefused(
            N_("The audio file cannot be opened ({why})."),
            where=str(path),
            remedy=N_("Produce the bulletin again, or put the file back."),
            why=reason(error),
        ) from error
    return path, stat.st_mtime_ns, stat.st_size


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
