"""SHA-256 of files that have not changed since they were hashed: a file is read once, not every night."""

from __future__ import annotations

import logging
from hashlib import file_digest
from pathlib import Path
from threading import Lock
from typing import Final

log = logging.getLogger(__name__)

_FIELDS: Final = 6
_ROOM: Final = 2
"""The file is written anew when it has so many times more lines than files are known."""

_Mark = tuple[int, int, int, int]


class KnownHashes:
    """
    Gives the hash of a file; one whose size, times and inode are those of before is not read again.

    Whoever changes a file changes at least one of these. What the disk itself has spoilt shows none of them:
    whoever proves something, or puts sound on the air, hashes what it reads.

    Args:
        path: where they are kept, a line a file, the last one of a file counts; None: in memory alone. Losing
            it costs time.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._known: dict[str, tuple[_Mark, str]] | None = None
        self._lock = Lock()

    def of(self, file: Path) -> str:
        """Give the SHA-256 of a file, in hexadecimal; raises OSError when it cannot be read."""
        mark, name = _mark(file), str(file.absolute())
        with self._lock:
            known = self._read()
            if name in known and known[name][0] == mark:
                return known[name][1]
        with file.open("rb") as opened:
            sha256 = file_digest(opened, "sha256").hexdigest()
        if _mark(file) == mark:
            with self._lock:
                known[name] = mark, sha256
                self._append(name)
        return sha256

    def _read(self) -> dict[str, tuple[_Mark, str]]:
        if self._known is None:
            self._known = {}
            lines = self._lines()
            for line in lines:
                parts = line.split(" ", _FIELDS - 1)
                # A power cut has torn the line: the file is hashed again.
                if len(parts) == _FIELDS and all(part.isdecimal() for part in parts[1:-1]):
                    size, modified, changed, inode = map(int, parts[1:-1])
                    self._known[parts[-1]] = (size, modified, changed, inode), parts[0]
            self._known = {name: each for name, each in self._known.items() if Path(name).exists()}
            if len(lines) > _ROOM * len(self._known) and self._path:
                self._put("".join(map(self._line, self._known)), "w")
        return self._known

    def _lines(self) -> list[str]:
        try:
            return self._path.read_text("utf-8", "replace").splitlines() if self._path else []
        except OSError:
            return []

    def _line(self, name: str) -> str:
        assert self._known is not None
        mark, sha256 = self._known[name]
        return f"{sha256} {' '.join(map(str, mark))} {name}\n"

    def _append(self, name: str) -> None:
        if self._path and name.isprintable():
            self._put(self._line(name), "a")

    def _put(self, text: str, mode: str) -> None:
        assert self._path is not None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open(mode, encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            # Nothing is lost but time: the next night hashes again.
            log.warning("the hashes of files are not kept: %s", error)


def _mark(file: Path) -> _Mark:
    stat = file.stat()
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino
