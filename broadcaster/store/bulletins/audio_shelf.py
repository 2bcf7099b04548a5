"""The audio shelf as a folder: files that carry the beginning of their hash in their name."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import Path

from broadcaster.known_hashes import KnownHashes
from broadcaster.model import Master

HASH_CHARS = 12
"""So much of the SHA-256 stands in the name of a file; the studio writes it there, too."""


class FolderAudioShelf:
    """
    `broadcaster.ports.AudioShelf` on a folder.

    Args:
        folder: where the files lie.
        hashes: of the files that have not changed since they were hashed.
    """

    def __init__(self, folder: Path, hashes: KnownHashes | None = None) -> None:
        self._folder = folder
        self._hashes = hashes or KnownHashes()

    def keep(self, file: Path) -> str:
        """Take a finished file in and give its hash; the same sound again is not kept twice."""
        sha256 = self._hashes.of(file)
        if self.find(sha256) is None:
            target = (
                self._folder / f"{file.stem.removesuffix('-' + sha256[:HASH_CHARS])}-{sha256[:HASH_CHARS]}"
            )
            target = target.with_name(target.name + file.suffix)
            partial = target.with_name(f".{target.name}.partial")
            self._folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, partial)
            partial.replace(target)
        return sha256

    def find(self, sha256: str) -> Path | None:
        """Give a file with just these bytes; None: there is none, or it is damaged."""
        return next((path for path in self._candidates(sha256) if self._hashes.of(path) == sha256), None)

    def path_of(self, master: Master) -> Path:
        """Give where the sound of a bulletin lies, or should lie: at the place that the studio gave it."""
        return self._folder / master.path

    def discard(self, sha256: str) -> bool:
        """Let go of it, damaged or not; False when it was not there."""
        found = list(self._candidates(sha256))
        for path in found:
            path.unlink(missing_ok=True)
        return bool(found)

    def clear(self, *, before: datetime, kept: Collection[Master] = ()) -> tuple[Path, ...]:
        """Let go of what was made before a moment, but of nothing that *kept* names; give what it was."""
        names = {name for each in kept for name in (each.path, each.wav_path, each.opus_path) if name}
        old = [
            path
            for path in self._folder.iterdir()
            if path.is_file()
            and path.relative_to(self._folder).as_posix() not in names
            and path.stat().st_mtime < before.timestamp()
        ]
        for path in old:
            path.unlink()
        return tuple(old)

    def _candidates(self, sha256: str) -> Iterator[Path]:
        if len(sha256) >= HASH_CHARS and sha256.isalnum():
            yield from sorted(self._folder.glob(f"*-{sha256[:HASH_CHARS]}.*"))
