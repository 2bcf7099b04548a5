"""
The form of a backup: a ZIP with a manifest that names every file, its size and its SHA-256.

    manifest.json                 form, station, time, program, anchor of the journal, files
    station/station.toml …        all that people edit
    var/broadcaster.db            the database, when it is a file
    var/audio/…                   what approved bulletins to come need
"""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import IO, Final

from broadcaster.errors import N_, Refused, StoreBroken
from broadcaster.store.database.snapshot import check_database

FORM: Final = 1
OWNER_ONLY: Final = 0o600
MANIFEST: Final = "manifest.json"
DATABASE: Final = "var/broadcaster.db"
_STORED: Final = {".mp3", ".opus", ".ogg", ".flac", ".zip", ".jpg", ".png"}
"""Compressed already."""
_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup says of itself."""

    station_id: str
    station_name: str
    made_at: datetime
    program: str
    files: Mapping[str, tuple[int, str]]
    """Name in the archive → bytes and SHA-256."""
    anchor: str = ""
    """Where the journal stood, signed (see store/journal/anchors.py); empty: an older program made it."""

    @property
    def has_database(self) -> bool:
        """Say whether the database is in it."""
        return DATABASE in self.files


def write_archive(path: Path, manifest: Manifest, members: Iterable[tuple[str, Path]]) -> Manifest:
    """Write *members* into a new archive at *path*; gives the manifest with their sums."""
    files: dict[str, tuple[int, str]] = {}
    # Only its owner may read it, from its first byte on: it holds the passwords of the station.
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY)
    with os.fdopen(handle, "wb") as raw, zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, source in members:
            how = zipfile.ZIP_STORED if source.suffix in _STORED else zipfile.ZIP_DEFLATED
            entry = zipfile.ZipInfo(name, manifest.made_at.timetuple()[:6])
            entry.compress_type = how
            with source.open("rb") as reader, archive.open(entry, "w", force_zip64=True) as writer:
                files[name] = _copied(reader, writer)
        whole = replace(manifest, files=files)
        archive.writestr(MANIFEST, json.dumps(_document(whole), ensure_ascii=False, indent=1))
    return whole


def read_manifest(path: Path) -> Manifest:
    """
    Read what a backup says of itself.

    Raises:
        Refused: no backup, or one of a newer program.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            document = json.loads(archive.read(MANIFEST))
            if document["form"] != FORM:
                raise Refused(
                    N_("This backup was made by a newer version of the program."),
                    where=str(path),
                    remedy=N_("Install that version, then restore it."),
                )
            return Manifest(
                station_id=document["station"]["id"],
                station_name=document["station"]["name"],
                made_at=datetime.fromisoformat(document["made_at"]),
                program=document["program"],
                files={name: (int(size), str(sha)) for name, (size, sha) in document["files"].items()},
                anchor=str(document.get("anchor", "")),
            )
    except (OSError, zipfile.BadZipFile, KeyError, TypeError, ValueError) as error:
        raise _not_whole(path, error) from error


def check_archive(path: Path) -> Manifest:
    """
    Restore a backup for trial: every file is read and compared, the database is opened and read through.

    Raises:
        Refused: something in it is missing, altered or damaged.
    """
    manifest = read_manifest(path)
    with _complaints(path), TemporaryDirectory(prefix="broadcaster-check-") as folder:
        for name, reader in _members(path, manifest):
            target = Path(folder) / "database" if name == DATABASE else None
            if _read_through(reader, target) != manifest.files[name]:
                raise _not_whole(path, name)
            if target:
                _check_database(path, target)
    return manifest


def unpack(path: Path, manifest: Manifest, folder: Path) -> None:
    """
    Put the files of a checked backup into *folder*, an empty one.

    Raises:
        Refused: a file is not what the manifest says.
    """
    with _complaints(path):
        for name, reader in _members(path, manifest):
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            if _read_through(reader, target) != manifest.files[name]:
                raise _not_whole(path, name)


def _members(path: Path, manifest: Manifest) -> Iterator[tuple[str, IO[bytes]]]:
    with zipfile.ZipFile(path) as archive:
        for name, (size, _) in manifest.files.items():
            # A backup lies on a stick that goes through many hands.
            if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts or "\\" in name:
                raise _not_whole(path, name)
            if archive.getinfo(name).file_size != size:
                raise _not_whole(path, name)
            with archive.open(name) as reader:
                yield name, reader


@contextmanager
def _complaints(path: Path) -> Iterator[None]:
    """Say of whatever a damaged archive makes of its reader that it is not whole."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, RuntimeError) as error:
        raise _not_whole(path, error) from error


def _read_through(reader: IO[bytes], target: Path | None) -> tuple[int, str]:
    if target is None:
        return _copied(reader, None)
    with target.open("xb") as writer:
        return _copied(reader, writer)


def _copied(reader: IO[bytes], writer: IO[bytes] | None) -> tuple[int, str]:
    size, digest = 0, hashlib.sha256()
    while block := reader.read(_BLOCK):
        size += len(block)
        digest.update(block)
        if writer:
            writer.write(block)
    return size, digest.hexdigest()


def _check_database(path: Path, database: Path) -> None:
    try:
        check_database(database)
    except StoreBroken as error:
        raise _not_whole(path, error) from error


def _document(manifest: Manifest) -> dict[str, object]:
    return {
        "form": FORM,
        "station": {"id": manifest.station_id, "name": manifest.station_name},
        "made_at": manifest.made_at.isoformat(),
        "program": manifest.program,
        "anchor": manifest.anchor,
        "files": manifest.files,
    }


def _not_whole(path: Path, detail: object) -> Refused:
    return Refused(
        N_("This file is not a whole backup ({detail})."),
        where=str(path),
        remedy=N_("Take an older one; `broadcaster doctor` names the folder of the backups."),
        detail=detail,
    )
