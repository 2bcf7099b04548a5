"""
The history of the files that people edit: every content that was seen, once, by its hash.

`var/history/SHA256.toml` holds a content, `var/history/log.jsonl` says which file it was, since when, who
owns the file, and whether it passed its check. By it a slip costs nothing: what passed last stays in force.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from broadcaster.errors import StoreBroken
from broadcaster.station.files import write_whole

log = logging.getLogger(__name__)

LOG = "log.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One content of one file."""

    file: str
    """Its name in the station's folder, e.g. "schedules/week.toml"."""
    sha256: str
    seen_at: str
    """When the program read it first, ISO 8601."""
    owner: str
    """Who owned the file on this machine then; empty where that is not known."""
    is_good: bool
    """It passed its check, and was followed."""


class FileHistory:
    """
    The history of a station's files.

    Args:
        station: its folder.
    """

    def __init__(self, station: Path) -> None:
        self._station = station
        self._folder = station / "var" / "history"

    def note(self, path: Path, *, at: datetime, is_good: bool) -> None:
        """
        Remember what stands in *path* now; the same again is not written twice.

        A disk that takes nothing is told and holds nobody up.
        """
        try:
            content = path.read_bytes()
            edition = Edition(
                file=self._name(path),
                sha256=sha256(content).hexdigest(),
                seen_at=at.isoformat(),
                owner=_owner(path),
                is_good=is_good,
            )
            last = self._last(edition.file)
            if last and (last.sha256, last.is_good) == (edition.sha256, edition.is_good):
                return
            self._folder.mkdir(parents=True, exist_ok=True)
            kept = self._path_of(edition)
            if not kept.exists():
                write_whole(kept, content)
            with (self._folder / LOG).open("ab") as file:
                file.write(json.dumps(asdict(edition), ensure_ascii=False).encode() + b"\n")
        except FileNotFoundError:
            # Whoever reads it says that it is not there.
            return
        except (OSError, StoreBroken) as error:
            log.warning("the history of %s is not kept: %s", path.name, error)

    def editions(self, path: Path) -> tuple[Edition, ...]:
        """Give what is known of a file, the first one first."""
        return tuple(each for each in self._all() if each.file == self._name(path))

    def last_good(self, path: Path) -> Path | None:
        """Give a copy of the newest content of *path* that passed its check; None when there is none."""
        for edition in reversed(self.editions(path)):
            kept = self._path_of(edition)
            if edition.is_good and _is_whole(kept, edition.sha256):
                return kept
        return None

    def content_of(self, path: Path, version: str) -> str | None:
        """Give the content of *path* that had the SHA-256 *version*; None when it is not kept."""
        for edition in self.editions(path):
            kept = self._path_of(edition)
            if edition.sha256 == version and _is_whole(kept, version):
                return kept.read_text("utf-8")
        return None

    def _last(self, name: str) -> Edition | None:
        return next((each for each in reversed(tuple(self._all())) if each.file == name), None)

    def _all(self) -> Iterator[Edition]:
        try:
            lines = (self._folder / LOG).read_bytes().splitlines()
        except OSError:
            return
        for line in lines:
            try:
                yield Edition(**json.loads(line))
            except (ValueError, TypeError):
                # A power cut has torn the last line; what it said is noted again.
                continue

    def _name(self, path: Path) -> str:
        try:
            return path.resolve().relative_to(self._station.resolve()).as_posix()
        except ValueError:
            return path.name

    def _path_of(self, edition: Edition) -> Path:
        return self._folder / f"{edition.sha256}{Path(edition.file).suffix}"


def _is_whole(path: Path, wanted: str) -> bool:
    try:
        return sha256(path.read_bytes()).hexdigest() == wanted
    except OSError:
        return False


def _owner(path: Path) -> str:
    try:
        return path.owner()
    except (OSError, KeyError, NotImplementedError):
        return ""
