"""
The history of the files that people edit: every content that was seen, once, by its hash.

`var/history/` holds each content under its SHA-256; `log.jsonl` says which file it was, since when, who owns
the file, whether it passed its check, and why not. By it a slip costs nothing: what passed last holds.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from broadcaster.errors import N_, StoreBroken
from broadcaster.json_form import MALFORMED, decode, encode
from broadcaster.saying import Saying, from_document, to_document
from broadcaster.station.files import write_whole

log = logging.getLogger(__name__)

LOG = "log.jsonl"
HELD = N_("A file of the station cannot be used and holds as it was read last: {why}")


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
    """It passed its check, or there is none for it, and was followed."""
    why: dict[str, Any] | None = None
    """What is wrong with it, as `saying.to_document` has it; None where nobody has looked yet."""

    def fault(self) -> Saying | None:
        """Give what is wrong with it."""
        return from_document(self.why) if self.why else None


class FileHistory:
    """
    The history of a station's files.

    Args:
        station: its folder.
    """

    def __init__(self, station: Path) -> None:
        self._station = station
        self._root = station.resolve()
        self._folder = station / "var" / "history"
        self._read: tuple[tuple[int, int], tuple[Edition, ...]] | None = None

    def note(self, path: Path, *, at: datetime, is_good: bool, why: Saying | None = None) -> None:
        """
        Remember what stands in *path* now; the same again is not written twice.

        A disk that takes nothing is told and holds nobody up.

        Args:
            path: of the file; one that is not there is an edition without a content.
            at: now.
            is_good: it passed its check.
            why: it did not.
        """
        try:
            content = _content(path)
            edition = Edition(
                file=self._name(path),
                sha256=sha256(content).hexdigest() if content is not None else "",
                seen_at=at.isoformat(),
                owner=_owner(path),
                is_good=is_good,
                why=to_document(why) if why else None,
            )
            last = self._last(edition.file)
            if last and (last.sha256, last.is_good, last.why) == (edition.sha256, is_good, edition.why):
                return
            self._folder.mkdir(parents=True, exist_ok=True)
            kept = self._path_of(edition)
            if content is not None and not kept.exists():
                write_whole(kept, content)
            with (self._folder / LOG).open("ab") as file:
                file.write(encode(edition) + b"\n")
        except (OSError, StoreBroken) as error:
            log.warning("the history of %s is not kept: %s", path.name, error)

    def see(self, found: Mapping[Path, str], *, at: datetime) -> None:
        """Remember contents that nobody has checked yet, unless they are known: path → SHA-256."""
        known = {(each.file, each.sha256) for each in self.all()}
        for path, digest in found.items():
            if (self._name(path), digest) not in known:
                self.note(path, at=at, is_good=False)

    def held(self) -> tuple[Edition, ...]:
        """Give the editions that stand in a file now and cannot be used, so that an earlier one holds."""
        last = {each.file: each for each in self.all()}
        good = {each.file for each in self.all() if each.is_good}
        return tuple(
            each
            for each in last.values()
            if each.why and each.file in good and each.sha256 == _sha256(self._station / each.file)
        )

    def editions(self, path: Path) -> tuple[Edition, ...]:
        """Give what is known of a file, the first one first."""
        name = self._name(path)
        return tuple(each for each in self.all() if each.file == name)

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
        return next((each for each in reversed(self.all()) if each.file == name), None)

    def all(self) -> tuple[Edition, ...]:
        """Give every edition of every file, the first one first; the log is read when it has grown."""
        log_file = self._folder / LOG
        try:
            stat = log_file.stat()
            mark = stat.st_size, stat.st_mtime_ns
            if self._read is None or self._read[0] != mark:
                self._read = mark, tuple(_editions(log_file.read_bytes()))
        except OSError:
            return ()
        return self._read[1]

    def _name(self, path: Path) -> str:
        try:
            return path.resolve().relative_to(self._root).as_posix()
        except ValueError:
            return path.name

    def _path_of(self, edition: Edition) -> Path:
        return self._folder / f"{edition.sha256}{Path(edition.file).suffix}"


def _editions(log_file: bytes) -> Iterator[Edition]:
    for line in log_file.splitlines():
        try:
            yield decode(line, Edition)
        except MALFORMED:
            # A power cut has torn the last line; what it said is noted again.
            continue


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _sha256(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


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
