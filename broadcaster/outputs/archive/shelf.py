"""
The shelf of the archive: a folder a day, a file an hour, a manifest that proves both.

`YYYY-MM-DD/HH.mp3` and `YYYY-MM-DD/manifest.txt`, which `sha256sum -c manifest.txt` checks. Every file on
the shelf is whole as far as it goes: MP3 frames stand alone, so what a power cut ends is still played.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from io import FileIO
from pathlib import Path

from broadcaster.outputs.folder import must_have_a_name
from broadcaster.sound.mp3.encoding import FILE_QUALITY, mp3_encoder

log = logging.getLogger(__name__)

MANIFEST = "manifest.txt"


class Shelf:
    """
    Keeps what it is given, by the hour of the station's time; every method raises OSError.

    Args:
        keep_days: older days are deleted; 0 keeps all.
    """

    def __init__(self, folder: Path, *, kbps: int, keep_days: int) -> None:
        self._folder = folder
        self._kbps = kbps
        self._keep_days = keep_days
        self._file: _HourFile | None = None

    def open(self, today: date) -> None:
        """Enter what a crash left out of the manifests; delete what is too old."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._clear(today)
        for _, folder in self._days():
            _mend(folder / MANIFEST)
            known = _entered(folder / MANIFEST)
            for path in sorted(folder.glob("*.mp3")):
                if path.name not in known:
                    _enter(path, "was not closed: the player or the machine was stopped")

    def is_in_hour(self, at: datetime) -> bool:
        """Say whether the file that is open is the one of *at*'s hour."""
        return self._file is not None and self._file.hour == _hour_of(at)

    def write(self, pcm: bytes, at: datetime) -> None:
        """Add *pcm* (s16le), which was heard at *at*; begins a file when that is needed."""
        if not self.is_in_hour(at):
            self.finish()
            self._clear(at.date())
            self._file = _HourFile(self._folder / f"{at:%Y-%m-%d}", at, self._kbps)
        assert self._file is not None
        self._file.write(pcm)

    def finish(self) -> None:
        """Close the file that is open and enter it into the manifest."""
        if self._file is None:
            return
        file, self._file = self._file, None
        file.close()
        _enter(file.path, f"begins {file.starts_at.isoformat(timespec='milliseconds')}")

    def _clear(self, today: date) -> None:
        """Delete the days that need no longer be kept, but nothing that is not ours."""
        if not self._keep_days:
            return
        oldest = today - timedelta(days=self._keep_days)
        for day, folder in self._days():
            if day < oldest:
                _delete(folder)

    def _days(self) -> Iterator[tuple[date, Path]]:
        for folder in sorted(self._folder.iterdir()):
            with contextlib.suppress(ValueError):  # another folder: not ours
                yield date.fromisoformat(folder.name), folder


class _HourFile:
    """One MP3 that is being written, unbuffered: a crash costs what the encoder held, 50 ms."""

    def __init__(self, folder: Path, at: datetime, kbps: int) -> None:
        folder.mkdir(exist_ok=True)
        self.starts_at = at
        self.hour = _hour_of(at)
        self.path = _free_path(folder, f"{at:%H}")
        self._file = self.path.open("xb", buffering=0)
        self._encoder = mp3_encoder(kbps, quality=FILE_QUALITY)

    def write(self, pcm: bytes) -> None:
        must_have_a_name(self._file.fileno())
        _write_all(self._file, self._encoder.encode(pcm))

    def close(self) -> None:
        try:
            _write_all(self._file, self._encoder.flush())
            os.fsync(self._file.fileno())
        finally:
            self._file.close()


def _hour_of(at: datetime) -> datetime:
    return at.replace(minute=0, second=0, microsecond=0)


def _free_path(folder: Path, hour: str) -> Path:
    """Give `HH.mp3`, or `HH-2.mp3` … when an earlier player has begun that hour."""
    path, number = folder / f"{hour}.mp3", 1
    while path.exists():
        number += 1
        path = folder / f"{hour}-{number}.mp3"
    return path


def _enter(path: Path, note: str) -> None:
    """Hash a closed file into its day's manifest; a file without sound is taken away instead."""
    if path.stat().st_size == 0:
        path.unlink()
        return
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    _append(path.with_name(MANIFEST), f"# {path.name} {note}\n{sha256}  {path.name}\n".encode())


def _append(manifest: Path, lines: bytes) -> None:
    """Write all of *lines* or nothing, so that a full disk damages no earlier line."""
    with manifest.open("ab", buffering=0) as file:
        size = file.tell()
        try:
            _write_all(file, lines)
            os.fsync(file.fileno())
        except OSError:
            file.truncate(size)
            raise


def _write_all(file: FileIO, data: bytes) -> None:
    """Write *data*; a disk that is nearly full takes the beginning and complains only the next time."""
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]


def _mend(manifest: Path) -> None:
    """Take off a last line that a power cut left half written."""
    if manifest.exists():
        lines = manifest.read_bytes()
        whole = lines[: lines.rfind(b"\n") + 1]
        if whole != lines:
            log.warning("the last line of %s was not whole", manifest)
            os.truncate(manifest, len(whole))


def _entered(manifest: Path) -> frozenset[str]:
    if not manifest.exists():
        return frozenset()
    lines = manifest.read_text("utf-8", "replace").splitlines()
    return frozenset(line.partition("  ")[2] for line in lines if not line.startswith("#"))


def _delete(folder: Path) -> None:
    log.info("the archive of %s has been kept long enough", folder.name)
    for path in (*folder.glob("*.mp3"), folder / MANIFEST):
        path.unlink(missing_ok=True)
    if not any(folder.iterdir()):
        folder.rmdir()
