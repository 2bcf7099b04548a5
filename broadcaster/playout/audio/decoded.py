"""
Decoded audio on this machine's disk, mapped into memory.

What is known by its hash keeps its place there for the next player: a crash in the middle of a long
programme is heard for as long as a process takes to start, not for as long as a file takes to decode.
"""

from __future__ import annotations

import logging
import mmap
import shutil
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING

import numpy as np

from broadcaster.errors import N_, SoundRefused, StoreBroken
from broadcaster.fetching.reasons import reason
from broadcaster.playout.audio.growing import Growing
from broadcaster.sound.decoding import decode_pieces
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

log = logging.getLogger(__name__)

SILENT_BELOW = 10 ** (-60 / 20)
"""Peak (full scale 1.0) under which a file says nothing: -60 dBFS."""

LONGEST_S = 24 * 3600
"""It goes to the disk piece by piece: no more than a day is ever played in one go."""

LONGEST_IN_MEMORY_S = 900
"""173 MB of memory, where no disk takes it."""

PLACES = 6
"""The latest ones are kept; each minute takes 11.5 MB."""

AHEAD_FRAMES = 10 * HOUSE_RATE_HZ
"""What is called from the disk before it is due."""

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
"""Another word after each start of the machine. Source: random(4)."""


class DecodedAudio:
    """
    Decodes files into *folder*.

    What a power cut left there may be full of holes, so only what was written since this machine started is
    found again; where that cannot be known (no Linux), files are nameless and vanish with the process.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._places = _places_of_this_boot(folder)

    def soon(self, path: Path, *, within_s: float) -> tuple[Pcm, bool]:
        """
        Give the sound of a file, at the latest after *within_s*: then it is played while it is decoded.

        Returns:
            The sound, and whether all of it is there.
        Raises:
            SoundRefused: not audio, or silent; as far as that is known by then.
            StoreBroken: neither disk nor memory takes it.
        """
        try:
            growing = Growing(path, self._folder, longest_s=LONGEST_S)
            whole = growing.wait(within_s)
            if whole is None:
                return growing.sound(), False
        except (OSError, ValueError):
            return self.pcm(path), True
        if float(np.abs(whole).max(initial=0.0)) < SILENT_BELOW:
            raise _silent(path)
        return whole, True

    def pcm(self, path: Path, *, sha256: str = "") -> Pcm:
        """
        Give the sound of the file at *path*, decoded now or earlier.

        Args:
            path: an audio file of one of the formats that are taken (`sound.formats`).
            sha256: of the file, as the caller has found it; empty: not known.
        Raises:
            SoundRefused: not audio, or silent.
            StoreBroken: the disk takes no more.
        """
        try:
            if sha256 and self._places is not None:
                return _at(self._places / f"{sha256}.f32", path)
            with tempfile.TemporaryFile(dir=self._folder) as file:
                return _decode_into(file, path)
        except OSError as error:
            if (in_memory := _in_memory(path)) is not None:
                log.warning("%s is decoded in memory: %s", path.name, error)
                return in_memory
            raise StoreBroken(
                N_("The disk does not take the decoded audio ({why})."),
                where=str(self._folder),
                remedy=N_("Free space on the disk."),
                why=reason(error),
            ) from error


def _in_memory(path: Path) -> Pcm | None:
    """Decode what is short without a disk: a full one silences nothing. None: it is too long for that."""
    try:
        pieces = list(decode_pieces(path, longest_s=LONGEST_IN_MEMORY_S, skips_scratches=True))
    except SoundRefused:
        return None
    return np.clip(np.nan_to_num(np.concatenate(pieces)), -1.0, 1.0)


def _places_of_this_boot(folder: Path) -> Path | None:
    """Give the folder of this boot, and clear away those of others and what a crash left unfinished."""
    if not BOOT_ID.exists():
        return None
    try:
        places = folder / f"boot-{BOOT_ID.read_text().strip()}"
        for old in folder.glob("boot-*"):
            if old != places:
                shutil.rmtree(old)
        places.mkdir(parents=True, exist_ok=True)
        for unfinished in places.glob("*.new"):
            unfinished.unlink()
    except OSError as error:
        # A full disk makes the next start slower; it must not keep this one from playing.
        log.warning("no decoded audio is kept for the next player: %s", error)
        return None
    return places


def _at(place: Path, path: Path) -> Pcm:
    if place.exists():
        place.touch()
        return np.memmap(place, dtype=np.float32, mode="r")
    new = place.with_suffix(".new")
    try:
        with new.open("wb+") as file:
            pcm = _decode_into(file, path)
        new.replace(place)
    finally:
        new.unlink(missing_ok=True)
    for old in sorted(place.parent.glob("*.f32"), key=lambda each: each.stat().st_mtime)[:-PLACES]:
        # Whoever plays it has it mapped, and keeps it.
        old.unlink()
    return pcm


def call_ahead(pcm: Pcm, start: int) -> None:
    """
    Have the pages of the next seconds brought in from the disk, without waiting for them.

    On a board that is short of memory what was decoded two minutes ago may have left it again, and the loop
    would wait for the card in the middle of a word.
    """
    # A plain view keeps the array it was cut from, and that one keeps the map.
    mapped = getattr(pcm.base, "_mmap", None)
    if isinstance(mapped, mmap.mmap) and hasattr(mmap, "MADV_WILLNEED"):
        page = start * pcm.itemsize // mmap.PAGESIZE * mmap.PAGESIZE
        wanted = min(AHEAD_FRAMES * pcm.itemsize, len(mapped) - page)
        if wanted > 0:
            mapped.madvise(mmap.MADV_WILLNEED, page, wanted)


def _decode_into(file: IO[bytes], path: Path) -> Pcm:
    """Write the sound of *path* as float32 and map it; raises SoundRefused when there is none."""
    frames, peak = 0, 0.0
    for pcm in decode_pieces(path, longest_s=LONGEST_S, skips_scratches=True):
        clean = np.clip(np.nan_to_num(pcm), -1.0, 1.0)
        file.write(clean.tobytes())
        frames += len(clean)
        peak = max(peak, float(np.abs(clean).max(initial=0.0)))
    if peak < SILENT_BELOW:
        raise _silent(path)
    file.flush()
    return np.memmap(file, dtype=np.float32, mode="r", shape=(frames,))


def _silent(path: Path) -> SoundRefused:
    return SoundRefused(
        N_("The audio file is silent from its beginning to its end."),
        where=str(path),
        remedy=N_("Listen to it and produce or record it again."),
    )
